"""Reads whether what one sent is decided by now, where only the sending names it: `อันที่ส่งไปเมื่อวันศุกร์
หัวหน้ากลุ่มตรวจให้หรือยัง`; and which of the reports it means, by the day that is told."""

from __future__ import annotations

from datetime import date, datetime

from handlers.reports.sent_record import Sent
from handlers.understand.dates.dates import thai_date, thai_span
from handlers.understand.named_span import Days, named_span
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.sent_meant import day_named
from handlers.understand.small_words import ME_OR_US
from models.calendar import office_day
from models.reports.report import SUBMITTED

_WHO = r"(?:หัวหน้า|หน\.|ผอ|ผู้อำนวยการ|ผู้อนุมัติ|ผู้บังคับบัญชา|พี่|ท่าน|เขา|เค้า|ใคร|นาย)"
_DECIDED = (
    r"(?:ตรวจ|ดู|อ่าน|อนุมัติ|พิจารณา|เซ็น|ลงนาม|ผ่าน|เคาะ)(?:ดู|ให้|แล้ว|เรียบร้อย|เสร็จ|กัน|\s)*"
    r"(?:(?:หรือ|รึ)?ยัง(?!ไง|ไม่|งั?ย)|ถึงไหน)"
)
_SENT_ONE = pattern_of(
    rf"(?:อัน|ฉบับ|ตัว|ใบ|รายงาน|งาน|\s)*ที่(?:{ME_OR_US}|เพิ่ง|พึ่ง|ได้|กด|\s)*(?:ส่ง|ยื่น|เสนอ)(?!กลับ|คืน|มาให้)"
    rf"(?P<when>.*?)\s?(?:{_WHO}\S{{0,16}}?\s?)?{_DECIDED}"
)
_ALREADY = pattern_of("ไป|แล้ว|ไว้|ขึ้น|เมื่อ|เพิ่ง|พึ่ง|วัน")
"""Without one of these it is not sent yet."""
_NONE_WAITS = "ไม่มีฉบับที่รออนุมัติ ที่ส่งแล้วเป็นดังนี้"
_NOT_THEN = "ไม่พบรายงานที่ส่ง{} จึงแสดงทุกฉบับที่ส่งแล้ว"
_NOT_THEN_BUT = "ไม่พบรายงานที่ส่ง{} ที่ส่งวันอื่นมีดังนี้"


def asks(plain: str) -> bool:
    """Tells whether normalised words ask if what was sent is decided, and name it by nothing but
    that."""
    found = _SENT_ONE.search(plain)
    return found is not None and _ALREADY.search(found[0]) is not None


def narrowed(plain: str, found: Sent, today: date) -> tuple[Sent, str]:
    """Returns those that the words mean: those of the day told, else those that wait, else all; and
    what is to be said of the choice, "" for nothing."""
    waiting = [each for each in found if each[0].state == SUBMITTED]
    days = _days(plain, today)
    meant = [each for each in found if _is_of(each[1].submitted_at, days)] if days else []
    if meant:
        return meant, ""
    if not days:
        return waiting or found, "" if waiting else _NONE_WAITS
    then = f"วันที่ {thai_date(days[0])}" if days[0] == days[1] else f"ในช่วง {thai_span(*days)}"
    return waiting or found, (_NOT_THEN_BUT if waiting else _NOT_THEN).format(then)


def _is_of(at: datetime, days: Days) -> bool:
    return days[0] <= office_day(at) <= days[1]


def _days(plain: str, today: date) -> Days | None:
    """Returns the days on which it was sent, as it is told; None for none and for days to come."""
    found = _SENT_ONE.search(plain)
    when = found["when"] if found is not None else ""
    day = day_named(when, today) if when else None
    if day is not None:
        return day, day
    span = named_span(when, today) if when else None
    return span if span is not None and span[0] <= today else None
