"""Reads hours that are told by those that stand: `ขยายเวลาถึง 5 โมงเย็น`, `เลื่อนเร็วขึ้นชั่วโมงนึง`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from handlers.understand.asked.wish_asked import as_wish
from handlers.understand.dates.clock_spans import length_told, only_hours
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 60
_CUE = pattern_of("ถึง|เลิก|จบ|สิ้นสุด|ชั่วโมง|ชม|นาที")
_LEAD = rf"(?:ขอ|ช่วย|ให้|งั้น|เอา|อ้อ|อ้าว|เดี๋ยว|แล้วก็|น่าจะ|จะ|{POLITE}|[\s,])*"
_ENDS = pattern_of(
    rf"{_LEAD}(?:(?:ขยาย|ยืด|ต่อ|เพิ่ม|ลาก)(?:เวลา|งาน|ประชุม)?(?:ออก)?(?:ไป)?(?:เป็น|(?:จน)?ถึง)"
    rf"|(?:เลื่อน|เปลี่ยน|แก้)?(?:เวลา)?(?:เลิก|จบ|สิ้นสุด)(?:งาน|ประชุม|เวลา)?(?:เป็น|ตอน|ที่|ประมาณ|\s)*|(?:จน)?ถึง)\s*(?P<hour>\S.{{0,20}})"
)
"""Another end."""
_SHIFTS = pattern_of(
    rf"{_LEAD}(?:เลื่อน|ขยับ)(?:ให้|เวลา|งาน|ประชุม)*(?:(?P<sooner>เร็วขึ้น|ขึ้นมา|เข้ามา|ขึ้น|เร็ว|ก่อน)|ออกไป|ออก|ช้าลง|ช้า|ไป|ถอยไป)(?:อีก|สัก|ซัก|\s)*"
    rf"(?P<by>(?:\d{{1,3}}|ครึ่ง|หนึ่ง|สอง|สาม)?\s?(?:ชั่วโมง|ชม\.?|นาที)(?:ครึ่ง)?)(?P<one>นึง|หนึ่ง|เดียว)?(?:{POLITE}|หน่อย|ที|แทน|ดีกว่า|ละกัน|แล้วกัน|\s)*"
)
"""So much sooner or later."""


def moved(text: str, begins: datetime | None, ends: datetime | None) -> Sequence[time]:
    """Returns the beginning and the end as the whole words make them; nothing for other words, and
    where the hours would leave the day.

    begins, ends: as they stand, at Bangkok
    """
    if begins is None or ends is None or len(text) > _LONGEST or not _CUE.search(text):
        return ()
    plain = without_polite_ending(as_wish(normalise(text)))
    if (shifts := _SHIFTS.fullmatch(plain)) is not None:
        by = length_told(f"{'1 ' if shifts['one'] else ''}{shifts['by']}")
        if by is None:
            return ()
        by = -by if shifts["sooner"] else by
        same = (begins + by).date() == begins.date() and (ends + by).date() == ends.date()
        return [(begins + by).time(), (ends + by).time()] if same else ()
    found = _ENDS.fullmatch(plain)
    hours = only_hours(found["hour"]) if found is not None else ()
    if len(hours) != 1:
        return ()
    end = _after(hours[0], begins.time())
    return [begins.time(), end] if end is not None else ()


def _after(hour: time, begins: time) -> time | None:
    """Returns the hour behind the beginning: `ถึงสี่โมง` of an afternoon; None if it is before it."""
    if hour <= begins and hour.hour < 12:
        hour = hour.replace(hour=hour.hour + 12)
    return hour if hour > begins else None
