"""A year's due reports counted by bureau and round in one statement. Sums need no further query.

For one bureau the due reports themselves are read and counted here: they are few, and also shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from sqlalchemy.orm import Session

from models.reports.figures.progress import (
    ALL,
    COUNTED,
    MISSING,
    DueReport,
    Key,
    ReportCounts,
    ReportFilter,
    every_duty,
)
from models.reports.figures.progress_tally import office_tallies, tallies
from models.reports.report import APPROVED, RETURNED, SUBMITTED


class ProgressCell(NamedTuple):
    """The due reports of one bureau for one round (`due` None: no date)."""

    bureau_id: int
    bureau: str
    due: date | None
    reports: ReportCounts


@dataclass(frozen=True)
class ProgressTable:
    """The cells of bureaus × rounds in which a report is due."""

    cells: tuple[ProgressCell, ...]

    @cached_property
    def whole(self) -> ReportCounts:
        """Everything; zeros if nothing is due."""
        return ReportCounts(None, "", *_sums([cell.reports for cell in self.cells]))

    @cached_property
    def bureaus(self) -> list[ReportCounts]:
        """By bureau, sorted by name."""
        found = self._by(lambda cell: (cell.bureau_id, cell.bureau))
        return sorted(found, key=lambda count: count.name)

    @cached_property
    def rounds(self) -> list[ReportCounts]:
        """By round, sorted by date, reports without a date last."""
        found = self._by(lambda cell: (cell.due, ""))
        return sorted(found, key=lambda count: (count.day is None, count.day or date.min))

    def of(self, due: date | None) -> ProgressTable:
        """Only the round of that day; None means reports without a date."""
        return ProgressTable(tuple(cell for cell in self.cells if cell.due == due))

    def _by(self, names: Callable[[ProgressCell], tuple[Key, str]]) -> list[ReportCounts]:
        found: dict[tuple[Key, str], list[ReportCounts]] = {}
        for cell in self.cells:
            found.setdefault(names(cell), []).append(cell.reports)
        alike = dict[tuple[int, ...], tuple[int, ...]]()  # by the same objects, as most bureaus are
        summed = []
        for named, counts in found.items():
            same = tuple(map(id, counts))
            if same not in alike:
                alike[same] = _sums(counts)
            summed.append(ReportCounts(*named, *alike[same]))
        return summed


_NUMBERS = attrgetter("total", "approved", "submitted", "returned", "none", "late")


def _sums(counts: Sequence[ReportCounts]) -> tuple[int, ...]:
    """The sums of their numbers: each different one is multiplied by how often it comes."""
    different = {id(count): count for count in counts}
    often = Counter(map(id, counts))
    numbers = [[often[of] * n for n in _NUMBERS(count)] for of, count in different.items()]
    return tuple(map(sum, zip(_NOTHING, *numbers, strict=True)))


_NOTHING = (0,) * 6


def progress_table(
    session: Session, fiscal_year: int, today: date, narrow: ReportFilter = ALL
) -> ProgressTable:
    """The filtered due reports of a fiscal year (B.E.). `today`: the office's day, for lateness."""
    cells, alike = [], dict[tuple[int, int, int, int, bool], ReportCounts]()
    for bureau_id, bureau, due, total, states in tallies(session, fiscal_year, narrow):
        approved, submitted, returned = map(states.get, _STATES, _ZEROS)
        numbers = (total, approved, submitted, returned, due is not None and due < today)
        if numbers not in alike:  # in most bureaus nothing is sent yet, or everything
            alike[numbers] = _count(*numbers)
        cells.append(ProgressCell(bureau_id, bureau, due, alike[numbers]))
    return ProgressTable(tuple(cells))


def whole_office(session: Session, fiscal_year: int, today: date) -> ReportCounts:
    """All due reports of the year: what the table's `whole` is, without its cells."""
    rounds = []
    for due, total, states in office_tallies(session, fiscal_year):
        approved, submitted, returned = map(states.get, _STATES, _ZEROS)
        over = due is not None and due < today
        rounds.append(_count(total, approved, submitted, returned, over))
    return ReportCounts(None, "", *_sums(rounds))


def _count(total: int, approved: int, submitted: int, returned: int, over: bool) -> ReportCounts:
    none = total - approved - submitted - returned
    late = none + returned if over else 0
    return ReportCounts(None, "", total, approved, submitted, returned, none, late)


_STATES, _ZEROS = (APPROVED, SUBMITTED, RETURNED), (0, 0, 0)


def table_and_duties(
    session: Session, fiscal_year: int, today: date, narrow: ReportFilter
) -> tuple[ProgressTable, list[DueReport]]:
    """The table; for one bureau also its due reports, which the table is counted from."""
    if narrow.bureau_ids is None or len(narrow.bureau_ids) != 1:
        return progress_table(session, fiscal_year, today, narrow), []
    duties = every_duty(session, fiscal_year, narrow)
    return table_of(duties, today), duties


def table_of(duties: Iterable[DueReport], today: date) -> ProgressTable:
    """The same from due reports already read (`progress.every_duty`)."""
    places: dict[tuple[int, str, date | None], list[DueReport]] = {}
    for duty in duties:
        places.setdefault((duty.bureau_id, duty.bureau, duty.due), []).append(duty)
    return ProgressTable(
        tuple(ProgressCell(*place, _counted(within, today)) for place, within in places.items())
    )


def _counted(duties: list[DueReport], today: date) -> ReportCounts:
    of_state = Counter(duty.state for duty in duties)
    late = len([d for d in duties if d.state in MISSING and d.due is not None and d.due < today])
    numbers = (len(duties), *(of_state[state] for state in COUNTED), late)
    return ReportCounts(None, "", *numbers)
