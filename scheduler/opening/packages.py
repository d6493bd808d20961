"""What all readers of office files share: files too big to be read, and files that cannot be read.

Only the child process (content_child) imports this module, and only for a file that content_check
has cleaned.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from functools import wraps
from io import BytesIO
from typing import Any

_MOST_UNPACKED = 20 * 1024 * 1024
_WORD_PART = "word/document.xml"

Read = Callable[[bytes], dict[str, Any] | None]


def reads_at_most(megabytes: int) -> Callable[[Read], Read]:
    """Return what makes a reader give None for a file that is bigger, that unpacks to too much, or
    at which it fails: whoever sent it keeps it as a file like any other."""

    def guarded(read: Read) -> Read:
        @wraps(read)
        def reads(data: bytes) -> dict[str, Any] | None:
            if len(data) > megabytes * 1024 * 1024 or _unpacked(data) > _MOST_UNPACKED:
                return None
            try:
                return read(data)
            except Exception:  # a library reads hostile bytes here; its errors may quote the file
                return None

        return reads

    return guarded


def is_word(data: bytes) -> bool:
    """Return whether the package is a Word file."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return _WORD_PART in package.namelist()
    except zipfile.BadZipFile:
        return False


def _unpacked(data: bytes) -> int:
    """Return how many bytes the package unpacks to; too many if it is none."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return sum(entry.file_size for entry in package.infolist())
    except zipfile.BadZipFile:
        return _MOST_UNPACKED + 1
