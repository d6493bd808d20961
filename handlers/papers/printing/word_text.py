"""Texts in a DOCX: Thai in the complex-script font, signs in a font that has them.

Texts go in as text runs: nothing in them is read as markup or as a field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from handlers.papers.wording import clean

FONT = "TH Sarabun New"
"""What the office's machines have; where it is missing the word processor takes another."""
SIGNS = "Segoe UI Symbol"
"""For ticks, boxes and arrows, which that font lacks: not left to what each machine takes."""

_SIGNS = re.compile("([\u2190-\u2bff]+)")


def thai(properties: Any, size: int | None = None, bold: bool = False, font: str = FONT) -> None:
    """The complex-script side of a run, which the library leaves out: Thai is drawn by it."""
    fonts = properties.get_or_add_rFonts()
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), font)
    if bold:
        element(properties, "w:bCs", before=("w:sz", "w:szCs", "w:lang"))
    if size is not None:
        element(properties, "w:szCs", before=("w:lang",), val=str(size * 2))
    element(properties, "w:lang", bidi="th-TH")


def element(parent: Any, name: str, before: Sequence[str] = (), **values: str) -> Any:
    """The parent's element of that name, put in `before` those that the format has behind it."""
    found = parent.find(qn(name))
    if found is None:
        found = OxmlElement(name)
        parent.insert_element_before(found, *before)
    for key, value in values.items():
        found.set(qn(f"w:{key}"), value)
    return found


def write(paragraph: Any, text: str, bold: bool = False, size: int | None = None) -> None:
    """Put the text behind what stands in the paragraph; a line break in it is one on paper."""
    for place, line in enumerate(clean(text).split("\n")):
        for at, (part, font) in enumerate(_parts(line)):
            run = paragraph.add_run()
            if place and at == 0:
                run.add_break()
            _text(run, part)
            run.bold = bold or None
            if size is not None:
                run.font.size = Pt(size)
            thai(run._element.get_or_add_rPr(), size, bold, font)


def _parts(line: str) -> Iterator[tuple[str, str]]:
    """The line's letters and signs, each with its font; of an empty line its emptiness."""
    for at, part in enumerate(_SIGNS.split(line)):
        if part or not line:
            yield part, SIGNS if at % 2 else FONT


def _text(run: Any, line: str) -> None:
    """The letters alone: `add_text` of the library reads some of them as tabs and breaks."""
    letters = OxmlElement("w:t")
    letters.text = line
    letters.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run._element.append(letters)
