"""What each bureau's newest reports say of money and of how far the work is, in one statement."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from models.people.person import Bureau
from models.plans.plan import Activity, Plan, to_report_by
from models.reports.figures.activity_figures import newest_sent, of_activities
from models.reports.figures.progress import ALL, ReportFilter, percent
from models.reports.report import Report, ReportVersion, stands

_CENT = Decimal("0.01")


@dataclass(frozen=True)
class BureauSum:
    """One bureau's figures.

    expected: activities that it must report
    reported: of these, those it did report
    done: of these, those that it calls done
    mean: mean of the percentages it gave; None if it gave none
    allocated, disbursed: baht; None if it gave no budget
    more: baht that it spent above the allocation of an activity, summed up; None as above
    """

    bureau_id: int
    bureau: str
    expected: int
    reported: int
    done: int
    mean: Decimal | None
    allocated: Decimal | None
    disbursed: Decimal | None
    more: Decimal | None = None

    @property
    def money(self) -> bool:
        return self.allocated is not None or self.disbursed is not None

    @property
    def over(self) -> Decimal:
        """Baht spent above the allocations of single activities."""
        return self.more or Decimal(0)

    @property
    def share_spent(self) -> Decimal | None:
        """Percent of the allocation that is spent; None if nothing is allocated."""
        if not self.allocated:
            return None
        share = (self.disbursed or Decimal(0)) * 100 / self.allocated
        return share.quantize(_CENT, ROUND_HALF_UP)

    @property
    def share_done(self) -> Decimal:
        """Percent of the activities that are done."""
        return percent(self.done, self.expected) or Decimal(0)


def bureau_sums(session: Session, fiscal_year: int, narrow: ReportFilter = ALL) -> list[BureauSum]:
    """The bureaus of the filter by name. With a round or a span: what was sent up to its end."""
    spent_more = ReportVersion.budget_disbursed - func.coalesce(ReportVersion.budget_allocated, 0)
    query = (
        select(
            Bureau.id,
            Bureau.name,
            func.count(Activity.id),
            func.count(ReportVersion.id),
            func.count().filter(ReportVersion.status == "done"),
            func.avg(ReportVersion.percent),
            func.sum(ReportVersion.budget_allocated),
            func.sum(ReportVersion.budget_disbursed),
            func.sum(case((spent_more > 0, spent_more), else_=0)),
        )
        .select_from(Activity)
        .join(Plan, Plan.id == Activity.plan_id)
        .join(Bureau, to_report_by(Bureau.id))
        .outerjoin(Report, Report.id == newest_sent(narrow))
        .outerjoin(ReportVersion, stands())
        .where(Plan.fiscal_year == fiscal_year, Activity.reportable, *of_activities(narrow))
        .group_by(Bureau.id, Bureau.name)
        .order_by(Bureau.name)
    )
    rows = map(tuple, session.execute(query))
    return [BureauSum(*row[:5], *map(_cents, row[5:])) for row in rows]


def told_texts(
    session: Session, fiscal_year: int, narrow: ReportFilter = ALL
) -> dict[int, list[tuple[str, str]]]:
    """By bureau id, narrative and output of each newest report of the same filter."""
    query = (
        select(Report.bureau_id, ReportVersion.narrative, ReportVersion.output)
        .select_from(Activity)
        .join(Plan, Plan.id == Activity.plan_id)
        .join(Bureau, to_report_by(Bureau.id))
        .join(Report, Report.id == newest_sent(narrow))
        .join(ReportVersion, stands())
        .where(Plan.fiscal_year == fiscal_year, Activity.reportable, *of_activities(narrow))
    )
    found: dict[int, list[tuple[str, str]]] = {}
    for bureau_id, *texts in session.execute(query):
        found.setdefault(bureau_id, []).append((texts[0], texts[1]))
    return found


def _cents(value: Decimal | float | None) -> Decimal | None:
    return Decimal(value).quantize(_CENT, ROUND_HALF_UP) if value is not None else None
