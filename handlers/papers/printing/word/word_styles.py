"""The styles and the language of a DOCX: whoever edits it changes a style, not each paragraph.

Word's navigation and its table of contents follow the outline levels of the heading styles.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt

from handlers.papers.printing.word_text import element, thai

ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
TEXT = 14
"""The font size of a form in points."""
TITLE, META, HEADER, FOOTER = "Title", "Subtitle", "Header", "Footer"
SMALL = 11
"""The size of headers and footers in points."""
_TITLE = 18
_HEADINGS = (16, 15, 14)
"""The sizes of headings by level, in points."""


def heading(level: int) -> str:
    """Returns the name of the style of a heading; a deeper level than any has the last one's."""
    return f"Heading {min(level, len(_HEADINGS))}"


@dataclass(frozen=True)
class _Style:
    """How a style of Word's own looks here. size: in points; None: as the text."""

    name: str
    size: int | None
    bold: bool = False
    centred: bool = False


def set_styles(made: Any, size: int) -> None:
    """Sets what the file's texts look like by themselves. size: of the text, in points."""
    _defaults(made, size)
    _set(made.styles, _Style("Normal", size))
    _set(made.styles, _Style(TITLE, _TITLE, bold=True, centred=True))
    _set(made.styles, _Style(META, None, centred=True))
    _set(made.styles, _Style(HEADER, SMALL, centred=True))
    _set(made.styles, _Style(FOOTER, SMALL))
    for level, points in enumerate(_HEADINGS):
        found = _set(made.styles, _Style(heading(level + 1), points, bold=True))
        found.paragraph_format.keep_with_next = True
        found.paragraph_format.space_before = Pt(6)
        element(found.element.get_or_add_pPr(), "w:outlineLvl", val=str(level))


def _set(styles: Any, look: _Style) -> Any:
    """Returns the style, which looks so and nothing else: Word's own colours and lines go."""
    style = styles[look.name]
    for part in ("w:pPr", "w:rPr"):
        if (found := style.element.find(qn(part))) is not None:
            style.element.remove(found)
    if look.centred:
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    style.font.bold = look.bold or None
    if look.size is not None:
        style.font.size = Pt(look.size)
    thai(style.element.get_or_add_rPr(), look.size, look.bold)
    return style


def _defaults(made: Any, size: int) -> None:
    """Sets font, language and distances of everything that no style says."""
    root = made.styles.element
    run = next(root.iter(qn("w:rPrDefault"))).find(qn("w:rPr"))
    fonts = run.find(qn("w:rFonts"))
    for name in list(fonts.attrib):  # a theme's font would go before ours
        del fonts.attrib[name]
    for name in ("w:sz", "w:szCs"):
        element(run, name, val=str(size * 2))
    thai(run)
    spacing = next(root.iter(qn("w:pPrDefault"))).find(f".//{qn('w:spacing')}")
    spacing.set(qn("w:after"), "80")
    spacing.set(qn("w:line"), "240")
    settings = made.settings.element
    element(settings, "w:themeFontLang", ("w:clrSchemeMapping",), bidi="th-TH")
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            # The present Word; otherwise it says that the file is old.
            setting.set(qn("w:val"), "15")
