"""The activity of which a bureau reports by a form, found by the form's name in its title."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.plans.plan import Activity, ActivityDue, Plan, to_report_by


@dataclass(frozen=True)
class FormActivity:
    """The activity of which a bureau reports by a form.

    due: the last day of its reports, or None.
    """

    activity_id: int
    number: str
    due: date | None


def found(session: Session, form: str, bureau_id: int, fiscal_year: int) -> FormActivity | None:
    """That activity of the fiscal year (B.E.), if the bureau's plan has one."""
    query = (
        select(Activity.id, Activity.number, ActivityDue.due)
        .join(Plan, Activity.plan_id == Plan.id)
        .outerjoin(ActivityDue, ActivityDue.activity_id == Activity.id)
        .where(Plan.fiscal_year == fiscal_year, Activity.reportable, to_report_by(bureau_id))
        .where(Activity.title.contains(form, autoescape=True))
        .order_by(ActivityDue.due.is_(None), ActivityDue.due.desc(), Activity.id)
    )
    row = session.execute(query).first()
    return FormActivity(*row) if row is not None else None
