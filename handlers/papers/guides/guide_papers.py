"""The guides and the notice on personal data as a page of paper each."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.guides.guide import Guide
from handlers.guides.guide_shelf import GUIDES
from handlers.guides.privacy_notice import NUMBER, notice
from handlers.papers.paper_desk import Paper, PaperDesk, SubjectPapers
from handlers.papers.printing.model import Block, Document, Notes, Paragraph
from models.errors import Refusal
from models.guides.guide_documents import GUIDE_PAPER
from models.trail import facts


def gather(desk: PaperDesk) -> Document:
    """Returns the page of the number asked for. Raises Refusal: no_rows if there is none."""
    number = desk.request.gift
    contact = facts.get(desk.session, facts.DPO_CONTACT) or ""
    pages = {guide.number: guide for guide in GUIDES} | {NUMBER: notice(contact)}
    guide = pages.get(number) if number is not None else None
    if guide is None:
        raise Refusal("no_rows")
    return Document(
        title=[guide.title],
        meta=[guide.whom],
        blocks=list(_blocks(guide)),
        made_at=desk.now,
        digits="arabic",
    )


def _blocks(guide: Guide) -> Iterator[Block]:
    for each in guide.lead:
        yield Paragraph(each)
    for chapter in guide.chapters:
        yield Notes(chapter.title, chapter.steps)
        if chapter.note:
            yield Paragraph(f"({chapter.note})")


GUIDE_PAPERS = SubjectPapers(papers=(Paper(GUIDE_PAPER, gather),))
