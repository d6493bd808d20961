"""A document before it is rendered: what stands in it, in which order; knows no format.

Texts are data to every renderer, never markup. A line break in a text is one on paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

Digits = Literal["thai", "arabic"]
Colour = Literal["green", "yellow", "red", "grey", "plain"]
Align = Literal["left", "center", "right"]


@dataclass(frozen=True)
class Money:
    """Baht, shown with two digits."""

    amount: Decimal


@dataclass(frozen=True)
class Share:
    """Percent (0 to 100), shown with two digits."""

    percent: Decimal


@dataclass(frozen=True)
class Thumb:
    """A small picture of the stored file `key` (of its content: the same key, the same bytes)."""

    key: str


Value = str | int | Money | Share | Thumb | date | None


@dataclass(frozen=True)
class Cell:
    """A place in a table; None is a dash: nothing is known, which is not 0. labels: lines of its
    text that name what the next line tells; no page ends between them."""

    value: Value
    fill: Colour = "plain"
    bold: bool = False
    labels: Sequence[str] = ()


@dataclass(frozen=True)
class Column:
    """A column's head and its share of the page's width."""

    title: str
    width: float
    align: Align = "left"


@dataclass(frozen=True)
class Heading:
    text: str
    level: int = 1


@dataclass(frozen=True)
class Para:
    """indent: its first line begins further in, as in a letter."""

    text: str
    bold: bool = False
    align: Align = "left"
    indent: bool = False


@dataclass(frozen=True)
class Table:
    """`name` is what a workbook calls its sheet. roomy: each row is tall enough to sign in."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    roomy: bool = False


@dataclass(frozen=True)
class Bar:
    """One bar of a chart: `share` percent of the whole, `words` the figures beside it."""

    label: str
    share: Decimal
    words: str
    fill: Colour


@dataclass(frozen=True)
class Bars:
    title: str
    bars: Sequence[Bar]


@dataclass(frozen=True)
class Notes:
    """What the reader has to know besides; one point an item."""

    title: str
    items: Sequence[str]


@dataclass(frozen=True)
class Signatures:
    """Places to sign, side by side, each over its words. letter: in the right half, unnamed."""

    who: Sequence[str]
    letter: bool = False


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True)
class Fields:
    """The head of a memo: lines of labels and what is written after each, None is left to write."""

    lines: Sequence[Sequence[tuple[str, str | None]]]


@dataclass(frozen=True)
class GridRow:
    """A line of a grid; without cells its label is a heading over those that follow."""

    label: str
    cells: Sequence[Cell] = ()


@dataclass(frozen=True)
class Grid:
    """Many signs abreast under heads that stand on end; only pictures have it.

    names: its lines are named at length, and few stand abreast under level heads.
    """

    heads: Sequence[str]
    rows: Sequence[GridRow]
    names: bool = False


@dataclass(frozen=True)
class Legend:
    """What signs mean, each with its fill and how many there are; only pictures have it."""

    entries: Sequence[tuple[Cell, str, int]]


@dataclass(frozen=True)
class Enclosed:
    """A document in an archive, under `path` (its ending is its format)."""

    path: str
    document: Document


@dataclass(frozen=True)
class EnclosedFile:
    """A stored file in an archive, under `path`; `size` in bytes."""

    path: str
    key: str
    size: int


Block = (
    Heading
    | Para
    | Table
    | Bars
    | Notes
    | Signatures
    | PageBreak
    | Fields
    | Grid
    | Legend
    | Enclosed
    | EnclosedFile
)


@dataclass(frozen=True)
class Document:
    """A document of `kind`; `title` are its head lines, `meta` the facts under them.

    made_at: the aware moment its rows are of. whole: words never broken over a line (names).
    draft: why it is a draft, empty if it is none. head: the newest day's head of the audit trail
    (`audit_heads.short`) with its day, empty if there is none. memo: on a memo's page: wide left
    margin, room for the emblem.
    """

    kind: str
    title: Sequence[str]
    meta: Sequence[str]
    blocks: Sequence[Block]
    made_at: datetime
    digits: Digits = "thai"
    landscape: bool = False
    memo: bool = False
    draft: str = ""
    whole: Sequence[str] = ()
    head: str = ""
