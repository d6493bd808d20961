"""A document as one PNG for a phone: as wide as its screen, as tall as it takes; draws Thai shaped.

The same document gives the same bytes.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import typst

from handlers.papers.printing.model import (
    Bars,
    Block,
    Cell,
    Document,
    Grid,
    GridRow,
    Heading,
    Legend,
    Notes,
    Para,
)
from handlers.papers.printing.pdf import BAR_COLOURS, Said, fonts
from handlers.papers.printing.thai_words import pieces
from handlers.papers.wording import words

ENDING = "png"
WIDTH = 390
"""Points: the width of a phone's screen."""

_DENSITY = 216.0  # pixels an inch: three a point, as phones have
_LARGEST_INSIDE = 1024  # pixels either way, of a picture inside a card (Flex reference, "Image")
_LETTERS = 44


def render(document: Document, footer: str, inside: bool = False) -> bytes:
    """The picture; `footer` stands at its foot. inside: no larger than a card may hold."""
    said = _Said(document)
    data = {
        "width": WIDTH,
        "draft": said(document.draft) if document.draft else [],
        "title": [said(line) for line in document.title],
        "meta": [said(line) for line in document.meta],
        "blocks": [_block(said, block) for block in document.blocks],
        "footer": said(footer),
    }
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
    assert isinstance(made, bytes)  # one page, as tall as it takes
    return made


def size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels, as the file's first chunk has them (PNG, 11.2.2)."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


class _Said:
    """Texts cleaned, in lines, each in the pieces between which it may be broken."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def __call__(self, text: str, longest: int = _LETTERS) -> Said:
        whole = tuple(self._document.whole)
        plain = words(text, self._document.digits)
        return [pieces(line, whole, longest) for line in plain.split("\n")]

    def cell(self, cell: Cell) -> dict[str, Any]:
        return {"sign": words(cell.value, self._document.digits), "fill": cell.fill}


def _block(said: _Said, block: Block) -> dict[str, Any]:
    name, make = _BLOCKS[type(block)]
    return {"is": name, **make(said, block)}


def _heading(said: _Said, block: Heading) -> dict[str, Any]:
    return {"text": said(block.text)}


def _para(said: _Said, block: Para) -> dict[str, Any]:
    return {"text": said(block.text), "bold": block.bold}


def _notes(said: _Said, block: Notes) -> dict[str, Any]:
    return {"title": said(block.title), "items": [said(item) for item in block.items]}


def _bars(said: _Said, block: Bars) -> dict[str, Any]:
    return {
        "title": said(block.title),
        "bars": [
            {
                "label": said(bar.label),
                "words": said(bar.words),
                "share": min(100.0, float(bar.share)),
                "fill": BAR_COLOURS[bar.fill],
            }
            for bar in block.bars
        ],
    }


def _grid(said: _Said, block: Grid) -> dict[str, Any]:
    rows = [_grid_row(said, row) for row in block.rows]
    return {"heads": list(block.heads), "rows": rows, "names": block.names}


def _grid_row(said: _Said, row: GridRow) -> dict[str, Any]:
    return {"label": said(row.label), "cells": [said.cell(cell) for cell in row.cells]}


def _legend(said: _Said, block: Legend) -> dict[str, Any]:
    return {
        "entries": [
            {**said.cell(cell), "words": said(text), "count": said(f"{count:,}")}
            for cell, text, count in block.entries
        ]
    }


_BLOCKS: dict[type, tuple[str, Callable[[_Said, Any], dict[str, Any]]]] = {
    Heading: ("heading", _heading),
    Para: ("para", _para),
    Notes: ("notes", _notes),
    Bars: ("bars", _bars),
    Grid: ("grid", _grid),
    Legend: ("legend", _legend),
}
