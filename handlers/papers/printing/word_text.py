"""Writes texts in a DOCX: Thai in the complex-script font, signs in a font that has them.

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
"""The font of the office's machines; without it the word processor takes another."""
SIGNS = "Segoe UI Symbol"
"""For ticks, boxes and arrows, which that font lacks, so that not each machine chooses its own."""

_SIGNS = re.compile("([\u2190-\u2bff]+)")


def thai(properties: Any, size: int | None = None, bold: bool = False) -> None:
    """Sets the complex-script properties of a style, which the library leaves out; Thai is drawn
    by them."""
    font_of(properties, FONT)
    complex_script(properties, size, bold)
    element(properties, "w:lang", bidi="th-TH")


def font_of(properties: Any, font: str) -> None:
    """Sets the font of all scripts, before all else of these properties."""
    fonts = element(properties, "w:rFonts", ("w:b", "w:bCs", "w:color", "w:sz", "w:szCs", "w:lang"))
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), font)


def complex_script(properties: Any, size: int | None, bold: bool) -> None:
    """Repeats size and weight for Thai, which does not follow those of other scripts."""
    if bold:
        element(properties, "w:bCs", before=("w:color", "w:sz", "w:szCs", "w:lang"))
    if size is not None:
        element(properties, "w:szCs", before=("w:lang",), val=str(size * 2))


def element(parent: Any, name: str, before: Sequence[str] = (), **values: str) -> Any:
    """Returns the parent's element of that name; makes it before the elements that must follow
    it."""
    found = parent.find(qn(name))
    if found is None:
        found = OxmlElement(name)
        if before:
            parent.insert_element_before(found, *before)
        else:
            parent.append(found)
    for key, value in values.items():
        found.set(qn(f"w:{key}"), value)
    return found


def write(paragraph: Any, text: str, bold: bool = False, size: int | None = None) -> None:
    """Adds the text to the paragraph; a line break in it is printed as one."""
    for place, line in enumerate(clean(text).split("\n")):
        for at, (part, font) in enumerate(_parts(line)):
            run = paragraph.add_run()
            if place and at == 0:
                run.add_break()
            _text(run, part)
            run.bold = bold or None
            if size is not None:
                run.font.size = Pt(size)
            properties = run._element.get_or_add_rPr()
            complex_script(properties, size, bold)
            if font != FONT:  # a text's own font is its style's
                font_of(properties, font)


def _parts(line: str) -> Iterator[tuple[str, str]]:
    """Yields the line's letters and signs, each with its font; for an empty line an empty text."""
    for at, part in enumerate(_SIGNS.split(line)):
        if part or not line:
            yield part, SIGNS if at % 2 else FONT


def _text(run: Any, line: str) -> None:
    """Writes the letters; the library's `add_text` would read some of them as tabs and breaks."""
    letters = OxmlElement("w:t")
    letters.text = line
    letters.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run._element.append(letters)
