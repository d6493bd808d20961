"""What sentences in own words want of the choosing of outstanding bureaus."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending

_OWN_WORDS = pattern_of(
    "(?:การ)?คัดเลือก|สำนักดีเด่น|ดีเด่น|แฟ้ม|ขอดู|(?:ของ)?(?:แต่ละ|ทุก)(?:สำนัก|หน่วยงาน)|เป็นอย่างไร|เป็นยังไง"
)
"""What the questions are made of, besides a bureau or a year."""


def without_own_words(rest: str) -> str:
    """Returns what may name a bureau or a year."""
    return _OWN_WORDS.sub(" ", normalise(without_polite_ending(rest))).strip()
