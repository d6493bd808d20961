"""What a plan file holds, as frozen values; must not read files, databases or clocks."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from models.calendar import month_ends
from models.errors import Faults

STATUSES = ("not_started", "started", "done", "plan_revised", "other")
"""The five statuses of the office's form (seed 000)."""

RISKS = ("green", "yellow", "red")
"""The risk colours of the office's form (seed 000)."""

WHO = ("working_group", "all_staff", "work_group", "every_work_group")
"""Who inside a bureau owes an activity (seed 002)."""

EVERY_BUREAU = ("*",)
"""The bureaus of an activity that falls on every bureau."""

FISCAL_YEARS = range(2500, 2700)
"""Fiscal years (B.E.) a plan may be of; outside them a year is a slip of the pen."""


class PlanFaults(Faults):
    """The text is no plan; ``faults`` names every fault by its place, a line each."""


@dataclass(frozen=True, kw_only=True)
class GuidelineRow:
    """A guideline (แนวทาง) of a measure, numbered ``1.1``."""

    number: str
    title: str


@dataclass(frozen=True, kw_only=True)
class MeasureRow:
    """A measure (มาตรการ); ``project`` is the project its activities belong to."""

    number: int
    title: str
    project: str | None = None
    guidelines: tuple[GuidelineRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ActivityRow:
    """An activity (``1.6``) or a part of one (``1.6.1`` with ``parent`` ``1.6``).

    Texts of several points hold one point a line. ``due`` are calendar days in Bangkok, ascending.
    ``ambiguous`` is the reason why the row is doubtful in its source. ``bureaus`` are full names or
    ``("*",)``; ``reporter`` is the one of them that reports for all. ``who`` is one of WHO,
    ``work_group`` its name where it is ``work_group``. Money is in baht. ``details`` and
    ``status_reason`` are a report's words, ``budget_requested`` is False where no budget was asked
    for.
    """

    number: str
    title: str
    bureaus: tuple[str, ...]
    due: tuple[date, ...] = ()
    parent: str | None = None
    measure: int | None = None
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
    """What a bureau wrote about an activity in its filled-in form (the bureau form of seed 002).

    ``round`` is the submission date (Bangkok) the form was made for, ``percent`` 0 to 100,
    ``printed_number`` the activity's number in that form. ``evidence`` and ``channels`` are names:
    the files and links themselves are not known. ``remarks`` also say where the form contradicts
    itself or its plan.
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
    """What stands under a measure in a filled-in form, as printed, contradictions included.

    ``score`` is 0 to 100 on ``scale`` ("ระดับคะแนน" or "ร้อยละ"); the two counts are of guidelines,
    None where a dash is printed.
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
    """A plan of one fiscal year (B.E.: 2566 is 2022-10-01 to 2023-09-30).

    ``channels`` are the publicity channels of the activities that name none of their own;
    ``origin`` says where the plan was transcribed from. ``reports`` and ``measure_reports`` are
    results its source holds besides; a plan rolled into another year has none. In a ``monthly``
    one, progress is due at the end of each month from activities that name no date (004:88-92). The
    form of a ``scored`` one has an overall score under each measure (002:247, 256, 274).
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
        """The publicity channels that hold for an activity: its own, else the plan's."""
        return activity.channels or self.channels

    def dues_of(self, activity: ActivityRow) -> tuple[date, ...]:
        """The days on which an activity is reported: its own, else a monthly plan's."""
        return activity.due or (month_ends(self.fiscal_year) if self.monthly else ())

    def due_for(self, report: ReportRow) -> date | None:
        """The due date that a report answers; None where the plan gives its activity no date."""
        dues = next(row.due for row in self.activities if row.number == report.activity)
        return report.round if report.round in dues else None


def as_json(plan: PlanFile) -> dict[str, Any]:
    """The shape of ``plan show NAME --json`` (contract): ISO dates, money as ``"91200.00"``."""
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
