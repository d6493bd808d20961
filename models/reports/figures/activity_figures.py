"""How far each activity of a year's plans is: status, risk colour, money; words nothing.

One statement. What counts is what each bureau that owes it sent last (waiting or approved), so
that an answer in chat and the office's report (services.document_rows) say the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, case, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from models.people.person import Bureau
from models.plans.plan import Activity, ActivityDue, Plan, owed_by
from models.reports.figures.progress import ALL, Narrow
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
    """One activity within the bureaus asked about: `owing` of them owe it, `reported` sent it.

    status and risk are None where nobody reported (and None as risk where no colour was given);
    mean: of the percentages given, None where there is none; money is in baht, None where none was
    asked for. over: how much more its bureaus spent than each was given; 0 where none did.
    """

    activity_id: int
    number: str
    title: str
    measure: int
    measure_title: str
    owing: int
    reported: int
    status: str | None
    risk: str | None
    mean: Decimal | None
    allocated: Decimal | None
    disbursed: Decimal | None
    over: Decimal

    @property
    def told(self) -> bool:
        """Whether anybody said how far it is, a bureau or the plan's own source."""
        return self.status is not None

    @property
    def money(self) -> bool:
        return self.allocated is not None or self.disbursed is not None

    @property
    def over_in_all(self) -> bool:
        """Whether more was spent than given even with all its bureaus together."""
        return (self.disbursed or _NOTHING) > (self.allocated or _NOTHING)


@dataclass(frozen=True)
class Money:
    """The budget of several activities, in baht: `count` of them have one."""

    count: int
    allocated: Decimal
    disbursed: Decimal

    @property
    def left(self) -> Decimal:
        return self.allocated - self.disbursed

    def share(self, amount: Decimal) -> Decimal | None:
        """Of what was allocated, percent, two digits, halves up; None of nothing."""
        if not self.allocated:
            return None
        return (amount * 100 / self.allocated).quantize(_CENT, ROUND_HALF_UP)


def activity_figures(
    session: Session, fiscal_year: int, narrow: Narrow = ALL
) -> list[ActivityFigures]:
    """The activities meant, in the plans' order.

    With a round or a span: those due then, by what was sent for rounds up to its last day.
    """
    last = _latest(narrow)
    given = func.coalesce(ReportVersion.budget_allocated, 0)
    overspent = ReportVersion.budget_disbursed - given
    query = (
        select(
            Activity.id,
            Activity.number,
            Activity.title,
            Activity.measure,
            Activity.measure_title,
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
        .join(Bureau, owed_by(Bureau.id))
        .outerjoin(Report, Report.id == last)
        .outerjoin(ReportVersion, stands())
        .where(Plan.fiscal_year == fiscal_year, Activity.reportable, *_conditions(narrow))
        .group_by(Activity.id)
        .order_by(Activity.plan_id, Activity.position)
    )
    whole = narrow.bureau_ids is None
    return [_figures(tuple(row), whole) for row in session.execute(query)]


def money_of(figures: Sequence[ActivityFigures]) -> Money:
    """Their budgets added up."""
    given = [each for each in figures if each.money]
    return Money(
        len(given),
        sum((each.allocated or _NOTHING for each in given), _NOTHING),
        sum((each.disbursed or _NOTHING for each in given), _NOTHING),
    )


def _latest(narrow: Narrow) -> ColumnElement[Any]:
    """The bureau's report of the activity for the newest round: they are cumulative."""
    sent = aliased(Report)
    query: Select[int] = (
        select(sent.id)
        .where(sent.activity_id == Activity.id, sent.bureau_id == Bureau.id)
        .where(sent.state.in_((SUBMITTED, APPROVED)))
        .order_by(sent.due_key.desc())
        .limit(1)
    )
    until = _last_day(narrow)
    if until is not None:
        query = query.where(or_(sent.due.is_(None), sent.due <= until))
    return query.correlate(Activity, Bureau).scalar_subquery()


def _last_day(narrow: Narrow) -> date | None:
    return narrow.span[1] if narrow.span is not None else narrow.due


def _conditions(narrow: Narrow) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if narrow.bureau_ids is not None:
        found.append(Bureau.id.in_(narrow.bureau_ids))
    if narrow.number is not None:
        found.append(or_(Activity.number == narrow.number, Activity.parent == narrow.number))
    if narrow.measure is not None:
        found.append(Activity.measure == narrow.measure)
    days = [ActivityDue.due == narrow.due] if narrow.due is not None else []
    if narrow.span is not None:
        days.append(ActivityDue.due.between(*narrow.span))
    if days:
        found.append(exists().where(ActivityDue.activity_id == Activity.id, *days))
    if narrow.undated:
        found.append(~exists().where(ActivityDue.activity_id == Activity.id))
    return found


def _figures(row: tuple[Any, ...], whole: bool) -> ActivityFigures:
    *about, owing, reported = row[:7]
    statuses = dict(zip(STATUSES, row[7:12], strict=True))
    risks = dict(zip(RISKS, row[12:15], strict=True))
    mean, allocated, disbursed, more, status, risk, planned, spent, every_bureau = row[15:]
    more = Decimal(more or 0).quantize(_CENT, ROUND_HALF_UP)
    told: tuple[Any, ...]
    over = max(_NOTHING, (spent or _NOTHING) - (planned or _NOTHING))
    if reported:
        share = Decimal(mean).quantize(_CENT, ROUND_HALF_UP) if mean is not None else None
        told = _status(statuses, owing, reported), _worst(risks), share, allocated, disbursed, more
    elif every_bureau and not whole:  # what a plan's source printed is the whole office's
        told = None, None, None, None, None, _NOTHING
    else:
        told = status, risk, None, planned, spent, over
    return ActivityFigures(*(*about, owing, reported, *told))


def _status(counted: dict[str, int], owing: int, reported: int) -> str:
    """What all say; done once every bureau that owes it says so, else it has begun."""
    agreed = next((name for name in STATUSES if counted[name] == reported), "started")
    return "started" if agreed == "done" and reported < owing else agreed


def _worst(counted: dict[str, int]) -> str | None:
    return next((colour for colour in reversed(RISKS) if counted[colour]), None)
