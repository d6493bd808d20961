"""Making events, whom they expect, who may run them, and finding those that run now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import and_, case, func, or_, select, true
from sqlalchemy.orm import Session

from models.attendance import expecting
from models.attendance.attendance_event import (
    ATTENDANCE,
    BUREAU,
    COUNTS,
    LISTED,
    AttendanceEvent,
    AttendanceMark,
)
from models.attendance.expecting import Listed
from models.calendar import office_day
from models.campaigns import asking
from models.campaigns.campaign import NAMED, Campaign, CampaignPerson
from models.codes import given_codes
from models.codes.short_code import Random
from models.crypto import Sealer
from models.declaration import CampaignKind
from models.errors import Refusal
from models.people.person import ADMIN, REPORTER, Person

OPENS_BEFORE = timedelta(hours=1)
"""People may sign in this long before an event begins."""

LONGEST = timedelta(hours=16)


@dataclass(frozen=True, kw_only=True)
class NewEvent:
    """What an organiser says of an event; see `AttendanceEvent`."""

    title: str
    place: str
    begins_at: datetime
    ends_at: datetime
    activity_id: int | None = None
    expects: str = BUREAU
    moving: bool = True
    outsiders: bool = False
    early_counts: bool = True
    listed: Listed | None = None


def make(
    session: Session, organiser: Person, new: NewEvent, random_bytes: Random, now: datetime
) -> AttendanceEvent:
    """Store the event, and give it a code if that is to be printed.

    Raises Refusal: `ends_before` it begins, `past`, `too_long`, `nobody_listed`.
    """
    if new.expects == LISTED and (new.listed is None or new.listed == Listed()):
        raise Refusal("nobody_listed")
    if new.ends_at <= new.begins_at:
        raise Refusal("ends_before")
    if new.ends_at <= now:
        raise Refusal("past")
    if new.ends_at - new.begins_at > LONGEST:
        raise Refusal("too_long")
    event = AttendanceEvent(
        key=f"{ATTENDANCE}:{random_bytes(12).hex()}",
        title=new.title,
        mode=NAMED,
        bureau_id=organiser.bureau_id,
        opened_at=now,
        activity_id=new.activity_id,
        organiser_id=organiser.id,
        place=new.place,
        begins_at=new.begins_at,
        ends_at=new.ends_at,
        expects=new.expects,
        moving=new.moving,
        outsiders=new.outsiders,
        early_counts=new.early_counts,
        listed=new.listed.as_json() if new.listed is not None else None,
    )
    first_day, last_day = office_day(new.begins_at), office_day(new.ends_at)
    by = organiser.id
    asking.open_campaign(session, ATTENDING, event, first_day, last_day, now, organiser=by)
    if not new.moving:
        given_codes.give(session, ATTENDANCE, event.id, last_day, now, random_bytes)
    return event


def enrol(session: Session, campaign: Campaign, now: datetime) -> None:
    """List whom the event expects."""
    assert isinstance(campaign, AttendanceEvent)
    who = expecting.expected(campaign)
    if who is not None:
        asking.ask(session, campaign, now, who)


def may_run(event: AttendanceEvent, person: Person) -> bool:
    """Whether the person may see the list, tick people and close: who made the event, reporters of
    its bureau, administrators."""
    of_bureau = person.has(REPORTER) and person.bureau_id == event.bureau_id
    return person.id == event.organiser_id or of_bureau or person.has(ADMIN)


def named(session: Session, event_id: int) -> AttendanceEvent | None:
    return session.get(AttendanceEvent, event_id)


def run_by(session: Session, person: Person, most: int = 9) -> list[AttendanceEvent]:
    """The events that the person may run, those to come or running first, then the newest."""
    mine = [AttendanceEvent.organiser_id == person.id]
    if person.has(REPORTER):
        mine.append(AttendanceEvent.bureau_id == person.bureau_id)
    query = (
        select(AttendanceEvent)
        .where(true() if person.has(ADMIN) else or_(*mine))
        .order_by(AttendanceEvent.closed_at.is_not(None), AttendanceEvent.begins_at.desc())
        .limit(most)
    )
    return list(session.scalars(query))


def closed_of(session: Session, activity_id: int, bureau_id: int) -> AttendanceEvent | None:
    """The newest closed event of the activity that somebody of the bureau made."""
    query = (
        select(AttendanceEvent)
        .where(AttendanceEvent.activity_id == activity_id, AttendanceEvent.bureau_id == bureau_id)
        .where(AttendanceEvent.closed_at.is_not(None))
        .order_by(AttendanceEvent.begins_at.desc(), AttendanceEvent.id.desc())
    )
    return session.scalars(query.limit(1)).first()


def held_for(
    session: Session, activity_id: int, bureau_id: int, ids: Sequence[int]
) -> list[AttendanceEvent]:
    """The closed events of the activity that somebody of the bureau made, and those of these ids,
    the earliest first."""
    of_bureau = and_(
        AttendanceEvent.activity_id == activity_id, AttendanceEvent.bureau_id == bureau_id
    )
    query = (
        select(AttendanceEvent)
        .where(or_(of_bureau, AttendanceEvent.id.in_(ids)), AttendanceEvent.closed_at.is_not(None))
        .order_by(AttendanceEvent.begins_at, AttendanceEvent.id)
    )
    return list(session.scalars(query))


def near(session: Session, now: datetime) -> list[AttendanceEvent]:
    """Events with a moving code, from an hour before they begin until a day after their end."""
    query = (
        select(AttendanceEvent)
        .where(
            AttendanceEvent.moving,
            AttendanceEvent.begins_at <= now + OPENS_BEFORE,
            AttendanceEvent.ends_at > now - timedelta(days=1),
        )
        .order_by(AttendanceEvent.id)
    )
    return list(session.scalars(query))


@dataclass(frozen=True)
class Attended:
    """How many came to an event; who left early only if the event counts them.

    expected: how many people are on its list.
    came: how many of those.
    others: people of the roster who came and were not expected.
    outsiders: people who are not on the roster.
    left: how many of all who signed in left early.
    """

    expected: int
    came: int
    others: int
    outsiders: int
    left: int

    @property
    def total(self) -> int:
        return self.came + self.others + self.outsiders


def attended(session: Session, event_id: int) -> Attended:
    """How many came, by two statements."""
    listed = select(func.count(), func.count(CampaignPerson.answered_on)).where(
        CampaignPerson.campaign_id == event_id
    )
    marked = (
        select(
            func.count(case((COUNTS, AttendanceMark.person_id))),
            func.count(case((COUNTS, AttendanceMark.visitor))),
            func.count(AttendanceMark.left_at),
        )
        .join(AttendanceEvent, AttendanceEvent.id == AttendanceMark.event_id)
        .where(AttendanceMark.event_id == event_id)
    )
    expected, came = session.execute(listed).one()
    people, outsiders, left = session.execute(marked).one()
    return Attended(expected, came, people - came, outsiders, left)


def closed(session: Session, campaign: Campaign, _sealer: Sealer, _now: datetime) -> dict[str, Any]:
    """What is kept of the figures when the event is closed."""
    found = attended(session, campaign.id)
    return {
        "expected": found.expected,
        "came": found.came,
        "others": found.others,
        "outsiders": found.outsiders,
        "left": found.left,
    }


def close(session: Session, event: AttendanceEvent, sealer: Sealer, now: datetime) -> None:
    """Close the event before its day is over; a second call changes nothing."""
    asking.close(session, ATTENDING, event, sealer, now)


ATTENDING = CampaignKind(ATTENDANCE, enrol, closed)
"""Whom an event expects is frozen on its day."""


def attended_by(
    session: Session, person: Person, most: int = 20
) -> list[tuple[AttendanceEvent, AttendanceMark]]:
    """The events at which the person was marked, the newest first, each with the mark."""
    query = (
        select(AttendanceEvent, AttendanceMark)
        .join(AttendanceMark, AttendanceMark.event_id == AttendanceEvent.id)
        .where(AttendanceMark.person_id == person.id)
        .order_by(AttendanceEvent.begins_at.desc(), AttendanceMark.id.desc())
        .limit(most)
    )
    return [(event, mark) for event, mark in session.execute(query)]


def expecting_of(
    session: Session, person: Person, first: date, last: date
) -> list[AttendanceEvent]:
    """The events of these days (inclusive) that expect the person, the newest first."""
    query = (
        select(AttendanceEvent)
        .where(AttendanceEvent.last_day >= first, AttendanceEvent.first_day <= last)
        .order_by(AttendanceEvent.begins_at.desc(), AttendanceEvent.id.desc())
    )
    return [
        each
        for each in session.scalars(query)
        if expecting.concerns(person, each.expects, each.bureau_id, each.listed)
    ]
