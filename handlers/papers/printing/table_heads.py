"""The head of a table: one row of headings, or two where columns share a heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from handlers.papers.printing.model import Column


@dataclass(frozen=True)
class Head:
    """One heading, with the place of its first column (from 0) and what it reaches over."""

    text: str
    at: int
    columns: int = 1
    rows: int = 1


def head_rows(columns: Sequence[Column]) -> list[list[Head]]:
    """Returns the rows of the head; a column without a shared heading has its own in both."""
    if not any(column.over for column in columns):
        return [[Head(column.title, at) for at, column in enumerate(columns)]]
    below = [Head(column.title, at) for at, column in enumerate(columns) if column.over]
    return [list(_upper(columns)), below]


def _upper(columns: Sequence[Column]) -> Iterator[Head]:
    for over, group in groupby(enumerate(columns), key=lambda each: each[1].over):
        found = list(group)
        if over:
            yield Head(over, found[0][0], columns=len(found))
        else:
            yield from (Head(column.title, at, rows=2) for at, column in found)
