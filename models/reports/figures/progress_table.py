"""A year's duties counted by bureau and round in one statement; sums of it ask nothing more.

Of one bureau its duties are read themselves and counted here: they are few, and shown as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.reports.figures.progress import ALL, MISSING, NONE, Count, Duty, Key, Narrow, owed_rows
from models.reports.report import APPROVED, RETURNED, SUBMITTED


@dataclass(frozen=True)
class Cell:
    """What one bureau owes for one round (`due` None: no date named)."""

    bureau_id: int
    bureau: str
    due: date | None
    count: Count


@dataclass(frozen=True)
class ProgressTable:
    """Bureaus × rounds, those in which something is owed."""

    cells: tuple[Cell, ...]

    @property
    def whole(self) -> Count:
        """All of it; zeros where nothing is owed."""
        return _sum(None, "", (cell.count for cell in self.cells))

    @property
    def bureaus(self) -> list[Count]:
        """By bureau, by name."""
        found = self._by(lambda cell: (cell.bureau_id, cell.bureau))
        return sorted(found, key=lambda count: count.name)

    @property
    def rounds(self) -> list[Count]:
        """By round, by date, what has no date last."""
        found = self._by(lambda cell: (cell.due, ""))
        return sorted(found, key=lambda count: (count.day is None, count.day or date.min))

    def of(self, due: date | None) -> ProgressTable:
        """The round of that day alone, or what has no date."""
        return ProgressTable(tuple(cell for cell in self.cells if cell.due == due))

    def _by(self, names: Callable[[Cell], tuple[Key, str]]) -> list[Count]:
        found: dict[tuple[Key, str], list[Count]] = {}
        for cell in self.cells:
            found.setdefault(names(cell), []).append(cell.count)
        return [_sum(*named, counts) for named, counts in found.items()]


_NUMBERS = ("total", "approved", "submitted", "returned", "none", "late")


def _sum(key: Key, name: str, counts: Iterable[Count]) -> Count:
    listed = list(counts)
    added = {number: sum(getattr(c, number) for c in listed) for number in _NUMBERS}
    return replace(Count(key, name, 0, 0, 0, 0, 0, 0), **added)


def progress_table(
    session: Session, fiscal_year: int, today: date, narrow: Narrow = ALL
) -> ProgressTable:
    """The duties of a fiscal year (B.E.) that are meant. today: the office's day, against which
    lateness is told."""
    owed = owed_rows(fiscal_year, narrow).subquery().c
    states = (APPROVED, SUBMITTED, RETURNED, NONE)
    query = select(
        owed.bureau_id,
        owed.bureau,
        owed.due,
        func.count(owed.activity_id),
        *(func.count().filter(owed.state == state) for state in states),
        func.count().filter(owed.state.in_(MISSING), owed.due < today),
    ).group_by(owed.bureau_id, owed.bureau, owed.due)
    return ProgressTable(
        tuple(
            Cell(bureau_id, bureau, due, Count(None, "", *numbers))
            for bureau_id, bureau, due, *numbers in map(tuple, session.execute(query))
        )
    )


def table_of(duties: Iterable[Duty], today: date) -> ProgressTable:
    """The same of duties that were read already (services.progress.every_duty)."""
    places: dict[tuple[int, str, date | None], list[Duty]] = {}
    for duty in duties:
        places.setdefault((duty.bureau_id, duty.bureau, duty.due), []).append(duty)
    return ProgressTable(
        tuple(Cell(*place, _counted(within, today)) for place, within in places.items())
    )


def _counted(duties: list[Duty], today: date) -> Count:
    of_state = Counter(duty.state for duty in duties)
    return Count(
        None,
        "",
        len(duties),
        of_state[APPROVED],
        of_state[SUBMITTED],
        of_state[RETURNED],
        of_state[NONE],
        sum(duty.late(today) for duty in duties),
    )
