"""Putting a reminder off, never beyond the day it is due; and why something is late."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Date, bindparam, select
from sqlalchemy.orm import Session

from models.calendar import WorkingDays, office_day
from models.duties.duty import Duty
from models.duties.reminder_tables import LATE_REASONS, LateReason, Snooze
from models.errors import Refusal
from models.people.person import Person
from models.trail import trail

TOMORROW, IN_THREE_DAYS, DAY_BEFORE = "tomorrow", "in_three_days", "day_before"
"""What a reminder may be put off to. `choices` says which day that is."""


def choices(working_days: WorkingDays, duty: Duty, today: date) -> dict[str, date]:
    """Returns the days to which the duty may be put off, by name. All of them are working days.

    Tomorrow is the next working day. Three days are calendar days, or the working day after them.
    The last possible day is the working day before the one on which the deadline's own reminder is
    sent. From then on nothing can be put off any more.
    """
    days = working_days.of_bureau(duty.bureau_id)
    found = {
        TOMORROW: days.first_working_after(today),
        IN_THREE_DAYS: days.first_working_on_or_after(today + timedelta(days=3)),
    }
    if duty.kind.deadline:
        latest = days.shift(days.last_working_on_or_before(duty.day), -1)
        found[DAY_BEFORE] = latest
        found = {name: day for name, day in found.items() if today < day <= latest}
    return found


def day_meant(working_days: WorkingDays, duty: Duty, today: date, until: str) -> date | None:
    """Returns the day to which `until` puts the duty off; None if it is not possible.

    until: the name of one of `choices`, or a working day in ISO form, not after the last of them
    """
    found = choices(working_days, duty, today)
    if until in found or not found:
        return found.get(until)
    try:
        day = date.fromisoformat(until)
    except ValueError:
        return None
    days = working_days.of_bureau(duty.bureau_id)
    return day if today < day <= max(found.values()) and days.is_working(day) else None


def put_off(
    session: Session,
    working_days: WorkingDays,
    person: Person,
    duty: Duty,
    until: str,
    now: datetime,
) -> date:
    """Reminds this person of the duty no earlier than the day that `until` means (`day_meant`), and
    returns that day.

    Raises Refusal: `not_told` if the duty does not reach this person, `too_late` (facts: day, the
    deadline) if that day is not possible.
    """
    if person.id not in duty.recipients.everybody():
        raise Refusal("not_told")
    day = day_meant(working_days, duty, office_day(now), until)
    if day is None:
        raise Refusal("too_late", day=duty.day)
    row = session.get(Snooze, (person.id, duty.key))
    if row is None:
        row = Snooze(person_id=person.id, duty_key=duty.key)
        session.add(row)
    row.until_day = day
    session.flush()
    trail.record(session, now, person.id, "reminder.put_off", duty.key, until=day.isoformat())
    return day


def since(session: Session, first: date) -> dict[tuple[int, str], date]:
    """Returns what was put off to that day or later: by person and duty's key, the day."""
    rows = session.execute(_SINCE, {"first": first})
    return {(person, key): until for person, key, until in rows}


# Built once: every turn asks it.
_SINCE = select(Snooze.person_id, Snooze.duty_key, Snooze.until_day).where(
    Snooze.until_day >= bindparam("first", type_=Date)
)


# -- why it is late ------------------------------------------------------------------------------


@dataclass(frozen=True)
class SaidWhy:
    """Why a duty is late, who said so and when (aware)."""

    code: str
    person_id: int
    at: datetime


def say_why(session: Session, person: Person, duty: Duty, code: str, now: datetime) -> None:
    """Notes a reporter's reason. A later one takes its place.

    Raises Refusal: `not_told` if the duty does not reach this person, `not_late`.
    """
    assert code in LATE_REASONS
    if person.id not in duty.recipients.everybody():
        raise Refusal("not_told")
    if not duty.late(office_day(now)):
        raise Refusal("not_late")
    row = session.get(LateReason, duty.key)
    if row is None:
        row = LateReason(duty_key=duty.key)
        session.add(row)
    row.person_id, row.code, row.at = person.id, code, now
    session.flush()
    trail.record(session, now, person.id, "reminder.say_why", duty.key, code=code)


def reasons(session: Session, duty_keys: Collection[str]) -> Mapping[str, SaidWhy]:
    """Returns why these duties are late, by key, if somebody said so. Asks nothing of none."""
    if not duty_keys:
        return {}
    query = select(LateReason).where(LateReason.duty_key.in_(duty_keys))
    return {
        row.duty_key: SaidWhy(row.code, row.person_id, row.at) for row in session.scalars(query)
    }
