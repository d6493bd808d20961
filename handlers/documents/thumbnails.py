"""Small JPEGs of people's pictures for documents; the same picture gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from io import BytesIO

from PIL import Image

from handlers.documents.model import Document, Table, Thumb

SIDE = 160
"""Pixels of the longer side: 1.9 cm on paper at 216 dots an inch."""

_QUALITY = 70

Fetch = Callable[[str], bytes | None]
"""The bytes of a stored file, None once they are gone."""


def of_document(document: Document, fetch: Fetch) -> dict[str, bytes]:
    """The small pictures a document names, by key; one that is gone or broken is left out."""
    found: dict[str, bytes] = {}
    for key in dict.fromkeys(_keys(document)):
        data = fetch(key)
        small = _small(data) if data is not None else None
        if small is not None:
            found[key] = small
    return found


def _keys(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Table):
            values = (cell.value for row in block.rows for cell in row)
            yield from (value.key for value in values if isinstance(value, Thumb))


def _small(data: bytes) -> bytes | None:
    """They were opened and written anew when they came (scheduler/content_pictures); one that
    does not open any more must not keep the document from being made."""
    out = BytesIO()
    try:
        with Image.open(BytesIO(data), formats=("JPEG", "PNG")) as image:
            image.draft("RGB", (SIDE, SIDE))
            plain = _on_white(image)
            plain.thumbnail((SIDE, SIDE))
            plain.save(out, "JPEG", quality=_QUALITY)
    except (OSError, ValueError):
        return None
    return out.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image.convert("RGB")
    clear = image.convert("RGBA")
    white = Image.new("RGBA", clear.size, "white")
    return Image.alpha_composite(white, clear).convert("RGB")


NONE: Mapping[str, bytes] = {}
