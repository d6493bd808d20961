"""Draws certificates: a PDF with a landscape page of A4 for each person.

The same document gives the same bytes.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import typst

from handlers.papers.printing.layout import Layout
from handlers.papers.printing.lone_pages import Certificate
from handlers.papers.printing.model import Document
from handlers.papers.printing.pdf import fonts
from handlers.papers.printing.pdf_text import tell_marks_once

_LETTERS = 45
"""As many stand on a line of the page in its largest letters."""


def render(document: Document, footer: str) -> bytes:
    """Returns the file; `footer` stands small at the bottom of each page."""
    layout = Layout(document)
    data = {
        "name": " ".join(document.title),
        "title": [layout.pieces(line, _LETTERS) for line in document.title],
        "pages": [
            _texts(layout, each) for each in document.blocks if isinstance(each, Certificate)
        ],
        "footer": layout.pieces(footer),
    }
    made = typst.compile(
        (files("handlers.papers.printing") / "certificate_page.typ").read_bytes(),
        format="pdf",
        font_paths=fonts(),
        sys_inputs={"certificates": json.dumps(data, ensure_ascii=False)},
        timestamp=int(document.made_at.timestamp()),
    )
    assert isinstance(made, bytes)  # a PDF is one file
    return tell_marks_once(made)


def _texts(layout: Layout, page: Certificate) -> dict[str, Any]:
    first, *further = page.about
    return {
        "lead": layout.pieces(page.lead, _LETTERS),
        "name": layout.pieces(page.name, _LETTERS),
        "whose": layout.pieces(page.whose, _LETTERS),
        "what": layout.pieces(first, _LETTERS),
        "about": [layout.pieces(line, _LETTERS) for line in further],
        "signs": [layout.pieces(line, _LETTERS) for line in page.signs],
    }
