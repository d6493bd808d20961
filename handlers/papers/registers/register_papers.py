"""What is printed of registers."""

from __future__ import annotations

from handlers.papers.paper_desk import Paper, PaperDesk, SubjectPapers, some
from handlers.papers.printing.model import Document
from handlers.papers.registers.register_paper import RegisterPaper
from models.calendar import fiscal_year
from models.errors import Refusal
from models.registers import importing, register_items
from models.registers.register import Register
from models.registers.register_documents import REGISTER_PAPER
from models.registers.register_kind import OIT


def _gathered(desk: PaperDesk) -> Document:
    register = _register(desk)
    found = some(register_items.standings(desk.session, register, desk.today))
    paper = RegisterPaper(register, found, desk.own)
    return paper.list_to_hand_in(desk.now) if desk.request.listed else paper.report(desk.now)


def _register(desk: PaperDesk) -> Register:
    if desk.request.gift is not None:
        found = desk.session.get(Register, desk.request.gift)
    else:
        year = fiscal_year(desk.request.due or desk.today)
        found = importing.register_of(desk.session, OIT, year)
    if found is None:
        raise Refusal("no_rows")
    return found


REGISTER_PAPERS = SubjectPapers(papers=(Paper(REGISTER_PAPER, _gathered),))
