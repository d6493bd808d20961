"""The head of orders and minutes in a DOCX, and their lists without rules."""

from __future__ import annotations

import io
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from handlers.papers.printing.model import Document, Lines
from handlers.papers.printing.word.word_styles import TITLE
from handlers.papers.printing.word_text import element, write
from handlers.papers.wording import EMBLEM_PLACE

_SIZE, _PLACE = 16, 9
"""Font sizes in points: of the title, of the words that mark the emblem's place."""
_HIGH = Cm(3)
_RULE = "_" * 24


def head(made: Any, document: Document, emblem: bytes | None) -> None:
    """Adds the emblem, if there is to be one, the title and the line below it."""
    if document.emblem:
        above = _centred(made)
        if emblem is not None:
            above.add_run().add_picture(io.BytesIO(emblem), height=_HIGH)
        else:
            write(above, EMBLEM_PLACE, size=_PLACE)
    for line in document.title:
        title = made.add_paragraph(style=TITLE)
        title.paragraph_format.space_after = Pt(0)
        write(title, line, bold=True, size=_SIZE)
    write(_centred(made), _RULE)


def _centred(made: Any) -> Any:
    paragraph = made.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def lines(made: Any, block: Lines, room: float) -> None:
    """Adds a table without rules. room: centimetres between the margins."""
    table = made.add_table(rows=len(block.rows), cols=len(block.widths))
    table.autofit = False
    whole = sum(block.widths)
    for column, width in zip(table.columns, block.widths, strict=True):
        column.width = Cm(room * width / whole)
    for row, texts in zip(table.rows, block.rows, strict=True):
        element(row._tr.get_or_add_trPr(), "w:cantSplit")
        for cell, text, width in zip(row.cells, texts, block.widths, strict=True):
            cell.width = Cm(room * width / whole)
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
            write(cell.paragraphs[0], text)
    made.add_paragraph().paragraph_format.space_after = Pt(0)
