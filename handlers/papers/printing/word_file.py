"""A document as DOCX, for people who edit it further."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt, RGBColor

from handlers.papers.printing.lone_pages import Certificate
from handlers.papers.printing.model import (
    Align,
    Bars,
    Blank,
    Block,
    Document,
    Facts,
    Fields,
    Heading,
    Lines,
    Notes,
    OnePage,
    PageBreak,
    Paragraph,
    Pictures,
    Signatures,
    Table,
)
from handlers.papers.printing.packing import repeatable
from handlers.papers.printing.thumbnails import NONE
from handlers.papers.printing.word import (
    word_certificate,
    word_facts,
    word_letter,
    word_memo,
    word_numbers,
    word_page,
    word_pictures,
    word_tables,
)
from handlers.papers.printing.word.word_styles import ALIGN, META, TEXT, TITLE, heading, set_styles
from handlers.papers.printing.word_text import write
from handlers.papers.wording import NO_BREAK, clean
from models.documents.letterhead import EMBLEM

_DRAFT = RGBColor(0xB0, 0x00, 0x20)
_COVER = Cm(4.5)
"""Above the head that stands alone on its page."""
_INDENT, _HALF = Cm(2.5), Cm(7.5)
"""Where a letter's paragraph begins, and where the right half of its line begins."""
_LETTER = 16
"""The font size of a memo in points."""
_TITLE_LETTERS = 255
"""The most that the title among a file's properties may have."""
_UNDER = 3
"""The level of the heading over notes or a chart."""


def render(document: Document, footer: str, pictures: Mapping[str, bytes] = NONE) -> bytes:
    """Returns the file; `footer` stands at the bottom of each page beside its number.

    pictures: those that its cells name, by key; for another one its word is written.
    """
    made = docx.Document()
    word_page.set_page(made.sections[0], document)
    if _certifies(document):
        word_certificate.frame(made.sections[0])
    set_styles(made, _LETTER if document.as_letter else TEXT)
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
    if document.letter:
        word_letter.head(made, document, emblem)
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
                word_tables.add_table(made, block, document, pictures)
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
        word_tables.hold_last_row(made)


def _styled(made: Any, text: str, style: str) -> Any:
    """Adds a paragraph that looks as its style says."""
    paragraph = made.add_paragraph(style=style)
    write(paragraph, text)
    return paragraph


def _para(
    made: Any, text: str, bold: bool = False, align: Align = "left", size: int | None = None
) -> Any:
    paragraph = made.add_paragraph()
    paragraph.alignment = ALIGN[align]
    write(paragraph, text, bold, size)
    return paragraph


def _heading(made: Any, block: Heading, _document: Document) -> None:
    _styled(made, block.text, heading(block.level)).alignment = ALIGN[block.align]


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
    _styled(made, block.title, heading(_UNDER))
    word_tables.add_bars(made, block, document)


def _signatures(made: Any, block: Signatures, _document: Document) -> None:
    if block.letter:
        for who in block.who:
            paragraph = _para(made, f"\n\n{who}", align="center")
            paragraph.paragraph_format.left_indent = _HALF
            paragraph.paragraph_format.keep_together = True
        return
    table = made.add_table(rows=1, cols=len(block.who))
    word_tables.together(table.rows[0])
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
    Lines: lambda made, block, doc: word_letter.lines(made, block, word_page.room(doc)),
    PageBreak: _page_break,
    Certificate: word_certificate.add,
    Fields: _fields,
    Facts: lambda made, block, doc: word_facts.add(made, block, word_page.room(doc)),
    Blank: lambda made, block, doc: word_facts.add_lines(made, block, word_page.room(doc)),
}
