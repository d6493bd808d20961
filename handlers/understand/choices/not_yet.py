"""Tells that words only say that a choice is not taken yet: `ยังไม่อนุมัติค่ะ` is no other choice."""

from __future__ import annotations

from collections.abc import Collection

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME
from handlers.understand.thai import fold

_NOT_YET = pattern_of(
    rf"(?:ตอนนี้|วันนี้|อันนี้|เรื่องนี้|{ME}|พี่|ขอ|ก็)*(?:ยังไม่|อย่า(?:เพิ่ง|พึ่ง))(?:ขอ|อยาก|พร้อม|กล้า|จะ|ได้)*(?P<what>.+)"
)
_BEHIND = pattern_of(rf"(?:ให้|ตอนนี้|วันนี้|ก่อน|เลย|หรอก|ไป|ดีกว่า|ละกัน|แล้วกัน|{POLITE})*")
_LEAST = 4
"""Letters of the choice's words."""


def only_not_yet(text: str, words: Collection[str]) -> bool:
    """Tells whether the whole text denies these words of a choice for now, and gives no reason."""
    found = _NOT_YET.fullmatch(fold(text))
    if found is None:
        return False
    what = found["what"]
    named = (fold(each) for each in words)
    return any(
        len(each) >= _LEAST and what.startswith(each) and _BEHIND.fullmatch(what, len(each))
        for each in named
    )
