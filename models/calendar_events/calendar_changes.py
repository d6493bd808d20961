"""Putting events into the calendar, changing and cancelling them, and letting people sign in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance import events
from models.attendance.attendance_event import BUREAU, LISTED, OFFICE, AttendanceEvent
from models.attendance.events import NewEvent
from models.attendance.expecting import Listed, from_json
from models.calendar import BANGKOK, end_of, office_day
from models.calendar_events.calendar_event import OTHER, CalendarEvent, CalendarSignIn
from models.codes.short_code import Random
from models.errors import Refusal
from models.people.person import Person
from models.trail import trail

LONGEST = timedelta(days=62)
OFFICE_HOURS = (time(8, 30), time(16, 30))
"""When people sign in at an event of whole days (Asia/Bangkok)."""


@dataclass(frozen=True, kw_only=True)
class EventSaid:
    """What somebody says of an event; see `CalendarEvent`."""

    title: str
    first_day: date
    last_day: date
    kind: str = OTHER
    place: str = ""
    begins_at: datetime | None = None
    ends_at: datetime | None = None
    expects: str = OFFICE
    bureau_id: int | None = None
    listed: Listed | None = None


def add(
    session: Session,
    by: Person,
    said: EventSaid,
    random_bytes: Random,
    now: datetime,
    subject: str = "",
) -> CalendarEvent:
    """Store the event. Raises Refusal: `ends_before`, `past`, `too_long`, `nobody_listed`."""
    event = CalendarEvent(key=random_bytes(12).hex(), made_by=by.id, subject=subject, version=0)
    _put(event, said, now)
    session.add(event)
    session.flush()
    trail.record(session, now, by.id, "calendar.added", f"calendar:{event.id}")
    return event


def change(
    session: Session, event: CalendarEvent, by: Person, said: EventSaid, now: datetime
) -> CalendarEvent:
    """Put other words in its place. Raises Refusal as `add` does, and as `check_open` does."""
    event = held(session, event)
    check_open(event, now)
    _put(event, said, now)
    event.version += 1
    trail.record(session, now, by.id, "calendar.changed", f"calendar:{event.id}")
    return event


def cancel(session: Session, event: CalendarEvent, by: Person, now: datetime) -> CalendarEvent:
    """Cancel the event: it is shown so until its day is over. Raises Refusal: `cancelled`,
    `over`."""
    event = held(session, event)
    check_open(event, now)
    event.cancelled_at = event.changed_at = now
    event.version += 1
    trail.record(session, now, by.id, "calendar.cancelled", f"calendar:{event.id}")
    return event


def check_open(event: CalendarEvent, now: datetime) -> None:
    """Raises Refusal: `cancelled`, `over`."""
    if event.cancelled_at is not None:
        raise Refusal("cancelled")
    if ends(event.last_day, event.ends_at) <= now:
        raise Refusal("over")


def ends(last_day: date, ends_at: datetime | None) -> datetime:
    """The moment (aware) at which an event is over."""
    return ends_at if ends_at is not None else end_of(last_day)


def held(session: Session, event: CalendarEvent) -> CalendarEvent:
    """The event as it is now, which nobody else changes before the commit."""
    query = select(CalendarEvent).where(CalendarEvent.id == event.id).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).one()


def _put(event: CalendarEvent, said: EventSaid, now: datetime) -> None:
    if said.expects == LISTED and (said.listed is None or said.listed == Listed()):
        raise Refusal("nobody_listed")
    begins_at, ends_at = said.begins_at, said.ends_at
    backwards = begins_at is not None and ends_at is not None and ends_at <= begins_at
    if said.last_day < said.first_day or backwards:
        raise Refusal("ends_before")
    if ends(said.last_day, ends_at) <= now:
        raise Refusal("past")
    if said.last_day - said.first_day > LONGEST:
        raise Refusal("too_long")
    event.title, event.kind, event.place = said.title, said.kind, said.place
    event.first_day, event.last_day = said.first_day, said.last_day
    event.begins_at, event.ends_at = begins_at, ends_at
    event.expects = said.expects
    event.bureau_id = said.bureau_id if said.expects == BUREAU else None
    event.listed = said.listed.as_json() if said.expects == LISTED and said.listed else None
    event.changed_at = now


# -- signing in ----------------------------------------------------------------------------------


def sign_in_of(session: Session, event: CalendarEvent, day: date) -> AttendanceEvent | None:
    """The attendance event of that day of the event; None: nobody has made it."""
    query = (
        select(AttendanceEvent)
        .join(CalendarSignIn, CalendarSignIn.attendance_id == AttendanceEvent.id)
        .where(CalendarSignIn.event_id == event.id, CalendarSignIn.day == day)
    )
    return session.scalars(query).first()


def sign_in_day(event: CalendarEvent, now: datetime) -> date:
    """The day whose signing in is opened now: today, if the event runs, else its first."""
    return min(max(event.first_day, office_day(now)), event.last_day)


def open_sign_in(
    session: Session, event: CalendarEvent, by: Person, random_bytes: Random, now: datetime
) -> AttendanceEvent:
    """The attendance event of `sign_in_day`, made of the event if there is none yet.

    Raises Refusal: `cancelled`, `over`, and `past` when the day's hours are over.
    """
    event = held(session, event)
    day = sign_in_day(event, now)
    known = sign_in_of(session, event, day)
    if known is not None:
        return known
    check_open(event, now)
    first, last = _hours(event)
    of_bureau = event.expects == BUREAU and event.bureau_id is not None
    listed = from_json(event.listed) if event.listed is not None else None
    made = events.make(
        session,
        by,
        NewEvent(
            title=event.title,
            place=event.place[:200],
            begins_at=datetime.combine(day, first, BANGKOK),
            ends_at=datetime.combine(day, last, BANGKOK),
            expects=LISTED if of_bureau else event.expects,
            listed=Listed(bureaus=(event.bureau_id or 0,)) if of_bureau else listed,
        ),
        random_bytes,
        now,
    )
    session.add(CalendarSignIn(attendance_id=made.id, event_id=event.id, day=day))
    session.flush()
    return made


def _hours(event: CalendarEvent) -> tuple[time, time]:
    if event.begins_at is None or event.ends_at is None:
        return OFFICE_HOURS
    first, last = (each.astimezone(BANGKOK).time() for each in (event.begins_at, event.ends_at))
    return (first, last) if first < last else OFFICE_HOURS
