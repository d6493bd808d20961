"""Counts complaints by bureau: by kind, channel, time limits and outcome.

Counts cases by the day they were received, also deleted ones; opens none. People see the counts
only through `shown` (small_counts).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import CompoundSelect, cast, literal, null, select, union_all
from sqlalchemy.orm import Session

from models import small_counts
from models.complaints import case_limits
from models.complaints.complaint import (
    CANNOT,
    COUNTED_CHANNELS,
    KINDS,
    LINE,
    SOCIAL,
    TOLD,
    UNANSWERED,
    Case,
    CaseNumber,
)
from models.people.person import Bureau
from models.small_counts import MaskedTable

BY_KIND, BY_CHANNEL, BY_TIME = "kind", "channel", "time"
BY_OUTCOME, BY_SOLVED = "outcome", "solved"
TABLES = (BY_KIND, BY_CHANNEL, BY_TIME, BY_OUTCOME, BY_SOLVED)

OPEN, OPEN_LATE, IN_TIME, LATE = "open", "open_late", "in_time", "late"
TIMES = (OPEN, OPEN_LATE, IN_TIME, LATE)
"""Open within the limits, open late, answered within all limits, answered late."""

OUTCOMES = (OPEN, TOLD, CANNOT)
REOPENED, NOT_REOPENED = "reopened", "not_reopened"
SOLVED = (NOT_REOPENED, REOPENED)
"""Whether the complainant said that the case is not solved."""

COLUMNS = {
    BY_KIND: KINDS,
    BY_CHANNEL: COUNTED_CHANNELS,
    BY_TIME: TIMES,
    BY_OUTCOME: OUTCOMES,
    BY_SOLVED: SOLVED,
}


@dataclass(frozen=True)
class BureauNumbers:
    """One bureau's exact counts. bureau_id None: cases of the office as a whole."""

    bureau_id: int | None
    bureau: str
    received: int = 0
    counts: dict[str, Counter[str]] = field(default_factory=dict)

    def row(self, table: str) -> list[int]:
        """The counts of one table, in the order of its `COLUMNS`."""
        found = self.counts.get(table, Counter())
        return [found[column] for column in COLUMNS[table]]


@dataclass(frozen=True)
class Numbers:
    """The cases received in a period, as they are on a day.

    rows: the requested bureaus by name, also those without a case.
    """

    rows: tuple[BureauNumbers, ...]

    def shown(self) -> dict[str, MaskedTable]:
        """Each of `TABLES` as people may see it, rows in the order of `rows`."""
        tables = {table: [row.row(table) for row in self.rows] for table in TABLES}
        return small_counts.hide(tables)


def numbers(
    session: Session,
    first: date,
    last: date,
    today: date,
    bureau_ids: frozenset[int] | None = None,
) -> Numbers:
    """The cases received from `first` to `last`, both included.

    bureau_ids: only these bureaus; None: all, and the office as a whole.
    """
    names: dict[int | None, str] = {}
    found: dict[int | None, list[Any]] = {}
    for row in session.execute(_counted(first, last)):
        if row.kind is None:
            names[row.bureau_id] = row.bureau
        else:
            found.setdefault(row.bureau_id, []).append(row)
    rows = sorted(names.items(), key=lambda named: named[1])
    if bureau_ids is not None:
        rows = [named for named in rows if named[0] in bureau_ids]
    else:
        rows.append((None, ""))
    counted = [_numbers(id_, name, found.get(id_, []), today) for id_, name in rows]
    return Numbers(tuple(counted))


def received(session: Session, first: date, last: date) -> list[tuple[date, str]]:
    """The day and the kind of each case received from `first` to `last`, both included."""
    found = session.execute(_counted(first, last))
    return [(row.received_on, row.kind) for row in found if row.kind is not None]


def _numbers(
    bureau_id: int | None, bureau: str, cases: Sequence[Any], today: date
) -> BureauNumbers:
    counts: dict[str, Counter[str]] = {table: Counter() for table in TABLES}
    for case in cases:
        counts[BY_KIND][case.kind] += 1
        counts[BY_CHANNEL][SOCIAL if case.channel == LINE else case.channel] += 1
        counts[BY_TIME][_time(case, today)] += 1
        counts[BY_OUTCOME][OPEN if case.state in UNANSWERED else case.outcome] += 1
        counts[BY_SOLVED][REOPENED if case.reopened_on else NOT_REOPENED] += 1
    return BureauNumbers(bureau_id, bureau, len(cases), counts)


def _time(case: Any, today: date) -> str:
    late = case_limits.late(case, today)
    if case.state in UNANSWERED:
        return OPEN_LATE if late else OPEN
    return LATE if late else IN_TIME


def _counted(first: date, last: date) -> CompoundSelect[*tuple[Any, ...]]:
    """The cases, also deleted ones, and one row for every bureau with `kind` None.

    So bureaus without a case are found too.
    """
    cases = (
        select(*(getattr(model, name) for name in _COLUMNS), literal("").label("bureau")).where(
            model.received_on.between(first, last)
        )
        for model in (Case, CaseNumber)
    )
    nothing = (cast(null(), getattr(Case, name).type).label(name) for name in _COLUMNS[:-1])
    return union_all(*cases, select(*nothing, Bureau.id, Bureau.name))


_COLUMNS = (
    "kind", "channel", "received_on", "acknowledged_on", "first_result_on", "result_on",
    "reopened_on", "outcome", "state", "bureau_id",
)  # fmt: skip
