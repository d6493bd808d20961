"""A register as a document: the list to hand in, and the report on publishing."""

from __future__ import annotations

from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.declaration import DocumentKind, OneRecord
from models.people.person import ADMIN, EXECUTIVE, Person
from models.plans.plan import Activity, Plan, to_report_by
from models.registers.register import Register
from models.registers.register_links import SUBJECT
from models.reports import proofs_given

_TITLES = ("Open Data Integrity", "OIT")
"""Words of the titles of activities whose report a register proves (000:806-899), the nearest
first."""


def proved(session: Session, year: int, bureau_id: int | None = None) -> list[Activity]:
    """The activities of that fiscal year whose report a register proves. bureau_id: only those that
    this bureau reports."""
    query = (
        select(Activity)
        .join(Plan, Activity.plan_id == Plan.id)
        .where(
            Plan.fiscal_year == year,
            Activity.reportable,
            or_(*(Activity.title.contains(each, autoescape=True) for each in _TITLES)),
        )
        .order_by(Activity.id)
    )
    if bureau_id is not None:
        query = query.where(to_report_by(bureau_id))
    return sorted(session.scalars(query), key=lambda each: _nearness(each.title))


def _nearness(title: str) -> int:
    return next(place for place, words in enumerate(_TITLES) if words in title)


def _may_read(session: Session, person: Person, register_id: int, day: date) -> bool:
    """Administrators and executives, and whoever may read a report that names it."""
    register = session.get(Register, register_id)
    if register is None:
        return False
    if person.has(ADMIN, EXECUTIVE):
        return True
    return any(
        proofs_given.may_read_one(session, person, SUBJECT, register.id, each.id, day)
        for each in proved(session, register.fiscal_year)
    )


def _about(_session: Session, _register_id: int) -> int | None:
    return None


REGISTER_PAPER = DocumentKind(
    "oit",
    frozenset((ADMIN, EXECUTIVE)),
    endings=("xlsx", "pdf", "docx"),
    record=OneRecord(_may_read, _about),
)
"""As a workbook the list as it is handed in, else the report. Its record is a register of any kind;
by name it is the OIT items of the year in which the day lies."""
