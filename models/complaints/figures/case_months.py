"""A year's complaints by month and by kind, without showing any small count.

The counts by kind are those that `case_results` shows at the year's end. Nothing here may show what
is hidden there: months are counted only if the sum is shown, and a month's kinds only if every sum
of a kind is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from models import small_counts
from models.calendar import month_ends
from models.complaints.complaint import KINDS
from models.complaints.figures import case_numbers, case_results
from models.complaints.figures.case_numbers import BY_KIND
from models.small_counts import MaskedTable

_END = (9, 30)


@dataclass(frozen=True)
class CaseMonth:
    """The complaints received in one month.

    last: its last day
    received: None if hidden
    kinds: in the order of KINDS, None if hidden; empty if months are not told by kind
    """

    last: date
    received: int | None
    kinds: tuple[int | None, ...]


@dataclass(frozen=True)
class CaseYear:
    """The complaints of a fiscal year up to today, of the whole office.

    nil: none was received, and this may be shown
    received: None if hidden
    kinds: in the order of KINDS, None if hidden
    months: empty if no month may be shown
    """

    nil: bool
    received: int | None
    kinds: tuple[int | None, ...]
    months: tuple[CaseMonth, ...]

    @property
    def hides(self) -> bool:
        return None in (self.received, *self.kinds) or any(
            None in (month.received, *month.kinds) for month in self.months
        )


def by_month(session: Session, year: int, today: date) -> CaseYear:
    """The complaints of the fiscal year (B.E.), as they are on `today`."""
    rounds = case_results.rounds(session)
    until = rounds.on(year, _END)
    total = case_results.round_numbers(session, until, today).total
    assert total is not None  # all bureaus are asked for
    kinds = total.counts[BY_KIND]
    ends = [end for end in month_ends(year) if end.replace(day=1) <= today]
    if total.received is None or not ends:
        return CaseYear(total.nil, total.received, kinds, ())
    grid = _grid(session, ends)
    return CaseYear(total.nil, total.received, kinds, _months(ends, grid, None not in kinds))


def _grid(session: Session, ends: Sequence[date]) -> list[list[int]]:
    """The exact counts: a row for each month, a column for each kind."""
    found: Counter[tuple[date, str]] = Counter()
    for received_on, kind in case_numbers.received(session, ends[0].replace(day=1), ends[-1]):
        found[next(end for end in ends if received_on <= end), kind] += 1
    return [[found[end, kind] for kind in KINDS] for end in ends]


def _months(
    ends: Sequence[date], grid: Sequence[Sequence[int]], kinds_told: bool
) -> tuple[CaseMonth, ...]:
    by_kind = small_counts.hide({BY_KIND: grid})[BY_KIND]
    if kinds_told and _sums_shown(by_kind):
        rows = zip(ends, by_kind.row_totals, by_kind.cells, strict=True)
        return tuple(CaseMonth(*row) for row in rows)
    alone = small_counts.hide({BY_KIND: [[sum(row)] for row in grid]})[BY_KIND]
    if not _sums_shown(alone):
        return ()
    return tuple(CaseMonth(end, cells[0], ()) for end, cells in zip(ends, alone.cells, strict=True))


def _sums_shown(table: MaskedTable) -> bool:
    """Sums shown elsewhere would open what hides behind hidden ones here."""
    return None not in (table.total, *table.column_totals)
