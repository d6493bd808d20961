"""Reads what somebody wrote in their own words, within bounds; understands none of it."""

from __future__ import annotations

from handlers.understand.thai import written_lines
from handlers.understand.unclear import Unclear


def read_prose(text: str, least: int, most: int, more: str, less: str = "ให้สั้นลง") -> str:
    """The words, their marks and spaces mended, of `least` to `most` letters.

    Raises Unclear: where they are too few, with the sentence `more`; where they are too many, with
    how many there may be and what to write instead, as `less` ends the sentence.
    """
    words = written_lines(text).strip()
    if len(words) < least:
        raise Unclear(more)
    if len(words) > most:
        raise Unclear(f"ข้อความยาวเกิน {most:,} ตัวอักษร กรุณาพิมพ์{less}")
    return words
