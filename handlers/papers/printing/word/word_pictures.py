"""Puts pictures with their captions into a DOCX: a table without rules that can be edited."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from handlers.papers.printing.model import Pictures, Thumb
from handlers.papers.printing.word_text import element, write
from handlers.papers.wording import PICTURE

_CAPTION = 13  # points
_HIGH = (11.0, 6.4, 4.4, 3.4)
"""Centimetres that a picture is high at most, by how many stand side by side; as on paper."""
_BESIDE = 0.4
"""Centimetres between a cell's edges and its picture."""


def add(made: Any, block: Pictures, room: float, pictures: Mapping[str, bytes]) -> None:
    """Adds the block to the document. room: centimetres between the margins."""
    wide, high = room / block.across, _HIGH[block.across - 1]
    table = made.add_table(rows=0, cols=block.across)
    table.autofit = False
    for column in table.columns:
        column.width = Cm(wide)
    for first in range(0, len(block.items), block.across):
        row = table.add_row()
        element(row._tr.get_or_add_trPr(), "w:cantSplit", before=("w:trHeight", "w:tblHeader"))
        items = block.items[first : first + block.across]
        for cell, (thumb, caption) in zip(row.cells, items, strict=False):  # the last may be fewer
            _picture(cell.paragraphs[0], thumb, wide - _BESIDE, high, pictures)
            below = cell.add_paragraph()
            below.alignment = WD_ALIGN_PARAGRAPH.CENTER
            write(below, caption, size=_CAPTION)
    made.add_paragraph().paragraph_format.space_after = Pt(0)


def _picture(
    paragraph: Any, thumb: Thumb, wide: float, high: float, pictures: Mapping[str, bytes]
) -> None:
    """Puts the picture in, as large as fits; for one that is gone its word."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.keep_with_next = True
    shown = pictures.get(thumb.key)
    if shown is None:
        write(paragraph, PICTURE)
        return
    put = paragraph.add_run().add_picture(io.BytesIO(shown))
    scale = min(Cm(wide) / put.width, Cm(high) / put.height)
    put.width, put.height = round(put.width * scale), round(put.height * scale)
