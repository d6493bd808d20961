"""Reads which format of a file a text names."""

import re
from collections.abc import Mapping

from handlers.understand.thai import letters

_FORMATS: Mapping[str, str] = {
    "pdf": "pdf|พีดีเอฟ",
    "docx": "word|docx|เวิร์ด|เวิด",
    "xlsx": "excel|xlsx|เอ[็]?กเซล|เอ[็]?กซ์เซล",
    "zip": "zip|ซิป",
}
ANY_FORMAT = "|".join(_FORMATS.values())
"""A pattern of all their names."""

_ENDINGS = {each: re.compile(words) for each, words in _FORMATS.items()}


def ending(text: str) -> str | None:
    """Returns the one format that the text names, or None."""
    typed = letters(text)
    found = [each for each, words in _ENDINGS.items() if words.search(typed)]
    return found[0] if len(found) == 1 else None
