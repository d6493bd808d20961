"""What changed days move: rounds that fall on them, days of reminders, and what is planned there.

It is shown before a change counts. Due days and events stay where they are; only working days are
counted anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from sqlalchemy.orm import Session

from models.calendar import WorkingDays, fiscal_year
from models.declaration import FindOnDays, OnDay
from models.duties.reminder_policy import Steps
from models.plans import plans, working_days
from models.plans.days import day_changes
from models.plans.days.day_changes import DayChange
from models.reminders.duty_kinds import DEFAULT, KINDS

_REACH = timedelta(days=60)
"""A changed day may move steps of rounds that are due so long after it."""


@dataclass(frozen=True)
class StepMoved:
    """A reminder of a round that comes on another day.

    round: the day on which its reports are due
    offset: working days from that day
    """

    round: date
    offset: int
    before: date
    after: date


@dataclass(frozen=True)
class DayEffects:
    """What some changes of days move.

    off, worked: the days that become days off, and working days
    rounds: the activities due on these days, by day
    moved: the reminders of rounds that come on other days
    planned: what is planned for the days that become off, by room
    """

    off: tuple[date, ...]
    worked: tuple[date, ...]
    rounds: Mapping[date, Sequence[str]]
    moved: Sequence[StepMoved]
    planned: Mapping[str, Sequence[OnDay]]


def effects(
    session: Session,
    changes: Sequence[DayChange],
    today: date,
    sources: Mapping[str, FindOnDays],
) -> DayEffects:
    """Returns what the changes move from today on. Stores nothing.

    sources: the rooms that plan something for days
    """
    before, after = working_days.working_days(session), day_changes.calendar_after(session, changes)
    pairs = {key: _both(before, after, key) for key in {each.bureau_id for each in changes}}
    turned = [each for each in changes if _differs(*pairs[each.bureau_id], each.row.day)]
    off = sorted({c.row.day for c in turned if not pairs[c.bureau_id][1].is_working(c.row.day)})
    worked = sorted({c.row.day for c in turned} - set(off))
    due = _numbers_due(session, [*off, *worked])
    moved = (
        {step for pair in pairs.values() for step in _moved(*pair, due, today)} if turned else ()
    )
    return DayEffects(
        tuple(off),
        tuple(worked),
        {day: due[day] for day in sorted({*off, *worked} & due.keys())},
        sorted(moved, key=lambda step: (step.round, step.after)),
        {name: found for name, find in sources.items() if off and (found := [*find(session, off)])},
    )


def _both(
    before: WorkingDays, after: WorkingDays, bureau_id: int | None
) -> tuple[WorkingDays, WorkingDays]:
    if bureau_id is None:
        return before, after
    return before.of_bureau(bureau_id), after.of_bureau(bureau_id)


def _differs(before: WorkingDays, after: WorkingDays, day: date) -> bool:
    return before.is_working(day) != after.is_working(day)


def _numbers_due(session: Session, days: Collection[date]) -> dict[date, list[str]]:
    """Returns the rounds that changes of these days may concern, with their activities."""
    years = {fiscal_year(each) for day in days for each in (day, day + _REACH)}
    found = [plans.numbers_due(session, year) for year in sorted(years)]
    return {day: numbers for of_year in found for day, numbers in of_year.items()}


def _moved(
    before: WorkingDays, after: WorkingDays, rounds: Collection[date], today: date
) -> Iterator[StepMoved]:
    old, new = (Steps(DEFAULT, days) for days in (before, after))
    names = [kind.name for kind in KINDS if kind.of_bureau and kind.reports is not None]
    for due, name in product(rounds, names):
        for was, will in zip(old.of(name, 0, due), new.of(name, 0, due), strict=True):
            if was.day != will.day and max(was.day, will.day) >= today:
                yield StepMoved(due, will.offset, was.day, will.day)
