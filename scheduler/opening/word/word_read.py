"""Reads the text of a Word file (DOCX), paragraph by paragraph. Knows no announcement, stores
nothing.

Only the child process (content_child) imports this module, and only for a file that content_check
has cleaned.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from scheduler.opening import packages

MOST_PARAGRAPHS = 400
MOST_LETTERS = 30_000
"""Of all paragraphs together; `left` tells that there was more."""

_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


@packages.reads_at_most(2)
def read(data: bytes) -> dict[str, Any] | None:
    """Return the file's text, or None for what is no Word file, has no text or cannot be read.

    `words`: the paragraphs, numbered as Word shows them; a table's row is one paragraph. `tables`:
    how many tables there are. `left`: whether something exceeds the limits.
    """
    return _text(data) if packages.is_word(data) else None


def _text(data: bytes) -> dict[str, Any] | None:
    document = Document(BytesIO(data))
    found: list[str] = []
    tables = letters = 0
    numbers = _ListNumbers(document)
    for part in document.iter_inner_content():
        tables += isinstance(part, Table)
        for line in _lines(part, numbers):
            letters += len(line)
            if len(found) >= MOST_PARAGRAPHS or letters > MOST_LETTERS:
                return {"words": found, "tables": tables, "left": 1}
            found.append(line)
    return {"words": found, "tables": tables, "left": 0} if found else None


def _lines(part: Paragraph | Table, numbers: _ListNumbers) -> Iterator[str]:
    if isinstance(part, Paragraph):
        words = part.text.strip()
        if words:
            yield f"{numbers.before(part)}{words}"
        return
    for row in part.rows:
        cells = dict.fromkeys(cell.text.strip() for cell in row.cells)  # merged cells come twice
        line = " ".join(filter(None, cells))
        if line:
            yield line


class _ListNumbers:
    """The numbers that Word shows before the paragraphs of a list; the text does not hold them."""

    def __init__(self, document: Any) -> None:
        self._part = document.part
        self._counts: dict[tuple[int, int], int] = {}

    def before(self, paragraph: Paragraph) -> str:
        """Return `1. ` or `• `, "" outside of lists."""
        place = _place(paragraph)
        if place is None:
            return ""
        shape = self._shape(*place)
        if shape in ("bullet", "none", ""):
            return "• " if shape == "bullet" else ""
        self._counts[place] = self._counts.get(place, 0) + 1
        for deeper in [each for each in self._counts if each[0] == place[0] and each[1] > place[1]]:
            del self._counts[deeper]
        number = str(self._counts[place])
        return f"{number.translate(_THAI) if shape.startswith('thai') else number}. "

    def _shape(self, number: int, level: int) -> str:
        """Return how the level is numbered, such as `decimal` or `bullet`."""
        root = self._part.numbering_part.element
        of = root.xpath(f"./w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
        if not of:
            return ""
        where = f"./w:abstractNum[@w:abstractNumId='{int(of[0])}']/w:lvl[@w:ilvl='{level}']"
        found = root.xpath(f"{where}/w:numFmt/@w:val")
        return str(found[0]) if found else ""


def _place(paragraph: Any) -> tuple[int, int] | None:
    """Return the list and the level of a paragraph, its own or its style's."""
    found = [paragraph._p.pPr, getattr(paragraph.style.element, "pPr", None)]
    for each in found:
        listed = each.numPr if each is not None else None
        if listed is not None and listed.numId is not None and listed.numId.val:
            return listed.numId.val, listed.ilvl.val if listed.ilvl is not None else 0
    return None
