"""The pages of a DOCX: paper and margins, headers and footers."""

from __future__ import annotations

from typing import Any

from docx.enum.section import WD_ORIENT
from docx.shared import Cm

from handlers.papers.printing.lone_pages import Certificate
from handlers.papers.printing.model import Document
from handlers.papers.printing.word import word_numbers
from handlers.papers.printing.word.word_styles import HEADER
from handlers.papers.printing.word_text import write

_MEMO = (3.0, 2.0)
"""The left and right margins of a memo in centimetres, by the office's rules on correspondence."""
_SHORT, _LONG, _MARGIN = 21.0, 29.7, 1.5  # centimetres: A4
_TO_EDGE = 0.8
"""Centimetres from the paper's edge to its header and footer."""


def set_page(section: Any, document: Document) -> None:
    """Sets paper, margins and the digits of the pages' numbers."""
    wide, tall = (_LONG, _SHORT) if document.landscape else (_SHORT, _LONG)
    section.orientation = WD_ORIENT.LANDSCAPE if document.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(wide), Cm(tall)
    left, right = _margins(document)
    section.left_margin, section.right_margin = Cm(left), Cm(right)
    section.top_margin = section.bottom_margin = Cm(1.6)
    section.header_distance = section.footer_distance = Cm(_TO_EDGE)
    word_numbers.set_digits(section, document)


def _margins(document: Document) -> tuple[float, float]:
    return _MEMO if document.as_letter else (_MARGIN, _MARGIN)


def room(document: Document) -> float:
    """Returns the centimetres between the margins."""
    return (_LONG if document.landscape else _SHORT) - sum(_margins(document))


def around(section: Any, document: Document, footer: str) -> None:
    """Writes the footer of each page, and the document's title over all but the first."""
    word_numbers.write_footer(section.footer, document, footer, room(document))
    certifies = document.blocks and isinstance(document.blocks[0], Certificate)
    if (
        document.as_letter or document.numbers == "top" or certifies
    ):  # nothing stands over their pages
        return
    section.different_first_page_header_footer = True
    word_numbers.write_footer(section.first_page_footer, document, footer, room(document))
    over = section.header.paragraphs[0]
    over.style = HEADER
    write(over, "  ".join(filter(None, (document.draft, " ".join(document.title)))))
