"""What is printed about good deeds: one's own book, and a bureau's bound one."""

from __future__ import annotations

from handlers.good_deeds.deed_words import ABOUT_DEEDS
from handlers.papers.good_deeds.bound_book_paper import BoundBookPaper
from handlers.papers.good_deeds.own_book_paper import OwnBook, OwnDeed
from handlers.papers.paper_desk import Paper, PaperDesk, SubjectPapers, some
from handlers.papers.printing.model import Document
from models.errors import Refusal
from models.good_deeds import bound_book, deed_texts, deeds
from models.good_deeds.deed_documents import BOUND_BOOK, OWN_DEEDS
from models.people import people

_SHORT = 16
"""Signs of a hash on paper and on the card."""


def _bound(desk: PaperDesk) -> Document:
    """Of the record; at the office's command line of a bureau up to `--round` or today."""
    number = desk.request.gift
    if number is None:
        if desk.request.bureau_id is None:
            raise Refusal("bureau_missing")
        last = min(desk.request.due or desk.today, desk.today)
        number = bound_book.number_of(desk.request.bureau_id, last)
    book = bound_book.book(desk.session, desk.sealer, number, ABOUT_DEEDS)
    if book is None:
        raise Refusal("bureau_missing")
    return BoundBookPaper(book, desk.own).document(desk.now)


def _own(desk: PaperDesk) -> Document:
    reader = desk.reader
    if reader is None:
        raise Refusal("no_rows")
    found = some(deeds.mine(desk.session, reader))[::-1]
    ids = (id_ for each in found for id_ in (each.praised_by, each.witness_id))
    names = people.names(desk.session, ids)
    rows = [
        OwnDeed(
            each.done_on, each.virtue, deed_texts.words(desk.sealer, each), each.hours, each.shown,
            names.get(each.praised_by or 0, ""),
            names.get(each.witness_id or 0, "") if each.witnessed_on is not None else "",
            deed_texts.hashed(desk.sealer, each)[:_SHORT],
        )
        for each in found
    ]  # fmt: skip
    book = OwnBook(reader.name, reader.position, reader.bureau.name, rows, desk.own)
    return book.document(desk.now)


DEED_PAPERS = SubjectPapers(papers=(Paper(BOUND_BOOK, _bound), Paper(OWN_DEEDS, _own)))
