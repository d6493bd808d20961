"""The rounds at whose end No Gift results are due: data, and the days that follow. Only reads.

Issue 5, part 6: at each round and at the year's end; domain.md, No Gift Policy: a setting.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from models.calendar import WorkingDays, fiscal_year, fiscal_year_days, period
from models.plans import round_days


@dataclass(frozen=True)
class Rounds:
    """ends: month and day of each round's end. open_before: working days before the end from which
    people are asked. confirm_within: working days after the end within which bureaus confirm.
    moved: where the plans' rounds of these days were moved (`round_days`)."""

    ends: tuple[tuple[int, int], ...] = ((3, 20), (9, 20), (9, 30))
    open_before: int = 14
    confirm_within: int = 5
    moved: Mapping[date, date] = field(default_factory=dict)

    def of_year(self, year: int) -> tuple[date, ...]:
        """The ends of a fiscal year (B.E.), in order, as they are held now."""
        return tuple(sorted({self.on(year, end) for end in self.ends}))

    def on(self, year: int, end: tuple[int, int]) -> date:
        """When the round with that month and day is held in the fiscal year. The year's own end
        stays whatever is moved."""
        first, last = period(year, 12)
        month, number = end
        day = date(last.year if month < first.month else first.year, month, number)
        return day if day == last else self.moved.get(day, day)

    def held(self, day: date) -> date:
        """The day a round is held on now that had, or has, this day: of an older button."""
        return day if day in self.of_year(fiscal_year(day)) else self.moved.get(day, day)

    def around(self, day: date) -> date:
        """The round whose end is named, by its present day or an earlier one, or within which a
        day lies."""
        of_year, day = self.of_year(fiscal_year(day)), self.held(day)
        return next((until for until in of_year if day <= until), of_year[-1])

    def near(self, first: date, last: date) -> Iterator[date]:
        """The ends from `first` to `last`, both included, in order."""
        for year in range(fiscal_year(first), fiscal_year(last) + 1):
            yield from (day for day in self.of_year(year) if first <= day <= last)

    def opens(self, working_days: WorkingDays, until: date) -> date:
        """From which day people are asked about the round: never before the one ahead is over."""
        day = working_days.shift(until, -self.open_before)
        before = [end for end in self.of_year(fiscal_year(until)) if end < until]
        return max([day, *(end + timedelta(days=1) for end in before)])

    def due(self, working_days: WorkingDays, until: date) -> date:
        """By which day the bureaus confirm."""
        return working_days.shift(until, self.confirm_within)

    def asked_on(self, working_days: WorkingDays, today: date) -> date | None:
        """The round that people are asked about on that day: it has opened and is not over."""
        following = self.near(today, year_ahead(today))
        until = next(following, None)
        if until is None or self.opens(working_days, until) > today:
            return None
        return until

    def spoken_of(self, working_days: WorkingDays, today: date) -> date:
        """The round that is meant on that day where none is named: the one that is asked about,
        else the one that ended last."""
        meant = self.asked_on(working_days, today) or self.last_ended(today)
        return meant if meant is not None else next(self.near(today, year_ahead(today)))

    def last_ended(self, today: date) -> date | None:
        """The round that ended last, on that day at the latest."""
        return max(self.near(today - timedelta(days=366), today), default=None)


DEFAULT = Rounds()


def now(session: Session, rounds: Rounds = DEFAULT) -> Rounds:
    """The rounds as they are held now; one statement."""
    return replace(rounds, moved=round_days.moved(session))


def since(until: date) -> date:
    """The first day that a result counts: of the fiscal year in which the round ends."""
    return fiscal_year_days(fiscal_year(until))[0]


def year_ahead(day: date) -> date:
    """A day by which every round has come once more."""
    return day + timedelta(days=366)
