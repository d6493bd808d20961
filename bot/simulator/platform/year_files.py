"""Files of the tours that name a fiscal year: the year is filled in when they are asked for."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

PLACE = b"{YEAR}"
"""Stands in a part of an Office file where the year is to be."""


def filled(path: Path, year: str) -> bytes:
    """Returns the Office file (a ZIP) with the year in each of its places.

    Raises ValueError if the year is no number, OSError or BadZipFile if there is no such file.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part, old.read(part).replace(PLACE, str(int(year)).encode()))
    return out.getvalue()
