"""Reads which of the sent reports words mean: `ที่ส่งเมื่อกี้`, `ที่ส่งไปเมื่อวันศุกร์`, `ถ้าหัวหน้ายังไม่อนุมัติ`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from handlers.understand.corrections.correction_vocabulary import JUST_NOW
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import one_date
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.named_span import Days, named_span
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.unclear import Unclear

_LONGEST = 300
_LAST = f"(?:{JUST_NOW}|เมื่อสักครู่|เมื่อตะกี้|ล่าสุด|หลังสุด|สุดท้าย|ท้ายสุด)"
_ONE = rf"(?:รายงาน|กิจกรรม|ฉบับ|อัน|ตัว|ที่|{ME_OR_US}|เพิ่ง|พึ่ง|กด|\s)*"
_LATEST = pattern_of(
    rf"(?:เพิ่ง|พึ่ง)(?:จะ)?(?:กด)?ส่ง|ส่ง{_ONE}(?:ไป|มา|เข้าไป|\s)*(?:ตอน)?{_LAST}"
    rf"|(?:รายงาน|ฉบับ|อัน){_ONE}{_LAST}|{_LAST}{_ONE}ส่ง"
)
_SENT_THEN = pattern_of(
    r"(?:ส่ง|รายงาน)(?:รายงาน|ให้|ไป|มา|ไว้|แล้ว|เข้าไป|เมื่อ(?=วันที่)|ตอน|ของ|\s)*"
    r"(?P<when>(?:เมื่อ|วัน|เช้า|บ่าย|ตะกี้|เดือน|สัปดาห์|อาทิตย์|ต้นเดือน|\d{1,2}\s?[ก-ฮ]).{0,24})"
)
_THEN_SENT = pattern_of(
    rf"(?P<when>เมื่อ(?:วาน|เช้า|วัน\S{{3,12}}?)(?:นี้|ซืน)?)\s?(?:{ME_OR_US}|ที่|ได้|กด|\s)*ส่ง"
)
WHEN = (
    rf"(?:{_LAST}|เมื่อ(?:วาน(?:นี้|ซืน)?|เช้า|วัน(?!ที่)[^\s\d]{{2,10}})|วันนี้|เช้านี้|บ่ายนี้|ต้นเดือน(?:นี้)?|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)(?:ก่อน|ที่แล้ว)?"
    r"|(?:เมื่อ)?(?:วันที่\s?)?[1-9]\d?\s?(?:[ก-ฮ]\.\s?[ก-ฮ]\.|[ก-ฮ][ก-๎]{4,8})(?:\s?\d{2,4})?|(?:เมื่อ)?วันที่\s?\d{1,2}"
    r"|(?:เมื่อ)?(?:เดือน|สัปดาห์|อาทิตย์)(?:ที่แล้ว|ก่อน|นี้|[ก-ฮ][ก-๎.]{3,8}))"
)
"""When something was sent: `เมื่อวันศุกร์`, `วันที่ 15 ม.ค.`, `เดือนที่แล้ว`."""
_WHICH_WAS_SENT = pattern_of(
    rf"\s?(?:(?:อัน|ฉบับ|ตัว)?(?:ที่|ซึ่ง)\s?(?:{ME_OR_US}|สำนัก|เพิ่ง|พึ่ง|ได้|เคย|\s)*(?:ส่ง|รายงาน)(?:ไป|แล้ว|ไว้|มา|\s)*{WHEN})"
)
_UNDECIDED = pattern_of(
    r"(?:ถ้า|หาก|ในเมื่อ|กรณี).{0,24}?ยังไม่(?:ได้)?(?:กด|มี|รับ|การ|เซ็น|ทัน|\s)*(?:อนุมัติ|เซ็น|ตรวจ|ดู|พิจารณา|ผ่าน|เปิด|อ่าน)"
)
_TODAY = pattern_of("วันนี้|เมื่อเช้า|เมื่อกี้|ตะกี้|เมื่อครู่|เมื่อสักครู่|เช้านี้|บ่ายนี้")
_DAY_OF_MONTH = pattern_of(
    rf"วันที่\s?(?P<day>[1-9]|[12]\d|3[01])(?![\d./])(?!.{{0,12}}?(?:เดือน|{ANY_MONTH}))"
)
"""A day without its month: a day that cannot be in the month that is told is no other day."""


@dataclass(frozen=True)
class SentMeant:
    """latest: the last one that was sent. days: when it was sent, None if that is not said.
    undecided: it is meant only if it is not approved yet."""

    latest: bool = False
    days: Days | None = None
    undecided: bool = False


def sent_meant(plain: str, today: date) -> SentMeant:
    """Returns which of the sent reports the normalised words mean; a long text means none."""
    if len(plain) > _LONGEST:
        return SentMeant()
    latest = _LATEST.search(plain) is not None
    days = None if latest else _days(plain, today)
    return SentMeant(latest, days, _UNDECIDED.search(plain) is not None)


def without_when_sent(plain: str) -> str:
    """Returns the normalised words without the clause that says when one was sent: `ที่ส่งวันที่ 15
    ม.ค.`."""
    return _WHICH_WAS_SENT.sub("", plain, count=1) if len(plain) <= _LONGEST else plain


def day_named(plain: str, today: date) -> date | None:
    """Returns the day, not after today, on which something was sent by these words; None for a day
    that cannot be."""
    if _TODAY.search(plain):
        return today
    if "เมื่อวาน" in plain:
        return today - timedelta(days=2 if "เมื่อวานซืน" in plain else 1)
    try:
        named = one_date(written_out(plain, Calendar(today, Toward.PAST)), today)
    except Unclear:
        return None
    if named is not None:
        return named if named <= today else None
    found = _DAY_OF_MONTH.search(plain)
    return _last_such(int(found["day"]), today) if found is not None else None


def _days(plain: str, today: date) -> Days | None:
    found = _SENT_THEN.search(plain) or _THEN_SENT.search(plain)
    if found is None:
        return None
    day = day_named(found["when"], today)
    if day is not None:
        return day, day
    span = named_span(found["when"], today)
    return span if span is not None and span[0] <= today else None


def _last_such(day: int, today: date) -> date:
    """Returns the last day of this number in a month, today or before."""
    passed = today
    while passed.day != day:
        passed -= timedelta(days=1)
    return passed
