"""Draws a document as one PNG for a phone: as wide as its screen, as high as needed, shaped Thai.

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
    Paragraph,
)
from handlers.papers.printing.pdf import BAR_COLOURS, Pieces, fonts
from handlers.papers.printing.thai_words import pieces
from handlers.papers.wording import words

ENDING = "png"
WIDTH = 390
"""The width of a phone's screen in points."""

_DENSITY = 216.0  # pixels per inch: three per point, as phones have
_LARGEST_INSIDE = 1024  # pixels of each side of a picture inside a card (Flex reference, "Image")
_LETTERS = 44


def render(document: Document, footer: str, inside: bool = False) -> bytes:
    """Returns the picture; `footer` stands at its bottom. inside: it fits inside a card."""
    in_pieces = _Pieces(document)
    data = {
        "width": WIDTH,
        "draft": in_pieces(document.draft) if document.draft else [],
        "title": [in_pieces(line) for line in document.title],
        "meta": [in_pieces(line) for line in document.meta],
        "blocks": [_block(in_pieces, block) for block in document.blocks],
        "footer": in_pieces(footer),
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
    assert isinstance(made, bytes)  # one page, as high as needed
    return made


def size(png: bytes) -> tuple[int, int]:
    """Returns width and height in pixels, from the file's first chunk (PNG, 11.2.2)."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


class _Pieces:
    """Returns cleaned texts in lines, each as pieces between which it may be broken."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def __call__(self, text: str, longest: int = _LETTERS) -> Pieces:
        whole = tuple(self._document.whole)
        plain = words(text, self._document.digits)
        return [pieces(line, whole, longest) for line in plain.split("\n")]

    def cell(self, cell: Cell) -> dict[str, Any]:
        return {"sign": words(cell.value, self._document.digits), "fill": cell.fill}


def _block(in_pieces: _Pieces, block: Block) -> dict[str, Any]:
    name, make = _BLOCKS[type(block)]
    return {"is": name, **make(in_pieces, block)}


def _heading(in_pieces: _Pieces, block: Heading) -> dict[str, Any]:
    return {"text": in_pieces(block.text)}


def _para(in_pieces: _Pieces, block: Paragraph) -> dict[str, Any]:
    return {"text": in_pieces(block.text), "bold": block.bold}


def _notes(in_pieces: _Pieces, block: Notes) -> dict[str, Any]:
    return {"title": in_pieces(block.title), "items": [in_pieces(item) for item in block.items]}


def _bars(in_pieces: _Pieces, block: Bars) -> dict[str, Any]:
    return {
        "title": in_pieces(block.title),
        "bars": [
            {
                "label": in_pieces(bar.label),
                "words": in_pieces(bar.words),
                "share": min(100.0, float(bar.share)),
                "fill": BAR_COLOURS[bar.fill],
            }
            for bar in block.bars
        ],
    }


def _grid(in_pieces: _Pieces, block: Grid) -> dict[str, Any]:
    rows = [_grid_row(in_pieces, row) for row in block.rows]
    return {"heads": list(block.heads), "rows": rows, "names": block.names}


def _grid_row(in_pieces: _Pieces, row: GridRow) -> dict[str, Any]:
    return {"label": in_pieces(row.label), "cells": [in_pieces.cell(cell) for cell in row.cells]}


def _legend(in_pieces: _Pieces, block: Legend) -> dict[str, Any]:
    return {
        "entries": [
            {**in_pieces.cell(cell), "words": in_pieces(text), "count": in_pieces(f"{count:,}")}
            for cell, text, count in block.entries
        ]
    }


_BLOCKS: dict[type, tuple[str, Callable[[_Pieces, Any], dict[str, Any]]]] = {
    Heading: ("heading", _heading),
    Paragraph: ("para", _para),
    Notes: ("notes", _notes),
    Bars: ("bars", _bars),
    Grid: ("grid", _grid),
    Legend: ("legend", _legend),
}
