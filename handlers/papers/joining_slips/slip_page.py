"""Draws slips with codes to cut apart: a PDF with six of them on each page of A4.

The same document gives the same bytes. Each QR holds its link alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from io import BytesIO
from typing import Any

import typst

from handlers.papers.printing.layout import Layout
from handlers.papers.printing.lone_pages import Slip, SlipPages
from handlers.papers.printing.model import Document
from handlers.papers.printing.pdf import fonts
from handlers.papers.printing.pdf_text import tell_marks_once
from handlers.papers.printing.sign_page import qr_of

_LETTERS, _BESIDE = 44, 28
"""As many stand on a line of a slip, and beside its QR."""
_QUIET = 4
"""Empty modules around the QR (ISO/IEC 18004, 6.3.8)."""


def render(document: Document, footer: str) -> bytes:
    """Returns the file; `footer` stands small at the bottom of each page."""
    layout = Layout(document)
    data = {
        "name": " ".join(document.title),
        "groups": [_group(layout, each) for each in document.blocks if isinstance(each, SlipPages)],
        "footer": layout.pieces(footer),
    }
    made = typst.compile(
        (files("handlers.papers.joining_slips") / "slip_page.typ").read_bytes(),
        format="pdf",
        font_paths=fonts(),
        sys_inputs={"slips": json.dumps(data, ensure_ascii=False)},
        timestamp=int(document.made_at.timestamp()),
    )
    assert isinstance(made, bytes)  # a PDF is one file
    return tell_marks_once(made)


def _group(layout: Layout, group: SlipPages) -> Mapping[str, Any]:
    return {
        "where": layout.pieces(group.where, _LETTERS),
        "title": layout.pieces(group.title, _LETTERS),
        "steps": [layout.pieces(step, _LETTERS) for step in group.steps],
        "until": layout.pieces(group.until, _LETTERS),
        "slips": [_slip(layout, each) for each in group.slips],
    }


def _slip(layout: Layout, slip: Slip) -> Mapping[str, Any]:
    return {
        "name": layout.pieces(slip.name, _LETTERS),
        "whose": layout.pieces(slip.whose, _BESIDE),
        "code": slip.code,
        "qr": _drawn(slip.link),
    }


def _drawn(link: str) -> str:
    drawn = BytesIO()
    qr_of(link).save(drawn, kind="svg", border=_QUIET, scale=10, xmldecl=False)
    return drawn.getvalue().decode()
