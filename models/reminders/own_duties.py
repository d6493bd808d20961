"""What one person is reminded of: which duties, in which role, when last and when next.

The same as a pass decides, seen from one person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import WorkingDays, office_day
from models.duties.duty import Duty
from models.duties.duty_kind import Seeker
from models.duties.duty_people import (
    ABOVE,
    AWAY,
    DIRECTOR,
    HEAD,
    REPORTERS,
    RESPONSIBLE,
    Household,
)
from models.duties.near_people import NearHousehold
from models.duties.reminder_policy import Steps
from models.duties.reminder_tables import LEFT_OUT, ReminderLine, Snooze
from models.people import deputies, scope
from models.people.person import ADMIN, Person
from models.reminders import reminder_plan, reminder_record
from models.reminders.duties import duties
from models.reminders.duty_kinds import DEFAULT
from models.reminders.reminder_lines import SentLines

_TWO_WEEKS = timedelta(days=14)
"""Within these the weekly reminder comes for certain."""


@dataclass(frozen=True)
class OwnDuty:
    """A duty that reaches somebody.

    role: in which they are told (duty_people).
    away: whether they are on leave and somebody else is told meanwhile.
    """

    duty: Duty
    role: str
    away: bool = False


@dataclass(frozen=True)
class DutyReminders:
    """When somebody is told of a duty.

    said_on, via: the last time. None if never; left out for want of quota counts as never.
    next_day: the next time, if nobody does anything until then.
    put_off_until: until when they put it off.
    """

    own_duty: OwnDuty
    said_on: date | None
    via: str | None
    next_day: date | None
    put_off_until: date | None


def reaching(
    session: Session,
    working_days: WorkingDays,
    person: Person,
    now: datetime,
    until: date | None = None,
) -> list[OwnDuty]:
    """Returns the duties that reach the person at the aware moment, the nearest first.

    until: also those to come up to that day. None: up to those whose earliest step has come.

    Whoever is told only of what is late has the duty from then on.
    """
    looked_for = seeker(session, person, office_day(now))
    due = duties(session, working_days, now, until=until, seeker=looked_for)
    return theirs(session, due, person, now)


def theirs(session: Session, due: Sequence[Duty], person: Person, now: datetime) -> list[OwnDuty]:
    """Returns which of these duties reach the person at the aware moment, in the same order."""
    today = office_day(now)
    # Read only where it matters: somebody away is told nothing, but may ask what they miss.
    away = any(_passed(duty, person.id) for duty in due)
    house = NearHousehold(session, today, (person.bureau_id,), (person.id,)) if away else None
    found = (_held(duty, person.id, house, today) for duty in due)
    return [mine for mine in found if mine is not None]


def seeker(session: Session, person: Person, today: date) -> Seeker:
    """Returns for whom duties are looked for: they may reach the person in all bureaus that they
    lead, and in those of a superior for whom they stand in."""
    instead = deputies.acting_for(session, person, today)
    led = (scope.bureaus_under(session, each) for each in (person, *instead))
    return Seeker(person.id, frozenset[int]().union(*led), person.has(ADMIN))


def _passed(duty: Duty, person_id: int) -> bool:
    return any(p.person_id == person_id and p.why == AWAY for p in duty.recipients.passed)


def _held(duty: Duty, person_id: int, house: Household | None, today: date) -> OwnDuty | None:
    tellings = {telling.role: telling for telling in duty.kind.policy.tellings}
    roles = [role for role in tellings if person_id in duty.recipients.by_role.get(role, ())]
    away = not roles and house is not None and _passed(duty, person_id)
    if away and house is not None:
        roles = [_role_if_there(duty, person_id, house)]
    if not roles:
        return None
    role = DIRECTOR if duty.late(today) and roles[:2] == [HEAD, DIRECTOR] else roles[0]
    if _not_yet_theirs(duty, role, tellings[role].first, today):
        return None
    told_already = tellings[role].first <= 0 or duty.late(today) or not duty.kind.deadline
    return OwnDuty(duty, role, away) if told_already else None


def _not_yet_theirs(duty: Duty, role: str, first: int, today: date) -> bool:
    """Returns whether whoever comes next does not know of a sealed duty yet: they know of it only
    from their first step on."""
    return duty.kind.sealed and role == ABOVE and today < duty.day + timedelta(days=first)


def _role_if_there(duty: Duty, person_id: int, house: Household) -> str:
    """Returns the role that somebody who is away would have."""
    if not duty.kind.of_bureau:
        return next(iter(duty.recipients.by_role))
    reporters = house.reporters(duty.bureau_id, duty.payload.activity_id)
    if person_id in reporters:
        return RESPONSIBLE if reporters[0] == person_id else REPORTERS
    head, _ = house.head_and_director(reporters[0]) if reporters else (None, None)
    return HEAD if person_id == head else DIRECTOR


def explained(
    session: Session,
    working_days: WorkingDays,
    person: Person,
    mine: Sequence[OwnDuty],
    now: datetime,
) -> list[DutyReminders]:
    """Returns when the person was and will be told of these duties, in the same order."""
    today = office_day(now)
    sent, heard = _said(session, person, [each.duty.key for each in mine], today)
    put_off = _put_off(session, person, mine)
    next_days = _next_days(working_days, person, mine, sent, put_off, today)
    return [
        _why(each, heard, next_days, put_off.get((person.id, each.duty.key)), today)
        for each in mine
    ]


def _why(
    mine: OwnDuty,
    heard: Mapping[str, tuple[date, str]],
    next_days: Mapping[str, date],
    until: date | None,
    today: date,
) -> DutyReminders:
    key = mine.duty.key
    said_on, via = heard.get(key, (None, None))
    running = until if until is not None and until > today else None
    return DutyReminders(mine, said_on, via, next_days.get(key), running)


def _said(
    session: Session, person: Person, keys: Sequence[str], today: date
) -> tuple[SentLines, dict[str, tuple[date, str]]]:
    """Returns what was sent of these duties to anybody, and what the person got last of each."""
    sent, heard = SentLines(), dict[str, tuple[date, str]]()
    query = (
        select(ReminderLine)
        .where(ReminderLine.duty_key.in_(keys))
        .order_by(ReminderLine.day, ReminderLine.id)
    )
    for line in session.scalars(query):
        sent.lines.setdefault((line.duty_key, line.person_id), {})[line.step] = line.day
        if line.via == LEFT_OUT:
            sent.unheard.add((line.duty_key, line.step, line.person_id))
        elif line.person_id == person.id:
            heard[line.duty_key] = line.day, line.via
    if reminder_record.was_told(session, person.id, today):
        sent.told.add(person.id)
    return sent, heard


def _put_off(
    session: Session, person: Person, mine: Sequence[OwnDuty]
) -> dict[tuple[int, str], date]:
    keys = [each.duty.key for each in mine]
    query = select(Snooze).where(Snooze.person_id == person.id, Snooze.duty_key.in_(keys))
    return {(person.id, row.duty_key): row.until_day for row in session.scalars(query)}


def _next_days(
    working_days: WorkingDays,
    person: Person,
    mine: Sequence[OwnDuty],
    sent: SentLines,
    put_off: dict[tuple[int, str], date],
    today: date,
) -> dict[str, date]:
    """Returns the next day on which each duty is sent, found by going through the days to come."""
    waiting = {each.duty.key: each.duty for each in mine if not each.away}
    if not waiting:
        return {}
    steps, found = Steps(DEFAULT, working_days), dict[str, date]()
    furthest = max(step for each in DEFAULT.kinds.values() for step in each.steps)
    steps_end = working_days.shift(max(duty.day for duty in waiting.values()), furthest + 2)
    last, day = max(steps_end, today + _TWO_WEEKS), today
    while waiting and day <= last:
        for decision in list(reminder_plan.decisions(waiting.values(), steps, sent, put_off, day)):
            if decision.line is None:
                continue
            sent.add(decision.line, day)
            if decision.person_id == person.id:
                found[decision.duty.key] = day
        waiting = {key: duty for key, duty in waiting.items() if key not in found}
        sent.told.clear()
        day += timedelta(days=1)
    return found
