"""A wish that is asked as whether it can be: `เปลี่ยนเป็นบ่ายสองได้มั้ย` wants it."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER

_CAN_BE = pattern_of(rf"\s*(?:ทำ|ก็|จะ|พอ)*ได้(?:{WHETHER}|มะ|(?:หรือ|รึ)?เปล่า)(?:{POLITE}|\s)*$")


def as_wish(text: str) -> str:
    """Returns the words without what asks at their end whether it can be done."""
    return _CAN_BE.sub("", text) if "ได้" in text else text
