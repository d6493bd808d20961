"""Reminding now, out of turn, those who still have something to do: who would be sent what.

Whoever had today's digest gets nothing more. Everybody else gets the one digest of the day, with
what the policy has for them that day and what they are nudged for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from models.calendar import WorkingDays, office_day
from models.duties.duty import Duty
from models.people import scope
from models.people.person import ADMIN, Person
from models.reminders import reminder_plan, reminder_record, reminder_view
from models.reminders.duties import duties
from models.reminders.reminder_lines import Digest, Line
from models.reminders.reminder_pass import pass_at

Acting = tuple[Duty, int, str]
"""A duty with whoever has to act on it, and their role."""


@dataclass(frozen=True)
class Aim:
    """The duties that are nudged: all of them if nothing is named.

    numbers: the activities, any of which is meant.
    without: the bureaus that are left out. without_numbers: the activities.
    only: the people who are told, nobody else. spared: those who are not.
    owed: only what is still to be done by a day, not what waits for somebody's decision.
    late_on: only what was to be done before this day.
    least: only those who owe so many of them; `by_person`: each person, not each bureau.
    """

    bureaus: frozenset[int] = frozenset()
    numbers: frozenset[str] = frozenset()
    round: date | None = None
    without: frozenset[int] = frozenset()
    without_numbers: frozenset[str] = frozenset()
    only: frozenset[int] = frozenset()
    spared: frozenset[int] = frozenset()
    owed: bool = False
    late_on: date | None = None
    least: int = 0
    by_person: bool = False

    def fits(self, duty: Duty) -> bool:
        """Returns whether the duty is meant, however many there are of its people. A number means
        the parts of that activity too."""
        return (
            duty.kind.nudged
            and (not self.bureaus or duty.bureau_id in self.bureaus)
            and duty.bureau_id not in self.without
            and self.round in (None, duty.payload.round)
            and (not self.numbers or any(map(duty.of_activity, self.numbers)))
            and not any(map(duty.of_activity, self.without_numbers))
            and (not self.owed or duty.kind.deadline)
            and (self.late_on is None or duty.late(self.late_on))
        )

    def reaches(self, person_id: int) -> bool:
        """Returns whether the person is meant, whatever they have to do."""
        return person_id not in self.spared and (not self.only or person_id in self.only)

    def enough(self, acting: Sequence[Acting]) -> list[Acting]:
        """Returns those of whose bureau, or person, there are at least so many duties."""
        if not self.least:
            return list(acting)
        whose = {(self._whose(each), each[0].key) for each in acting}
        counted = Counter(one for one, _key in whose)
        return [each for each in acting if counted[self._whose(each)] >= self.least]

    def _whose(self, acting: Acting) -> int:
        duty, person_id, _role = acting
        return person_id if self.by_person else duty.bureau_id


@dataclass(frozen=True)
class Nudge:
    """What would go out.

    digests: each is one message.
    reminded: who had their digest of the day already, and not of sealed matters alone: of these
        nobody else hears, not even how many they are.
    duties: how many duties are meant, whomever they reach.
    """

    digests: tuple[Digest, ...]
    reminded: frozenset[int]
    duties: int

    @property
    def told_already(self) -> int:
        """How many are `reminded`."""
        return len(self.reminded)


def people_below(session: Session, person: Person) -> frozenset[int] | None:
    """Returns whom the person may look after: everybody (None) for an administrator, else those
    below them."""
    return None if person.has(ADMIN) else scope.people_under(session, person)


def nudge(
    session: Session,
    working_days: WorkingDays,
    now: datetime,
    aim: Aim,
    people: frozenset[int] | None = None,
    without: int | None = None,
    fits: Callable[[Duty], bool] = lambda _duty: True,
) -> Nudge:
    """Returns who would be sent what at the aware moment, whatever the hour.

    people: only these. None: everybody.
    without: the person who nudges, who gets nothing.
    fits: whether a duty is meant besides.

    Only those who have to act are reminded: the responsible reporter, whoever a report waits for,
    whoever left a draft.
    """
    today = office_day(now)
    found = pass_at(session, working_days, now)
    in_sight: Iterable[Duty] = found.duties
    if aim.round is not None:  # the duties up to that round
        in_sight = duties(session, working_days, now, until=aim.round)
    aimed = [duty for duty in in_sight if aim.fits(duty) and fits(duty)]
    told_today = reminder_record.load(session, today, today).told
    due = reminder_plan.lines_by_person(found.decisions)
    lines: dict[int, list[Line]] = {}
    reminded: set[int] = set()
    meant = aim.enough(list(_acting(aimed)))
    for duty, person_id, role in meant:
        if person_id == without or (people is not None and person_id not in people):
            continue
        if not aim.reaches(person_id):
            continue
        if person_id in told_today:
            reminded.add(person_id)
            continue
        mine = lines.setdefault(person_id, list(due.get(person_id, ())))
        if all(line.duty.key != duty.key for line in mine):
            mine.append(_line(working_days, duty, person_id, role, today))
    digests = [reminder_plan.digest_for(each, lines[each], today) for each in sorted(lines)]
    of_enough = aimed if not aim.least else {duty.key for duty, _id, _role in meant}
    if reminded:
        reminded &= {each.person_id for each in reminder_view.told_on(session, today)}
    return Nudge(tuple(digests), frozenset(reminded), len(of_enough))


def _acting(due: Iterable[Duty]) -> Iterator[Acting]:
    for duty in due:
        role = duty.kind.policy.tellings[0].role
        for person_id in duty.recipients.by_role.get(role, ()):
            yield duty, person_id, role


def _line(working_days: WorkingDays, duty: Duty, person_id: int, role: str, today: date) -> Line:
    # Stored as sent out of turn, like what was put off to this day: the policy's own steps go on as
    # if nothing had been sent between them.
    offset = working_days.of_bureau(duty.bureau_id).count_between(duty.day, today)
    return Line(duty, f"={today.isoformat()}", offset, person_id, role)
