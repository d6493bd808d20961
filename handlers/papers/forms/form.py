"""The layout of a printed form as its file says: fixed words, columns, charts (docs/forms.md).

The code behind a form (`FormKind`) says what there is to print; the file says what is printed of
it, where, and under which words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from handlers.papers.printing.model import Align, Cell, Colour, Digits
from handlers.papers.wording import OfficeWords

NOTHING: frozenset[str] = frozenset()

Show = Callable[[Any, OfficeWords], Cell]
"""Makes the cell of a row that a column shows."""


@dataclass(frozen=True)
class FormRows:
    """Rows that a table may list."""

    shows: Mapping[str, Show]
    """What a column may show of a row, by name."""
    band: frozenset[str] = NOTHING
    """The facts that the words over a group of rows may name."""


@dataclass(frozen=True, eq=False)
class FormKind:
    """What the files of a form may name."""

    name: str
    """Its files are `<name>-<fiscal year>.yaml`."""
    heads: frozenset[str]
    """The facts that its title and the lines below may name in braces."""
    parts: Mapping[str, frozenset[str]]
    """Its parts, each with the facts that its texts may name in braces."""
    rows: Mapping[str, FormRows]
    counts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """What a chart may draw, each with what is counted in it."""
    lists: frozenset[str] = NOTHING
    """Computed notes."""


# -- what a file says -----------------------------------------------------------------------------


@dataclass(frozen=True)
class ShownValue:
    """One value of a cell, with the label that stands on a line above it, or ""."""

    value: str
    label: str


@dataclass(frozen=True)
class FormColumn:
    """`over`: the heading that it shares with its neighbours, or ""."""

    title: str
    over: str
    width: float
    align: Align
    shows: Sequence[ShownValue]


@dataclass(frozen=True)
class FormTable:
    """`sheet`: its name in a workbook; `band`: the words over each group of rows, or ""; `foot`:
    lines on a row of their own below them."""

    rows: str
    sheet: str
    band: str
    columns: Sequence[FormColumn]
    foot: Sequence[str]


@dataclass(frozen=True)
class FormHeading:
    lines: Sequence[str]
    level: int
    align: Align


@dataclass(frozen=True)
class FormText:
    text: str
    bold: bool
    align: Align


@dataclass(frozen=True)
class FormBar:
    """`counts`: what is added up in it; `if_any`: it is left out where that is 0."""

    label: str
    counts: Sequence[str]
    fill: Colour
    if_any: bool


@dataclass(frozen=True)
class FormChart:
    """`words`: beside each bar, with {count} and {share}."""

    counts: str
    title: str
    words: str
    bars: Sequence[FormBar]


@dataclass(frozen=True)
class FormNotes:
    """`items`: fixed ones; `of`: the name of computed ones, or ""; `dash`: one leads each item."""

    title: str
    items: Sequence[str]
    of: str
    dash: bool


@dataclass(frozen=True)
class FormSignatures:
    who: Sequence[str]


@dataclass(frozen=True)
class FormPageBreak:
    """`numbered`: the pages have their number at the top from here on."""

    numbered: bool


FormBlock = (
    FormTable | FormHeading | FormText | FormChart | FormNotes | FormSignatures | FormPageBreak
)


@dataclass(frozen=True)
class FormLayout:
    """A checked file."""

    title: Sequence[str]
    meta: Sequence[str]
    cover: bool
    """Title and meta stand alone on the first page."""
    numbers: Literal["foot", "top"]
    """Where the numbers of pages stand; `number_digits`: in which digits, None: the document's."""
    number_digits: Digits | None
    parts: Mapping[str, Sequence[FormBlock]]
