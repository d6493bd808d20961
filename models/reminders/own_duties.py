"""What reaches one person: which duties, in which role, said when, said next when. Only reads.

The counterpart of a pass, seen from one person; it decides nothing that a pass does not decide.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import WorkingDays, office_day
from models.duties.duty_people import (
    ABOVE,
    APPROVER,
    AWAY,
    DIRECTOR,
    HEAD,
    REPORTERS,
    RESPONSIBLE,
    Household,
    household,
)
from models.duties.reminder_policy import BUREAU_KINDS, CASE_KINDS, Policy, Steps
from models.duties.reminder_tables import LEFT_OUT, ReminderLine, Snooze
from models.people import deputies
from models.people.person import ADMIN, Person
from models.reminders import reminder_plan, reminder_record
from models.reminders.duties import Duty, duties
from models.reminders.duty_policy import DEFAULT
from models.reminders.reminder_lines import Said
from models.reports import scope

_TWO_WEEKS = timedelta(days=14)
"""In which what is told weekly comes for certain."""


@dataclass(frozen=True)
class Held:
    """A duty that reaches somebody. role: in which they are told (duty_people). away: they are on
    leave, somebody else is told meanwhile."""

    duty: Duty
    role: str
    away: bool = False


@dataclass(frozen=True)
class Why:
    """When somebody is told of a duty. said_on, via: last time, None where never; left out for
    want of quota counts as not said. next_day: when next, if nobody does anything until then.
    put_off_until: until when they put it off."""

    held: Held
    said_on: date | None
    via: str | None
    next_day: date | None
    put_off_until: date | None


def reaching(
    session: Session,
    working_days: WorkingDays,
    person: Person,
    now: datetime,
    policy: Policy = DEFAULT,
) -> list[Held]:
    """The duties that reach the person at the aware moment, the nearest first.

    Roles that are told of nothing before it is late count from then on.
    """
    today = office_day(now)
    bureaus = _bureaus(session, person, today)
    owed = duties(session, working_days, now, policy, bureaus)
    # Asked for only where it matters: somebody away is told nothing, but may ask what passes by.
    away = any(_passed(duty, person.id) for duty in owed)
    house = household(session, today) if away else None
    found = (_held(duty, person.id, house, policy, today) for duty in owed)
    return [held for held in found if held is not None]


def _bureaus(session: Session, person: Person, today: date) -> frozenset[int] | None:
    """Whose duties may reach the person: all of them for administrators."""
    if person.has(ADMIN):
        return None
    instead = deputies.acting_for(session, person, today)
    led = (scope.bureaus_under(session, each) for each in (person, *instead))
    return frozenset[int]().union(*led)


def _passed(duty: Duty, person_id: int) -> bool:
    return any(p.person_id == person_id and p.why == AWAY for p in duty.holders.passed)


def _held(
    duty: Duty, person_id: int, house: Household | None, policy: Policy, today: date
) -> Held | None:
    tellings = {telling.role: telling for telling in policy.rows[duty.kind].tellings}
    roles = [role for role in tellings if person_id in duty.holders.told.get(role, ())]
    away = not roles and house is not None and _passed(duty, person_id)
    if away and house is not None:
        roles = [_role_if_there(duty, person_id, house)]
    if not roles:
        return None
    role = DIRECTOR if duty.late(today) and roles[:2] == [HEAD, DIRECTOR] else roles[0]
    if _not_yet_theirs(duty, role, tellings[role].first, today):
        return None
    told_already = tellings[role].first <= 0 or duty.late(today) or not duty.deadline
    return Held(duty, role, away) if told_already else None


def _not_yet_theirs(duty: Duty, role: str, first: int, today: date) -> bool:
    """Whoever comes next knows of a case only from the step on at which they are told of it."""
    beside = duty.kind in CASE_KINDS and role == ABOVE
    return beside and today < duty.day + timedelta(days=first)


def _role_if_there(duty: Duty, person_id: int, house: Household) -> str:
    """The role of somebody whom the duty passes by because they are away."""
    if duty.kind not in BUREAU_KINDS:
        return APPROVER if duty.author_id is not None else next(iter(duty.holders.told))
    reporters = house.reporters(duty.bureau_id, duty.activity_id)
    if person_id in reporters:
        return RESPONSIBLE if reporters[0] == person_id else REPORTERS
    head, _ = house.head_and_director(reporters[0]) if reporters else (None, None)
    return HEAD if person_id == head else DIRECTOR


def explained(
    session: Session,
    working_days: WorkingDays,
    person: Person,
    held: Sequence[Held],
    now: datetime,
    policy: Policy = DEFAULT,
) -> list[Why]:
    """When these duties were and will be said to the person, in the same order."""
    today = office_day(now)
    said, heard = _said(session, person, [each.duty.key for each in held], today)
    put_off = _put_off(session, person, held)
    next_days = _next_days(working_days, person, held, said, put_off, today, policy)
    return [
        _why(each, heard, next_days, put_off.get((person.id, each.duty.key)), today)
        for each in held
    ]


def _why(
    held: Held,
    heard: Mapping[str, tuple[date, str]],
    next_days: Mapping[str, date],
    until: date | None,
    today: date,
) -> Why:
    key = held.duty.key
    said_on, via = heard.get(key, (None, None))
    running = until if until is not None and until > today else None
    return Why(held, said_on, via, next_days.get(key), running)


def _said(
    session: Session, person: Person, keys: Sequence[str], today: date
) -> tuple[Said, dict[str, tuple[date, str]]]:
    """What was said of these duties to anybody, and what the person heard last of each."""
    said, heard = Said(), dict[str, tuple[date, str]]()
    query = (
        select(ReminderLine)
        .where(ReminderLine.duty_key.in_(keys))
        .order_by(ReminderLine.day, ReminderLine.id)
    )
    for line in session.scalars(query):
        said.lines.setdefault((line.duty_key, line.person_id), {})[line.step] = line.day
        if line.via == LEFT_OUT:
            said.unheard.add((line.duty_key, line.step, line.person_id))
        elif line.person_id == person.id:
            heard[line.duty_key] = line.day, line.via
    if reminder_record.was_told(session, person.id, today):
        said.told.add(person.id)
    return said, heard


def _put_off(session: Session, person: Person, held: Sequence[Held]) -> dict[tuple[int, str], date]:
    keys = [each.duty.key for each in held]
    query = select(Snooze).where(Snooze.person_id == person.id, Snooze.duty_key.in_(keys))
    return {(person.id, row.duty_key): row.until_day for row in session.scalars(query)}


def _next_days(
    working_days: WorkingDays,
    person: Person,
    held: Sequence[Held],
    said: Said,
    put_off: dict[tuple[int, str], date],
    today: date,
    policy: Policy,
) -> dict[str, date]:
    """The next day on which each duty is said, found by living the days to come."""
    waiting = {each.duty.key: each.duty for each in held if not each.away}
    if not waiting:
        return {}
    steps, found = Steps(policy, working_days), dict[str, date]()
    furthest = max(step for row in policy.rows.values() for step in row.steps)
    steps_end = working_days.shift(max(duty.day for duty in waiting.values()), furthest + 2)
    last, day = max(steps_end, today + _TWO_WEEKS), today
    while waiting and day <= last:
        for decision in list(reminder_plan.decisions(waiting.values(), steps, said, put_off, day)):
            if decision.line is None:
                continue
            said.add(decision.line, day)
            if decision.person_id == person.id:
                found[decision.duty.key] = day
        waiting = {key: duty for key, duty in waiting.items() if key not in found}
        said.told.clear()
        day += timedelta(days=1)
    return found
