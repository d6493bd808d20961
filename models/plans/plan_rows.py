"""The content of a plan file as frozen values."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from models.calendar import month_ends
from models.errors import FileFaults

STATUSES = ("not_started", "started", "done", "plan_revised", "other")
"""The five statuses of the office's form (seed 000)."""

RISKS = ("green", "yellow", "red")
"""The risk colours of the office's form (seed 000)."""

WHO = ("working_group", "all_staff", "work_group", "every_work_group")
"""Who inside a bureau does an activity (seed 002)."""

MOST_ACTIVITIES = 400
"""How many a plan that is taken in as a file may have."""

EVERY_BUREAU = ("*",)
"""The value of `bureaus` for an activity of every bureau."""

FISCAL_YEARS = range(2500, 2700)
"""Possible fiscal years (B.E.) of a plan; any other year is a typing mistake."""


class PlanFaults(FileFaults):
    """The text is not a valid plan. ``faults`` names each fault by its place, one a line."""


@dataclass(frozen=True, kw_only=True)
class GuidelineRow:
    """A guideline (แนวทาง) of a measure, numbered ``1.1``."""

    number: str
    title: str


@dataclass(frozen=True, kw_only=True)
class MeasureRow:
    """A measure (มาตรการ).

    project: the project its activities belong to
    """

    number: int
    title: str
    project: str | None = None
    guidelines: tuple[GuidelineRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ActivityRow:
    """An activity (``1.6``) or a part of one (``1.6.1`` with ``parent`` ``1.6``).

    Texts with several points have one point on each line.

    bureaus: full names, or ``("*",)``
    due: days in Bangkok, ascending
    guideline: the number of the guideline of its measure that it stands under
    ambiguous: why the row is doubtful in its source
    reporter: the one of `bureaus` that reports for all
    who: one of WHO
    work_group: its name, if `who` is ``work_group``
    details, status_reason: words of a report
    budget_requested: False if no budget was requested
    budget_allocated, budget_disbursed: baht
    """

    number: str
    title: str
    bureaus: tuple[str, ...]
    due: tuple[date, ...] = ()
    parent: str | None = None
    measure: int | None = None
    guideline: str | None = None
    description: str | None = None
    output: str | None = None
    outcome: str | None = None
    target: str | None = None
    timing: str | None = None
    responsible: str | None = None
    remarks: str | None = None
    ambiguous: str | None = None
    reporter: str | None = None
    who: str | None = None
    work_group: str | None = None
    evidence: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    source_lines: tuple[int, ...] = ()
    status: str | None = None
    status_reason: str | None = None
    details: str | None = None
    risk: str | None = None
    budget_requested: bool | None = None
    budget_allocated: Decimal | None = None
    budget_disbursed: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class ReportRow:
    """A bureau's report on an activity in its filled-in form (the bureau form of seed 002).

    round: the due date (Bangkok) of the form
    percent: 0 to 100
    printed_number: the activity's number in that form
    evidence, channels: names only; the files and links are not known
    remarks: also say where the form contradicts itself or its plan
    """

    activity: str
    round: date
    percent: Decimal
    narrative: str
    output: str
    outcome: str
    printed_number: str | None = None
    evidence: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    remarks: str | None = None
    source_lines: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MeasureReportRow:
    """The figures under a measure in a filled-in form, as printed, with their contradictions.

    scale: "ระดับคะแนน" or "ร้อยละ"
    score: 0 to 100
    guidelines_done, guidelines_under_way: counts; None if a dash is printed
    """

    measure: int
    round: date
    scale: str
    score: Decimal
    guidelines_done: int | None = None
    guidelines_under_way: int | None = None
    remarks: str | None = None
    source_lines: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PlanFile:
    """A plan of one fiscal year.

    fiscal_year: B.E. (2566 is 2022-10-01 to 2023-09-30)
    channels: publicity channels of activities that have none of their own
    origin: the source of the plan
    reports, measure_reports: results in that source; none in a plan copied into another year
    monthly: activities without a date are due at the end of each month (004:88-92)
    scored: the form has a score under each measure (002:247, 256, 274)
    """

    name: str
    title: str
    fiscal_year: int
    owner: str
    channels: tuple[str, ...]
    measures: tuple[MeasureRow, ...]
    activities: tuple[ActivityRow, ...]
    remarks: str | None = None
    origin: str | None = None
    reports: tuple[ReportRow, ...] = ()
    measure_reports: tuple[MeasureReportRow, ...] = ()
    monthly: bool | None = None
    scored: bool | None = None

    def channels_for(self, activity: ActivityRow) -> tuple[str, ...]:
        """The publicity channels of an activity: its own, else the plan's."""
        return activity.channels or self.channels

    def dues_of(self, activity: ActivityRow) -> tuple[date, ...]:
        """The due dates of an activity: its own, else the month ends of a monthly plan."""
        return activity.due or (month_ends(self.fiscal_year) if self.monthly else ())

    def due_for(self, report: ReportRow) -> date | None:
        """The due date of a report; None if the plan gives its activity no date."""
        dues = next(row.due for row in self.activities if row.number == report.activity)
        return report.round if report.round in dues else None


def as_json(plan: PlanFile) -> dict[str, Any]:
    """The output of ``plan show NAME --json`` (contract): ISO dates, money as ``"91200.00"``."""
    return {
        "name": plan.name,
        "fiscal_year": plan.fiscal_year,
        "activities": [_activity_as_json(row) for row in plan.activities],
    }


def _activity_as_json(row: ActivityRow) -> dict[str, Any]:
    return {
        "number": row.number,
        "parent": row.parent,
        "title": row.title,
        "measure": row.measure,
        "due": [day.isoformat() for day in row.due],
        "ambiguous": row.ambiguous,
        "output": row.output,
        "outcome": row.outcome,
        "target": row.target,
        "bureaus": list(row.bureaus),
        "reporter": row.reporter,
        "status": row.status,
        "risk": row.risk,
        "budget_allocated": _money_as_json(row.budget_allocated),
        "budget_disbursed": _money_as_json(row.budget_disbursed),
    }


def _money_as_json(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:.2f}"
