"""Facts beside their labels, and dotted lines to write on, in a DOCX."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Cm, Pt

from handlers.papers.printing.model import Blank, Facts
from handlers.papers.printing.word_text import element, write

_LABEL = 3.6
"""Centimetres of the labels."""
_EDGES = 0.4
"""Centimetres that a cell keeps free beside its text."""
_SHORT = 300
"""Letters of a text whose row stays on one page."""


def add(made: Any, block: Facts, room: float) -> None:
    """Adds the facts to the document. room: centimetres between the margins."""
    table = made.add_table(rows=len(block.facts), cols=2)
    table.style = "Table Grid"
    table.autofit = False
    for row, fact in zip(table.rows, block.facts, strict=True):
        if len(fact.text) < _SHORT:
            element(row._tr.get_or_add_trPr(), "w:cantSplit", before=("w:trHeight", "w:tblHeader"))
        for cell, wide in zip(row.cells, (_LABEL, room - _LABEL), strict=True):
            cell.width = Cm(wide)
        write(row.cells[0].paragraphs[0], fact.label, True)
        if fact.text:
            write(row.cells[1].paragraphs[0], fact.text)
        for place in range(fact.blank):
            first = not place and not fact.text
            line = row.cells[1].paragraphs[0] if first else row.cells[1].add_paragraph()
            _dotted(line, room - _LABEL - _EDGES)
    for column, wide in zip(table.columns, (_LABEL, room - _LABEL), strict=True):
        column.width = Cm(wide)
    made.add_paragraph().paragraph_format.space_after = Pt(0)


def add_lines(made: Any, block: Blank, room: float) -> None:
    """Adds the dotted lines to the document."""
    for _ in range(block.lines):
        _dotted(made.add_paragraph(), room)


def _dotted(paragraph: Any, room: float) -> None:
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Cm(room), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    paragraph.add_run().add_tab()
