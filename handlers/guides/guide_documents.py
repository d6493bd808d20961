"""The printed guides, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.guides import guide_shelf
from handlers.guides.privacy_notice import NUMBER, TITLE
from handlers.messages import Button, Text
from handlers.question.query import opens
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from models.guides.guide_documents import GUIDE_PAPER

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PRINT = "guide_paper"
_REFUSED = Text("กรุณาพิมพ์ “คู่มือ” แล้วกด “ขอ PDF” ใต้คู่มือที่ต้องการ", (Button("คู่มือ", say="คู่มือ"),))


def print_button(number: int) -> Button:
    """Returns the button that asks for the page to print."""
    return Button("ขอ PDF", opens(PRINT, g=number), "ขอ PDF")


def title_of(number: int) -> str:
    """Returns the title of the page of that number; "" if there is none."""
    titles = {guide.number: guide.title for guide in guide_shelf.GUIDES} | {NUMBER: TITLE}
    return titles.get(number, "")


def _about(_session: Session, number: int) -> str:
    return title_of(number)


WORDS = (
    DocumentWords(
        GUIDE_PAPER,
        "คู่มือ",
        offered=False,
        record=RecordWords(
            PRINT,
            ("พิมพ์คู่มือเป็นกระดาษ", "ขอคู่มือเป็น PDF", "คู่มือเป็น PDF"),
            "เอกสารสำหรับพิมพ์",
            _about,
            _REFUSED,
        ),
    ),
)
