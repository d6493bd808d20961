"""Reads a bureau's filled form (DOCX) into the rows that form_read makes of a workbook.

Only the child process (content_child) imports this module, and only for a file that content_check
has cleaned. The form is bureau_form's: a table for each measure under its heading, in which people
type; word processors may break a cell into paragraphs and cut columns otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.table import Table

from scheduler.opening import form_read, packages
from scheduler.opening.plan_table_read import table_rows

_MOST_PARTS = 2_000


@packages.reads_at_most(8)
def read(data: bytes) -> dict[str, Any] | None:
    """Return the form's rows as `form_read.read` does, or None for a file that is no such form.

    `broken` has the numbers of the tables in the file. `word` tells that it is a Word file.
    """
    return _form(data) if packages.is_word(data) else None


def _form(data: bytes) -> dict[str, Any] | None:
    rows: list[dict[str, str]] = []
    broken: list[tuple[str, list[str]]] = []
    beside: list[str] = []
    tables = 0
    for part in _parts(data):
        if isinstance(part, str):
            beside.append(part)
            continue
        tables += 1
        at = next((n for n, line in enumerate(part) if form_read.is_head(line)), None)
        if at is not None:
            rows += form_read.rows_below(part[at:], form_read.measure_of(beside))
        elif missing := form_read.lacking(part):
            broken.append((str(tables), missing))
        else:  # a table that only arranges words, such as the head of a form
            beside += [text for line in part for text in line if text]
    if not rows and not broken:
        return None
    return {**form_read.told(beside, rows, broken), "word": 1}


def _parts(data: bytes) -> Iterator[str | Sequence[Sequence[str]]]:
    """Yield paragraphs as texts, tables as lines of cells; a cell that goes on from the row above
    is empty."""
    for count, part in enumerate(Document(BytesIO(data)).iter_inner_content()):
        if count >= _MOST_PARTS:
            return
        if isinstance(part, Table):
            yield [
                ["" if at in on else text for at, text in enumerate(cells)]
                for cells, on in table_rows(part)
            ]
        elif text := part.text.strip():
            yield text
