"""The letters of a PDF's pages with their places, as pdfium reads them, without white space."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

FOOT = 50.0
"""Points above the paper's edge; the footer stands below."""


_HYPHENS = {"\x02": "-"}
"""pdfium gives a hyphen at the end of a line so."""


@dataclass(frozen=True)
class Letter:
    """page: from 0. x, y: its origin in points from the left and lower edges."""

    sign: str
    page: int
    x: float
    y: float

    def is_on_line_of(self, other: Letter) -> bool:
        return self.page == other.page and abs(self.y - other.y) < 2.0


def letters(data: bytes) -> list[Letter]:
    """The letters in the file's order, which is that of the document; without footers."""
    with pypdfium2.PdfDocument(data) as file:
        return [each for page in range(len(file)) for each in _of_page(file[page], page)]


def _of_page(page: pypdfium2.PdfPage, number: int) -> Iterator[Letter]:
    told = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    for at in range(told.count_chars()):
        sign = chr(raw.FPDFText_GetUnicode(told, at))
        raw.FPDFText_GetCharOrigin(told, at, x, y)
        if not sign.isspace() and y.value > FOOT:
            yield Letter(_HYPHENS.get(sign, sign), number, x.value, y.value)


def text_of(found: Sequence[Letter]) -> str:
    return "".join(each.sign for each in found)


def breaks(found: Sequence[Letter]) -> list[int]:
    """Where lines end: the places of the letters that begin the next one."""
    places = range(1, len(found))
    return [at for at in places if not found[at].is_on_line_of(found[at - 1])]
