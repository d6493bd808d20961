"""Draws a sign with a code: PDF of one page for a wall or a table, PNG for a group.

The same document gives the same bytes. The QR holds the link alone and is as small as that allows.
"""

from __future__ import annotations

import json
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

import typst

from handlers.papers.printing.layout import Layout
from handlers.papers.printing.lone_pages import Sign
from handlers.papers.printing.model import Document
from handlers.papers.printing.pdf import fonts

if TYPE_CHECKING:
    import segno

_DENSITY = 216.0
"""Pixels per inch of a picture: three per point, as phones have."""

_LETTERS = 26
_QUIET = 4
"""Empty modules around the QR (ISO/IEC 18004, 6.3.8)."""


def qr_of(link: str) -> segno.QRCode:
    """The QR that holds this text and no more, readable with a seventh of it lost."""
    import segno  # noqa: PLC0415 - few documents need it

    return segno.make_qr(link, error="m", boost_error=False)


def render(document: Document, sign: Sign, footer: str) -> bytes:
    """Returns the file; `footer` stands small at the bottom."""
    drawn = BytesIO()
    qr_of(sign.link).save(drawn, kind="svg", border=_QUIET, scale=10, xmldecl=False)
    layout = Layout(document)
    data = {
        "size": sign.size,
        "title": layout.pieces(sign.title, _LETTERS),
        "call": layout.pieces(sign.call, _LETTERS),
        "account": layout.pieces(sign.account, _LETTERS),
        "until": layout.pieces(sign.until, _LETTERS),
        "code": sign.code,
        "steps": [layout.pieces(step, _LETTERS + 14) for step in sign.steps],
        "qr": drawn.getvalue().decode(),
        "footer": layout.pieces(footer),
    }
    made = typst.compile(
        (files("handlers.papers.printing") / "sign_page.typ").read_bytes(),
        format="png" if sign.size == "phone" else "pdf",
        ppi=_DENSITY,
        font_paths=fonts(),
        sys_inputs={"sign": json.dumps(data, ensure_ascii=False)},
        timestamp=int(document.made_at.timestamp()),
    )
    assert isinstance(made, bytes)  # one page
    return made
