"""A document as DOCX, for people who edit it further."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC
from typing import Any

import docx
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt, RGBColor

from handlers.papers.printing.layout import BAR_COLOURS, CELL_COLOURS
from handlers.papers.printing.model import (
    Align,
    Bars,
    Blank,
    Block,
    Cell,
    Certificate,
    Document,
    Facts,
    Fields,
    Heading,
    Notes,
    OnePage,
    PageBreak,
    Paragraph,
    Pictures,
    Signatures,
    Table,
    Thumb,
    is_across,
)
from handlers.papers.printing.packing import repeatable
from handlers.papers.printing.table_heads import Head, head_rows
from handlers.papers.printing.thumbnails import NONE
from handlers.papers.printing.word import (
    word_certificate,
    word_facts,
    word_memo,
    word_numbers,
    word_page,
    word_pictures,
    word_widths,
)
from handlers.papers.printing.word.word_styles import META, TITLE, heading, set_styles
from handlers.papers.printing.word_text import element, write
from handlers.papers.wording import NO_BREAK, clean, words
from models.documents.letterhead import EMBLEM

_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
_DRAFT = RGBColor(0xB0, 0x00, 0x20)
_ROOMY = Cm(0.95)
"""The height of a row to sign in."""
_COVER = Cm(4.5)
"""Above the head that stands alone on its page."""
_INDENT, _HALF = Cm(2.5), Cm(7.5)
"""Where a letter's paragraph begins, and where the right half of its line begins."""
_TEXT, _LETTER = 14, 16
"""Font sizes in points: of a form, of a memo (by the same rules)."""
_TALL_TEXT, _TALL_LINES = 300, 8
"""A row whose cell has more letters and lines may continue on the next page; others stay
together."""
_TITLE_LETTERS = 255
"""The most that the title among a file's properties may have."""
_SIDE = 57
"""The margin beside a cell's text, in twentieths of a point."""
_UNDER = 3
"""The level of the heading over notes or a chart."""
_STEPS = 50
"""A bar has so many parts, so that its length can show its share."""


_PICTURE = 0.8
"""Of the width of its column."""


def render(document: Document, footer: str, pictures: Mapping[str, bytes] = NONE) -> bytes:
    """Returns the file; `footer` stands at the bottom of each page beside its number.

    pictures: those that its cells name, by key; for another one its word is written.
    """
    made = docx.Document()
    word_page.set_page(made.sections[0], document)
    if _certifies(document):
        word_certificate.frame(made.sections[0])
    set_styles(made, _LETTER if document.memo else _TEXT)
    made.core_properties.title = clean(" ".join(document.title))[:_TITLE_LETTERS]
    made.core_properties.language = "th-TH"
    made.core_properties.author = "STRONG"
    made.core_properties.comments = ""
    when = document.made_at.astimezone(UTC).replace(tzinfo=None)
    made.core_properties.created = made.core_properties.modified = when
    _head(made, document, pictures.get(EMBLEM))
    _blocks(made, document.blocks, document, pictures)
    word_page.around(made.sections[0], document, footer)
    out = io.BytesIO()
    made.save(out)
    return repeatable(out.getvalue(), when)


def _certifies(document: Document) -> bool:
    return bool(document.blocks) and isinstance(document.blocks[0], Certificate)


def _head(made: Any, document: Document, emblem: bytes | None) -> None:
    if document.blocks and isinstance(document.blocks[0], OnePage | Certificate):
        return
    _draft(made, document.draft)
    if document.memo:
        word_memo.head(made, document, word_page.room(document), emblem)
        return
    if document.cover:
        made.add_paragraph().paragraph_format.space_before = _COVER
    for line in document.title:
        unbroken = line.replace("พ.ศ. ", f"พ.ศ.{NO_BREAK}")
        _styled(made, unbroken, TITLE)
    for line in document.meta:
        _styled(made, line, META)
    if document.cover:
        made.add_page_break()


def _draft(made: Any, draft: str) -> None:
    if draft:
        for run in _para(made, draft, bold=True, align="right").runs:
            run.font.color.rgb = _DRAFT


def _blocks(
    made: Any, blocks: Sequence[Block], document: Document, pictures: Mapping[str, bytes]
) -> None:
    before: Block | None = None
    for block in blocks:
        _held(made, block, before)
        match block:
            case Table():
                _table(made, block, document, pictures)
            case Pictures():
                word_pictures.add(made, block, word_page.room(document), pictures)
            case OnePage():
                if before is not None:
                    made.add_page_break()
                _draft(made, block.draft)
                for line in block.title:
                    _para(made, line.replace("พ.ศ. ", f"พ.ศ.{NO_BREAK}"), True, "center", _LETTER)
                _blocks(made, block.blocks, document, pictures)
            case _:
                _BLOCKS[type(block)](made, block, document)
        before = block


def _held(made: Any, block: Block, before: Block | None) -> None:
    """Keeps what leads up to the block, or stands before it, on its page."""
    if isinstance(block, Signatures | Table) and made.paragraphs:
        made.paragraphs[-1].paragraph_format.keep_with_next = True
    if isinstance(block, Notes) and isinstance(before, Table):
        _hold_last_row(made)


def _styled(made: Any, text: str, style: str) -> Any:
    """Adds a paragraph that looks as its style says."""
    paragraph = made.add_paragraph(style=style)
    write(paragraph, text)
    return paragraph


def _para(
    made: Any, text: str, bold: bool = False, align: Align = "left", size: int | None = None
) -> Any:
    paragraph = made.add_paragraph()
    paragraph.alignment = _ALIGN[align]
    write(paragraph, text, bold, size)
    return paragraph


def _heading(made: Any, block: Heading, _document: Document) -> None:
    _styled(made, block.text, heading(block.level)).alignment = _ALIGN[block.align]


def _plain(made: Any, block: Paragraph, _document: Document) -> None:
    paragraph = _para(made, block.text, block.bold, block.align)
    if block.indent:
        paragraph.paragraph_format.first_line_indent = _INDENT
    if block.part:
        paragraph.paragraph_format.space_before = Pt(6)


def _fields(made: Any, block: Fields, document: Document) -> None:
    word_memo.fields(made, block, word_page.room(document))


def _notes(made: Any, block: Notes, _document: Document) -> None:
    _styled(made, block.title, heading(_UNDER))
    for item in block.items:
        _para(made, f"– {item}" if block.dash else item)


def _bars(made: Any, block: Bars, document: Document) -> None:
    """Writes a chart as a table that can be edited: each bar fills some of its row's cells."""
    _styled(made, block.title, heading(_UNDER))
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
        _together(row)
        cells[0].paragraphs[0].paragraph_format.keep_with_next = bar is not block.bars[-1]
    _space(made)


def _table(made: Any, block: Table, document: Document, pictures: Mapping[str, bytes]) -> None:
    widths = word_widths.of_table(block, word_page.room(document))
    heads = head_rows(block.columns)
    table = _grid(made, widths, len(heads))
    element(table._tbl.tblPr, "w:tblCaption", val=clean(block.name))
    _heads(table, heads)
    for row in block.rows:
        added = table.add_row()
        texts = [words(value.value, document.digits) for value in row]
        if all(len(text) < _TALL_TEXT and text.count("\n") < _TALL_LINES for text in texts):
            _together(added)
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
        element(_together(row), "w:tblHeader")
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


def _hold_last_row(made: Any) -> None:
    """Keeps the last row of the last table on one page with the next block."""
    cells = made.tables[-1].rows[-1].cells
    for paragraph in (*(p for cell in cells for p in cell.paragraphs), made.paragraphs[-1]):
        paragraph.paragraph_format.keep_with_next = True


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


def _together(row: Any) -> Any:
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
        element(mark, size, val=str(_TEXT))


def _cell(
    cell: Any, text: str, align: Align, fill: str, bold: bool, labels: Sequence[str] = ()
) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.alignment = _ALIGN[align]
    lines = text.split("\n") if labels else [text]
    for place, line in enumerate(lines):
        last = place == len(lines) - 1
        write(paragraph, line if last else f"{line}\n", bold or (line in labels and not last))
    _shade(cell, CELL_COLOURS.get(fill))


def _shade(cell: Any, colour: str | None) -> None:
    if colour is not None:
        element(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill=colour)


def _signatures(made: Any, block: Signatures, _document: Document) -> None:
    if block.letter:
        for who in block.who:
            paragraph = _para(made, f"\n\n{who}", align="center")
            paragraph.paragraph_format.left_indent = _HALF
            paragraph.paragraph_format.keep_together = True
        return
    table = made.add_table(rows=1, cols=len(block.who))
    _together(table.rows[0])
    for cell, who in zip(table.rows[0].cells, block.who, strict=True):
        cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
        write(cell.paragraphs[0], f"\n\nลงชื่อ ............................................\n{who}")


def _page_break(made: Any, block: PageBreak, document: Document) -> None:
    if block.numbered:
        word_numbers.begin_numbered(made, document)
    else:
        made.add_page_break()


_BLOCKS: dict[type, Callable[[Any, Any, Document], None]] = {
    Heading: _heading,
    Paragraph: _plain,
    Bars: _bars,
    Notes: _notes,
    Signatures: _signatures,
    PageBreak: _page_break,
    Certificate: word_certificate.add,
    Fields: _fields,
    Facts: lambda made, block, doc: word_facts.add(made, block, word_page.room(doc)),
    Blank: lambda made, block, doc: word_facts.add_lines(made, block, word_page.room(doc)),
}
