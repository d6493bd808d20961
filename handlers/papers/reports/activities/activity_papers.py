"""Reads the reports of activities and makes the papers about one activity each."""

from __future__ import annotations

from handlers.papers import archive_file
from handlers.papers.paper_desk import PaperDesk, ToldOfWork, some
from handlers.papers.printing.model import Document, Enclosed, OnePage
from handlers.papers.reports.activities.activity_page import ActivityPage
from handlers.papers.reports.activities.project_report import ProjectReport
from handlers.papers.reports.evidence_list import safe_name
from handlers.papers.wording import draft_of_several, round_or_year
from models.attachments import kept_files
from models.calendar import fiscal_year
from models.documents import document_activities, document_subjects
from models.documents.document_activities import ActivityReport
from models.errors import Refusal
from models.people.person import Person
from models.plans import plans
from models.reports.report import SUBMITTED


def activity_page(desk: PaperDesk) -> Document:
    """Returns the page of the report asked for, or a page for each report of a bureau; for an
    archive each in a file of its own. Raises Refusal: no_rows, bureau_missing."""
    if desk.request.gift is not None:
        found = document_activities.of_report(desk.session, desk.request.gift)
        if found is None:
            raise Refusal("no_rows")
        pages = [found]
    else:
        pages = _of_bureau(desk)
    if desk.request.apart:
        return _apart(desk, pages)
    return _document(desk, pages)


def _of_bureau(desk: PaperDesk) -> list[ActivityReport]:
    request = desk.request
    bureau = document_subjects.bureau(desk.session, request.bureau_id, request.plan)
    year = fiscal_year(request.due or desk.today)
    return some(document_activities.of_bureau(desk.session, year, bureau.id, request.due))


def told_of(desk: PaperDesk, about: ActivityReport) -> list[ToldOfWork]:
    """Returns what every subject tells of the work behind the report."""
    return [told for subject in desk.subjects for told in subject.of_work(desk, about)]


def picture_names(desk: PaperDesk, about: ActivityReport) -> dict[int, str]:
    """Returns the names of the report's pictures, by id."""
    return {each.id: kept_files.name_of(desk.sealer, each) for each in about.pictures}


def _page(desk: PaperDesk, about: ActivityReport) -> OnePage:
    names = picture_names(desk, about)
    return ActivityPage(about, told_of(desk, about), names, desk.own).page()


def _document(desk: PaperDesk, reports: list[ActivityReport]) -> Document:
    first = reports[0]
    waiting = sum(each.report.state == SUBMITTED for each in reports)
    about = f" {desk.own(first.activity.number)}" if len(reports) == 1 else ""
    return Document(
        title=[f"รายงานสรุปผลการดำเนินกิจกรรม{about}", first.bureau.name],
        meta=[],
        blocks=[_page(desk, each) for each in reports],
        made_at=desk.now,
        digits=desk.digits,
        draft=desk.own(draft_of_several(waiting)),
        whole=[first.bureau.name],
    )


def _apart(desk: PaperDesk, reports: list[ActivityReport]) -> Document:
    """Returns an archive with a file for each report, to hand in one by one (003:44)."""
    first = reports[0]
    when = round_or_year(desk.request.due, first.plan.fiscal_year)
    cover = Document(
        title=["รายงานสรุปผลการดำเนินกิจกรรม แยกไฟล์ตามกิจกรรม"],
        meta=[first.bureau.name, when],
        blocks=[],
        made_at=desk.now,
        digits="arabic",
    )
    files = [
        Enclosed(f"{place:02} {safe_name(_name(desk, each))}.pdf", _document(desk, [each]))
        for place, each in enumerate(reports, 1)
    ]
    return archive_file.enclosing(cover, files, [])


def _name(desk: PaperDesk, about: ActivityReport) -> str:
    due = about.report.due
    return f"{about.activity.number} {due.isoformat() if due is not None else 'no-date'}"


def project_report(desk: PaperDesk) -> Document:
    """Returns the report on the project of the report asked for. Raises Refusal: no_rows."""
    found = document_activities.of_report(desk.session, desk.request.gift or 0)
    if found is None:
        raise Refusal("no_rows")
    planned = {each.number: each for each in plans.as_file(found.plan).activities}
    row = planned.get(found.activity.number)
    sent = found.version
    writer = sent.on_behalf_of or sent.submitted_by
    return ProjectReport(
        about=found,
        described=(row.description if row is not None else None) or "",
        told=told_of(desk, found),
        names=picture_names(desk, found),
        writer=desk.session.get(Person, writer) if writer is not None else None,
        own=desk.own,
    ).document(desk.now)
