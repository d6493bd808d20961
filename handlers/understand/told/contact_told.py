"""Hears whom one may ask, by a telephone number: `ติดต่อคุณสมศรี 02-831-9000 ต่อ 5120`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from handlers.understand.told.taken_part import TITLE

_LONGEST = 90
_NUMBER = pattern_of(
    r"(?<![\d-])0\d{1,2}[-\s]?\d{3}[-\s]?\d{3,4}(?![\d-])(?:\s?(?:ต่อ|กด)\s?\d{1,5})?"
)
_BESIDE = pattern_of(
    rf"(?:ติดต่อ|(?:สอบ)?ถาม|ประสาน(?:งาน)?|ผู้|กับ|ที่|ได้|โทร(?:ศัพท์)?|เบอร์|มือถือ|หมายเลข|ของ|คือ|ชื่อ|เพิ่มเติม|หรือ"
    rf"|{TITLE}\s?[ก-๎]{{2,20}}(?:\s[ก-๎]{{2,20}})?|เขา|เค้า|{POLITE}|[\s,.:()])*"
)
_ASKS = pattern_of(f"{WHETHER}|[?]")


def contact_told(text: str) -> bool:
    """Tells whether the words tell a telephone number, whose it is, and nothing else."""
    plain = normalise(text)
    if len(plain) > _LONGEST or _ASKS.search(plain) or _NUMBER.search(plain) is None:
        return False
    return _BESIDE.fullmatch(_NUMBER.sub(" ", plain)) is not None
