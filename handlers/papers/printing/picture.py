"""Draws a document as one PNG for a phone: as wide as its screen, as high as needed, shaped Thai.

The same document gives the same bytes.
"""

from __future__ import annotations

import json
import struct
from importlib.resources import files
from typing import Any

import typst

from handlers.papers.printing.layout import BAR_COLOURS, COMMON, Blocks, Layout, Pieces
from handlers.papers.printing.model import (
    Bars,
    Cell,
    Document,
    Grid,
    Legend,
)
from handlers.papers.printing.pdf import fonts
from handlers.papers.wording import words

ENDING = "png"
WIDTH = 390
"""The width of a phone's screen in points."""

_DENSITY = 216.0  # pixels per inch: three per point, as phones have
_LARGEST_INSIDE = 1024  # pixels of each side of a picture inside a card (Flex reference, "Image")
_LETTERS = 44


def render(document: Document, footer: str, inside: bool = False) -> bytes:
    """Returns the picture; `footer` stands at its bottom. inside: it fits inside a card."""
    data = {"width": WIDTH, **_PictureLayout(document).texts(footer, _BLOCKS)}
    made = _drawn(document, data, _DENSITY)
    largest = max(size(made))
    if inside and largest > _LARGEST_INSIDE:  # a pixel less: the page's size is rounded up
        made = _drawn(document, data, _DENSITY * (_LARGEST_INSIDE - 1) / largest)
    return made


def _drawn(document: Document, data: dict[str, Any], density: float) -> bytes:
    made = typst.compile(
        (files("handlers.papers.printing") / "picture.typ").read_bytes(),
        format="png",
        ppi=density,
        font_paths=fonts(),
        sys_inputs={"document": json.dumps(data, ensure_ascii=False)},
        timestamp=int(document.made_at.timestamp()),
    )
    assert isinstance(made, bytes)  # one page, as high as needed
    return made


def size(png: bytes) -> tuple[int, int]:
    """Returns width and height in pixels, from the file's first chunk (PNG, 11.2.2)."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


class _PictureLayout(Layout):
    def pieces(self, text: str, longest: float | None = None) -> Pieces:
        return super().pieces(text, longest or _LETTERS)

    def cell(self, cell: Cell) -> dict[str, Any]:
        return {"sign": words(cell.value, self.document.digits), "fill": cell.fill}


def _bars(layout: _PictureLayout, block: Bars) -> dict[str, Any]:
    return {
        "title": layout.pieces(block.title),
        "bars": [
            {
                "label": layout.pieces(bar.label),
                "words": layout.pieces(bar.words),
                "share": min(100.0, float(bar.share)),
                "fill": BAR_COLOURS[bar.fill],
            }
            for bar in block.bars
        ],
    }


def _grid(layout: _PictureLayout, block: Grid) -> dict[str, Any]:
    rows = [
        {"label": layout.pieces(row.label), "cells": [layout.cell(cell) for cell in row.cells]}
        for row in block.rows
    ]
    return {"heads": list(block.heads), "rows": rows, "names": block.names}


def _legend(layout: _PictureLayout, block: Legend) -> dict[str, Any]:
    return {
        "entries": [
            {
                **layout.cell(cell),
                "words": layout.pieces(text),
                "count": layout.pieces(f"{count:,}"),
            }
            for cell, text, count in block.entries
        ]
    }


_BLOCKS: Blocks = {
    **COMMON,
    Bars: ("bars", _bars),
    Grid: ("grid", _grid),
    Legend: ("legend", _legend),
}
