"""Packs office files so that the same content gives the same bytes: fixed times, fixed order."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

_CORE, _APP = "docProps/core.xml", "docProps/app.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_MAKER = re.compile(rb"(<Application>)[^<]*(</Application>)")
"""The libraries name Excel and Word as the program.

A reader that believes it trusts the row heights, and shows one line of each text.
"""


def repeatable(data: bytes, made_at: datetime) -> bytes:
    """Returns the archive with `made_at` (naive, UTC) as the time of everything in it."""
    stamp = f"{made_at:%Y-%m-%dT%H:%M:%SZ}".encode("ascii")
    moment = made_at.timetuple()[:6]
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as given,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for name in given.namelist():
            content = given.read(name)
            if name == _CORE:
                content = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", content)
            elif name == _APP:
                content = _MAKER.sub(rb"\g<1>STRONG\g<2>", content)
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, content)
    return out.getvalue()
