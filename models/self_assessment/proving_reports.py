"""Reports of a bureau's activities that prove a criterion."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, aliased

from models.plans.plan import Activity, Plan
from models.reports import activity_of_form
from models.reports.activity_of_form import FormActivity
from models.reports.report import APPROVED, SUBMITTED, Report
from models.self_assessment.moral_standard import MoralStandard

_PROVES = (SUBMITTED, APPROVED)
_WHOLE = aliased(Activity)
"""The activity that has another one as its part."""


@dataclass(frozen=True)
class ProvingReport:
    """A report that was sent.

    number, title: of its activity.
    due: the date it answers, or None.
    approved: whether the superior has approved it; else it waits for the decision.
    """

    report_id: int
    number: str
    title: str
    due: date | None
    approved: bool


def proposed(
    session: Session, standard: MoralStandard, bureau_id: int, fiscal_year: int
) -> dict[int, tuple[ProvingReport, ...]]:
    """What the bureau sent in that fiscal year, by the criterion that it proves. Of several reports
    of one activity the newest is taken; the report of this very form proves nothing."""
    query = _reports().where(Plan.fiscal_year == fiscal_year, Report.bureau_id == bureau_id)
    newest: dict[int, tuple[ProvingReport, str]] = {}
    for activity_id, found, titles in _read(session, query):
        if standard.form not in titles:
            newest[activity_id] = found, titles
    return {
        each.number: tuple(found for found, titles in newest.values() if each.is_proved_by(titles))
        for each in standard.criteria
    }


def linked(session: Session, report_ids: Collection[int]) -> Mapping[int, ProvingReport]:
    """Those of these reports that still stand, by id."""
    if not report_ids:
        return {}
    found = _read(session, _reports().where(Report.id.in_(report_ids)))
    return {each.report_id: each for _, each, _ in found}


def _reports() -> Select[*tuple[Any, ...]]:
    part = (_WHOLE.plan_id == Activity.plan_id) & (_WHOLE.number == Activity.parent)
    return (
        select(
            Activity.id,
            Report.id,
            Activity.number,
            Activity.title,
            _WHOLE.title,
            Report.due,
            Report.state,
        )
        .join(Activity, Report.activity_id == Activity.id)
        .join(Plan, Activity.plan_id == Plan.id)
        .outerjoin(_WHOLE, part)
        .where(Report.state.in_(_PROVES))
        .order_by(Activity.plan_id, Activity.position, Report.due_key)
    )


def _read(
    session: Session, query: Select[*tuple[Any, ...]]
) -> list[tuple[int, ProvingReport, str]]:
    """By activity the report, and the titles of the activity and of the one it is a part of."""
    return [
        (
            activity_id,
            ProvingReport(report_id, number, title, due, state == APPROVED),
            f"{title}\n{whole or ''}",
        )
        for activity_id, report_id, number, title, whole, due, state in session.execute(query)
    ]


def form_of(
    session: Session, standard: MoralStandard, bureau_id: int, fiscal_year: int
) -> FormActivity | None:
    """The activity of that year of which the bureau reports by this form, if its plan has one."""
    return activity_of_form.found(session, standard.form, bureau_id, fiscal_year)
