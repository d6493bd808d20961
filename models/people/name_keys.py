"""The keys by which names, staff ids and positions are compared."""

from __future__ import annotations

import unicodedata

import regex

_NO_LETTER = regex.compile(r"[^\p{L}\p{M}\p{N}]+")
"""By one pattern: the keys of the whole roster are made at once."""
_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def name_key(text: str) -> str:
    """The text for comparing: letters, marks and digits only, one case."""
    text = unicodedata.normalize("NFC", text).replace("\u0e4d\u0e32", "\u0e33")
    return _NO_LETTER.sub("", text).translate(_DIGITS).casefold()
