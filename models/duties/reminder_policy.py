"""When which role is told of a duty: the types of the policy, and the days its steps fall on.

A step is a number of working days from the duty's day: -3 is three days before it, 0 the day
itself, 1 the first day after it (issue 4, part 3). Steps are counted from the announced date and
never drift.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, NamedTuple

from models.calendar import WorkingDays, fiscal_year
from models.duties.duty_people import (
    ADMINISTRATOR,
    DIRECTOR,
    HEAD,
    REPORTERS,
    RESPONSIBLE,
)


@dataclass(frozen=True)
class Telling:
    """From which step on a role is told.

    role: of `duty_people`.
    first: the first step that the role hears.
    lag: working days that the role hears a step after the roles before it in the list.
    """

    role: str
    first: int
    lag: int = 0


@dataclass(frozen=True)
class KindPolicy:
    """When one kind of duty is told, and to whom.

    steps: working days from the duty's day.
    tellings: the roles that are told, those first in front who have to act.
    calendar: the steps are calendar days. A step before the day that falls on a day off is said on
        the working day before it, a step after the day on the working day after it.
    free: further steps that are said at the foot of a reply only, and never pushed.
    weekly: the roles that are told once a week after the last step, until the duty is met.
    ends_with_year: what is told weekly ends with the duty's fiscal year.
    """

    steps: tuple[int, ...]
    tellings: tuple[Telling, ...]
    calendar: bool = False
    free: tuple[int, ...] = ()
    weekly: tuple[str, ...] = ()
    ends_with_year: bool = False


@dataclass(frozen=True)
class Policy:
    """When all kinds of duties are told.

    kinds: by the kind's name.
    kept_for: working days after its day from which on a duty is told weekly or not at all. Lists
        show it further.
    mend_for: working days in which a returned report is due again, never before the plan's date.
    """

    kinds: Mapping[str, KindPolicy]
    kept_for: int = 30
    mend_for: int = 3

    @property
    def in_replies(self) -> Policy:
        """The same with the free steps: what may stand at the foot of a reply."""
        kinds = {
            name: replace(each, steps=tuple(sorted({*each.steps, *each.free})))
            for name, each in self.kinds.items()
        }
        return replace(self, kinds=kinds)

    @property
    def ahead(self) -> int:
        """How many working days before its day the earliest step of any duty comes."""
        return -min(step for each in self.kinds.values() for step in each.steps)


_BUREAU = (
    Telling(RESPONSIBLE, -30),
    Telling(REPORTERS, -3),
    Telling(HEAD, -3),
    Telling(DIRECTOR, 1, lag=1),
    Telling(ADMINISTRATOR, 1),
)
LEADERS = (DIRECTOR, ADMINISTRATOR)
"""Who is told weekly of what a bureau has not done: they can move its day or see to it."""


def of_bureau(*steps: int) -> KindPolicy:
    """The policy of what a bureau must do: told to its people by their roles, then weekly to its
    leaders until its fiscal year ends."""
    return KindPolicy(steps, _BUREAU, weekly=LEADERS, ends_with_year=True)


def step_key(offset: int) -> str:
    """Returns how a step is stored: `-3`, `0`, `+1`."""
    return f"{offset:+d}" if offset else "0"


@dataclass(frozen=True, order=True)
class StepDay:
    """A step and the working day on which it is sent."""

    day: date
    offset: int


def _by_calendar(days: WorkingDays, day: date, count: int) -> date:
    meant = day + timedelta(days=count)
    if count > 0:
        return days.first_working_on_or_after(meant)
    return days.last_working_on_or_before(meant)


class RoleStep(NamedTuple):
    """A role that may be told of a duty on a day, with the step.

    telling: the role. The lag is 0 in what is told weekly.
    step: the one that stands. None before the role's first.
    key: how the step is stored. None before the role's first.
    """

    telling: Telling
    step: StepDay | None
    key: str | None


@dataclass
class Steps:
    """The days of a policy's steps, each computed once."""

    policy: Policy
    working_days: WorkingDays
    _known: dict[Any, tuple[StepDay, ...]] = field(default_factory=dict)
    _latest: dict[Any, StepDay | None] = field(default_factory=dict)
    _weekly: dict[Any, StepDay | None] = field(default_factory=dict)
    _kept_from: dict[date, date] = field(default_factory=dict)
    _told: dict[Any, tuple[RoleStep, ...]] = field(default_factory=dict)

    def of(self, kind: str, bureau_id: int, day: date) -> tuple[StepDay, ...]:
        """Returns all steps of a duty of this kind, bureau and day, in order."""
        key = (kind, self._own(bureau_id), day)
        if key not in self._known:
            row, days = self.policy.kinds[kind], self.working_days.of_bureau(bureau_id)
            shift = _by_calendar if row.calendar else WorkingDays.shift
            self._known[key] = tuple(sorted(StepDay(shift(days, day, n), n) for n in row.steps))
        return self._known[key]

    def latest(
        self,
        kind: str,
        bureau_id: int,
        day: date,
        today: date,
        since: date | None = None,
        lag: int = 0,
    ) -> StepDay | None:
        """Returns the step that stands on that day: the last one that is not later, or None.

        lag: working days that are added to each step.
        since: steps up to that day do not count, because the person was told then.
        Where two steps fall on one day the nearer one stands, so that after days of silence only
        one is sent.
        """
        key = (kind, self._own(bureau_id), day, today, since, lag)
        if key not in self._latest:
            self._latest[key] = self._find(kind, bureau_id, day, today, since, lag)
        return self._latest[key]

    def _find(
        self, kind: str, bureau_id: int, day: date, today: date, since: date | None, lag: int
    ) -> StepDay | None:
        found = None
        days = self.working_days.of_bureau(bureau_id)
        for step in self.of(kind, bureau_id, day):
            if since is not None and step.day <= since:
                continue
            if (days.shift(step.day, lag) if lag else step.day) > today:
                break
            found = step
        return found

    def told(
        self, kind: str, bureau_id: int, day: date, today: date, since: date | None = None
    ) -> tuple[RoleStep, ...]:
        """Returns who may be told on that day, each with the step.

        What is overdue beyond its steps goes once a week to those who can decide, and they come
        first. What is old goes to nobody else.
        """
        key = (kind, self._own(bureau_id), day, today, since)
        if key not in self._told:
            self._told[key] = tuple(self._who(kind, bureau_id, day, today, since))
        return self._told[key]

    def _who(
        self, kind: str, bureau_id: int, day: date, today: date, since: date | None
    ) -> Iterator[RoleStep]:
        row = self.policy.kinds[kind]
        weekly = self.weekly(kind, bureau_id, day, today)
        if weekly is not None:
            for telling in row.tellings:
                if telling.role in row.weekly:
                    yield _told(replace(telling, lag=0), weekly)
        if not self.is_old(day, today):
            for telling in row.tellings:
                found = self.latest(kind, bureau_id, day, today, since, telling.lag)
                yield _told(telling, found)

    def weekly(self, kind: str, bureau_id: int, day: date, today: date) -> StepDay | None:
        """Returns the step of this week if the duty is overdue beyond its last step, else None.

        It is sent on the first working day of the week, so that all that is overdue comes
        together. Its offset counts calendar days up to the week's Monday: later than every other
        step, and the same whatever the calendar learns afterwards.
        """
        key = (kind, self._own(bureau_id), day, today)
        if key not in self._weekly:
            self._weekly[key] = self._of_week(kind, bureau_id, day, today)
        return self._weekly[key]

    def _of_week(self, kind: str, bureau_id: int, day: date, today: date) -> StepDay | None:
        row, days = self.policy.kinds[kind], self.working_days.of_bureau(bureau_id)
        monday = today - timedelta(days=today.weekday())
        said_on = days.first_working_on_or_after(monday)
        if not row.weekly or not self.of(kind, bureau_id, day)[-1].day < said_on <= today:
            return None
        of_former_year = fiscal_year(day) < fiscal_year(today)
        if row.ends_with_year and of_former_year and self.is_old(day, today):
            return None
        return StepDay(said_on, (monday - day).days)

    def is_old(self, day: date, today: date) -> bool:
        """Returns whether a duty of that day is so long past that it is told weekly only."""
        if today not in self._kept_from:
            self._kept_from[today] = self.working_days.shift(today, -self.policy.kept_for)
        return day < self._kept_from[today]

    def _own(self, bureau_id: int) -> int | None:
        """Returns the bureau if it works other days than the office. All others share a result."""
        return bureau_id if bureau_id in self.working_days.of_bureaus else None


def _told(telling: Telling, step: StepDay | None) -> RoleStep:
    heard = step is not None and step.offset >= telling.first
    return RoleStep(telling, step, step_key(step.offset) if step is not None and heard else None)


# -- the group -----------------------------------------------------------------------------------

ANNOUNCED = (-14, -3, 1)
"""Steps at which a round is announced to the groups: twice before it, and its result after it."""


def announcement(working_days: WorkingDays, round_day: date, today: date) -> StepDay | None:
    """Returns the step of a round that the groups are told on that day, or None.

    A step that is five working days late is dropped, and so is the coming of a round that is over.
    """
    found = None
    for offset in ANNOUNCED:
        day = working_days.shift(round_day, offset)
        if day <= today:
            found = StepDay(day, offset)
    if found is None or (found.offset < 0 and working_days.shift(round_day, 0) < today):
        return None
    return found if working_days.count_between(found.day, today) < 5 else None
