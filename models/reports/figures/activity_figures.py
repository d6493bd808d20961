"""Status, risk colour and money of each activity of a year's plans, in one statement.

Counts the last report of each bureau (waiting or approved), so that an answer in the chat and the
office's report (documents.document_rows) agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, case, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from models.people.person import Bureau
from models.plans.plan import Activity, ActivityDue, Plan, to_report_by
from models.reports.figures.progress import ALL, ReportFilter, of_work
from models.reports.report import (
    APPROVED,
    RISKS,
    STATUSES,
    SUBMITTED,
    Report,
    ReportVersion,
    stands,
)

_CENT = Decimal("0.01")
_NOTHING = Decimal(0)


@dataclass(frozen=True)
class ActivityFigures:
    """The figures of one activity within the requested bureaus.

    expected: number of bureaus that must report it
    reported: number of them that did
    status: None if nobody reported
    risk: None if nobody gave a colour
    mean: mean of the percentages; None if there are none
    allocated, disbursed: baht; None if there is no budget
    over: baht that bureaus spent above their own allocation, summed up
    """

    activity_id: int
    number: str
    title: str
    measure: int
    expected: int
    reported: int
    status: str | None
    risk: str | None
    mean: Decimal | None
    allocated: Decimal | None
    disbursed: Decimal | None
    over: Decimal

    @property
    def known(self) -> bool:
        """Whether a bureau or the plan's source gave a status."""
        return self.status is not None

    @property
    def money(self) -> bool:
        return self.allocated is not None or self.disbursed is not None

    @property
    def over_in_all(self) -> bool:
        """Whether all bureaus together spent more than their allocation."""
        return (self.disbursed or _NOTHING) > (self.allocated or _NOTHING)


@dataclass(frozen=True)
class ColouredReport:
    """An activity to which one bureau's newest report gives a colour."""

    bureau_id: int
    bureau: str
    number: str
    title: str


@dataclass(frozen=True)
class BudgetSum:
    """The budgets of several activities added up, in baht.

    count: number of activities with a budget
    """

    count: int
    allocated: Decimal
    disbursed: Decimal

    @property
    def left(self) -> Decimal:
        return self.allocated - self.disbursed

    def share(self, amount: Decimal) -> Decimal | None:
        """Percent of the allocated sum, two digits, halves up; None if nothing is allocated."""
        if not self.allocated:
            return None
        return (amount * 100 / self.allocated).quantize(_CENT, ROUND_HALF_UP)

    @property
    def shares(self) -> tuple[Decimal | None, Decimal | None]:
        """Percent of the allocation that is spent and that is left, together 100.00; of a rounded
        half the first one has more. None if nothing is allocated."""
        spent = self.share(self.disbursed)
        return spent, None if spent is None else 100 - spent


def activity_figures(
    session: Session, fiscal_year: int, narrow: ReportFilter = ALL
) -> list[ActivityFigures]:
    """The figures of the filtered activities, in the plans' order.

    With a round or a span: only activities due then, with what was sent up to its last day.
    """
    given = func.coalesce(ReportVersion.budget_allocated, 0)
    overspent = ReportVersion.budget_disbursed - given
    query = (
        select(
            Activity.id,
            Activity.number,
            Activity.title,
            Activity.measure,
            func.count(Bureau.id),
            func.count(ReportVersion.id),
            *(func.count().filter(ReportVersion.status == name) for name in STATUSES),
            *(func.count().filter(ReportVersion.risk == name) for name in RISKS),
            func.avg(ReportVersion.percent),
            func.sum(ReportVersion.budget_allocated),
            func.sum(ReportVersion.budget_disbursed),
            func.sum(case((overspent > 0, overspent), else_=0)),
            Activity.status,
            Activity.risk,
            Activity.budget_allocated,
            Activity.budget_disbursed,
            Activity.every_bureau,
        )
        .select_from(Activity)
        .join(Plan, Plan.id == Activity.plan_id)
        .join(Bureau, to_report_by(Bureau.id))
        .outerjoin(Report, Report.id == newest_sent(narrow))
        .outerjoin(ReportVersion, stands())
        .where(Plan.fiscal_year == fiscal_year, Activity.reportable, *of_activities(narrow))
        .group_by(Activity.id)
        .order_by(Activity.plan_id, Activity.position)
    )
    whole = narrow.bureau_ids is None
    return [_figures(tuple(row), whole) for row in session.execute(query)]


def coloured_reports(
    session: Session, fiscal_year: int, colour: str, narrow: ReportFilter = ALL
) -> list[ColouredReport]:
    """The same reports that `activity_figures` counts, of those with this colour, by bureau."""
    query = (
        select(Bureau.id, Bureau.name, Activity.number, Activity.title)
        .select_from(Activity)
        .join(Plan, Plan.id == Activity.plan_id)
        .join(Bureau, to_report_by(Bureau.id))
        .join(Report, Report.id == newest_sent(narrow))
        .join(ReportVersion, stands())
        .where(Plan.fiscal_year == fiscal_year, Activity.reportable, *of_activities(narrow))
        .where(ReportVersion.risk == colour)
        .order_by(Bureau.name, Activity.plan_id, Activity.position)
    )
    return [ColouredReport(*row) for row in session.execute(query)]


def money_of(figures: Sequence[ActivityFigures]) -> BudgetSum:
    """The budgets added up."""
    given = [each for each in figures if each.money]
    return BudgetSum(
        len(given),
        sum((each.allocated or _NOTHING for each in given), _NOTHING),
        sum((each.disbursed or _NOTHING for each in given), _NOTHING),
    )


def newest_sent(narrow: ReportFilter) -> ColumnElement[Any]:
    """The bureau's report for the newest round: reports are cumulative."""
    sent = aliased(Report)
    query: Select[int] = (
        select(sent.id)
        .where(sent.activity_id == Activity.id, sent.bureau_id == Bureau.id)
        .where(sent.state.in_((SUBMITTED, APPROVED)))
        .order_by(sent.due_key.desc())
        .limit(1)
    )
    until = narrow.span[1] if narrow.span is not None else narrow.due
    if until is not None:
        query = query.where(or_(sent.due.is_(None), sent.due <= until))
    return query.correlate(Activity, Bureau).scalar_subquery()


def of_activities(narrow: ReportFilter) -> list[ColumnElement[bool]]:
    """The conditions on activities and bureaus: due in the round or span, if one is named."""
    found = of_work(narrow)
    if narrow.bureau_ids is not None:
        found.append(Bureau.id.in_(narrow.bureau_ids))
    days = [ActivityDue.due == narrow.due] if narrow.due is not None else []
    if narrow.span is not None:
        days.append(ActivityDue.due.between(*narrow.span))
    if days:
        found.append(exists().where(ActivityDue.activity_id == Activity.id, *days))
    if narrow.undated:
        found.append(~exists().where(ActivityDue.activity_id == Activity.id))
    return found


def _figures(row: tuple[Any, ...], whole: bool) -> ActivityFigures:
    *about, expected, reported = row[:6]
    statuses = dict(zip(STATUSES, row[6:11], strict=True))
    risks = dict(zip(RISKS, row[11:14], strict=True))
    mean, allocated, disbursed, more, status, risk, planned, spent, every_bureau = row[14:]
    more = Decimal(more or 0).quantize(_CENT, ROUND_HALF_UP)
    progress: tuple[Any, ...]
    over = max(_NOTHING, (spent or _NOTHING) - (planned or _NOTHING))
    if reported:
        share = Decimal(mean).quantize(_CENT, ROUND_HALF_UP) if mean is not None else None
        worst = next((colour for colour in reversed(RISKS) if risks[colour]), None)
        agreed = _status(statuses, expected, reported)
        progress = agreed, worst, share, allocated, disbursed, more
    elif every_bureau and not whole:  # the plan's source prints figures of the whole office
        progress = None, None, None, None, None, _NOTHING
    else:
        progress = status, risk, None, planned, spent, over
    return ActivityFigures(*(*about, expected, reported, *progress))


def _status(counted: dict[str, int], expected: int, reported: int) -> str:
    """The status all bureaus agree on. Done only if every bureau has reported it, else started."""
    agreed = next((name for name in STATUSES if counted[name] == reported), "started")
    return "started" if agreed == "done" and reported < expected else agreed
