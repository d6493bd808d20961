"""The rounds whose results bureaus confirm: when they end, open, and are due.

Issue 5, part 6: at each round and at the year's end; domain.md, No Gift Policy: a setting.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.calendar import WorkingDays, fiscal_year, fiscal_year_days, period
from models.plans import round_days


@dataclass(frozen=True)
class Rounds:
    """The rounds of a year.

    ends: month and day of each round's end
    open_before: people are asked from this many working days before the end
    confirm_within: bureaus confirm within this many working days after the end
    moved: new day of each moved round (`round_days`)
    """

    ends: tuple[tuple[int, int], ...] = ((3, 20), (9, 20), (9, 30))
    open_before: int = 14
    confirm_within: int = 5
    moved: Mapping[date, date] = field(default_factory=dict)

    def of_year(self, year: int) -> tuple[date, ...]:
        """The present ends of a fiscal year's (B.E.) rounds, in order."""
        return tuple(sorted({self.on(year, end) for end in self.ends}))

    def beside(self, until: date) -> tuple[date, ...]:
        """The other rounds of the fiscal year in which this one ends."""
        return tuple(day for day in self.of_year(fiscal_year(until)) if day != until)

    def on(self, year: int, end: tuple[int, int]) -> date:
        """The present day of the round of that month and day; the fiscal year's end never moves."""
        first, last = period(year, 12)
        month, number = end
        day = date(last.year if month < first.month else first.year, month, number)
        return day if day == last else self.moved.get(day, day)

    def present_day(self, day: date) -> date:
        """The present day of the round that has or had this day (an older button may name it)."""
        return day if day in self.of_year(fiscal_year(day)) else self.moved.get(day, day)

    def around(self, day: date) -> date:
        """The round that ends on this day (or did before it moved), or that the day lies in."""
        of_year, day = self.of_year(fiscal_year(day)), self.present_day(day)
        return next((until for until in of_year if day <= until), of_year[-1])

    def near(self, first: date, last: date) -> Iterator[date]:
        """Yields the ends from `first` to `last`, both included, in order."""
        for year in range(fiscal_year(first), fiscal_year(last) + 1):
            yield from (day for day in self.of_year(year) if first <= day <= last)

    def opens(self, working_days: WorkingDays, until: date) -> date:
        """The first day people are asked about the round; never before the previous round ends."""
        day = working_days.shift(until, -self.open_before)
        before = [end for end in self.of_year(fiscal_year(until)) if end < until]
        return max([day, *(end + timedelta(days=1) for end in before)])

    def due(self, working_days: WorkingDays, until: date) -> date:
        """The day by which bureaus confirm."""
        return working_days.shift(until, self.confirm_within)

    def open_on(self, working_days: WorkingDays, today: date) -> date | None:
        """The round people are asked about on that day: it has opened and is not over."""
        following = self.near(today, year_ahead(today))
        until = next(following, None)
        if until is None or self.opens(working_days, until) > today:
            return None
        return until

    def current(self, working_days: WorkingDays, today: date) -> date:
        """The round to show if none is named: the one people are asked about, else the one that
        ended last."""
        found = self.open_on(working_days, today) or self.last_ended(today)
        return found if found is not None else next(self.near(today, year_ahead(today)))

    def last_ended(self, today: date) -> date | None:
        """The last round that ended on or before that day."""
        return max(self.near(today - timedelta(days=366), today), default=None)


DEFAULT = Rounds()


def now(session: Session, rounds: Rounds = DEFAULT) -> Rounds:
    """The rounds with their present days; one statement."""
    return replace(rounds, moved=round_days.moved(session))


def since(until: date) -> date:
    """The first day a result counts: the first day of the fiscal year in which the round ends."""
    return fiscal_year_days(fiscal_year(until))[0]


def year_ahead(day: date) -> date:
    """A day before which every round ends at least once."""
    return day + timedelta(days=366)


@dataclass(frozen=True)
class Confirmed:
    """What a bureau confirmed last of a round.

    version: how often it confirmed
    figures: as they were then
    at: aware
    """

    version: int
    figures: Mapping[str, Any]
    at: datetime


def carry(tables: Iterable[Any], session: Session, old: date, new: date) -> None:
    """The round was moved: its rows in the tables move to the new day, unless that has rows."""
    for table in tables:
        of_new = select(table.id).where(table.round_day == new).limit(1)
        if session.scalars(of_new).first() is None:
            rows = update(table).where(table.round_day == old)
            session.execute(rows.values(round_day=new))
