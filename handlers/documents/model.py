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


Value = str | int | Money | Share | date | None


@dataclass(frozen=True)
class Cell:
    """A place in a table; None is a dash: nothing is known, which is not 0."""

    value: Value
    fill: Colour = "plain"
    bold: bool = False


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
    text: str
    bold: bool = False
    align: Align = "left"


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
    """Places to sign, side by side, each over its words."""

    who: Sequence[str]


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Heading | Para | Table | Bars | Notes | Signatures | PageBreak


@dataclass(frozen=True)
class Document:
    """A document of `kind`; `title` are its head lines, `meta` the facts under them.

    made_at: the aware moment its rows are of. whole: words never broken over a line (names).
    draft: why it is a draft, empty if it is none. head: the newest day's head of the audit trail
    (`audit_heads.short`) with its day, empty if there is none.
    """

    kind: str
    title: Sequence[str]
    meta: Sequence[str]
    blocks: Sequence[Block]
    made_at: datetime
    digits: Digits = "thai"
    landscape: bool = False
    draft: str = ""
    whole: Sequence[str] = ()
    head: str = ""
