"""Figures of the documents, computed from their rows and never typed. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from models.report import STATUSES
from models.services.documents.document_rows import Project, Reported
from models.services.reports.progress import percent

_CENT = Decimal("0.01")
_ALL = Decimal(100)


@dataclass(frozen=True)
class OfficeFigures:
    """Counts by status and the budget, in baht; shares in percent, two digits, halves up.

    over: the numbers of projects that spent more than they were given, with how much. unspent:
    what the other projects have left.
    """

    total: int
    by_status: Mapping[str, int]
    unreported: int
    budgeted: tuple[str, ...]
    allocated: Decimal
    disbursed: Decimal
    over: tuple[tuple[str, Decimal], ...]
    unspent: Decimal

    @property
    def left(self) -> Decimal:
        return self.allocated - self.disbursed

    def share(self, count: int) -> Decimal:
        """Of the projects."""
        return percent(count, self.total) or Decimal(0)

    def of_money(self, amount: Decimal) -> Decimal:
        """Of what was allocated."""
        if not self.allocated:
            return Decimal(0)
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
        budgeted=tuple(number for number, _, _ in money),
        allocated=sum((given for _, given, _ in money), Decimal(0)),
        disbursed=sum((spent for _, _, spent in money), Decimal(0)),
        over=tuple((number, spent - given) for number, given, spent in money if spent > given),
        unspent=sum((max(given - spent, Decimal(0)) for _, given, spent in money), Decimal(0)),
    )


@dataclass(frozen=True)
class MeasureFigures:
    """Under a measure of a bureau's form: how many are done, under way, not reported.

    mean: of the percentages given, None where there is none; `counted` says of how many.
    """

    listed: int
    done: int
    under_way: int
    unreported: int
    mean: Decimal | None
    counted: int


def measure(rows: Sequence[Reported]) -> MeasureFigures:
    """What is reported counts; what is not reported is no 0 % (002: 19 of 26 are not)."""
    versions = [row.version for row in rows if row.version is not None]
    given = [version.percent for version in versions if version.percent is not None]
    done = sum(version.status == "done" or version.percent == _ALL for version in versions)
    mean = sum(given, Decimal(0)) / len(given) if given else None
    return MeasureFigures(
        listed=len(rows),
        done=done,
        under_way=len(versions) - done,
        unreported=len(rows) - len(versions),
        mean=mean.quantize(_CENT, ROUND_HALF_UP) if mean is not None else None,
        counted=len(given),
    )
