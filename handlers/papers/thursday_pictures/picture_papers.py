"""What is printed about the Thursday picture: the rota of a fiscal year with its pictures."""

from __future__ import annotations

from handlers.papers.paper_desk import Paper, PaperDesk, SubjectPapers, some
from handlers.papers.printing.model import Document
from handlers.papers.thursday_pictures.picture_report import PictureReport
from models.calendar import fiscal_year
from models.plans.working_days import working_days
from models.thursday_pictures import picture_documents
from models.thursday_pictures.picture_documents import PICTURE_REPORT


def _report(desk: PaperDesk) -> Document:
    """Of the year asked for; at the office's command line of the year of `--round`, or this one."""
    year = desk.request.gift or fiscal_year(desk.request.due or desk.today)
    calendar = working_days(desk.session)
    weeks = picture_documents.weeks_of_year(desk.session, desk.sealer, year, calendar, desk.today)
    return PictureReport(year, some(weeks), desk.own).document(desk.now)


PICTURE_PAPERS = SubjectPapers(papers=(Paper(PICTURE_REPORT, _report),))
