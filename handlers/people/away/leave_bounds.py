"""Hears that leave begins or ends on another day than told: `เปลี่ยนใจ เริ่มวันที่ 3`."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

Days = tuple[date, date]
"""The first and the last day of leave."""
_LONGEST = 60
_LEAD = (
    rf"(?:{POLITE}|เปลี่ยนใจ|ไม่ใช่|งั้น|ขอ|เอา|แก้(?:ไข)?|เปลี่ยน|เลื่อน|เป็น|ให้|จริงๆ|แค่|ไม่ได้(?:จะ)?ยกเลิก"
    r"|ผม|หนู|ดิฉัน|วัน|[\s,])*"
)
_OF = r"(?:ลา|หยุด|พัก|ไม่อยู่)*(?:เป็น|คือ|ที่|\s)*(?:วันที่)?\s*"
_TAIL = rf"(?:{POLITE}|แทน|ดีกว่า|ละกัน|แล้วกัน|พอ|ก็พอ|[\s])*"
_BEGINS = re.compile(rf"{_LEAD}(?:เริ่ม(?:ต้น)?|ลาตั้งแต่|ตั้งแต่)(?:จาก)?{_OF}(?P<day>\S.{{0,24}}?){_TAIL}")
_ENDS = re.compile(
    rf"{_LEAD}(?:(?:ลา|หยุด)?(?:จน)?ถึง(?:แค่)?|สิ้นสุด|วันสุดท้าย){_OF}(?P<day>\S.{{0,24}}?){_TAIL}"
)
_NUMBER = re.compile(r"\d{1,2}")


def moved(text: str, told: Days, named: Callable[[str], Days | None]) -> Days | None:
    """Returns the days with the new first or last day; None for other words, or where the leave
    would end before it begins.

    named: the days that words name
    """
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return None
    first, last = told
    if (begins := _BEGINS.fullmatch(plain)) is not None:
        day = _day(begins["day"], first, named)
        return (day, last) if day is not None and day <= last else None
    if (ends := _ENDS.fullmatch(plain)) is not None:
        day = _day(ends["day"], last, named)
        return (first, day) if day is not None and day >= first else None
    return None


def _day(words: str, near: date, named: Callable[[str], Days | None]) -> date | None:
    """Returns the one day; a bare number is in the month of the day that it takes the place of."""
    if _NUMBER.fullmatch(words):
        try:
            return near.replace(day=int(words))
        except ValueError:
            return None
    found = named(words)
    return found[0] if found is not None and found[0] == found[1] else None
