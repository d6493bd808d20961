"""One's own book of good deeds, and a bureau's bound book, as documents."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year
from models.declaration import DocumentKind, OneRecord
from models.good_deeds import bound_book, deeds
from models.people.person import Person
from models.plans.plan import Activity, Plan
from models.reports import proofs_given
from models.reports.report import Report, ReportVersion

SUBJECT = "good_deeds"
"""The name of the subject in reports that name a book."""

OWN_RECORD = 0


def _may_read_bound(session: Session, person: Person, number: int, day: date) -> bool:
    """The bureau's working group, and whoever may read a report that names the book."""
    place = bound_book.place_of(number)
    if place is None or place[1] > day:
        return False
    bureau_id, last = place
    if deeds.may_bind(person, bureau_id):
        return True
    return any(
        proofs_given.may_read_one(session, person, SUBJECT, number, activity_id, day)
        for activity_id in _named_in(session, bureau_id, fiscal_year(last), number)
    )


def _named_in(session: Session, bureau_id: int, year: int, number: int) -> set[int]:
    """The activities of the fiscal year in whose reports the bureau names the book."""
    query = (
        select(Report.activity_id, ReportVersion.proofs)
        .join(ReportVersion, ReportVersion.report_id == Report.id)
        .join(Activity, Activity.id == Report.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.fiscal_year == year, Report.bureau_id == bureau_id)
    )
    return {
        activity_id
        for activity_id, given in session.execute(query)
        if any((each["by"], each["about"]) == (SUBJECT, number) for each in given)
    }


def _is_own(_session: Session, _person: Person, number: int, _day: date) -> bool:
    return number == OWN_RECORD


def _nobody(_session: Session, _number: int) -> int | None:
    return None


BOUND_BOOK = DocumentKind(
    "bound-deeds",
    endings=("pdf", "docx"),
    digits="thai",
    names_people=True,
    record=OneRecord(_may_read_bound, _nobody),
)
"""Its record is the bureau with the last day (`bound_book.number_of`)."""

OWN_DEEDS = DocumentKind(
    "own-deeds",
    endings=("pdf",),
    digits="thai",
    names_people=True,
    record=OneRecord(_is_own, _nobody),
)
"""Its record is always that of whoever asks: there is no way to name another's."""
