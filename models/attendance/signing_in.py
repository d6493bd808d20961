"""Signing in at an event: one mark for each account, by a code that is right at this moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.attendance import moving_code
from models.attendance.attendance_event import TICKED, AttendanceEvent, AttendanceMark
from models.attendance.events import OPENS_BEFORE, near
from models.attendance.moving_code import Age
from models.base import insert_once
from models.calendar import office_day
from models.campaigns.campaign import Campaign, CampaignPerson
from models.crypto import Sealer
from models.errors import Refusal
from models.people.person import Person
from models.trail import trail

NAME = "attendance.name"
"""What outsiders' names are sealed for."""


@dataclass(frozen=True)
class HeardCode:
    """The event whose moving code was typed, and whether that is over."""

    event: AttendanceEvent
    over: bool


def heard(session: Session, sealer: Sealer, signs: str, now: datetime) -> HeardCode | None:
    """The event whose code of this minute or the one before this is, or was it lately.

    signs: as they were typed, in capitals, without what separates them.
    """
    for event in near(session, now):
        found = moving_code.age(moving_code.key_of(sealer, event.id), signs, now)
        if found is not Age.UNKNOWN:
            return HeardCode(event, found is Age.OVER)
    return None


def check_open(event: AttendanceEvent, now: datetime) -> None:
    """Raises Refusal: `not_begun` (facts: begins_at), `closed` (facts: at)."""
    if now < event.begins_at - OPENS_BEFORE:
        raise Refusal("not_begun", begins_at=event.begins_at)
    ended = event.ends_at if event.closed_at is None else min(event.closed_at, event.ends_at)
    if now >= ended:
        raise Refusal("closed", at=ended)


def sign_in(
    session: Session, event: AttendanceEvent, person: Person, how: str, now: datetime
) -> AttendanceMark:
    """Mark that the person is there, or that they came back.

    Raises Refusal: `already` (facts: at), or as `check_open` does.
    """
    event = held(session, event)
    check_open(event, now)
    return _marked(session, event, person, how, now)


def tick(
    session: Session, event: AttendanceEvent, person: Person, by: Person, now: datetime
) -> AttendanceMark:
    """The organiser marks somebody, or that they came back, also after the event's end until it is
    closed.

    Raises Refusal: `already` (facts: at), `not_begun`, `closed` (facts: at).
    """
    event = held(session, event)
    check_ticked(event, now)
    mark = _marked(session, event, person, TICKED, now)
    about = f"person:{person.id}"
    trail.record(session, now, by.id, "attendance.ticked", about, event=event.id)
    return mark


def sign_in_outsider(
    session: Session,
    sealer: Sealer,
    event: AttendanceEvent,
    account: str,
    name: str,
    how: str,
    now: datetime,
) -> AttendanceMark:
    """Mark that somebody who is not on the roster is there, by the name they give.

    account: their LINE id; only a keyed hash of it is kept.
    Raises Refusal: `not_allowed`, `already` (facts: at), or as `check_open` does.
    """
    event = held(session, event)
    check_open(event, now)
    may_sign_in_outsider(session, sealer, event, account)
    visitor = _visitor(sealer, event, account)
    return _added(session, event, now, how, visitor=visitor, name=_sealed(sealer, name))


def may_sign_in_outsider(
    session: Session, sealer: Sealer, event: AttendanceEvent, account: str
) -> None:
    """Raises Refusal: `not_allowed`, `already` (facts: at)."""
    if not event.outsiders:
        raise Refusal("not_allowed")
    mark = of_account(session, sealer, event, account)
    if mark is not None:
        raise Refusal("already", at=mark.marked_at)


def outsider_back(
    session: Session, sealer: Sealer, event: AttendanceEvent, account: str, now: datetime
) -> AttendanceMark | None:
    """Mark that the outsider of this account, who had left early, came back; None: nobody had."""
    event = held(session, event)
    mark = of_account(session, sealer, event, account)
    if mark is None or mark.left_at is None:
        return None
    check_open(event, now)
    mark.left_at = None
    return mark


def of_account(
    session: Session, sealer: Sealer, event: AttendanceEvent, account: str
) -> AttendanceMark | None:
    """The mark of the outsider with this account at the event."""
    return _known(session, event, AttendanceMark.visitor == _visitor(sealer, event, account))


def put_down(
    session: Session, sealer: Sealer, event: AttendanceEvent, name: str, by: Person, now: datetime
) -> AttendanceMark:
    """The organiser puts down an outsider without LINE by name.

    Raises Refusal: `not_allowed`, `not_begun`, `closed` (facts: at).
    """
    event = held(session, event)
    check_ticked(event, now)
    if not event.outsiders:
        raise Refusal("not_allowed")
    visitor = sealer.random(16).hex()
    mark = _added(session, event, now, TICKED, visitor=visitor, name=_sealed(sealer, name))
    about = f"campaign:{event.id}"
    trail.record(session, now, by.id, "attendance.put_down", about)
    return mark


def opened_name(sealer: Sealer, mark: AttendanceMark) -> str:
    """The outsider's name; empty once it was deleted."""
    return sealer.open(mark.name, NAME).decode() if mark.name is not None else ""


def _sealed(sealer: Sealer, name: str) -> bytes:
    return sealer.seal(name.encode("utf-8", "surrogatepass"), NAME)


def _visitor(sealer: Sealer, event: AttendanceEvent, account: str) -> str:
    return sealer.keyed_hash(account, f"attendance.visitor:{event.id}")


def check_ticked(event: AttendanceEvent, now: datetime) -> None:
    """Whether the organiser may mark people. Raises Refusal: `not_begun`, `closed` (facts: at)."""
    if now < event.begins_at - OPENS_BEFORE:
        raise Refusal("not_begun", begins_at=event.begins_at)
    if event.closed_at is not None or event.last_day < office_day(now):
        raise Refusal("closed", at=event.closed_at or event.ends_at)


def held(session: Session, event: AttendanceEvent) -> AttendanceEvent:
    """The event as it is now, not to be closed before the commit."""
    session.execute(select(Campaign.id).where(Campaign.id == event.id).with_for_update(read=True))
    query = select(AttendanceEvent).where(AttendanceEvent.id == event.id)
    return session.scalars(query.execution_options(populate_existing=True)).one()


def _known(session: Session, event: AttendanceEvent, whose: Any) -> AttendanceMark | None:
    return session.scalars(
        select(AttendanceMark).where(AttendanceMark.event_id == event.id, whose)
    ).first()


def _marked(
    session: Session, event: AttendanceEvent, person: Person, how: str, now: datetime
) -> AttendanceMark:
    mark = _added(session, event, now, how, person_id=person.id)
    expected = update(CampaignPerson).where(
        CampaignPerson.campaign_id == event.id, CampaignPerson.person_id == person.id
    )
    came = mark.marked_at
    session.execute(expected.values(answered_on=office_day(came), answered_at=came))
    return mark


def _added(
    session: Session, event: AttendanceEvent, now: datetime, how: str, **whose: Any
) -> AttendanceMark:
    """The new mark, or that of somebody who had left early and came back.

    Raises Refusal: `already` (facts: at), also if two events made it at once.
    """
    values = {"event_id": event.id, "how": how, "marked_at": now, **whose}
    insert = insert_once(AttendanceMark, session.get_bind().dialect.name).values(**values)
    added = session.scalars(insert.returning(AttendanceMark)).first()
    if added is None:
        column = "person_id" if "person_id" in whose else "visitor"
        known = _known(session, event, getattr(AttendanceMark, column) == whose[column])
        if known is None or known.left_at is None:
            raise Refusal("already", at=known.marked_at if known is not None else now)
        known.left_at = None
        return known
    return added
