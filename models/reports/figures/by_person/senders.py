"""Who sent a year's reports, how long before or after their due dates, and to whom they were sent
back: person by person."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.people.person import Bureau, Person
from models.plans.plan import Activity, Plan
from models.reports.report import RETURNED, WITHDRAWN, Report, ReportVersion, stands


@dataclass(frozen=True)
class Sender:
    """One person's reports that have a due date, each counted when it was sent first.

    late: how many were sent after their due date. days_late: how long, together.
    days_before: how many days before the due date they were sent, together; less than 0 after it.
    """

    person_id: int
    name: str
    bureau: str
    sent: int
    late: int
    days_late: int
    days_before: int

    @property
    def mean_before(self) -> int:
        """Days before the due date, of the mean report."""
        return round(self.days_before / self.sent)


def senders(
    session: Session,
    fiscal_year: int,
    bureau_ids: Collection[int] | None = None,
    due: date | None = None,
    sent_between: tuple[date, date] | None = None,
) -> list[Sender]:
    """Everybody who sent one, by name. One statement.

    due: only of this round. sent_between: only sent first from the first day to the last.
    """
    query = (
        select(Person.id, Person.name, Bureau.name, Report.due, ReportVersion.submitted_at)
        .join(Report, Report.id == ReportVersion.report_id)
        .join(Activity, Activity.id == Report.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .join(Person, Person.id == ReportVersion.submitted_by)
        .join(Bureau, Bureau.id == Person.bureau_id)
        .where(Plan.fiscal_year == fiscal_year, ReportVersion.version == 1)
        .where(Report.due.is_not(None), Report.state != WITHDRAWN)
        .order_by(Person.name, Person.id)
    )
    if bureau_ids is not None:
        query = query.where(Report.bureau_id.in_(list(bureau_ids)))
    if due is not None:
        query = query.where(Report.due == due)
    found: dict[tuple[int, str, str], list[int]] = {}
    for id_, name, bureau, due_on, sent_at in session.execute(query):
        day = office_day(sent_at)
        assert due_on is not None  # the statement reads no others
        if sent_between is None or sent_between[0] <= day <= sent_between[1]:
            found.setdefault((id_, name, bureau), []).append((due_on - day).days)
    return [_sender(*who, days) for who, days in found.items()]


def _sender(person_id: int, name: str, bureau: str, days: Sequence[int]) -> Sender:
    late = [-each for each in days if each < 0]
    return Sender(person_id, name, bureau, len(days), len(late), sum(late), sum(days))


@dataclass(frozen=True)
class Returned:
    """How many reports wait for one person to mend them."""

    person_id: int
    name: str
    count: int


def returned_to(
    session: Session, fiscal_year: int, bureau_ids: Collection[int] | None = None
) -> list[Returned]:
    """To whom reports were sent back that have not come again, the most first. One statement."""
    whose = func.coalesce(ReportVersion.on_behalf_of, ReportVersion.submitted_by)
    count = func.count(Report.id)
    query = (
        select(Person.id, Person.name, count)
        .select_from(Report)
        .join(ReportVersion, stands())
        .join(Person, Person.id == whose)
        .join(Activity, Activity.id == Report.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.fiscal_year == fiscal_year, Report.state == RETURNED)
        .group_by(Person.id, Person.name)
        .order_by(count.desc(), Person.name, Person.id)
    )
    if bureau_ids is not None:
        query = query.where(Report.bureau_id.in_(list(bureau_ids)))
    return [Returned(*row) for row in session.execute(query)]
