"""Takes the word of doubt off an answer: `น่าจะประชาชนค่ะ`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of

_HEDGE = pattern_of(r"(?:ก็|คง|คิดว่า|\s)*น่าจะ(?:เป็น|\s)*(?=\S)")


def unhedged(text: str) -> str:
    """Returns what stands behind a word of doubt with which the text begins; "" if none does."""
    found = _HEDGE.match(text)
    return text[found.end() :] if found is not None else ""
