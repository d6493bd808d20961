"""What is printed about complaints."""

from __future__ import annotations

from handlers.papers.complaints import complaints_paper
from handlers.papers.paper_desk import Archived, Paper, PaperDesk, SubjectPapers, some
from handlers.papers.printing.model import Document
from models.calendar import fiscal_year
from models.complaints.figures import case_results
from models.complaints.figures.case_documents import CASE_NUMBERS


def _case_numbers(desk: PaperDesk) -> Document:
    rounds, year = case_results.rounds(desk.session), fiscal_year(desk.today)
    until = case_results.meant(rounds, year, desk.request.due)
    numbers = case_results.round_numbers(desk.session, until, desk.today, desk.bureau_ids)
    some(numbers.rows)
    return complaints_paper.build(numbers, desk.now, desk.digits)


CASE_PAPERS = SubjectPapers(papers=(Paper(CASE_NUMBERS, _case_numbers, Archived(50)),))
