"""Tables in a DOCX, and charts, which are tables that can be edited."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

from docx.enum.table import WD_ALIGN_VERTICAL
from docx.shared import Cm, Pt

from handlers.papers.printing.layout import BAR_COLOURS, CELL_COLOURS
from handlers.papers.printing.model import Align, Bars, Cell, Document, Table, Thumb, is_across
from handlers.papers.printing.table_heads import Head, head_rows
from handlers.papers.printing.word import word_page, word_widths
from handlers.papers.printing.word.word_styles import ALIGN, TEXT
from handlers.papers.printing.word_text import element, write
from handlers.papers.wording import clean, words

_ROOMY = Cm(0.95)
"""The height of a row to sign in."""
_TALL_TEXT, _TALL_LINES = 300, 8
"""A row whose cell has more letters and lines may continue on the next page; others stay
together."""
_SIDE = 57
"""The margin beside a cell's text, in twentieths of a point."""
_STEPS = 50
"""A bar has so many parts, so that its length can show its share."""
_PICTURE = 0.8
"""Of the width of its column."""


def add_table(made: Any, block: Table, document: Document, pictures: Mapping[str, bytes]) -> None:
    widths = word_widths.of_table(block, word_page.room(document))
    heads = head_rows(block.columns)
    table = _grid(made, widths, len(heads))
    element(table._tbl.tblPr, "w:tblCaption", val=clean(block.name))
    _heads(table, heads)
    for row in block.rows:
        added = table.add_row()
        texts = [words(value.value, document.digits) for value in row]
        if all(len(text) < _TALL_TEXT and text.count("\n") < _TALL_LINES for text in texts):
            together(added)
        added.height = _ROOMY if block.roomy else None
        if is_across(block, row):
            _across(added, texts[0], row[0])
            continue
        cells = zip(added.cells, texts, row, block.columns, widths, strict=True)
        for cell, text, value, column, wide in cells:
            shown = pictures.get(value.value.key) if isinstance(value.value, Thumb) else None
            words_shown = text if shown is None else ""
            _cell(cell, words_shown, column.align, value.fill, value.bold, value.labels)
            if shown is not None:
                width = Cm(wide * _PICTURE)
                cell.paragraphs[0].add_run().add_picture(io.BytesIO(shown), width=width)
    _space(made)


def _heads(table: Any, heads: Sequence[Sequence[Head]]) -> None:
    """Writes the head, which Word repeats on each page; shared headings are merged cells."""
    rows = list(table.rows)
    for at, row in enumerate(rows):
        element(together(row), "w:tblHeader")
        for head in heads[at]:
            last = rows[at + head.rows - 1].cells[head.at + head.columns - 1]
            cell = row.cells[head.at].merge(last)
            _cell(cell, head.text, "center", "grey", True)
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER


def _across(row: Any, text: str, value: Cell) -> None:
    """Writes a text across all columns; what heads the next row stays on its page."""
    cell = row.cells[0].merge(row.cells[-1])
    for extra in cell.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)
    _cell(cell, text, "left", value.fill, value.bold, value.labels)
    cell.paragraphs[0].paragraph_format.keep_with_next = value.heads


def hold_last_row(made: Any) -> None:
    """Keeps the last row of the last table on one page with the next block."""
    cells = made.tables[-1].rows[-1].cells
    for paragraph in (*(p for cell in cells for p in cell.paragraphs), made.paragraphs[-1]):
        paragraph.paragraph_format.keep_with_next = True


def add_bars(made: Any, block: Bars, document: Document) -> None:
    """Writes a chart as a table that can be edited: each bar fills some of its row's cells."""
    room = word_page.room(document)
    widths = [room * 0.3, *[room * 0.4 / _STEPS] * _STEPS, room * 0.3]
    table = _grid(made, widths, len(block.bars))
    for row, bar in zip(table.rows, block.bars, strict=True):
        cells = row.cells
        _cell(cells[0], bar.label, "left", "plain", False)
        _cell(cells[-1], bar.words, "left", "plain", False)
        full = max(0, min(_STEPS, round(bar.share * _STEPS / 100)))
        for first, last, fill in ((1, full, bar.fill), (full + 1, _STEPS, None)):
            if first <= last:
                merged = cells[first].merge(cells[last])
                _shade(merged, BAR_COLOURS[fill].lstrip("#") if fill else None)
        together(row)
        cells[0].paragraphs[0].paragraph_format.keep_with_next = bar is not block.bars[-1]
    _space(made)


def _grid(made: Any, widths: Sequence[float], rows: int) -> Any:
    """Returns a ruled table with columns of these widths in centimetres.

    Word reads each cell's width, other programs the grid's: both are the same.
    """
    table = made.add_table(rows=0, cols=len(widths))
    table.style = "Table Grid"
    table.autofit = False
    margins = element(table._tbl.tblPr, "w:tblCellMar", ("w:tblLook", "w:tblCaption"))
    for side in ("w:left", "w:right"):
        element(margins, side, w=str(_SIDE), type="dxa")
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for _ in range(rows):
        table.add_row()
    return table


def together(row: Any) -> Any:
    """Keeps the row on one page; returns its properties."""
    properties = row._tr.get_or_add_trPr()
    element(properties, "w:cantSplit", before=("w:trHeight", "w:tblHeader"))
    return properties


def _space(made: Any) -> None:
    """Adds half a line below a table, which needs a paragraph after it."""
    paragraph = made.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(0)
    mark = element(paragraph._p.get_or_add_pPr(), "w:rPr", ("w:sectPr", "w:pPrChange"))
    for size in ("w:sz", "w:szCs"):
        element(mark, size, val=str(TEXT))


def _cell(
    cell: Any, text: str, align: Align, fill: str, bold: bool, labels: Sequence[str] = ()
) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.alignment = ALIGN[align]
    lines = text.split("\n") if labels else [text]
    for place, line in enumerate(lines):
        last = place == len(lines) - 1
        write(paragraph, line if last else f"{line}\n", bold or (line in labels and not last))
    _shade(cell, CELL_COLOURS.get(fill))


def _shade(cell: Any, colour: str | None) -> None:
    if colour is not None:
        element(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill=colour)
