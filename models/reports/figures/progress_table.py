"""A year's due reports counted by bureau and round in one statement. Sums need no further query.

For one bureau the due reports themselves are read and counted here: they are few, and also shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter, sub
from typing import NamedTuple

from sqlalchemy.orm import Session

from models.reports.figures.progress import (
    ALL,
    COUNTED,
    MISSING,
    DueReport,
    ReportCounts,
    ReportFilter,
    every_duty,
)
from models.reports.figures.progress_tally import NO_STATES, YearTally, office_tallies, tally
from models.reports.report import APPROVED, RETURNED, SUBMITTED


class RoundCounts(NamedTuple):
    """The due reports of one round.

    every: of each bureau that is not in `own`; None if nothing is due of it.
    own: of those bureaus of which it is known apart: that have sent something, or are asked alone.
    """

    every: ReportCounts | None
    own: Mapping[int, ReportCounts]


@dataclass(frozen=True)
class ProgressTable:
    """Bureaus × rounds in which a report is due. Of most of them nothing is sent: such cells are
    never made one by one.

    names: of the bureaus.
    by_round: by the day of the round, None for reports without a date.
    """

    names: Mapping[int, str]
    by_round: Mapping[date | None, RoundCounts]

    @cached_property
    def whole(self) -> ReportCounts:
        """Everything; zeros if nothing is due."""
        return ReportCounts(None, "", *_sums(self.rounds))

    @cached_property
    def bureaus(self) -> list[ReportCounts]:
        """By bureau, sorted by name."""
        every = [each.every for each in self.by_round.values() if each.every is not None]
        apart: dict[int, list[tuple[int, ...]]] = {}
        for each in self.by_round.values():
            differing = dict[int, tuple[int, ...]]()  # by the same object, as most bureaus have
            for bureau_id, count in each.own.items():
                if id(count) not in differing:
                    differing[id(count)] = _apart(count, each.every)
                apart.setdefault(bureau_id, []).append(differing[id(count)])
        usual = _sums(every)
        alike = dict[tuple[int, ...], tuple[int, ...]]()
        found = []
        for bureau_id in self.names if every else apart:
            more = apart.get(bureau_id, ())
            same = tuple(map(id, more))
            if same not in alike:
                alike[same] = tuple(map(sum, zip(usual, *more, strict=True)))
            found.append(ReportCounts(bureau_id, self.names[bureau_id], *alike[same]))
        return sorted(found, key=lambda count: count.name)

    @cached_property
    def rounds(self) -> list[ReportCounts]:
        """By round, sorted by date, reports without a date last."""
        found = [ReportCounts(due, "", *self._of_all(each)) for due, each in self.by_round.items()]
        dated = sorted(found, key=lambda count: (count.day is None, count.day or date.min))
        return [count for count in dated if count.total]

    def of(self, *dues: date | None) -> ProgressTable:
        """Only the rounds of these days; None means reports without a date."""
        kept = {due: each for due, each in self.by_round.items() if due in dues}
        return ProgressTable(self.names, kept)

    def _of_all(self, of_round: RoundCounts) -> tuple[int, ...]:
        own = _sums([*of_round.own.values()])
        if of_round.every is None:
            return own
        others = len(self.names) - len(of_round.own)
        return tuple(n + others * m for n, m in zip(own, _NUMBERS(of_round.every), strict=True))


_NUMBERS = attrgetter("total", "approved", "submitted", "returned", "none", "late")


def _sums(counts: Sequence[ReportCounts]) -> tuple[int, ...]:
    """The sums of their numbers: each different one is multiplied by how often it comes."""
    different = {id(count): count for count in counts}
    often = Counter(map(id, counts))
    numbers = [[often[of] * n for n in _NUMBERS(count)] for of, count in different.items()]
    return tuple(map(sum, zip(_NOTHING, *numbers, strict=True)))


_NOTHING = (0,) * 6


def _apart(count: ReportCounts, usual: ReportCounts | None) -> tuple[int, ...]:
    """How much more a bureau has of each number than every other one."""
    others = _NOTHING if usual is None else _NUMBERS(usual)
    return tuple(map(sub, _NUMBERS(count), others))


def progress_table(
    session: Session, fiscal_year: int, today: date, narrow: ReportFilter = ALL
) -> ProgressTable:
    """The filtered due reports of a fiscal year (B.E.). `today`: the office's day, for lateness."""
    found = tally(session, fiscal_year, narrow)
    rounds = {
        due: _round(found, due, due is not None and due < today)
        for due in {**found.every, **found.asked}
    }
    return ProgressTable(found.names, rounds)


def _round(found: YearTally, due: date | None, over: bool) -> RoundCounts:
    every, asked = found.every.get(due, 0), found.asked.get(due, {})
    sent = found.sent.get(due, {})
    alike, own = dict[tuple[int, ...], ReportCounts](), dict[int, ReportCounts]()
    for bureau_id in {**sent, **asked} if every else asked:
        total = every + asked.get(bureau_id, 0)
        states = sent.get(bureau_id, NO_STATES)
        approved, submitted, returned = map(states.get, _STATES, _ZEROS)
        numbers = (total, approved, submitted, returned)
        if numbers not in alike:
            alike[numbers] = _count(*numbers, over)
        own[bureau_id] = alike[numbers]
    return RoundCounts(_count(every, 0, 0, 0, over) if every else None, own)


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
    names: dict[int, str] = {}
    places: dict[date | None, dict[int, list[DueReport]]] = {}
    for duty in duties:
        names[duty.bureau_id] = duty.bureau
        places.setdefault(duty.due, {}).setdefault(duty.bureau_id, []).append(duty)
    rounds = {
        due: RoundCounts(
            None, {bureau_id: _counted(those, today) for bureau_id, those in own.items()}
        )
        for due, own in places.items()
    }
    return ProgressTable(names, rounds)


def _counted(duties: list[DueReport], today: date) -> ReportCounts:
    of_state = Counter([duty.state for duty in duties])
    late = len([d for d in duties if d.state in MISSING and d.due is not None and d.due < today])
    numbers = [len(duties), *map(of_state.__getitem__, COUNTED), late]
    return ReportCounts(None, "", *numbers)
