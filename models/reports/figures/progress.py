"""Which reports are due and their state, each question in one SQL statement.

One due report stands for a reportable activity of a plan of the fiscal year, one bureau that
reports it (000 items 11 and 12), and one due date (or none).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session

from models.people.person import Bureau
from models.plans.plan import Activity, ActivityDue, Plan, in_force_on, to_report_by
from models.reports.report import APPROVED, RETURNED, SUBMITTED, WITHDRAWN, Report

NONE = "none"
"""Nothing was sent yet, or it was withdrawn. A state of its own: not 0 % (002) and never green."""

COUNTED = (APPROVED, SUBMITTED, RETURNED, NONE)
"""Every state, in the order of ReportCounts."""

MISSING = (NONE, RETURNED)
"""States in which the bureau has something to send."""

Group = Literal["bureau", "round", "measure"]
Key = int | date | None


@dataclass(frozen=True)
class ReportFilter:
    """Which due reports of the fiscal year to count. None means no limit.

    bureau_ids: an empty set means no bureau
    undated: only reports without a due date
    number: this activity and its parts
    span: rounds from its first day to its last
    """

    bureau_ids: frozenset[int] | None = None
    due: date | None = None
    undated: bool = False
    number: str | None = None
    activity_id: int | None = None
    plan_id: int | None = None
    measure: int | None = None
    span: tuple[date, date] | None = None


ALL = ReportFilter()

KEPT = 64
"""So many statements of a kind are kept built, the newest filters: building one takes longer than
running it."""


@dataclass(frozen=True)
class DueReport:
    """One due report and its state.

    due: None if the plan gives no date
    state: NONE or a state of Report
    report_id, version: None if nothing was ever sent
    """

    activity_id: int
    number: str
    title: str
    bureau_id: int
    bureau: str
    due: date | None
    state: str
    report_id: int | None
    version: int | None

    @property
    def missing(self) -> bool:
        """Not sent, or returned and not sent again."""
        return self.state in MISSING

    def late(self, today: date) -> bool:
        """Whether it is missing and its day has passed."""
        return self.missing and self.due is not None and self.due < today


@dataclass(frozen=True)
class ReportCounts:
    """How many reports are due, and how many are in which state.

    key: a bureau's id, a round's date (None: no date), a measure's number, or None for all
    name: the bureau's name, the measure's title, or empty
    late: these are also counted in `none` or `returned`
    """

    key: Key
    name: str
    total: int
    approved: int
    submitted: int
    returned: int
    none: int
    late: int

    @property
    def day(self) -> date | None:
        """The round's date if `key` is one, else None."""
        return self.key if isinstance(self.key, date) else None

    @property
    def sent(self) -> int:
        """Approved or waiting for the decision."""
        return self.approved + self.submitted

    @property
    def missing(self) -> int:
        return self.none + self.returned


def percent(part: int, whole: int) -> Decimal | None:
    """`part` of `whole` in percent, two digits, halves up; None if `whole` is 0."""
    if not whole:
        return None
    return (Decimal(100) * part / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)


def percents(parts: Sequence[int]) -> list[Decimal]:
    """The parts of one whole in percent, two digits, each rounded from its own number; all 0 of a
    whole of 0.

    Of two exact halves (1 and 31 of 32) only the first is rounded up: the two add up to 100.00.
    """
    whole = sum(parts)
    if not whole:
        return [Decimal("0.00")] * len(parts)
    found = [percent(part, whole) or Decimal(0) for part in parts]
    for at in reversed(range(len(parts))):
        half = 20_000 * parts[at] % (2 * whole) == whole
        if half and sum(found) > 100:
            found[at] -= Decimal("0.01")
    return found


def duties_of(
    session: Session,
    bureau_id: int,
    fiscal_year: int,
    activity_id: int | None = None,
    most: int | None = None,
) -> list[DueReport]:
    """A bureau's due reports of a fiscal year (B.E.): first returned, then not sent (by date, those
    without a date last), then waiting for a decision, then approved. most: the first so many.
    """
    narrow = ReportFilter(bureau_ids=frozenset((bureau_id,)), activity_id=activity_id)
    return [DueReport(*row) for row in session.execute(_by_state(fiscal_year, narrow, most))]


@lru_cache(KEPT)
def _by_state(fiscal_year: int, narrow: ReportFilter, most: int | None) -> Select[*tuple[Any, ...]]:
    due_reports = due_rows(fiscal_year, narrow).subquery().c
    rank = case(
        (due_reports.state == RETURNED, 0),
        (due_reports.state == APPROVED, 3),
        (due_reports.state == SUBMITTED, 2),
        else_=1,
    )
    ordered = _duty_columns(due_reports).order_by(
        rank, due_reports.due.is_(None), due_reports.due, due_reports.plan_id, due_reports.position
    )
    return ordered.limit(most)


def counts(
    session: Session,
    fiscal_year: int,
    today: date,
    by: Group | None = None,
    narrow: ReportFilter = ALL,
) -> list[ReportCounts]:
    """Due reports counted by bureau (sorted by name), round (by date, undated last), or measure.

    Without `by` returns exactly one ReportCounts. `today`: the office's day, for lateness.
    """
    due_reports = due_rows(fiscal_year, narrow).subquery().c
    grouped: Mapping[Group | None, tuple[ColumnElement[Any], ...]] = {
        None: (),
        "bureau": (due_reports.bureau_id, due_reports.bureau),
        "round": (due_reports.due,),
        "measure": (due_reports.measure, due_reports.measure_title),
    }
    query = select(*grouped[by], *figures(due_reports, today)).group_by(*grouped[by])
    order = {"bureau": grouped["bureau"][1:], "measure": grouped["measure"]}.get(by or "", ())
    found = session.execute(query.order_by(*order)).all()
    counted = [_count(tuple(row), len(grouped[by])) for row in found]
    if by == "round":  # sorted here: asked to sort by date, SQLite reads every report ever sent
        counted.sort(key=lambda count: (count.day is None, count.day or date.min))
    return counted


def every_duty(session: Session, fiscal_year: int, narrow: ReportFilter = ALL) -> list[DueReport]:
    """All due reports of the filter, by bureau and in the plans' order."""
    return [DueReport(*row) for row in session.execute(_by_bureau(fiscal_year, narrow))]


@lru_cache(KEPT)
def _by_bureau(fiscal_year: int, narrow: ReportFilter) -> Select[*tuple[Any, ...]]:
    due_reports = due_rows(fiscal_year, narrow).subquery().c
    return _duty_columns(due_reports).order_by(
        due_reports.bureau,
        due_reports.plan_id,
        due_reports.position,
        due_reports.due.is_(None),
        due_reports.due,
    )


def to_send(duties: Iterable[DueReport]) -> list[DueReport]:
    """The missing ones by date, those without a date last. Keeps the order within a day."""
    missing = [duty for duty in duties if duty.state in MISSING]
    return sorted(missing, key=lambda duty: (duty.due is None, duty.due or date.min))


def rounds(session: Session, fiscal_year: int) -> list[date]:
    """The due dates of the fiscal year."""
    return list(session.scalars(_rounds(fiscal_year)))


def next_round(session: Session, fiscal_year: int, today: date) -> date | None:
    """The first due date from today on; None if all are over."""
    return session.scalars(_rounds(fiscal_year).where(ActivityDue.due >= today).limit(1)).first()


def due_rows(fiscal_year: int, narrow: ReportFilter = ALL) -> Select[*tuple[Any, ...]]:
    """Every due report with its state, for other ways of counting."""
    its_report = and_(
        Report.activity_id == Activity.id,
        Report.bureau_id == Bureau.id,
        Report.due.is_not_distinct_from(ActivityDue.due),
    )
    return (
        select(
            Activity.id.label("activity_id"),
            Activity.number,
            Activity.title,
            Activity.plan_id,
            Activity.position,
            Activity.measure,
            Activity.measure_title,
            Bureau.id.label("bureau_id"),
            Bureau.name.label("bureau"),
            ActivityDue.due,
            func.coalesce(func.nullif(Report.state, WITHDRAWN), NONE).label("state"),
            Report.id.label("report_id"),
            Report.version,
        )
        .select_from(Activity)
        .join(Plan, Plan.id == Activity.plan_id)
        .join(Bureau, to_report_by(Bureau.id))
        .outerjoin(ActivityDue, ActivityDue.activity_id == Activity.id)
        .outerjoin(Report, its_report)
        .where(Plan.fiscal_year == fiscal_year, Activity.reportable, *_conditions(narrow))
        .where(or_(in_force_on(ActivityDue.due), Report.state != WITHDRAWN))
    )


def _conditions(narrow: ReportFilter) -> list[ColumnElement[bool]]:
    of_bureaus = [] if narrow.bureau_ids is None else [Bureau.id.in_(narrow.bureau_ids)]
    return [*of_work(narrow), *of_bureaus, *of_days(narrow)]


def of_days(narrow: ReportFilter) -> list[ColumnElement[bool]]:
    """The conditions on the rounds."""
    conditions = (
        (narrow.due, ActivityDue.due == narrow.due),
        (narrow.undated or None, ActivityDue.due.is_(None)),
        (narrow.span, ActivityDue.due.between(*(narrow.span or (None, None)))),
    )
    return [condition for only, condition in conditions if only is not None]


def of_work(narrow: ReportFilter) -> list[ColumnElement[bool]]:
    """The conditions on the activities themselves."""
    number = narrow.number
    conditions = (
        (number, or_(Activity.number == number, Activity.parent == number)),
        (narrow.activity_id, Activity.id == narrow.activity_id),
        (narrow.plan_id, Activity.plan_id == narrow.plan_id),
        (narrow.measure, Activity.measure == narrow.measure),
    )
    return [condition for only, condition in conditions if only is not None]


def _duty_columns(due_reports: Any) -> Select[*tuple[Any, ...]]:
    return select(*(due_reports[each.name] for each in fields(DueReport)))


def figures(due_reports: Any, today: date) -> list[ColumnElement[int]]:
    """The numbers of ReportCounts as columns of `due_rows`."""
    of_state = [func.count().filter(due_reports.state == state) for state in COUNTED]
    late = func.count().filter(due_reports.state.in_(MISSING), due_reports.due < today)
    return [func.count(due_reports.activity_id), *of_state, late]


def _count(row: tuple[Any, ...], names: int) -> ReportCounts:
    key = row[0] if names else None
    name = row[1] if names > 1 else ""
    return ReportCounts(key, name, *row[names:])


def _rounds(fiscal_year: int) -> Select[date]:
    return (
        select(ActivityDue.due)
        .join(Activity, Activity.id == ActivityDue.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.fiscal_year == fiscal_year, Activity.reportable)
        .distinct()
        .order_by(ActivityDue.due)
    )
