"""The numbers of pages in a DOCX, and the footer beside them."""

from __future__ import annotations

from typing import Any

from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from handlers.papers.printing.model import Digits, Document
from handlers.papers.printing.word.word_styles import FOOTER
from handlers.papers.printing.word_text import element, write
from handlers.papers.wording import in_digits

_TOP = 14
"""The font size of a number at the top, in points."""
_BEHIND_NUMBERS = ("w:cols", "w:formProt", "w:vAlign", "w:titlePg", "w:bidi", "w:docGrid")
"""The elements that follow a section's page numbers in the format (ECMA-376, 17.6.17)."""
_FORMAT = {"thai": "thaiNumbers", "arabic": "decimal"}


def digits_of(document: Document) -> Digits:
    """Returns the digits of its page numbers."""
    return document.number_digits or document.digits


def set_digits(section: Any, document: Document) -> None:
    if digits_of(document) == "thai":
        element(section._sectPr, "w:pgNumType", _BEHIND_NUMBERS, fmt=_FORMAT["thai"])


def begin_numbered(made: Any, document: Document) -> None:
    """Begins a page with the number 1 at its top; those before it have none."""
    section = made.add_section(WD_SECTION.NEW_PAGE)
    _end_section_above(made.paragraphs[-1]._p)
    of = _FORMAT[digits_of(document)]
    element(section._sectPr, "w:pgNumType", _BEHIND_NUMBERS, fmt=of, start="1")
    section.header.is_linked_to_previous = False
    paragraph = section.header.paragraphs[0]
    paragraph.style = made.styles["Normal"]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field(paragraph, "PAGE", document, _TOP)


def _end_section_above(paragraph: Any) -> None:
    """Ends a section in the paragraph above this one, made for it and empty: a program that saves
    the file again would leave it out."""
    above = paragraph.getprevious()
    if above is not None and above.tag == paragraph.tag:
        above.get_or_add_pPr().append(paragraph.pPr.sectPr)
        paragraph.getparent().remove(paragraph)


def write_footer(of: Any, document: Document, text: str, room: float) -> None:
    """Writes the text on the left and the page's number on the right, unless numbers stand at the
    top. room: centimetres between the margins."""
    paragraph = of.paragraphs[0]
    paragraph.style = FOOTER
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(room), WD_TAB_ALIGNMENT.RIGHT)
    write(paragraph, text)
    if document.numbers == "top":
        return
    paragraph.add_run().add_tab()
    write(paragraph, "หน้า ")
    _field(paragraph, "PAGE", document)
    if digits_of(document) == "arabic":  # some write a total in Thai digits as letters
        write(paragraph, " จาก ")
        _field(paragraph, "NUMPAGES", document)


def _field(paragraph: Any, name: str, document: Document, size: int | None = None) -> None:
    """Adds a number that the word processor counts, in the section's digits.

    In Word the section's number format prints Thai digits. A switch of the field (`ThaiArabic`)
    would too, but LibreOffice reads it as Thai letters.
    """
    write(paragraph, in_digits("1", digits_of(document)), size=size)
    shown = paragraph.runs[-1]._element
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    shown.addprevious(field)
    field.append(shown)
