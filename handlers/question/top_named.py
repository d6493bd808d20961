"""Reads how many of a ranking were asked for: `3 อันดับแรก`, `top 5`."""

from __future__ import annotations

import re

from handlers.understand.numbers.number_words import words_value
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import blanked, normalise

_MOST = 20
_MANY = r"(?P<many{}>(?<!\d)[1-9]\d?|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)"
_TOP = pattern_of(
    r"(?:เอา|ขอ|ดู|เฉพาะ|แค่|\s)*"
    rf"(?:(?:top|ท็อป|ทอป)\s*{_MANY.format(1)}"
    rf"|{_MANY.format(2)}\s*(?:อันดับ|ลำดับ)(?:แรก|ต้น|บน|สุดท้าย)?"
    rf"|{_MANY.format(3)}\s*สำนัก(?:แรก|ต้น|บน|(?=ที่.{{2,24}}สุด))"
    rf"|(?<=สุด)\s*{_MANY.format(4)}\s*สำนัก)",
    re.IGNORECASE,
)


def split_top(words: str) -> tuple[str, int | None]:
    """Returns the words without the number of places, and that number (1 to 20) or None."""
    plain = normalise(words)
    found = _TOP.search(plain)
    if found is None:
        return words, None
    given = next(filter(None, found.groups()))
    many = int(given) if given.isdecimal() else int(words_value(given) or 0)
    return blanked(plain, [found.span()]).strip(), max(1, min(_MOST, many))
