"""Hears a sentence that only names days: those told, or others than were just stored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

Days = tuple[date, date]
"""The first and the last day."""
_LONGEST = 60
_LEAD = (
    rf"(?:{POLITE}|โทษที|ขอโทษ|เอ่อ|อ้าว|เดี๋ยว(?:ก่อน)?|งั้น|ช่วย|อยาก|จะ|{ME_OR_US}"
    r"|รบกวน|ใช่|ถูกต้อง|ลา|เลย|[\s,])*"
)
_DAY = (
    rf"(?:วัน(?:ที่)?|จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|พรุ่งนี้|มะรืน(?:นี้)?|นี้|หน้า|(?:สัปดาห์|อาทิตย์|เดือน)(?=นี้|หน้า)"
    rf"|{ANY_MONTH}|\d{{1,2}}|25\d\d|ถึง|และ|กับ|[-–,.\s])+"
)
_TAIL = (
    rf"(?:{POLITE}|วันเดียว|แค่วันเดียว|พอ|ก็พอ|แทน|ดีกว่า|ละกัน|แล้วกัน|ที|หน่อย|ด้วย|ให้|เท่านั้น"
    rf"|ได้(?:{WHETHER})|[\s?])*"
)
_TURNS = (
    r"(?:(?:เปลี่ยน|เลื่อน|ย้าย|ขยับ|ลด|แก้(?:ไข)?)(?:วัน)?(?:ลา)?(?:เป็น|ไป|มา|เหลือ|แค่)+"
    r"|(?:เอา|ขอ|เหลือ|ลา)(?:เป็น|แค่|เฉพาะ)+)"
)
_OTHERS = pattern_of(rf"{_LEAD}(?:ขอ)?{_TURNS}\s*{_DAY}{_TAIL}")
_WHY = pattern_of(rf"^[^\d?]{{1,60}}?\s(?={_LEAD}(?:ขอ)?{_TURNS})")
"""A clause that tells why, before the wish."""
_THESE = pattern_of(rf"{_LEAD}(?:แค่|เฉพาะ|ของ|\s)*{_DAY}{_TAIL}")
_ONE_DAY = pattern_of(rf"{_LEAD}(?:แค่|เฉพาะ|ลด|เหลือ|เอา|เป็น)*(?:วันเดียว|(?:1|หนึ่ง)\s?วัน){_TAIL}")
_YES = ("ใช่", "ถูกต้อง")
_ASKS = pattern_of(rf"{WHETHER}|เปล่า")


def others(text: str) -> bool:
    """Tells whether the words only want other days than were told: `เปลี่ยนเป็นวันศุกร์วันเดียวได้มั้ย`."""
    plain = normalise(text)
    if len(plain) > 2 * _LONGEST or _OF_ELSE.search(plain):
        return False
    plain = _WHY.sub("", plain)
    return len(plain) <= _LONGEST and _OTHERS.fullmatch(plain) is not None


_OF_ELSE = pattern_of(f"ประชุม|นัด|กิจกรรม|รายงาน|อบรม|ส่งงาน|ทำไม|{HOW_IN_FULL}|ใคร")


def says_again(text: str, told: Days, named: Callable[[str], Days | None]) -> bool:
    """Tells whether the words say no more than the days told: `วันเดียวค่ะ`, `5-8 มี.ค.`.

    named: the days that words name
    """
    plain = normalise(text)
    if len(plain) > _LONGEST or _ASKS.search(plain):
        return False
    if _ONE_DAY.fullmatch(plain):
        return told[0] == told[1]
    if plain.startswith(_YES):
        return False  # a yes with the days is a yes
    return _THESE.fullmatch(plain) is not None and named(plain) == told
