"""A certificate in a DOCX: a framed landscape page for each person, to be written on and signed."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from handlers.papers.printing.lone_pages import Certificate
from handlers.papers.printing.model import Document
from handlers.papers.printing.word_text import element, write

_OFFICE, _TITLE, _LEAD, _NAME, _WHAT, _SIGN = 20, 30, 18, 32, 22, 16
"""Font sizes in points, by what stands there."""
_SMALL_NAME, _SMALL_WHAT = 22, 17
_LONG_NAME, _LONG_WHAT = 40, 80
"""So many letters of a name or a title get the smaller size, so that everybody has one page."""
_LINE = "ลงชื่อ ............................................"
_SIDES = ("w:top", "w:left", "w:bottom", "w:right")


def frame(section: Any) -> None:
    """Draws the line around each page."""
    behind = ("w:lnNumType", "w:pgNumType", "w:cols", "w:titlePg", "w:docGrid")
    borders = element(section._sectPr, "w:pgBorders", behind, offsetFrom="page")
    for side in _SIDES:
        element(borders, side, val="thickThinSmallGap", sz="24", space="14", color="2B4A6F")


def add(made: Any, page: Certificate, document: Document) -> None:
    """Adds the page behind those that are there."""
    if made.paragraphs:
        made.add_page_break()
    first, *further = page.about
    for at, line in enumerate(document.title):
        _line(made, line, _TITLE if at else _OFFICE, above=40 if at == 0 else 0, bold=True)
    _line(made, page.lead, _LEAD, above=14)
    _line(made, page.name, _NAME if len(page.name) <= _LONG_NAME else _SMALL_NAME, bold=True)
    if page.whose:
        _line(made, page.whose, _LEAD)
    _line(made, first, _WHAT if len(first) <= _LONG_WHAT else _SMALL_WHAT, above=8, bold=True)
    for line in further:
        _line(made, line, _LEAD)
    _line(made, _LINE, _SIGN, above=36)
    for line in page.signs:
        _line(made, line, _SIGN)


def _line(made: Any, text: str, size: int, above: int = 0, bold: bool = False) -> None:
    paragraph = made.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_before = Pt(above)
    paragraph.paragraph_format.space_after = Pt(2)
    write(paragraph, text, bold, size)
