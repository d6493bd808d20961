"""Leaving an event before its end: said by the person, or by the organiser."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.attendance.attendance_event import AttendanceEvent, AttendanceMark
from models.attendance.events import OPENS_BEFORE
from models.attendance.signing_in import check_open, check_ticked, held, of_account
from models.base import changed_by
from models.campaigns.campaign import CampaignPerson
from models.crypto import Sealer
from models.errors import Refusal
from models.people.person import Person
from models.trail import trail


def attends(
    session: Session, sealer: Sealer, person: Person | None, account: str, now: datetime
) -> list[tuple[AttendanceEvent, AttendanceMark]]:
    """The events that are open, at which the person signed in and has not left, the newest first.

    person: None: the outsider of this account.
    """
    query = select(AttendanceEvent).where(
        AttendanceEvent.begins_at <= now + OPENS_BEFORE,
        AttendanceEvent.ends_at > now,
        AttendanceEvent.closed_at.is_(None),
    )
    found = []
    for event in session.scalars(query.order_by(AttendanceEvent.begins_at.desc())):
        mark = (
            of_account(session, sealer, event, account)
            if person is None
            else _of_person(session, event, person)
        )
        if mark is not None and mark.left_at is None:
            found.append((event, mark))
    return found


def leave(session: Session, mark: AttendanceMark, now: datetime) -> None:
    """Mark that somebody leaves now. Raises Refusal: `left` already, or as `check_open` does."""
    event = held(session, session.get_one(AttendanceEvent, mark.event_id))
    check_open(event, now)
    _left(session, event, mark, now)


def mark_left(session: Session, mark: AttendanceMark, by: Person, now: datetime) -> None:
    """The organiser marks that somebody left early, also afterwards until the event is closed.

    Raises Refusal: `left` already, `not_begun`, `closed` (facts: at).
    """
    event = held(session, session.get_one(AttendanceEvent, mark.event_id))
    check_ticked(event, now)
    _left(session, event, mark, min(now, event.ends_at))
    about = f"campaign:{event.id}" if mark.person_id is None else f"person:{mark.person_id}"
    trail.record(session, now, by.id, "attendance.left", about, event=event.id)


def _left(session: Session, event: AttendanceEvent, mark: AttendanceMark, at: datetime) -> None:
    there = (AttendanceMark.id == mark.id, AttendanceMark.left_at.is_(None))
    if changed_by(session, update(AttendanceMark).where(*there).values(left_at=at)) == 0:
        raise Refusal("left")
    session.refresh(mark)
    if mark.person_id is not None and not event.early_counts:
        expected = update(CampaignPerson).where(
            CampaignPerson.campaign_id == event.id, CampaignPerson.person_id == mark.person_id
        )
        session.execute(expected.values(answered_on=None, answered_at=None))


def _of_person(session: Session, event: AttendanceEvent, person: Person) -> AttendanceMark | None:
    query = select(AttendanceMark).where(
        AttendanceMark.event_id == event.id, AttendanceMark.person_id == person.id
    )
    return session.scalars(query).first()
