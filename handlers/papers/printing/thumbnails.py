"""Collects the small pictures that a document names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from handlers.papers.printing.model import Document, Table, Thumb

Fetch = Callable[[str], bytes | None]
"""Returns the bytes of a stored file, None if they are gone."""

Shrink = Callable[[bytes], bytes | None]
"""Returns a small JPEG of a picture's bytes, None if they do not open."""


def of_document(document: Document, fetch: Fetch, shrink: Shrink) -> dict[str, bytes]:
    """Returns the small pictures that a document names, by key; without those gone or broken."""
    found: dict[str, bytes] = {}
    for key in dict.fromkeys(_keys(document)):
        data = fetch(key)
        small = shrink(data) if data is not None else None
        if small is not None:
            found[key] = small
    return found


def _keys(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Table):
            values = (cell.value for row in block.rows for cell in row)
            yield from (value.key for value in values if isinstance(value, Thumb))


NONE: Mapping[str, bytes] = {}
