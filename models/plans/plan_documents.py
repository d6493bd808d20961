"""A plan itself as a document, as the office prints it (002:161-224)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.declaration import DocumentKind, OneRecord
from models.people.person import ADMIN, Person
from models.plans.plan import Plan
from models.plans.years import preparing


def may_read(session: Session, person: Person, plan: Plan) -> bool:
    """Whether the person may read the plan: everybody, and administrators before its year is
    opened."""
    return person.has(ADMIN) or not preparing.is_prepared(session, plan.fiscal_year)


def _may_read(session: Session, person: Person, plan_id: int, _day: date) -> bool:
    plan = session.get(Plan, plan_id)
    return plan is not None and may_read(session, person, plan)


def _about(_session: Session, _plan_id: int) -> int | None:
    return None


PLAN_TABLE = DocumentKind("plan-table", digits="thai", record=OneRecord(_may_read, _about))
"""Its record is the plan, by its id."""
