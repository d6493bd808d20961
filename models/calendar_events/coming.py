"""What happens on certain days: the calendar's events, and those at which people sign in."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BindParameter,
    Integer,
    Select,
    and_,
    bindparam,
    literal,
    null,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import Session

from models.attendance import expecting
from models.attendance.attendance_event import OFFICE, REPORTERS, AttendanceEvent
from models.calendar_events.calendar_event import OTHER, CalendarEvent, CalendarSignIn
from models.declaration import OnDay
from models.people.person import ADMIN, Person

_YEAR = timedelta(days=366)
OF_EVERYBODY = (OFFICE, REPORTERS)
"""Whose events may be told in the office's group."""


@dataclass(frozen=True)
class Coming:
    """An event as it stands in the calendar.

    begins_at, ends_at: None: whole days.
    event_id: of the calendar's event; None: it only has an attendance event.
    attendance_id: of the attendance event that was opened by itself; else None.
    expects: whom it concerns, as of the calendar's event; empty where that was not looked up.
    """

    title: str
    kind: str
    place: str
    first_day: date
    last_day: date
    begins_at: datetime | None
    ends_at: datetime | None
    cancelled: bool = False
    event_id: int | None = None
    attendance_id: int | None = None
    expects: str = ""

    @property
    def order(self) -> tuple[date, str, str]:
        """Where it stands among others: by day, whole days first, then by hour."""
        return self.first_day, self.begins_at.isoformat() if self.begins_at else "", self.title


def of_person(session: Session, person: Person, first: date, last: date) -> list[Coming]:
    """What concerns the person on these days (inclusive), the nearest first, by two statements.

    An administrator sees every event of the calendar.
    """
    own = [
        in_calendar(event)
        for event in session.scalars(_events(first, last))
        if may_see(person, event)
    ]
    signed = [
        signing_in(event)
        for event in session.scalars(_alone(first, last))
        if event.organiser_id == person.id or concerns(person, event)
    ]
    return sorted([*own, *signed], key=lambda each: each.order)


def named(session: Session, event_id: int) -> CalendarEvent | None:
    return session.get(CalendarEvent, event_id)


def changeable(session: Session, first: date, last: date) -> list[CalendarEvent]:
    """The calendar's events on these days that an administrator may change, the nearest first."""
    query = _events(first, last).where(
        CalendarEvent.cancelled_at.is_(None), CalendarEvent.subject == ""
    )
    return list(session.scalars(query.order_by(CalendarEvent.first_day, CalendarEvent.id)))


def in_file(session: Session, person: Person, event_id: int, today: date) -> list[CalendarEvent]:
    """What the person may take into their own calendar: the event of that id, or with 0 all that
    concern them in the next year. Empty if they may see none."""
    if event_id:
        event = named(session, event_id)
        return [event] if event is not None and may_see(person, event) else []
    query = _events(today, today + _YEAR).order_by(CalendarEvent.first_day, CalendarEvent.id)
    return [each for each in session.scalars(query) if concerns(person, each)]


def of_everybody(session: Session, first: date, last: date) -> list[Coming]:
    """What concerns the office or all reporters on these days (inclusive), by two statements."""
    own = _events(first, last).where(CalendarEvent.expects.in_(OF_EVERYBODY))
    signed = _alone(first, last).where(AttendanceEvent.expects.in_(OF_EVERYBODY))
    found = [*map(in_calendar, session.scalars(own)), *map(signing_in, session.scalars(signed))]
    return sorted(found, key=lambda each: each.order)


def on_days(session: Session, days: Collection[date]) -> Iterator[OnDay]:
    """What is held on these days, whomever it concerns, by two statements."""
    first, last = min(days), max(days)
    held = _events(first, last).where(CalendarEvent.cancelled_at.is_(None))
    found = [*session.scalars(held), *session.scalars(_alone(first, last))]
    for day in sorted(days):
        for each in found:
            if each.first_day <= day <= each.last_day:
                yield OnDay(day, each.title)


def beginning(
    session: Session, person_ids: Collection[int], today: date, last: date
) -> Mapping[int, list[Coming]]:
    """By person what begins after today up to that day and concerns them, by at most two
    statements. What a subject reminds of itself is left out, until it is cancelled; what is
    cancelled is told on its day too, since somebody may have been told of it the day before."""
    days = {"today": today, "first": today + timedelta(days=1), "last": last}
    found = session.execute(_BEGINNING, days).all()
    if not found:
        return {}
    events = sorted(((row, _told(row)) for row in found), key=lambda each: each[1].order)
    query = select(Person).where(Person.id.in_(person_ids)).execution_options(yield_per=500)
    told = {
        person.id: [
            coming
            for row, coming in events
            if expecting.concerns(person, row.expects, row.bureau_id, row.listed)
        ]
        for person in session.scalars(query)
    }
    return {person_id: each for person_id, each in told.items() if each}


def _told(row: Any) -> Coming:
    return Coming(
        title=row.title,
        kind=row.kind,
        place=row.place,
        first_day=row.first_day,
        last_day=row.last_day,
        begins_at=row.begins_at,
        ends_at=row.ends_at,
        cancelled=row.cancelled_at is not None,
        event_id=row.event_id,
        attendance_id=row.attendance_id,
    )


def concerns(person: Person, event: CalendarEvent | AttendanceEvent) -> bool:
    return expecting.concerns(person, event.expects, event.bureau_id, event.listed)


def may_see(person: Person, event: CalendarEvent) -> bool:
    return person.has(ADMIN) or event.made_by == person.id or concerns(person, event)


def in_calendar(event: CalendarEvent) -> Coming:
    """The calendar's event as it stands there."""
    return Coming(
        title=event.title,
        kind=event.kind,
        place=event.place,
        first_day=event.first_day,
        last_day=event.last_day,
        begins_at=event.begins_at,
        ends_at=event.ends_at,
        cancelled=event.cancelled_at is not None,
        event_id=event.id,
        expects=event.expects,
    )


def signing_in(event: AttendanceEvent) -> Coming:
    """An attendance event that was opened by itself, as it stands in the calendar."""
    return Coming(
        title=event.title,
        kind=OTHER,
        place=event.place,
        first_day=event.first_day,
        last_day=event.last_day,
        begins_at=event.begins_at,
        ends_at=event.ends_at,
        attendance_id=event.id,
        expects=event.expects,
    )


def _events(first: date, last: date) -> Select[CalendarEvent]:
    return select(CalendarEvent).where(
        CalendarEvent.last_day >= first, CalendarEvent.first_day <= last
    )


def _alone(first: date, last: date) -> Select[AttendanceEvent]:
    """Attendance events that were not made of an event of the calendar."""
    made = select(CalendarSignIn.attendance_id)
    return select(AttendanceEvent).where(
        AttendanceEvent.closed_at.is_(None),
        AttendanceEvent.last_day >= first,
        AttendanceEvent.first_day <= last,
        AttendanceEvent.id.not_in(made),
    )


_TODAY: BindParameter[date] = bindparam("today")
_FIRST: BindParameter[date] = bindparam("first")
_LAST: BindParameter[date] = bindparam("last")
_BEGINNING = union_all(
    select(
        CalendarEvent.title, CalendarEvent.kind, CalendarEvent.place, CalendarEvent.first_day,
        CalendarEvent.last_day, CalendarEvent.begins_at, CalendarEvent.ends_at,
        CalendarEvent.expects, CalendarEvent.bureau_id, CalendarEvent.listed,
        CalendarEvent.cancelled_at, CalendarEvent.id.label("event_id"),
        type_coerce(null(), Integer).label("attendance_id"),
    ).where(
        or_(
            and_(CalendarEvent.first_day.between(_FIRST, _LAST), CalendarEvent.subject == ""),
            and_(
                CalendarEvent.first_day.between(_TODAY, _LAST),
                CalendarEvent.cancelled_at.is_not(None),
            ),
        )
    ),
    select(
        AttendanceEvent.title, literal(OTHER), AttendanceEvent.place, AttendanceEvent.first_day,
        AttendanceEvent.last_day, AttendanceEvent.begins_at, AttendanceEvent.ends_at,
        AttendanceEvent.expects, AttendanceEvent.bureau_id, AttendanceEvent.listed,
        type_coerce(null(), CalendarEvent.cancelled_at.type), type_coerce(null(), Integer),
        AttendanceEvent.id,
    ).where(
        AttendanceEvent.first_day.between(_FIRST, _LAST),
        AttendanceEvent.closed_at.is_(None),
        AttendanceEvent.id.not_in(select(CalendarSignIn.attendance_id)),
    ),
)  # fmt: skip
"""Made once, since each digest at the foot of a reply looks here."""
