"""A document before it is rendered: its blocks in order, independent of the format.

Texts are data to every renderer, never markup. A line break in a text is printed as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from handlers.papers.printing.lone_pages import Certificate, Sign, SlipPages

Digits = Literal["thai", "arabic"]
Colour = Literal["green", "yellow", "red", "grey", "plain"]
Align = Literal["left", "center", "right"]


@dataclass(frozen=True)
class Money:
    """Baht, printed with two decimals."""

    amount: Decimal


@dataclass(frozen=True)
class Share:
    """Percent (0 to 100), printed with two decimals."""

    percent: Decimal


@dataclass(frozen=True)
class Thumb:
    """A small picture of a stored file.

    `key` is of its content: the same key means the same bytes.
    """

    key: str


Value = str | int | Money | Share | Thumb | date | None


@dataclass(frozen=True)
class Cell:
    value: Value
    """None is printed as a dash: not known, which is not 0."""
    fill: Colour = "plain"
    bold: bool = False
    labels: Sequence[str] = ()
    """Lines of its text that are labels of the next line, in bold; no page ends between them."""
    heads: bool = False
    """Alone in its row, it heads the rows below, and no page ends between them."""


@dataclass(frozen=True)
class Column:
    title: str
    width: float
    """Its share of the page's width."""
    align: Align = "left"
    over: str = ""
    """The heading above its own; neighbours with the same one share it."""
    as_text: bool = False
    """Whatever is typed below it in a workbook stays text: a number keeps its zeros."""


@dataclass(frozen=True)
class Heading:
    text: str
    level: int = 1
    align: Align = "left"


@dataclass(frozen=True)
class Paragraph:
    text: str
    bold: bool = False
    align: Align = "left"
    indent: bool = False
    """Its first line is indented, as in a letter."""
    part: bool = False
    """It begins a part of a letter: there is some space above it."""


@dataclass(frozen=True)
class Table:
    name: str
    """The title of its sheet in a workbook."""
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    """A row of one cell stands across all columns."""
    roomy: bool = False
    """Each row is high enough to sign in."""


def is_across(table: Table, row: Sequence[Cell]) -> bool:
    """Tells whether the row is one cell across all columns."""
    return len(row) == 1 < len(table.columns)


@dataclass(frozen=True)
class Lines:
    """Texts side by side without rules, such as names with their positions and work.

    widths: their shares of the page's width.
    """

    rows: Sequence[Sequence[str]]
    widths: Sequence[float]


@dataclass(frozen=True)
class ChartBar:
    label: str
    share: Decimal
    """Percent of the whole."""
    words: str
    """The figures beside it."""
    fill: Colour


@dataclass(frozen=True)
class Bars:
    title: str
    bars: Sequence[ChartBar]


@dataclass(frozen=True)
class Notes:
    """Remarks for the reader, one for each item."""

    title: str
    items: Sequence[str]
    dash: bool = True
    """A dash leads each item; False: they have their own signs or numbers."""


@dataclass(frozen=True)
class Signatures:
    """Places to sign, side by side, each above its words."""

    who: Sequence[str]
    letter: bool = False
    """One place in the right half, without a name."""


@dataclass(frozen=True)
class Pictures:
    """Pictures side by side, each above its caption; a picture does not part from its caption.

    items: each with its caption, "" for none.
    across: how many stand side by side, 1 to 4.
    name: the title of their sheet in a workbook.
    """

    items: Sequence[tuple[Thumb, str]]
    across: int = 2
    name: str = "ภาพ"


@dataclass(frozen=True)
class PageBreak:
    """The next block begins on a new page."""

    numbered: bool = False
    """It is page 1, and those before it have no number; for a document with numbers at the top."""


@dataclass(frozen=True)
class Fields:
    """The head of a memo."""

    lines: Sequence[Sequence[tuple[str, str | None]]]
    """On each line labels with their texts; a text None is left to write by hand."""


@dataclass(frozen=True)
class GridRow:
    """A line of a grid; without cells its label is a heading of the next lines."""

    label: str
    cells: Sequence[Cell] = ()


@dataclass(frozen=True)
class Grid:
    """Many signs side by side under vertical heads; only pictures have it."""

    heads: Sequence[str]
    rows: Sequence[GridRow]
    names: bool = False
    """The lines have long names, and few signs stand side by side under horizontal heads."""


@dataclass(frozen=True)
class Legend:
    """The meaning of signs, each with its fill and its count; only pictures have it."""

    entries: Sequence[tuple[Cell, str, int]]


@dataclass(frozen=True)
class Blank:
    """Dotted lines to write on by hand."""

    lines: int = 1


@dataclass(frozen=True)
class FactLine:
    """A text beside its label, and below it dotted lines to write on by hand."""

    label: str
    text: str = ""
    blank: int = 0


@dataclass(frozen=True)
class Facts:
    """Facts below each other, with thin lines between."""

    facts: Sequence[FactLine]


@dataclass(frozen=True)
class OnePage:
    """Blocks on a page of their own: their text, then their pictures get smaller until all fit.

    A document has nothing but such pages, and each has its own head lines.
    draft: why it is a draft, "" if it is not.
    """

    title: Sequence[str]
    blocks: Sequence[Block]
    draft: str = ""


@dataclass(frozen=True)
class Enclosed:
    """A document in an archive; the ending of `path` is its format."""

    path: str
    document: Document


@dataclass(frozen=True)
class EnclosedFile:
    """A stored file in an archive; `size` in bytes."""

    path: str
    key: str
    size: int


Block = (
    Heading
    | Paragraph
    | Table
    | Lines
    | Bars
    | Notes
    | Signatures
    | Pictures
    | PageBreak
    | Fields
    | Grid
    | Legend
    | Sign
    | Certificate
    | SlipPages
    | Blank
    | Facts
    | OnePage
    | Enclosed
    | EnclosedFile
)


@dataclass(frozen=True)
class Document:
    title: Sequence[str]
    """Its head lines."""
    meta: Sequence[str]
    """The facts below them."""
    blocks: Sequence[Block]
    made_at: datetime
    """The aware moment of its rows."""
    digits: Digits = "thai"
    landscape: bool = False
    cover: bool = False
    """Its head stands alone on the first page."""
    numbers: Literal["foot", "top"] = "foot"
    """Where its page numbers stand; at the top only from a `numbered` page on."""
    number_digits: Digits | None = None
    """The digits of its page numbers; None: its own."""
    memo: bool = False
    """Set it on a memo's page: a wide left margin, room for the emblem."""
    letter: bool = False
    """A page as orders and minutes have it: a letter's margins and size, a line below its title."""
    emblem: bool = False
    """The emblem stands above a letter's title."""
    draft: str = ""
    """Why it is a draft, "" if it is not."""
    whole: Sequence[str] = ()
    """Words (names) that are never broken over a line."""
    head: str = ""
    """The newest day's head of the audit trail (`audit_heads.short`) with its day, or ""."""
    kind: str = ""
    """The name of its kind (`DocumentKind`)."""

    @property
    def as_letter(self) -> bool:
        """Tells whether its pages have the margins and the size of a letter's."""
        return self.memo or self.letter
