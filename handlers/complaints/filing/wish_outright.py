"""Hears in the middle of a story that its teller complains:
`… เขามาขอเงินผม ผมจะร้องเรียน อย่าให้เขารู้ว่าเป็นผม`."""

from __future__ import annotations

from handlers.complaints.filing import opening_words
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 3_000
_I = rf"(?:{ME_OR_US}|พวกเรา)"
_COMPLAINS = pattern_of(
    rf"(?:^|(?<!ว่า)\s)(?:เลย|จึง|ก็|งั้น|วันนี้|\s)*(?:{_I}(?:เลย|จึง|ก็|\s)*(?:จะ|มา|ขอ|อยาก|ต้องการ)|ขอ|อยาก|ต้องการ)"
    r"(?:จะ|ขอ|มา|แจ้ง|ยื่น|ส่ง|ทำ|เรื่อง|\s)*(?:ร้องเรียน|ร้องทุกข์|เบาะแส)"
    rf"(?:เรื่องนี้|เขา|เค้า|มัน|คน(?:นี้|นั้น)|เจ้าหน้าที่(?:คน(?:นี้|นั้น))?|หน่อย|ด้วย|เลย|ไว้|ที|{POLITE})*(?=\s|$)"
)
"""Says outright what is wanted of the story; only the own wish counts, no one else's threat."""
_ASKS = pattern_of(
    rf"(?:ร้องเรียน|ร้องทุกข์|เบาะแส)[^\n]{{0,30}}?(?:ที่ไหน|ตรงไหน|ทางไหน|{HOW_IN_FULL}|{WHETHER}|กับใคร)"
)
_SUPPOSES = pattern_of(r"(?:^|\s)(?:ถ้า|หาก|เผื่อ)(?:(?!ค่ะ|คะ|ครับ|คับ)[^\n]){0,60}$")


def complains(words: str) -> bool:
    """Tells whether somebody tells a story and says outright, in it or behind it, that they
    complain; not where they ask how, or only would under a condition."""
    if len(words) > _LONGEST or not ("ร้อง" in words or "เบาะแส" in words):
        return False
    plain = normalise(words)
    found = _COMPLAINS.search(plain)
    if found is None or _ASKS.search(plain) or _SUPPOSES.search(plain[: found.start()]):
        return False
    return opening_words.is_story(words)
