"""Reads the rows of the papers about reports and makes the papers."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.papers.forms.form_files import form_of
from handlers.papers.paper_desk import PaperDesk, some
from handlers.papers.printing.model import Document
from handlers.papers.reports import (
    bureau_form,
    digest_map,
    evidence_list,
    heat_map,
    progress_chart,
    submissions,
)
from handlers.papers.reports.office_report import FORM, OfficeReport
from handlers.papers.reports.submissions import StateList
from handlers.papers.wording import round_or_year
from models.attachments import kept_files
from models.calendar import fiscal_year
from models.documents import (
    document_evidence,
    document_rows,
    document_subjects,
)
from models.errors import Refusal
from models.plans import plans
from models.plans.plan import Plan
from models.reports.figures import measure_scores, progress
from models.reports.figures.progress import ReportFilter

if TYPE_CHECKING:
    pass

MOST_LINES = 80
"""The most activities in one picture, which keeps it under LINE's megabyte; above that one plan is
drawn."""

_PRINTED = re.compile("รอบ *([1-9]|1[0-2]) *เดือน")
"""How a plan names the period of its own results (risk-2567: the six months of 000)."""


def bureau_form_paper(desk: PaperDesk) -> Document:
    return bureau_form_of(desk).document()


def bureau_form_of(desk: PaperDesk) -> bureau_form.BureauForm:
    bureau = document_subjects.bureau(desk.session, desk.request.bureau_id, desk.request.plan)
    due = desk.request.due
    plan = _named_plan(desk) or document_subjects.plan_of_bureau(
        desk.session, bureau.id, due, desk.today
    )
    reported = some(document_rows.bureau_form(desk.session, plan, bureau.id, due))
    ids = [each for row in reported if row.version for each in row.version.evidence]
    standing = measure_scores.standing(desk.session, plan.id, bureau.id, due) if due else {}
    file = plans.as_file(plan)
    return bureau_form.BureauForm(
        form=form_of(bureau_form.FORM, file.fiscal_year),
        plan=file,
        bureau=bureau.name,
        due=due,
        reported=reported,
        evidence={
            each.id: kept_files.name_of(desk.sealer, each) or f"ไฟล์ {each.id}"
            for each in kept_files.by_ids(desk.session, ids)
        },
        scores={measure: each.score for measure, each in standing.items()},
        now=desk.now,
        own=desk.own,
    )


def _named_plan(desk: PaperDesk) -> Plan | None:
    named = desk.request.plan
    return document_subjects.plan(desk.session, named) if named is not None else None


def office_report_paper(desk: PaperDesk) -> Document:
    return office_report_of(desk).document()


def progress_chart_paper(desk: PaperDesk) -> Document:
    return progress_chart.build(office_report_of(desk))


def office_report_of(desk: PaperDesk) -> OfficeReport:
    """Returns the report in the form of its plan's year."""
    due, today = desk.request.due, desk.today
    plan = _named_plan(desk) or document_subjects.plan_of_office(desk.session, due, today)
    file = plans.as_file(plan)
    printed = _PRINTED.search(file.remarks or "")
    of_source = int(printed[1]) if printed else None
    months, last_day = document_subjects.months_reported(file, due, today, of_source)
    projects = some(document_rows.projects(desk.session, plan, last_day))
    form = form_of(FORM, file.fiscal_year)
    return OfficeReport(form, file, months, last_day, projects, desk.now, desk.own)


def submissions_paper(desk: PaperDesk) -> Document:
    year, narrow = year_and_narrow(desk)
    duties = some(progress.every_duty(desk.session, year, narrow))
    return submissions.build(year, desk.request.due, duties, desk.now, desk.own)


def paper_of_states(wanted: StateList, desk: PaperDesk) -> Document:
    """Returns the list of what is in these states. Raises Refusal `no_rows` if there is none."""
    year, narrow = year_and_narrow(desk)
    duties = some(progress.every_duty(desk.session, year, narrow))
    found = some([duty for duty in duties if duty.state in wanted.states])
    count = len(duties)
    return wanted.build(year, desk.request.due, found, count, desk.now, desk.own)


def year_and_narrow(desk: PaperDesk) -> tuple[int, ReportFilter]:
    """Returns the fiscal year (B.E.) and the filter for its duties."""
    narrow = ReportFilter(bureau_ids=desk.bureau_ids, due=desk.request.due)
    plan = _named_plan(desk)
    if plan is None:
        return fiscal_year(desk.request.due or desk.today), narrow
    return plan.fiscal_year, replace(narrow, plan_id=plan.id)


def evidence_rows(desk: PaperDesk) -> evidence_list.EvidenceRows:
    """Returns the rows of the index. Raises Refusal: no_plan, or no_rows if nothing is due."""
    year, narrow = year_and_narrow(desk)
    reports = document_evidence.evidence(desk.session, year, narrow)
    if not reports:
        some(progress.every_duty(desk.session, year, narrow))
    files = (file for report in reports for file in report.files)
    names = {file.id: kept_files.name_of(desk.sealer, file) for file in files}
    return evidence_list.EvidenceRows(year, desk.request.due, reports, names)


def evidence_index(desk: PaperDesk) -> Document:
    rows = evidence_rows(desk)
    return evidence_list.build(rows, desk.now, desk.digits)


def heat_map_of(desk: PaperDesk) -> Document:
    """Returns the heat map.

    Raises Refusal: no_rows, or which_plan if one picture would be too long.
    """
    if desk.request.digest is not None:
        sent = some(progress.every_duty(desk.session, desk.request.digest))
        return digest_map.build(desk.request.digest, sent, desk.now)
    year, narrow = year_and_narrow(desk)
    duties = some(progress.every_duty(desk.session, year, narrow))
    titles, names = document_subjects.plan_titles(desk.session, year, narrow.plan_id)
    if len({duty.activity_id for duty in duties}) > MOST_LINES and len(names) > 1:
        raise Refusal("which_plan", names="\n".join(names))
    when = round_or_year(desk.request.due, year)
    return heat_map.build(when, duties, titles, desk.now, desk.own)
