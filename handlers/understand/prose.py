"""Reads a text in a person's own words and checks its length."""

from __future__ import annotations

from handlers.understand.thai import written_lines
from handlers.understand.unclear import Unclear


def read_prose(text: str, least: int, most: int, more: str, less: str = "ให้สั้นลง") -> str:
    """Returns the words with mended marks and spaces, `least` to `most` letters long.

    Raises Unclear: with the sentence `more` if they are too short; with the limit and the
    instruction `less` if they are too long.
    """
    words = written_lines(text).strip()
    if len(words) < least:
        raise Unclear(more)
    if len(words) > most:
        raise Unclear(f"ข้อความยาวเกิน {most:,} ตัวอักษร กรุณาพิมพ์{less}")
    return words
