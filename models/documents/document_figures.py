"""The figures that documents print, computed from their rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from models.documents.document_rows import Project, Reported
from models.reports.figures.progress import percent
from models.reports.report import STATUSES, ReportVersion

_CENT = Decimal("0.01")
_ALL = Decimal(100)


@dataclass(frozen=True)
class OfficeFigures:
    """Counts by status, and the budget in baht.

    over: the projects that spent more than allocated, with the difference.
    unspent: what the other projects have left.
    """

    total: int
    by_status: Mapping[str, int]
    unreported: int
    allocated: Decimal
    disbursed: Decimal
    over: tuple[tuple[str, Decimal], ...]
    unspent: Decimal

    @property
    def left(self) -> Decimal:
        return self.allocated - self.disbursed

    def share(self, count: int) -> Decimal:
        """The count in percent of the projects, two digits, halves up."""
        return percent(count, self.total) or Decimal(0)

    def of_money(self, amount: Decimal) -> Decimal:
        """The amount in percent of the allocated budget, two digits, halves up; what is left is the
        rest of what is spent, so that the two add up to 100.00."""
        if not self.allocated:
            return Decimal(0)
        if amount == self.left:
            return 100 - (self.disbursed * 100 / self.allocated).quantize(_CENT, ROUND_HALF_UP)
        return (amount * 100 / self.allocated).quantize(_CENT, ROUND_HALF_UP)


def office(projects: Sequence[Project]) -> OfficeFigures:
    """The figures of the office's report (000: its summary table and its chart)."""
    money = [
        (p.number, p.allocated or Decimal(0), p.disbursed or Decimal(0))
        for p in projects
        if p.allocated is not None or p.disbursed is not None
    ]
    return OfficeFigures(
        total=len(projects),
        by_status={name: sum(p.status == name for p in projects) for name in STATUSES},
        unreported=sum(p.status is None for p in projects),
        allocated=sum((given for _, given, _ in money), Decimal(0)),
        disbursed=sum((spent for _, _, spent in money), Decimal(0)),
        over=tuple((number, spent - given) for number, given, spent in money if spent > given),
        unspent=sum((max(given - spent, Decimal(0)) for _, given, spent in money), Decimal(0)),
    )


@dataclass(frozen=True)
class MeasureFigures:
    """The activities of a measure in a bureau's form.

    mean: of the reported percentages; None if there is none.
    counted: how many percentages the mean includes.
    """

    listed: int
    done: int
    under_way: int
    unreported: int
    mean: Decimal | None
    counted: int


def measure(rows: Sequence[Reported]) -> MeasureFigures:
    """The figures of a measure. Activities without a report do not count as 0 % (002: 19 of 26).

    An activity counts once, as in 002, also with several dates or parts (1.4.1). The last report of
    each part counts; the activity is done when all parts are.
    """
    activities: dict[str, dict[int, ReportVersion | None]] = {}
    for row in rows:
        parts = activities.setdefault(row.activity.parent or row.activity.number, {})
        parts[row.activity.id] = row.version or parts.get(row.activity.id)
    done = sum(all(map(_is_done, parts.values())) for parts in activities.values())
    unreported = sum(not any(parts.values()) for parts in activities.values())
    given = [
        mean for parts in activities.values() if (mean := _percent(parts.values())) is not None
    ]
    overall = _mean(given)
    return MeasureFigures(
        listed=len(activities),
        done=done,
        under_way=len(activities) - done - unreported,
        unreported=unreported,
        mean=overall.quantize(_CENT, ROUND_HALF_UP) if overall is not None else None,
        counted=len(given),
    )


def _is_done(version: ReportVersion | None) -> bool:
    return version is not None and (version.status == "done" or version.percent == _ALL)


def _percent(versions: Iterable[ReportVersion | None]) -> Decimal | None:
    """The mean of the parts that report a percentage."""
    return _mean([v.percent for v in versions if v is not None and v.percent is not None])


def _mean(given: Sequence[Decimal]) -> Decimal | None:
    return sum(given, Decimal(0)) / len(given) if given else None
