"""Cleans one part of a Word or Excel file: removes who wrote it and what would act by itself."""

from __future__ import annotations

import re

from scheduler.content_checked import ContentRefused, Reason
from scheduler.opening.content_active import inert
from scheduler.opening.content_pictures import without_exif
from scheduler.opening.content_xml import outermost

_FILES_IN_FILES = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"PK\x03\x04",
    b"Rar!",
    b"7z\xbc\xaf",
    bytes.fromhex("d0cf11e0a1b11ae1"),
    b"%PDF",
    b"{\\rtf",
)
"""How programs, archives and documents begin. Beside XML only pictures, fonts and printer settings
stay, and none of them begins like this."""

# Names of writers outside docProps: attributes and elements, by part.
_VALUE = rb"""\s*=\s*)(?:"[^"]*"|'[^']*')"""
_PERSONAL = [
    (re.compile(part), re.compile(pattern), replacement)
    for part, pattern, replacement in (
        (r"word/[^/]+\.xml$", rb"(\sw(?:15)?:(?:author|initials|userId)" + _VALUE, rb'\1"Author"'),
        (r"xl/comments", rb"(<(?:\w+:)?author>)[^<]*", rb"\1Author"),
        (r"xl/persons/", rb"(\s(?:displayName|userId)" + _VALUE, rb'\1"Author"'),
        (r"xl/workbook\.xml$", rb"(<x15ac:absPath\s[^>]*?url" + _VALUE, rb'\1""'),
    )
]


def cleaned(name: str, media_type: str, body: bytes) -> tuple[bytes, bool]:
    """Return the part as it is kept, and whether fields or formulas became the text they showed.

    media_type: as the package declares it; programs follow it, not the name. Raises
    ContentRefused.
    """
    if body.startswith(b"\xff\xd8\xff"):
        return without_exif(body), False
    is_xml = media_type.endswith("xml") or name.lower().endswith((".xml", ".psmdcp"))
    if media_type.endswith("svg+xml") or not is_xml:
        if body.startswith(_FILES_IN_FILES):
            raise ContentRefused(Reason.ACTIVE_PARTS)
        return body, False
    namespace, root = outermost(body)
    if root in ("coreProperties", "Properties") and "roperties" in namespace:
        return f'<{root} xmlns="{namespace}"/>'.encode(), False
    body, flattened = inert(body)
    for part, pattern, replacement in _PERSONAL:
        if part.match(name):
            body = pattern.sub(replacement, body)
    return body, flattened
