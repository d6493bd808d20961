"""An adviser's slots: opening them for hours of some days, and taking them back."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.appointments.clinic_slot import ClinicSlot
from models.calendar import BANGKOK, WorkingDays, end_of, office_day
from models.declaration import OnDay
from models.errors import Refusal
from models.people import absences
from models.people.person import ADMIN, ADVISER, Person
from models.trail import trail

ADVISERS = frozenset((ADVISER, ADMIN))
"""The roles that may open slots."""

MOST_SLOTS = 60
LENGTHS = (30, 45, 60)
"""Minutes that are offered."""

SHORTEST, LONGEST = 10, 180


def times(
    days: tuple[date, date], hours: tuple[time, time], minutes: int
) -> Iterator[tuple[datetime, datetime]]:
    """Begin and end of each slot that fits whole into these hours of these days (inclusive)."""
    first, last = days
    step = timedelta(minutes=minutes)
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        begins = datetime.combine(day, hours[0], BANGKOK)
        closes = datetime.combine(day, hours[1], BANGKOK)
        while begins + step <= closes:
            yield begins, begins + step
            begins += step


def possible(
    session: Session,
    working_days: WorkingDays,
    adviser: Person,
    days: tuple[date, date],
    hours: tuple[time, time],
    minutes: int,
    now: datetime,
) -> list[tuple[datetime, datetime]]:
    """The slots that can be opened so.

    Left out are days off, days on which the adviser is away, hours that have begun, and what meets
    the adviser's other slots. Raises Refusal: `day_off`, `away`, `past`, `overlaps` if nothing is
    left for that reason; `no_room` if no slot fits into the hours; `too_many`; `length`.
    """
    if not SHORTEST <= minutes <= LONGEST:
        raise Refusal("length")
    if (days[1] - days[0]).days > 92:
        raise Refusal("too_many")
    found = list(times(days, hours, minutes))
    if not found:
        raise Refusal("no_room")
    calendar = working_days.of_bureau(adviser.bureau_id)
    away = {day for day in _each(days) if adviser.id in absences.away_on(session, day)}
    own = _own(session, adviser, days)
    for code, stays in (
        ("day_off", lambda each: calendar.is_working(office_day(each[0]))),
        ("away", lambda each: office_day(each[0]) not in away),
        ("past", lambda each: each[0] > now),
        ("overlaps", lambda each: all(each[1] <= a or b <= each[0] for a, b in own)),
    ):
        found = [each for each in found if stays(each)]
        if not found:
            raise Refusal(code)
    if len(found) > MOST_SLOTS:
        raise Refusal("too_many")
    return found


def _each(days: tuple[date, date]) -> Iterator[date]:
    first, last = days
    yield from (first + timedelta(days=n) for n in range((last - first).days + 1))


def _own(
    session: Session, adviser: Person, days: tuple[date, date]
) -> list[tuple[datetime, datetime]]:
    first = datetime.combine(days[0], time(), BANGKOK)
    last = datetime.combine(days[1] + timedelta(days=1), time(), BANGKOK)
    query = select(ClinicSlot.begins_at, ClinicSlot.ends_at).where(
        ClinicSlot.adviser_id == adviser.id,
        ClinicSlot.ends_at > first,
        ClinicSlot.begins_at < last,
    )
    return [(begins_at, ends_at) for begins_at, ends_at in session.execute(query)]


def open_slots(
    session: Session,
    adviser: Person,
    found: list[tuple[datetime, datetime]],
    place: str,
    now: datetime,
) -> list[ClinicSlot]:
    """Store slots that are `possible`."""
    made = [
        ClinicSlot(adviser_id=adviser.id, begins_at=begins_at, ends_at=ends_at, place=place)
        for begins_at, ends_at in found
    ]
    session.add_all(made)
    session.flush()
    about = f"person:{adviser.id}"
    trail.record(session, now, adviser.id, "clinic.slots_opened", about, count=len(made))
    return made


def free_on(session: Session, days: Collection[date]) -> Iterator[OnDay]:
    """The days on which slots are free; those that were taken stand in the calendar of events."""
    begins = datetime.combine(min(days), time.min, BANGKOK)
    query = select(ClinicSlot.begins_at).where(
        ClinicSlot.begins_at.between(begins, end_of(max(days))),
        ClinicSlot.bureau_id.is_(None),
        ClinicSlot.withdrawn_at.is_(None),
    )
    open_on = {office_day(moment) for moment in session.scalars(query)}
    yield from map(OnDay, sorted(open_on & set(days)))
