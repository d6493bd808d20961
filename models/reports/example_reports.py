"""Examples: a bureau lets everybody read an approved report of its own, and may take that back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, or_, select
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.people.person import REPORTER, SUPERVISOR, Bureau, Person
from models.plans.plan import Activity, Plan
from models.reports.deciding.report_history import BARE
from models.reports.report import APPROVED, RETURNED, Report, ReportVersion, stands
from models.reports.report_example import ReportExample
from models.trail import trail

VERB_ALLOWED, VERB_ENDED = "report.example", "report.example_end"
_YEARS = 2


@dataclass(frozen=True)
class Example:
    """A report that may be read, with its present version and the name of its bureau."""

    report: Report
    sent: ReportVersion
    bureau: str


def may_allow(person: Person, report: Report) -> bool:
    """Whether the person speaks for the report's bureau: its reporter or its head."""
    return person.bureau_id == report.bureau_id and person.has(REPORTER, SUPERVISOR)


def is_shared(session: Session, report: Report) -> bool:
    """Whether its bureau lets others read the present version."""
    row = _kept(session, report.id)
    return row is not None and row.ended_at is None and row.version == report.version


def of_bureau(session: Session, person: Person, report_id: int, lock: bool = False) -> Report:
    """The report for whose bureau this person speaks. Raises Refusal: `no_report`, `not_yours`."""
    report = session.get(Report, report_id, with_for_update=lock or None)
    if report is None:
        raise Refusal("no_report")
    if not may_allow(person, report):
        raise Refusal("not_yours")
    return report


def offered(
    session: Session, person: Person, report_id: int, version: int, lock: bool = False
) -> Report:
    """The report whose version this person may allow. Raises Refusal as `of_bureau`, and
    `newer_version`, `not_approved`."""
    report = of_bureau(session, person, report_id, lock)
    if report.version != version:
        raise Refusal("newer_version")
    if _standing(session, report_id) is None:
        raise Refusal("not_approved")
    return report


def allow(session: Session, person: Person, report_id: int, version: int, now: datetime) -> None:
    """Lets everybody read the version. Nothing changes if they may already. Raises Refusal as
    `offered`."""
    if is_shared(session, offered(session, person, report_id, version, lock=True)):
        return
    row = _kept(session, report_id)
    if row is None:
        row = ReportExample(report_id=report_id)
        session.add(row)
    row.version, row.allowed_by, row.allowed_at, row.ended_at = version, person.id, now, None
    session.flush()
    trail.record(session, now, person.id, VERB_ALLOWED, f"report:{report_id}", version=version)


def end(session: Session, person: Person, report_id: int, now: datetime) -> None:
    """Takes it back, whatever became of the report. Nothing changes if it is not allowed. Raises
    Refusal as `of_bureau`."""
    of_bureau(session, person, report_id, lock=True)
    row = _kept(session, report_id)
    if row is None or row.ended_at is not None:
        return
    row.ended_at = now
    session.flush()
    trail.record(session, now, person.id, VERB_ENDED, f"report:{report_id}", version=row.version)


# -- reading ---------------------------------------------------------------------------------------


def readable(session: Session, report_id: int) -> Example | None:
    """The example with this report, if its bureau still allows this version; else None."""
    standing = _standing(session, report_id)
    if standing is None or not is_shared(session, standing[0]):
        return None
    return Example(*standing, session.get_one(Bureau, standing[0].bureau_id).name)


def newest(session: Session, number: str, title: str, year: int) -> Example | None:
    """The example of the activity of that number and title that was allowed last, in that fiscal
    year (B.E.) or the one before; None if there is none."""
    wanted = {"number": number, "title": title, "before": year - _YEARS, "year": year}
    row = session.execute(_newest(), wanted).first()
    return Example(row[0], row[1], row[2]) if row is not None else None


def activities(session: Session, year: int, most: int) -> Sequence[tuple[str, str]]:
    """Numbers and titles of activities that have an example, of that fiscal year (B.E.) or the one
    before, the one that was allowed last first."""
    query = (
        _shared()
        .add_columns(Activity.number, Activity.title)
        .where(Plan.fiscal_year > year - _YEARS, Plan.fiscal_year <= year)
        .order_by(ReportExample.allowed_at.desc(), ReportExample.id.desc())
    )
    found: dict[str, str] = {}
    for _report, _version, number, title in session.execute(query):
        found.setdefault(number, title)
    return list(found.items())[:most]


@cache  # each activity's card asks it
def _newest() -> Select[Any]:
    return (
        _shared()
        .join(Bureau, Bureau.id == Report.bureau_id)
        .add_columns(Bureau.name)
        .where(Activity.number == bindparam("number"), Activity.title == bindparam("title"))
        .where(Plan.fiscal_year > bindparam("before"), Plan.fiscal_year <= bindparam("year"))
        .order_by(ReportExample.allowed_at.desc(), ReportExample.id.desc())
        .limit(1)
    )


def _shared() -> Select[Report, ReportVersion]:
    """The approved reports that their bureaus let everybody read."""
    return (
        _approved()
        .join(ReportExample, ReportExample.report_id == Report.id)
        .join(Activity, Activity.id == Report.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(ReportExample.ended_at.is_(None), ReportExample.version == Report.version)
    )


def _kept(session: Session, report_id: int) -> ReportExample | None:
    query = select(ReportExample).where(ReportExample.report_id == report_id)
    return session.scalars(query).first()


def _standing(session: Session, report_id: int) -> tuple[Report, ReportVersion] | None:
    """The report with its present version, if that is approved and no review returned it."""
    row = session.execute(_approved().where(Report.id == report_id)).first()
    return (row[0], row[1]) if row is not None else None


def _approved() -> Select[Report, ReportVersion]:
    return (
        select(Report, ReportVersion)
        .join(ReportVersion, stands())
        .where(ReportVersion.decision == APPROVED)
        .where(or_(ReportVersion.review.is_(None), ReportVersion.review != RETURNED))
        .options(BARE)
    )
