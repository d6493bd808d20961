"""When which role is told of a duty: the types of the policy, and the days its steps fall on. Pure.

The row of a kind stands in its subject's room; `models.reminders.duty_policy` gathers them.

A step is a number of working days from the duty's day: -3 three before, 0 the day, 1 the first
late one (issue 4, part 3). Steps are counted from the announced date and never drift.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from models.calendar import WorkingDays, fiscal_year
from models.duties.duty_people import (
    ADMINISTRATOR,
    DIRECTOR,
    HEAD,
    REPORTERS,
    RESPONSIBLE,
)

REPORT, RETURNED, PROGRESS = "report", "returned", "progress"
DRAFT, APPROVAL, PLEDGE = "draft", "approval", "pledge"
GIFT_DECISION, GIFT_PROOF = "gift_decision", "gift_proof"
GIFT_DRAFT = "gift_draft"
"""A gift report begun and not sent: nobody but its receiver is told of it."""
GIFT_KINDS = (GIFT_DECISION, GIFT_PROOF)
GIFT_ANSWER, GIFT_RESULT = "gift_answer", "gift_result"
CASE_NUMBERS = "case_numbers"
"""At a round's end: the bureau's numbers of complaints, nil too; no case."""
ROUND_KINDS = (GIFT_ANSWER, GIFT_RESULT, CASE_NUMBERS)
"""What a round asks of people and of bureaus besides reports."""
CASE_ACKNOWLEDGE, CASE_WORD, CASE_RESULT = "case_acknowledge", "case_word", "case_result"
CASE_KINDS = (CASE_ACKNOWLEDGE, CASE_WORD, CASE_RESULT)
"""What is owed in a complaint: told to who has it and who comes next, seen by nobody else."""
BUREAU_KINDS = (REPORT, RETURNED, PROGRESS, GIFT_RESULT)
"""Duties of a bureau, which its people are told of by their roles."""


@dataclass(frozen=True)
class Telling:
    """A role is told from the step `first` on, each step `lag` working days after those before it
    in the list have heard."""

    role: str
    first: int
    lag: int = 0


@dataclass(frozen=True)
class Row:
    """What holds for one kind of duty: its steps, and who is told.

    calendar: the steps are calendar days; those before its day are said on the working day before
    where they fall on a day off, those after it on the one after.
    free: further steps, said at the foot of a reply only, never pushed.
    weekly: the roles that are told once a week, after the last step, until the duty is met: who
    can decide what becomes of it. ends_with_year: but not beyond the duty's fiscal year.
    """

    steps: tuple[int, ...]
    tellings: tuple[Telling, ...]
    calendar: bool = False
    free: tuple[int, ...] = ()
    weekly: tuple[str, ...] = ()
    ends_with_year: bool = False


@dataclass(frozen=True)
class Policy:
    """The policy by kind of duty. Days are working days.

    kept_for: a duty this long past its day is told weekly or not at all (lists still show it).
    mend_for: what was returned is due again after so many, never before the plan's own date.
    draft_flows: the conversations whose unfinished drafts are brought up; never complaints.
    """

    rows: Mapping[str, Row]
    kept_for: int = 30
    mend_for: int = 3
    draft_flows: frozenset[str] = frozenset(("report_activity",))

    @property
    def in_replies(self) -> Policy:
        """The same with the steps that cost nothing: what may stand at the foot of a reply."""
        rows = {
            kind: replace(row, steps=tuple(sorted({*row.steps, *row.free})))
            for kind, row in self.rows.items()
        }
        return replace(self, rows=rows)

    @property
    def ahead(self) -> int:
        """How many working days before its day the earliest step of any duty is."""
        return -min(step for row in self.rows.values() for step in row.steps)


_BUREAU = (
    Telling(RESPONSIBLE, -30),
    Telling(REPORTERS, -3),
    Telling(HEAD, -3),
    Telling(DIRECTOR, 1, lag=1),
    Telling(ADMINISTRATOR, 1),
)
LEADERS = (DIRECTOR, ADMINISTRATOR)
"""Who is told weekly of what a bureau still owes: they can move its day or see to it."""


def of_bureau(*steps: int) -> Row:
    """The row of what a bureau owes: told by its people's roles, weekly to its leaders once it is
    late, until its fiscal year ends."""
    return Row(steps, _BUREAU, weekly=LEADERS, ends_with_year=True)


def step_key(offset: int) -> str:
    """How a step is written down: `-3`, `0`, `+1`."""
    return f"{offset:+d}" if offset else "0"


@dataclass(frozen=True, order=True)
class StepDay:
    """A step and the working day on which it is said."""

    day: date
    offset: int


def _by_calendar(days: WorkingDays, day: date, count: int) -> date:
    meant = day + timedelta(days=count)
    if count > 0:
        return days.first_working_on_or_after(meant)
    return days.last_working_on_or_before(meant)


@dataclass
class Steps:
    """The days of a policy's steps, each computed once."""

    policy: Policy
    working_days: WorkingDays
    _known: dict[Any, tuple[StepDay, ...]] = field(default_factory=dict)
    _latest: dict[Any, StepDay | None] = field(default_factory=dict)
    _weekly: dict[Any, StepDay | None] = field(default_factory=dict)
    _kept_from: dict[date, date] = field(default_factory=dict)

    def of(self, kind: str, bureau_id: int, day: date) -> tuple[StepDay, ...]:
        """All steps of a duty of this kind, bureau and day, in order."""
        key = (kind, self._own(bureau_id), day)
        if key not in self._known:
            row, days = self.policy.rows[kind], self.working_days.of_bureau(bureau_id)
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
        """The step that matters on that day: the last one not later, `lag` working days put on.

        Steps up to `since` do not count: the person was told then. Where two fall on one day, the
        nearer one is it, so that after days of silence one is said and no more.
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

    def weekly(self, kind: str, bureau_id: int, day: date, today: date) -> StepDay | None:
        """The step of this week where the duty is overdue beyond its last step: said on the first
        working day of the week, so that all that is overdue comes together.

        None in other cases. Its offset counts calendar days up to the week's Monday: later than
        every other step, and the same whatever the calendar learns afterwards.
        """
        key = (kind, self._own(bureau_id), day, today)
        if key not in self._weekly:
            self._weekly[key] = self._of_week(kind, bureau_id, day, today)
        return self._weekly[key]

    def _of_week(self, kind: str, bureau_id: int, day: date, today: date) -> StepDay | None:
        row, days = self.policy.rows[kind], self.working_days.of_bureau(bureau_id)
        monday = today - timedelta(days=today.weekday())
        said_on = days.first_working_on_or_after(monday)
        if not row.weekly or not self.of(kind, bureau_id, day)[-1].day < said_on <= today:
            return None
        of_former_year = fiscal_year(day) < fiscal_year(today)
        if row.ends_with_year and of_former_year and self.is_old(day, today):
            return None
        return StepDay(said_on, (monday - day).days)

    def is_old(self, day: date, today: date) -> bool:
        """Whether a duty of that day is too long past to be told but weekly."""
        if today not in self._kept_from:
            self._kept_from[today] = self.working_days.shift(today, -self.policy.kept_for)
        return day < self._kept_from[today]

    def _own(self, bureau_id: int) -> int | None:
        """The bureau, if it works other days than the office; all others share what is computed."""
        return bureau_id if bureau_id in self.working_days.of_bureaus else None


# -- the group -----------------------------------------------------------------------------------

ANNOUNCED = (-14, -3, 1)
"""Steps at which a round is announced to the group: twice before, the result after it."""


def announcement(working_days: WorkingDays, round_day: date, today: date) -> StepDay | None:
    """What the group is told of a round on that day, if anything; slept-over ones are dropped.

    Nothing is said five working days later or more, nor of a round's coming once it has come.
    """
    found = None
    for offset in ANNOUNCED:
        day = working_days.shift(round_day, offset)
        if day <= today:
            found = StepDay(day, offset)
    if found is None or (found.offset < 0 and working_days.shift(round_day, 0) < today):
        return None
    return found if working_days.count_between(found.day, today) < 5 else None
