"""What is printed about questions to the clinic."""

from __future__ import annotations

from handlers.advice import clinic_report_words
from handlers.papers.advice.clinic_report_paper import ClinicReport
from handlers.papers.paper_desk import Paper, PaperDesk, SubjectPapers
from handlers.papers.printing.model import Document
from models.advice import advice_documents, advice_figures
from models.advice.advice_documents import CLINIC_REPORT
from models.clinic import clinic_answers
from models.errors import Refusal


def _report(desk: PaperDesk) -> Document:
    """Up to the day asked for; at the office's command line to the day of `--round`, or today."""
    number = desk.request.gift
    last = advice_documents.day_of(number) if number is not None else desk.request.due or desk.today
    if last is None or last > desk.today:
        raise Refusal("no_rows")
    figures = advice_figures.up_to(desk.session, last)
    annexes = [subject.annexes.get(CLINIC_REPORT.name) for subject in desk.subjects]
    behind = [annex(desk, last) for annex in annexes if annex]
    if figures.asked == 0 and all(annex.empty for annex in behind):
        raise Refusal("no_rows")
    standing = list(clinic_answers.standing(desk.session).values())
    published = clinic_report_words.published(standing, last)
    return ClinicReport(figures, published, behind, desk.own).document(desk.now)


ADVICE_PAPERS = SubjectPapers(papers=(Paper(CLINIC_REPORT, _report),))
