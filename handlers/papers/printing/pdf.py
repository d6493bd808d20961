"""A document as PDF: A4, searchable Thai, unbroken words and names, the same bytes each time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from handlers.papers.printing import closings, thumbnails
from handlers.papers.printing.model import Document, Thumb
from handlers.papers.printing.page_blocks import PAGE_BLOCKS, PageLayout
from handlers.papers.printing.pdf_text import tell_marks_once
from handlers.papers.printing.thumbnails import NONE
from handlers.papers.wording import EMBLEM_PLACE
from models.documents.letterhead import EMBLEM


def render(document: Document, footer: str, pictures: Mapping[str, bytes] = NONE) -> bytes:
    """Returns the file.

    `footer` stands at the bottom of each page beside its number. pictures: those its cells name, by
    key; a missing one becomes a dash.
    """
    texts = page_texts(document, footer, frozenset(pictures))
    return tell_marks_once(typeset(texts, document.made_at, pictures))


def page_texts(document: Document, footer: str, pictures: frozenset[str] = frozenset()) -> str:
    """Returns the document for page.typ, as JSON with its texts cut where lines may break."""
    data = {
        "name": " ".join(document.title),
        "author": "STRONG",
        "thai": document.digits == "thai",
        "landscape": document.landscape,
        "cover": document.cover,
        "numbers": document.numbers,
        "thai-numbers": (document.number_digits or document.digits) == "thai",
        "memo": document.memo,
        "signed": [],
        "letter": document.letter,
        "as-letter": document.as_letter,
        "emblem-above": document.emblem,
    }
    layout = PageLayout(document, pictures)
    data |= {"emblem": layout.picture(Thumb(EMBLEM)), "emblem-place": layout.pieces(EMBLEM_PLACE)}
    texts = layout.texts(footer, PAGE_BLOCKS)
    texts["blocks"] = closings.closed(texts["blocks"])
    return json.dumps(data | texts, ensure_ascii=False)


def page() -> str:
    """Returns the look of every document."""
    return (files("handlers.papers.printing") / "page.typ").read_text("utf-8")


def typeset(
    texts: str, made_at: datetime, pictures: Mapping[str, bytes] = NONE, look: str = ""
) -> bytes:
    """Returns the typesetter's pages; a reader finds raised marks twice in them (`pdf_text`).

    look: an earlier `page()`.
    """
    with TemporaryDirectory() as folder:  # the page may read only this folder: its small pictures
        root = Path(folder)
        for key, picture in pictures.items():
            (root / thumbnails.file_of(key)).write_bytes(picture)
        source = root / "page.typ"
        source.write_text(look or page(), "utf-8")
        made = typst.compile(
            source,
            format="pdf",
            root=root,
            font_paths=fonts(),
            sys_inputs={"document": texts},
            timestamp=int(made_at.timestamp()),
        )
    assert isinstance(made, bytes)  # a PDF is one file
    return made


def forget() -> None:
    """Let the typesetter drop what it keeps of its last ten documents for one that is alike (700 MB
    after ten long lists). The next document takes some milliseconds more."""
    if fonts.cache_info().currsize:  # else it has set none
        for _ in range(_KEPT + 1):
            typst.compile(b"", format="pdf", font_paths=fonts())


_KEPT = 10
"""For how many documents the typesetter keeps what it made of one."""


@cache
def fonts() -> typst.Fonts:
    """Returns Sarabun from its wheel: another font would break lines elsewhere."""
    folder = str(files("fontpkg_sarabun") / "files")
    return typst.Fonts(include_system_fonts=False, font_paths=[folder])
