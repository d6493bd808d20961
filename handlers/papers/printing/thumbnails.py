"""Collects the pictures that a document shows, each made as small as its place needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256

from handlers.papers.printing.model import Block, Document, OnePage, Pictures, Table, Thumb
from models.documents.letterhead import EMBLEM, EMBLEM_SIDE

Fetch = Callable[[str], bytes | None]
"""Returns the bytes of a stored file, None if they are gone."""

Shrink = Callable[[bytes, int], bytes | None]
"""Returns a JPEG of a picture's bytes, so many pixels long; None if they do not open."""

IN_TABLES = 160
"""Pixels on the longer side of a picture in a table: 1.9 cm on paper at 216 dots an inch."""
_WIDE = 1200
"""Pixels over the whole width of a page: 18 cm at 170 dots an inch."""

NONE: Mapping[str, bytes] = {}


def of_document(document: Document, fetch: Fetch, shrink: Shrink) -> dict[str, bytes]:
    """Returns the pictures that a document shows, by key; without those gone or broken."""
    sides: dict[str, int] = {}
    for key, side in _places(document):
        sides[key] = max(side, sides.get(key, 0))
    found: dict[str, bytes] = {}
    for key, side in sides.items():
        data = fetch(key)
        small = shrink(data, side) if data is not None else None
        if small is not None:
            found[key] = small
    return found


def _places(document: Document) -> Iterator[tuple[str, int]]:
    """Yields the keys of pictures, each with the pixels that its place needs."""
    if document.memo or document.emblem:
        yield EMBLEM, EMBLEM_SIDE
    yield from _of_blocks(document.blocks)


def _of_blocks(blocks: Sequence[Block]) -> Iterator[tuple[str, int]]:
    for block in blocks:
        if isinstance(block, Table):
            values = (cell.value for row in block.rows for cell in row)
            yield from ((value.key, IN_TABLES) for value in values if isinstance(value, Thumb))
        if isinstance(block, Pictures):
            yield from ((thumb.key, _WIDE // block.across) for thumb, _ in block.items)
        if isinstance(block, OnePage):
            yield from _of_blocks(block.blocks)


def file_of(key: str) -> str:
    """Returns the name of the picture's file beside its page."""
    return f"{sha256(key.encode()).hexdigest()}.jpg"
