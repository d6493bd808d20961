"""The blocks of a document for page.typ, their texts cut to the widths in which they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

import regex

from handlers.papers.printing.closings import closed
from handlers.papers.printing.even_lines import even_lines
from handlers.papers.printing.held_rows import TALL_LINES, held_rows
from handlers.papers.printing.layout import BAR_COLOURS, COMMON, Blocks, Layout, Pieces
from handlers.papers.printing.letter_widths import width
from handlers.papers.printing.model import (
    Bars,
    Blank,
    Cell,
    Facts,
    Fields,
    Lines,
    OnePage,
    PageBreak,
    Pictures,
    Signatures,
    Table,
    Thumb,
    Value,
    is_across,
)
from handlers.papers.printing.table_heads import head_rows
from handlers.papers.printing.thumbnails import file_of
from handlers.papers.wording import PICTURE, words

_WIDE, _TALL, _MEMO = 757.0, 510.0, 453.0
"""Points between the margins of an A4 page: landscape, portrait, a memo's."""
_WIDEST_HALF = 7.0
"""Half of the largest letter size of texts over the whole width of a page, in points."""
_HEAD, _COVER, _MEMO_HEAD = 14.0, 20.0, 21.75
"""The sizes of heads in points, as in page.typ."""
_CAPTION = 10
"""The size of captions in points."""
_LETTER_SIZE = 12
"""The size of a letter's text in points."""
_BESIDE = 8.5
"""Points between the edges of a cell and its text, on both sides together."""

_FACT_LABEL, _FACT = 14, 72
"""Letters of a line of a fact: its label stands in 3 cm, its text in the rest."""

_NO_LETTERS = regex.compile(r"[\p{Emoji_Presentation}\p{Emoji_Modifier}\ufe0f\u200d]+")
"""Emoji that our font lacks; Word and Excel show them."""


@dataclass(frozen=True)
class PageLayout(Layout):
    pictures: frozenset[str]

    def pieces(self, text: str, longest: float | None = None) -> Pieces:
        """Returns the text without emoji; a line is as long as the page if nothing is said."""
        most = self.room / _WIDEST_HALF if longest is None else longest
        return super().pieces(_NO_LETTERS.sub("", text), most)

    def head_line(self, line: str) -> Pieces:
        """Returns a line of the head; what no line holds is in lines about alike, which end where
        the text has a space."""
        size = _COVER if self.document.cover else _MEMO_HEAD if self.document.memo else _HEAD
        most = self.room * 2 / size
        return [each for text in self.pieces(line, most) for each in even_lines(text, most)]

    @property
    def room(self) -> float:
        """Returns the points between the margins."""
        if self.document.as_letter:
            return _MEMO
        return _WIDE if self.document.landscape else _TALL

    def table(self, table: Table) -> dict[str, Any]:
        size = 9 if len(head_rows(table.columns)[0]) > 6 else 10
        whole = sum(column.width for column in table.columns)
        longest = [
            max(4.0, (self.room * column.width / whole - _BESIDE) * 2 / size)
            for column in table.columns
        ]
        return {
            "widths": [column.width for column in table.columns],
            "roomy": table.roomy,
            "size": size,
            "heads": [
                {
                    "text": self.pieces(head.text, sum(longest[head.at : head.at + head.columns])),
                    "columns": head.columns,
                    "rows": head.rows,
                }
                for row in head_rows(table.columns)
                for head in row
            ],
            "rows": held_rows(
                [
                    self.across(table, row[0], size)
                    if is_across(table, row)
                    else self.row(table, row, longest)
                    for row in table.rows
                ]
            ),
        }

    def across(self, table: Table, cell: Cell, size: int) -> list[dict[str, Any]]:
        """Returns the one cell of a row across all columns."""
        one = replace(table, columns=[replace(table.columns[0], align="left")])
        [made] = self.row(one, [cell], [(self.room - _BESIDE) * 2 / size])
        return [made | {"across": len(table.columns), "heads": cell.heads}]

    def picture(self, value: Value) -> str:
        """Returns the path of a picture, "" if the value is none."""
        if not isinstance(value, Thumb) or value.key not in self.pictures:
            return ""
        return file_of(value.key)

    def grid(self, block: Pictures) -> dict[str, Any]:
        longest = (self.room / block.across - _BESIDE) * 2 / _CAPTION
        return {
            "across": block.across,
            "gone": self.pieces(PICTURE),
            "items": [
                {
                    "picture": self.picture(thumb),
                    "caption": self.pieces(caption, longest) if caption else [],
                    "breakable": _lines_of(caption, longest) > TALL_LINES,
                }
                for thumb, caption in block.items
            ],
        }

    def row(
        self, table: Table, row: Sequence[Cell], longest: Sequence[float]
    ) -> list[dict[str, Any]]:
        read = [words(cell.value, self.document.digits) for cell in row]
        lines = [_lines_of(text, most) for text, most in zip(read, longest, strict=True)]
        breakable = max(lines, default=1) > TALL_LINES
        return [
            {
                "text": self.pieces(text, most),
                "picture": self.picture(cell.value),
                "align": column.align,
                "fill": cell.fill,
                "bold": cell.bold,
                "labels": _labels(cell, text),
                "breakable": breakable,
                "whole": breakable and of <= TALL_LINES,
                "lines": of,
            }
            for text, of, cell, column, most in zip(
                read, lines, row, table.columns, longest, strict=True
            )
        ]


def _lines_of(text: str, most: float) -> int:
    """Returns about how many lines of `most` letters the text takes."""
    return sum(max(1, ceil(width(line) / most)) for line in text.split("\n"))


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


def _signatures(layout: Layout, block: Signatures) -> dict[str, Any]:
    return {"who": [layout.pieces(each, 30) for each in block.who], "letter": block.letter}


def _lines(layout: PageLayout, block: Lines) -> dict[str, Any]:
    whole = sum(block.widths)
    longest = [layout.room * width / whole * 2 / _LETTER_SIZE - 1 for width in block.widths]
    rows = [
        [layout.pieces(text, most) for text, most in zip(row, longest, strict=True)]
        for row in block.rows
    ]
    return {"rows": rows, "widths": list(block.widths)}


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
            "label": layout.pieces(fact.label, _FACT_LABEL),
            "text": layout.pieces(fact.text, _FACT),
            "blank": fact.blank,
        }
        for fact in block.facts
    ]
    return {"facts": facts}


def _one_page(layout: Layout, block: OnePage) -> dict[str, Any]:
    return {
        "draft": layout.pieces(block.draft) if block.draft else [],
        "title": [layout.head_line(line) for line in block.title],
        "blocks": closed(layout.blocks(block.blocks, PAGE_BLOCKS)),
    }


PAGE_BLOCKS: Blocks = {
    **COMMON,
    Table: ("table", PageLayout.table),
    Bars: ("bars", _bars),
    Lines: ("lines", _lines),
    Signatures: ("signatures", _signatures),
    Pictures: ("pictures", PageLayout.grid),
    PageBreak: ("page-break", _page_break),
    Fields: ("fields", _fields),
    Blank: ("blank", _blank),
    Facts: ("facts", _facts),
    OnePage: ("one-page", _one_page),
}
