"""A document as PDF: A4, searchable Thai, unbroken words and names, the same bytes each time."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import regex
import typst

from handlers.papers.printing.model import (
    Bars,
    Blank,
    Block,
    Cell,
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
    Value,
    is_across,
)
from handlers.papers.printing.pdf_text import tell_marks_once
from handlers.papers.printing.table_heads import head_rows
from handlers.papers.printing.thai_words import pieces
from handlers.papers.printing.thumbnails import NONE
from handlers.papers.wording import EMBLEM_PLACE, PICTURE, words
from models.documents.letterhead import EMBLEM

_TALL_LINES = 8
"""A row with more lines, about a quarter of a page, may continue on the next page; other rows stay
together."""
_NOTE_LETTERS = 90
"""Of a line of notes, at least."""
_LETTER = 5.0  # points at most of a Thai letter at 10 pt
_WIDE, _TALL = 757.0, 510.0  # points between the margins of an A4 page, landscape and portrait
BAR_COLOURS = {
    "green": "#5aa469",
    "yellow": "#e3b341",
    "red": "#cf5c4f",
    "grey": "#9a9a9a",
    "plain": "#5b7db1",
}
CELL_COLOURS = {"green": "C6E6C3", "yellow": "FDE9A2", "red": "F6BDB7", "grey": "EEEEEE"}
"""The fills of cells in an office file; others are plain."""

_NO_LETTERS = regex.compile(r"[\p{Emoji_Presentation}\p{Emoji_Modifier}\ufe0f\u200d]+")
"""Emoji that our font lacks; Word and Excel show them."""

Pieces = list[list[str]]
"""Lines, each as pieces between which it may be broken."""

Make = Callable[[Any, Any], dict[str, Any]]
Blocks = Mapping[type, tuple[str, Make]]
"""The name of each kind of block, and what makes its texts of a layout and the block."""


def render(document: Document, footer: str, pictures: Mapping[str, bytes] = NONE) -> bytes:
    """Returns the file.

    `footer` stands at the bottom of each page beside its number. pictures: those its cells name, by
    key; a missing one becomes a dash.
    """
    texts = page_texts(document, footer, frozenset(pictures))
    return tell_marks_once(typeset(texts, document.made_at, pictures))


def page_texts(document: Document, footer: str, pictures: frozenset[str] = frozenset()) -> str:
    """Returns the document for page.typ, as JSON with its texts cut where lines may break."""
    data = {
        "name": " ".join(document.title),
        "author": "STRONG",
        "thai": document.digits == "thai",
        "landscape": document.landscape,
        "cover": document.cover,
        "numbers": document.numbers,
        "thai-numbers": (document.number_digits or document.digits) == "thai",
        "memo": document.memo,
    }
    layout = _PageLayout(document, pictures)
    data |= {"emblem": layout.picture(Thumb(EMBLEM)), "emblem-place": layout.pieces(EMBLEM_PLACE)}
    texts = layout.texts(footer, _BLOCKS)
    return json.dumps(data | texts, ensure_ascii=False)


def typeset(texts: str, made_at: datetime, pictures: Mapping[str, bytes] = NONE) -> bytes:
    """Returns the typesetter's pages; a reader finds raised marks twice in them (`pdf_text`)."""
    with TemporaryDirectory() as folder:  # the page may read only this folder: its small pictures
        root = Path(folder)
        for key, picture in pictures.items():
            (root / _file_of(key)).write_bytes(picture)
        page = root / "page.typ"
        page.write_bytes((files("handlers.papers.printing") / page.name).read_bytes())
        made = typst.compile(
            page,
            format="pdf",
            root=root,
            font_paths=fonts(),
            sys_inputs={"document": texts},
            timestamp=int(made_at.timestamp()),
        )
    assert isinstance(made, bytes)  # a PDF is one file
    return made


def _file_of(key: str) -> str:
    return f"{sha256(key.encode()).hexdigest()}.jpg"


@cache
def fonts() -> typst.Fonts:
    """Returns Sarabun from its wheel: another font would break lines elsewhere."""
    folder = str(files("fontpkg_sarabun") / "files")
    return typst.Fonts(include_system_fonts=False, font_paths=[folder])


@dataclass(frozen=True)
class Layout:
    """A document's texts in pieces, for a page or a picture."""

    document: Document

    def pieces(self, text: str, longest: int = 60) -> Pieces:
        """Returns the cleaned text in lines, each as pieces between which it may be broken."""
        plain = words(text, self.document.digits)
        return [pieces(line, tuple(self.document.whole), longest) for line in plain.split("\n")]

    def texts(self, footer: str, blocks: Blocks) -> dict[str, Any]:
        """Returns the heads, the blocks and the footer."""
        document = self.document
        return {
            "draft": self.pieces(document.draft) if document.draft else [],
            "title": [self.pieces(line) for line in document.title],
            "meta": [self.pieces(line) for line in document.meta],
            "blocks": self.blocks(document.blocks, blocks),
            "footer": self.pieces(footer),
        }

    def blocks(self, these: Sequence[Block], blocks: Blocks) -> list[dict[str, Any]]:
        return [self._block(block, *blocks[type(block)]) for block in these]

    def _block(self, block: Block, name: str, make: Make) -> dict[str, Any]:
        return {"is": name, **make(self, block)}


@dataclass(frozen=True)
class _PageLayout(Layout):
    pictures: frozenset[str]

    def pieces(self, text: str, longest: int = 60) -> Pieces:
        return super().pieces(_NO_LETTERS.sub("", text), longest)

    def table(self, table: Table) -> dict[str, Any]:
        room = _WIDE if self.document.landscape else _TALL
        whole = sum(column.width for column in table.columns)
        longest = [
            max(4, int((room * column.width / whole - 9) / _LETTER)) for column in table.columns
        ]
        return {
            "widths": [column.width for column in table.columns],
            "roomy": table.roomy,
            "size": 9 if len(head_rows(table.columns)[0]) > 6 else 10,
            "heads": [
                {
                    "text": self.pieces(head.text, sum(longest[head.at : head.at + head.columns])),
                    "columns": head.columns,
                    "rows": head.rows,
                }
                for row in head_rows(table.columns)
                for head in row
            ],
            "cells": [
                cell
                for row in table.rows
                for cell in (
                    self.across(table, row[0], room)
                    if is_across(table, row)
                    else self.row(table, row, longest)
                )
            ],
        }

    def across(self, table: Table, cell: Cell, room: float) -> list[dict[str, Any]]:
        """Returns the one cell of a row across all columns."""
        one = replace(table, columns=[replace(table.columns[0], align="left")])
        [made] = self.row(one, [cell], [int((room - 9) / _LETTER)])
        return [made | {"across": len(table.columns), "heads": cell.heads}]

    def picture(self, value: Value) -> str:
        """Returns the path of a picture, "" if the value is none."""
        if not isinstance(value, Thumb) or value.key not in self.pictures:
            return ""
        return _file_of(value.key)

    def grid(self, block: Pictures) -> dict[str, Any]:
        room = _WIDE if self.document.landscape else _TALL
        longest = int(room / block.across / _LETTER)
        return {
            "across": block.across,
            "gone": self.pieces(PICTURE),
            "items": [
                {
                    "picture": self.picture(thumb),
                    "caption": self.pieces(caption, longest) if caption else [],
                    "breakable": _lines_of(caption, longest) > _TALL_LINES,
                }
                for thumb, caption in block.items
            ],
        }

    def row(
        self, table: Table, row: Sequence[Cell], longest: Sequence[int]
    ) -> list[dict[str, Any]]:
        read = [words(cell.value, self.document.digits) for cell in row]
        lines = [_lines_of(text, most) for text, most in zip(read, longest, strict=True)]
        breakable = max(lines, default=1) > _TALL_LINES
        return [
            {
                "text": self.pieces(text, most),
                "picture": self.picture(cell.value),
                "align": column.align,
                "fill": cell.fill,
                "bold": cell.bold,
                "labels": _labels(cell, text),
                "breakable": breakable,
                "whole": breakable and of <= _TALL_LINES,
                "tall": of > 2 * _TALL_LINES,
            }
            for text, of, cell, column, most in zip(
                read, lines, row, table.columns, longest, strict=True
            )
        ]


def _lines_of(text: str, most: int) -> int:
    """Returns about how many lines of `most` letters the text takes."""
    return sum(max(1, -(-len(line) // most)) for line in text.split("\n"))


def _labels(cell: Cell, text: str) -> list[int]:
    """Returns the lines of the text that must stay on one page with the next line."""
    lines = text.split("\n")[:-1] if cell.labels else []
    return [place for place, line in enumerate(lines) if line in cell.labels]


def _bars(layout: Layout, bars: Bars) -> dict[str, Any]:
    return {
        "title": layout.pieces(bars.title),
        "bars": [
            {
                "label": layout.pieces(bar.label, 32),
                "share": min(100.0, float(bar.share)),
                "words": layout.pieces(bar.words, 28),
                "fill": [BAR_COLOURS[bar.fill]],
            }
            for bar in bars.bars
        ],
    }


def _heading(layout: Layout, block: Heading) -> dict[str, Any]:
    return {"text": layout.pieces(block.text), "level": block.level, "align": block.align}


def _para(layout: Layout, block: Paragraph) -> dict[str, Any]:
    text = layout.pieces(block.text)
    return {
        "text": text,
        "bold": block.bold,
        "align": block.align,
        "indent": block.indent,
        "part": block.part,
    }


def _notes(layout: Layout, block: Notes) -> dict[str, Any]:
    items = [layout.pieces(item) for item in block.items]
    short = sum(_lines_of(item, _NOTE_LETTERS) for item in block.items) <= _TALL_LINES
    title = layout.pieces(block.title)
    return {"title": title, "items": items, "dash": block.dash, "short": short}


def _signatures(layout: Layout, block: Signatures) -> dict[str, Any]:
    return {"who": [layout.pieces(each, 30) for each in block.who], "letter": block.letter}


def _fields(layout: Layout, block: Fields) -> dict[str, Any]:
    lines = [
        [
            {"label": layout.pieces(label), "value": layout.pieces(value or "")}
            for label, value in line
        ]
        for line in block.lines
    ]
    return {"lines": lines}


def _page_break(_layout: Layout, block: PageBreak) -> dict[str, Any]:
    return {"numbered": block.numbered}


def _blank(_layout: Layout, block: Blank) -> dict[str, Any]:
    return {"lines": block.lines}


def _facts(layout: Layout, block: Facts) -> dict[str, Any]:
    facts = [
        {
            "label": layout.pieces(fact.label, 18),
            "text": layout.pieces(fact.text),
            "blank": fact.blank,
        }
        for fact in block.facts
    ]
    return {"facts": facts}


def _one_page(layout: Layout, block: OnePage) -> dict[str, Any]:
    return {
        "draft": layout.pieces(block.draft) if block.draft else [],
        "title": [layout.pieces(line) for line in block.title],
        "blocks": layout.blocks(block.blocks, _BLOCKS),
    }


COMMON: Blocks = {
    Heading: ("heading", _heading),
    Paragraph: ("para", _para),
    Notes: ("notes", _notes),
}
"""What a page and a picture have alike; a picture takes less of it."""

_BLOCKS: Blocks = {
    **COMMON,
    Table: ("table", _PageLayout.table),
    Bars: ("bars", _bars),
    Signatures: ("signatures", _signatures),
    Pictures: ("pictures", _PageLayout.grid),
    PageBreak: ("page-break", _page_break),
    Fields: ("fields", _fields),
    Blank: ("blank", _blank),
    Facts: ("facts", _facts),
    OnePage: ("one-page", _one_page),
}
