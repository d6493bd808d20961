"""The head of a memo in a DOCX, by the regulation on correspondence."""

from __future__ import annotations

import io
from typing import Any

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER, WD_UNDERLINE
from docx.shared import Cm, Pt

from handlers.papers.printing.model import Document, Fields
from handlers.papers.printing.word_text import write
from handlers.papers.wording import EMBLEM_PLACE

_TITLE, _LABEL, _PLACE = 29, 20, 9
"""Font sizes in points: of the title, of labels, of the words that mark the emblem's place."""
_HIGH, _BESIDE = Cm(1.5), Cm(2.5)
"""The emblem's height, and the width of its cell and of the one opposite."""
_HALF = Cm(7.5)
"""Where the second label of a line begins."""


def head(made: Any, document: Document, room: float, emblem: bytes | None) -> None:
    """Adds the emblem and the title. room: centimetres between the margins."""
    table = made.add_table(rows=1, cols=3)
    table.autofit = False
    left, middle, _ = cells = table.rows[0].cells
    widths = (_BESIDE, Cm(room) - 2 * _BESIDE, _BESIDE)
    for column, cell, width in zip(table.columns, cells, widths, strict=True):
        column.width = cell.width = width
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
        cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    if emblem is not None:
        left.paragraphs[0].add_run().add_picture(io.BytesIO(emblem), height=_HIGH)
    else:
        write(left.paragraphs[0], EMBLEM_PLACE, size=_PLACE)
    for line in document.title:
        write(middle.paragraphs[0], line, bold=True, size=_TITLE)
    middle.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER


def fields(made: Any, block: Fields, room: float) -> None:
    """Adds labels in bold and their texts, dots below the texts and on to the end of each line."""
    for line in block.lines:
        paragraph = made.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        stops = paragraph.paragraph_format.tab_stops
        if len(line) > 1:
            stops.add_tab_stop(_HALF, WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.DOTS)
        stops.add_tab_stop(Cm(room), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        for label, value in line:
            write(paragraph, f"{label}  ", True, _LABEL)
            if value:
                before = len(paragraph.runs)
                write(paragraph, value)
                for run in paragraph.runs[before:]:
                    run.font.underline = WD_UNDERLINE.DOTTED
            paragraph.add_run().add_tab()
