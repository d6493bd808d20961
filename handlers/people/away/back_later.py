"""Reads until when somebody is away by the day on which they come back, or by how much later:
`ไม่ใช่ กลับวันที่ 15 นะ เลื่อนไฟลท์`, `กลับช้าไปอีกสามวัน`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from handlers.people.away.leave.days_beside import Days
from handlers.understand.corrections.correction_vocabulary import SIGHS, SLIPS
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise

_LONGEST = 80
_COUNTS = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด")
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})"
_LEAD = (
    rf"(?:{SIGHS}|{SLIPS}|{POLITE}|{ME}|ไม่ใช่|แต่|จริงๆ|พอดี|จะ|ขอ|ต้อง|ได้|คง|น่าจะ|แก้|เปลี่ยน|เป็น|[\s,])*"
)
_TAIL = rf"(?:{POLITE}|แทน|ดีกว่า|แล้วกัน|ละกัน|เลย|[\s,])*"
_WHY = (
    r"(?:(?<=[\s,])(?:เพราะ|พอดี|เนื่องจาก|เลื่อน|ติด|ไฟลท์|เที่ยวบิน|เครื่อง|ตั๋ว|งาน|ประชุม|มี|ต้อง|เขา|เค้า|ทาง)"
    r"(?:(?!ไหม|มั้ย|หรือ).){0,40})?"
)
_LATER = pattern_of(
    rf"{_LEAD}(?:(?:เลื่อน)?กลับ(?:มา|ไทย)?(?:ช้า|เลท|ทีหลัง|หลังกำหนด|เกินกำหนด)?(?:กว่า)?(?:เดิม|กำหนด|ที่บอก)?|(?:ขอ)?อยู่ต่อ)"
    rf"(?:ช้า|ไป|ออก|ลง|อีก|สัก|ซัก|เพิ่ม|\s)*{_COUNT}\s?วัน(?!ที่){_TAIL}{_WHY}"
)
_SO_MUCH_LATER = pattern_of("ช้า|เลท|ทีหลัง|หลังกำหนด|เกินกำหนด|เลื่อน|อยู่ต่อ")
_BACK = pattern_of(
    rf"{_LEAD}กลับ(?:มา|ไทย|ถึง|เข้า|บ้าน)*(?P<works>ทำงาน|สำนักงาน|ออฟฟิศ)?(?:เป็น|คือ|ได้|\s)*"
    rf"(?:วันที่|วัน|ที่)?\s?(?P<day>\d{{1,2}}(?:\s?{ANY_MONTH})?)(?![\d./:-]){_TAIL}{_WHY}"
)


def until(text: str, told: Days, named: Callable[[str], Days | None]) -> Days | None:
    """Returns the days that stand with the last one that the words tell; None for other words, and
    for a day before the first one. Who is back at work on a day was away until the one before.

    named: the days that words name
    """
    plain = normalise(text).strip()
    if len(plain) > _LONGEST or "กลับ" not in plain and "อยู่ต่อ" not in plain:
        return None
    first, last = told
    later = _LATER.fullmatch(plain)
    if later is not None and _SO_MUCH_LATER.search(plain):
        count = later["count"]
        days = int(count) if count.isdecimal() else _COUNTS.index(count) + 1
        return first, last + timedelta(days)
    back = _BACK.fullmatch(plain)
    day = _day(back["day"], last, named) if back is not None else None
    if back is None or day is None:
        return None
    ends = day - timedelta(1) if back["works"] else day
    return (first, ends) if first <= ends != last else None


def _day(words: str, near: date, named: Callable[[str], Days | None]) -> date | None:
    """Returns the one day; a bare number is in the month of the last day that stands."""
    if not words.isdecimal():
        found = named(words)
        return found[0] if found is not None and found[0] == found[1] else None
    try:
        return near.replace(day=int(words))
    except ValueError:
        return None
