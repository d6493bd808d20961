"""Which small pictures a document names; opening people's files is not done here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from handlers.papers.printing.model import Document, Table, Thumb

Fetch = Callable[[str], bytes | None]
"""The bytes of a stored file, None once they are gone."""

Shrink = Callable[[bytes], bytes | None]
"""A small JPEG of a picture's bytes, None where they do not open."""


def of_document(document: Document, fetch: Fetch, shrink: Shrink) -> dict[str, bytes]:
    """The small pictures a document names, by key; one that is gone or broken is left out."""
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
