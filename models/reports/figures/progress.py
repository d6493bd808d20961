"""Who owes which report and where it stands: one SQL statement a question; words nothing.

A duty is a report that a bureau owes: a reportable activity of a plan of the fiscal year, each of
its bureaus (all of them, or those that report it: 000 items 11 and 12), each due date or none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session

from models.people.person import Bureau
from models.plans.plan import Activity, ActivityDue, Plan, owed_by
from models.reports.report import APPROVED, RETURNED, SUBMITTED, WITHDRAWN, Report

NONE = "none"
"""Nothing was sent yet, or it was withdrawn: a state of its own, not 0 % (002) and never green."""

MISSING = (NONE, RETURNED)
"""States in which the bureau has something to send."""

Group = Literal["bureau", "round", "measure"]
Key = int | date | None


@dataclass(frozen=True)
class Narrow:
    """Which duties of the fiscal year are meant: all, where nothing is named.

    `bureau_ids` empty means no bureau; `undated` those whose plan names no date; `span` the rounds
    from its first day to its last.
    """

    bureau_ids: frozenset[int] | None = None
    due: date | None = None
    undated: bool = False
    number: str | None = None
    activity_id: int | None = None
    plan_id: int | None = None
    measure: int | None = None
    span: tuple[date, date] | None = None


ALL = Narrow()


@dataclass(frozen=True)
class Duty:
    """One report owed, and where it stands. `report_id` and `version` are None before the first."""

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
        """Not sent yet, or returned and not sent again."""
        return self.state in MISSING

    def late(self, today: date) -> bool:
        """Whether its day has passed and nothing waits for a decision or is approved."""
        return self.missing and self.due is not None and self.due < today


@dataclass(frozen=True)
class Count:
    """How many reports are owed and in which state, of what `key` names.

    `key` is a bureau's id, a round's date (None: no date named), a measure's number, or None for
    all; `name` is the bureau's name, the measure's title, or empty. `late` ones are counted in
    `none` and `returned` as well.
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
        """The round's date, where rounds were counted."""
        return self.key if isinstance(self.key, date) else None

    @property
    def sent(self) -> int:
        """Approved or waiting for the decision."""
        return self.approved + self.submitted

    @property
    def missing(self) -> int:
        return self.none + self.returned


def percent(part: int, whole: int) -> Decimal | None:
    """`part` of `whole` in percent, two digits, halves up; None of nothing."""
    if not whole:
        return None
    return (Decimal(100) * part / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)


def duties_of(
    session: Session, bureau_id: int, fiscal_year: int, activity_id: int | None = None
) -> list[Duty]:
    """A bureau's duties of a fiscal year (B.E.): what was returned first, then what is to be sent,
    by date.

    Then what the plan names no date for, what waits for a decision, what is approved.
    """
    narrow = Narrow(bureau_ids=frozenset((bureau_id,)), activity_id=activity_id)
    owed = owed_rows(fiscal_year, narrow).subquery().c
    rank = case(
        (owed.state == RETURNED, 0),
        (owed.state == APPROVED, 3),
        (owed.state == SUBMITTED, 2),
        else_=1,
    )
    query = _duty_columns(owed).order_by(
        rank, owed.due.is_(None), owed.due, owed.plan_id, owed.position
    )
    return [Duty(*row) for row in session.execute(query)]


def counts(
    session: Session,
    fiscal_year: int,
    today: date,
    by: Group | None = None,
    narrow: Narrow = ALL,
) -> list[Count]:
    """Duties counted by bureau (by name), round (by date, undated last), measure, or all as one.

    today: the day at the office, against which lateness is told. Without `by` always one Count.
    """
    owed = owed_rows(fiscal_year, narrow).subquery().c
    grouped: Mapping[Group | None, tuple[ColumnElement[Any], ...]] = {
        None: (),
        "bureau": (owed.bureau_id, owed.bureau),
        "round": (owed.due,),
        "measure": (owed.measure, owed.measure_title),
    }
    order: Mapping[Group | None, tuple[ColumnElement[Any], ...]] = {
        None: (),
        "bureau": (owed.bureau,),
        "round": (),
        "measure": (owed.measure, owed.measure_title),
    }
    query = select(*grouped[by], *_figures(owed, today)).group_by(*grouped[by])
    found = session.execute(query.order_by(*order[by])).all()
    counted = [_count(tuple(row), len(grouped[by])) for row in found]
    if by == "round":  # sorted here: asked to sort by date, SQLite reads every report ever sent
        counted.sort(key=lambda count: (count.day is None, count.day or date.min))
    return counted


def every_duty(session: Session, fiscal_year: int, narrow: Narrow = ALL) -> list[Duty]:
    """All duties meant, by bureau and in the plans' order."""
    owed = owed_rows(fiscal_year, narrow).subquery().c
    query = _duty_columns(owed).order_by(
        owed.bureau, owed.plan_id, owed.position, owed.due.is_(None), owed.due
    )
    return [Duty(*row) for row in session.execute(query)]


def to_send(duties: Iterable[Duty]) -> list[Duty]:
    """Those not sent or returned, by date, what has no date last; of a day in their order."""
    missing = (duty for duty in duties if duty.missing)
    return sorted(missing, key=lambda duty: (duty.due is None, duty.due or date.min))


def rounds(session: Session, fiscal_year: int) -> list[date]:
    """The days of the fiscal year on which reports are due."""
    return list(session.scalars(_rounds(fiscal_year)))


def next_round(session: Session, fiscal_year: int, today: date) -> date | None:
    """The first round from today on; None when all are over."""
    return session.scalars(_rounds(fiscal_year).where(ActivityDue.due >= today).limit(1)).first()


def owed_rows(fiscal_year: int, narrow: Narrow = ALL) -> Select[*tuple[Any, ...]]:
    """Every duty with the state of its report, for whoever counts duties in another way."""
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
        .join(Bureau, owed_by(Bureau.id))
        .outerjoin(ActivityDue, ActivityDue.activity_id == Activity.id)
        .outerjoin(Report, its_report)
        .where(Plan.fiscal_year == fiscal_year, Activity.reportable, *_conditions(narrow))
    )


def _conditions(narrow: Narrow) -> list[ColumnElement[bool]]:
    number = narrow.number
    of_days = (
        (narrow.due, ActivityDue.due == narrow.due),
        (narrow.undated or None, ActivityDue.due.is_(None)),
        (narrow.span, ActivityDue.due.between(*(narrow.span or (None, None)))),
    )
    of_work = (
        (narrow.bureau_ids, Bureau.id.in_(narrow.bureau_ids or ())),
        (number, or_(Activity.number == number, Activity.parent == number)),
        (narrow.activity_id, Activity.id == narrow.activity_id),
        (narrow.plan_id, Activity.plan_id == narrow.plan_id),
        (narrow.measure, Activity.measure == narrow.measure),
    )
    return [condition for named, condition in (*of_work, *of_days) if named is not None]


def _duty_columns(owed: Any) -> Select[*tuple[Any, ...]]:
    return select(
        owed.activity_id,
        owed.number,
        owed.title,
        owed.bureau_id,
        owed.bureau,
        owed.due,
        owed.state,
        owed.report_id,
        owed.version,
    )


def _figures(owed: Any, today: date) -> list[ColumnElement[int]]:
    of_state = [
        func.count().filter(owed.state == state) for state in (APPROVED, SUBMITTED, RETURNED, NONE)
    ]
    late = func.count().filter(owed.state.in_(MISSING), owed.due < today)
    return [func.count(owed.activity_id), *of_state, late]


def _count(row: tuple[Any, ...], names: int) -> Count:
    key = row[0] if names else None
    name = row[1] if names > 1 else ""
    return Count(key, name, *row[names:])


def _rounds(fiscal_year: int) -> Select[date]:
    return (
        select(ActivityDue.due)
        .join(Activity, Activity.id == ActivityDue.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.fiscal_year == fiscal_year, Activity.reportable)
        .distinct()
        .order_by(ActivityDue.due)
    )
