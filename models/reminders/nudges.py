"""Reminding now, out of turn, those who still owe something: who would hear what. Only reads.

Whoever was told today hears nothing more; everybody else gets the one digest of the day, with what
the policy has for them that day and what they are nudged for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from models.calendar import WorkingDays, office_day
from models.duties.duty_facts import Duty
from models.duties.duty_people import household
from models.duties.reminder_policy import (
    CASE_KINDS,
    CASE_NUMBERS,
    GIFT_ANSWER,
    GIFT_DRAFT,
    GIFT_KINDS,
    Policy,
)
from models.people.person import ADMIN, Person
from models.reminders import reminder_plan, reminder_record
from models.reminders.duties import duties
from models.reminders.duty_policy import DEFAULT
from models.reminders.reminder_lines import Digest, Line
from models.reminders.reminder_pass import Pass, pass_at


@dataclass(frozen=True)
class Aim:
    """What is nudged about: all that is owed where nothing is named."""

    bureau_id: int | None = None
    number: str | None = None
    round: date | None = None

    def fits(self, duty: Duty) -> bool:
        """Whether the duty is meant; a number means the parts of that activity too.

        What everybody is asked once a round is never nudged: it would go to the whole office. Nor
        is the draft of a gift report, which nobody but the receiver knows of, nor anything
        of complaints.
        """
        number = self.number
        if duty.kind in (GIFT_ANSWER, GIFT_DRAFT, CASE_NUMBERS, *CASE_KINDS):
            return False
        if number is not None and duty.kind in GIFT_KINDS:  # numbered by itself
            return False
        return (
            self.bureau_id in (None, duty.bureau_id)
            and self.round in (None, duty.round)
            and (number is None or duty.number == number or duty.number.startswith(f"{number}."))
        )


@dataclass(frozen=True)
class Nudge:
    """What would go out: a message a digest. told: people who heard their digest of the day;
    owing: how many duties there are of that aim, whomever they reach."""

    digests: tuple[Digest, ...]
    told: int
    owing: int


def people_below(session: Session, person: Person, day: date) -> frozenset[int] | None:
    """Whom the person may look after: everybody (None) of an administrator, else those in the
    line below."""
    if person.has(ADMIN):
        return None
    house = household(session, day)
    return frozenset(
        each
        for each in house.members
        if any(above.id == person.id for above in house.line_above(each))
    )


def nudge(
    session: Session,
    working_days: WorkingDays,
    now: datetime,
    aim: Aim,
    people: frozenset[int] | None = None,
    without: int | None = None,
    policy: Policy = DEFAULT,
) -> Nudge:
    """Who would be told what at the aware moment, whatever the hour.

    people: only these; without: not the person who nudges. Told are those who have to act: the
    responsible reporter, whoever a report waits for, whoever left a draft.
    """
    today = office_day(now)
    found = pass_at(session, working_days, now, policy)
    in_sight = _owed(session, working_days, now, aim, found, policy)
    owed = [duty for duty in in_sight if aim.fits(duty)]
    told_today = reminder_record.load(session, today, today).told
    due = _due_lines(found)
    lines: dict[int, list[Line]] = {}
    told: set[int] = set()
    for duty, person_id, role in _acting(owed, policy):
        if person_id == without or (people is not None and person_id not in people):
            continue
        if person_id in told_today:
            told.add(person_id)
            continue
        mine = lines.setdefault(person_id, list(due.get(person_id, ())))
        if all(line.duty.key != duty.key for line in mine):
            mine.append(_line(working_days, duty, person_id, role, today))
    digests = [reminder_plan.digest_for(each, lines[each], today) for each in sorted(lines)]
    return Nudge(tuple(digests), len(told), len(owed))


def _owed(
    session: Session,
    working_days: WorkingDays,
    now: datetime,
    aim: Aim,
    found: Pass,
    policy: Policy,
) -> Iterable[Duty]:
    """What a pass has in sight; of a round named, also one that is further ahead."""
    if aim.round is None:
        return found.duties
    return duties(session, working_days, now, policy, until=aim.round)


def _due_lines(found: Pass) -> Mapping[int, list[Line]]:
    """What the policy has for everybody that day, at whatever hour."""
    lines: dict[int, list[Line]] = {}
    for decision in found.decisions:
        if decision.line is not None:
            lines.setdefault(decision.person_id, []).append(decision.line)
    return lines


def _acting(owed: Iterable[Duty], policy: Policy) -> Iterator[tuple[Duty, int, str]]:
    """Each duty with whoever has to act on it."""
    for duty in owed:
        role = policy.rows[duty.kind].tellings[0].role
        for person_id in duty.holders.told.get(role, ()):
            yield duty, person_id, role


def _line(working_days: WorkingDays, duty: Duty, person_id: int, role: str, today: date) -> Line:
    # Written down as said out of turn, like what was put off to this day: the policy's own steps
    # go on as if nothing had been said between them.
    offset = working_days.of_bureau(duty.bureau_id).count_between(duty.day, today)
    return Line(duty, f"={today.isoformat()}", offset, person_id, role)
