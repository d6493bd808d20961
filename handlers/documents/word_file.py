"""A document as DOCX, for people who go on editing; Thai in the complex-script font.

Texts go in as text runs: nothing in them is read as markup or as a field.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import UTC
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from handlers.documents.model import (
    Align,
    Bars,
    Cell,
    Column,
    Document,
    Fields,
    Heading,
    Notes,
    PageBreak,
    Para,
    Signatures,
    Table,
)
from handlers.documents.packing import repeatable
from handlers.documents.wording import clean, in_digits, words

FONT = "TH Sarabun New"
"""What the office's machines have; where it is missing the word processor takes another."""

_FILLS = {"green": "C6E6C3", "yellow": "FDE9A2", "red": "F6BDB7", "grey": "EEEEEE"}
_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
_ROOMY = Cm(0.95)
"""A row to sign in."""
_INDENT, _HALF = Cm(2.5), Cm(7.5)
"""Where a letter's paragraph begins, and where the right half of its line."""
_MEMO = (3.0, 2.0)
"""Centimetres left and right of a memo, by the office's rules on correspondence."""
_SHORT, _LONG, _MARGIN = 21.0, 29.7, 1.5  # centimetres: A4


def render(document: Document, footer: str) -> bytes:
    """The file; `footer` stands at the foot of each page beside its number."""
    made = docx.Document()
    _page(made, document)
    _style(made)
    made.core_properties.title = clean(" ".join(document.title))
    made.core_properties.author = "STRONG"
    made.core_properties.comments = ""
    when = document.made_at.astimezone(UTC).replace(tzinfo=None)
    made.core_properties.created = made.core_properties.modified = when
    if document.draft:
        _para(made, document.draft, bold=True, align="right")
    for line in document.title:
        _para(made, line, bold=True, align="center", size=29 if document.memo else 18)
    for line in document.meta:
        _para(made, line, align="center")
    for block in document.blocks:
        if isinstance(block, Signatures | Table) and made.paragraphs:
            made.paragraphs[-1].paragraph_format.keep_with_next = True
        _BLOCKS[type(block)](made, block, document)
    _footer(made, document, footer)
    out = io.BytesIO()
    made.save(out)
    return repeatable(out.getvalue(), when)


def _page(made: Any, document: Document) -> None:
    section = made.sections[0]
    wide, tall = (_LONG, _SHORT) if document.landscape else (_SHORT, _LONG)
    section.orientation = WD_ORIENT.LANDSCAPE if document.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(wide), Cm(tall)
    left, right = _margins(document)
    section.left_margin, section.right_margin = Cm(left), Cm(right)
    section.top_margin = section.bottom_margin = Cm(1.6)


def _margins(document: Document) -> tuple[float, float]:
    return _MEMO if document.memo else (_MARGIN, _MARGIN)


def _style(made: Any) -> None:
    style = made.styles["Normal"]
    style.font.size = Pt(14)
    style.paragraph_format.space_after = Pt(4)
    _thai(style.element.get_or_add_rPr(), 14)


def _thai(properties: Any, size: int | None = None, bold: bool = False) -> None:
    """The complex-script side of a run, which the library leaves out: Thai is drawn by it."""
    fonts = properties.get_or_add_rFonts()
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), FONT)
    if bold:
        _element(properties, "w:bCs", before=("w:sz", "w:szCs", "w:lang"))
    if size is not None:
        _element(properties, "w:szCs", before=("w:lang",), val=str(size * 2))
    _element(properties, "w:lang", bidi="th-TH")


def _element(parent: Any, name: str, before: Sequence[str] = (), **values: str) -> Any:
    """The parent's element of that name, put in `before` those that the format has behind it."""
    found = parent.find(qn(name))
    if found is None:
        found = OxmlElement(name)
        parent.insert_element_before(found, *before)
    for key, value in values.items():
        found.set(qn(f"w:{key}"), value)
    return found


def _para(
    made: Any, text: str, bold: bool = False, align: Align = "left", size: int | None = None
) -> Any:
    paragraph = made.add_paragraph()
    paragraph.alignment = _ALIGN[align]
    _write(paragraph, text, bold, size)
    return paragraph


def _write(paragraph: Any, text: str, bold: bool = False, size: int | None = None) -> None:
    for place, line in enumerate(clean(text).split("\n")):
        run = paragraph.add_run()
        if place:
            run.add_break()
        _text(run, line)
        run.bold = bold or None
        if size is not None:
            run.font.size = Pt(size)
        _thai(run._element.get_or_add_rPr(), size, bold)


def _text(run: Any, line: str) -> None:
    """The letters alone: `add_text` of the library reads some of them as tabs and breaks."""
    element = OxmlElement("w:t")
    element.text = line
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run._element.append(element)


def _heading(made: Any, block: Heading, _document: Document) -> None:
    paragraph = _para(made, block.text, bold=True, size=16 if block.level == 1 else 15)
    paragraph.paragraph_format.keep_with_next = True


def _plain(made: Any, block: Para, _document: Document) -> None:
    paragraph = _para(made, block.text, block.bold, block.align)
    if block.indent:
        paragraph.paragraph_format.first_line_indent = _INDENT


def _fields(made: Any, block: Fields, _document: Document) -> None:
    """Labels in bold, what is written after each plain; tabs between several on a line."""
    for line in block.lines:
        paragraph = made.add_paragraph()
        paragraph.paragraph_format.tab_stops.add_tab_stop(_HALF)
        for place, (label, value) in enumerate(line):
            if place:
                paragraph.add_run().add_tab()
            _write(paragraph, f"{label}  ", True, 18)
            _write(paragraph, value or "." * 40)


def _notes(made: Any, block: Notes, _document: Document) -> None:
    _para(made, block.title, bold=True)
    for item in block.items:
        _para(made, f"– {item}")


def _bars(made: Any, block: Bars, document: Document) -> None:
    """A chart's figures as a table: shaded by its colours, to be charted anew where wanted."""
    _para(made, block.title, bold=True)
    rows = [[Cell(bar.label, bar.fill), Cell(bar.words)] for bar in block.bars]
    _table(made, Table("", (Column("รายการ", 1), Column("ผล", 1)), rows), document)


def _table(made: Any, block: Table, document: Document) -> None:
    table = made.add_table(rows=1, cols=len(block.columns))
    table.style = "Table Grid"
    table.autofit = False
    room = (_LONG if document.landscape else _SHORT) - sum(_margins(document))
    whole = sum(column.width for column in block.columns)
    widths = [Cm(room * column.width / whole) for column in block.columns]
    for cell, column, width in zip(table.rows[0].cells, block.columns, widths, strict=True):
        _cell(cell, column.title, "center", "grey", True, width)
    _element(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
    for row in block.rows:
        added = table.add_row()
        added.height = _ROOMY if block.roomy else None
        cells = added.cells
        for cell, value, column, width in zip(cells, row, block.columns, widths, strict=True):
            said = words(value.value, document.digits)
            _cell(cell, said, column.align, value.fill, value.bold, width)
    _space(made)


def _space(made: Any) -> None:
    made.add_paragraph().paragraph_format.space_after = Pt(2)


def _cell(cell: Any, text: str, align: Align, fill: str, bold: bool, width: Any) -> None:
    cell.width = width
    paragraph = cell.paragraphs[0]
    paragraph.alignment = _ALIGN[align]
    _write(paragraph, text, bold)
    if fill in _FILLS:
        _element(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill=_FILLS[fill])


def _signatures(made: Any, block: Signatures, _document: Document) -> None:
    if block.letter:
        for who in block.who:
            paragraph = _para(made, f"\n\n{who}", align="center")
            paragraph.paragraph_format.left_indent = _HALF
        return
    table = made.add_table(rows=1, cols=len(block.who))
    for cell, who in zip(table.rows[0].cells, block.who, strict=True):
        cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
        _write(cell.paragraphs[0], f"\n\nลงชื่อ ............................................\n{who}")


def _page_break(made: Any, _block: PageBreak, _document: Document) -> None:
    made.add_page_break()


def _footer(made: Any, document: Document, footer: str) -> None:
    paragraph = made.sections[0].footer.paragraphs[0]
    _write(paragraph, f"{footer}  หน้า ")
    _field(paragraph, "PAGE", document)
    _write(paragraph, " จาก ")
    _field(paragraph, "NUMPAGES", document)


def _field(paragraph: Any, name: str, document: Document) -> None:
    """A number that the word processor counts; `* ThaiArabic` shows it in Thai digits."""
    thai = r" \* ThaiArabic" if document.digits == "thai" else ""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f"{name}{thai}")
    run = OxmlElement("w:r")
    shown = OxmlElement("w:t")
    shown.text = in_digits("1", document.digits)
    run.append(shown)
    field.append(run)
    paragraph._p.append(field)


_BLOCKS: dict[type, Callable[[Any, Any, Document], None]] = {
    Heading: _heading,
    Para: _plain,
    Table: _table,
    Bars: _bars,
    Notes: _notes,
    Signatures: _signatures,
    PageBreak: _page_break,
    Fields: _fields,
}
