"""Hears that a deed is to be reported whose activity somebody cannot name: `อยากรายงานเรื่องปันน้ำใจค่ะ
จำเลขกิจกรรมไม่ได้ คือเมื่อวันที่ 23 ธ.ค. …`."""

from __future__ import annotations

from datetime import date

from handlers.reports.activities_told import asks
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports import deed_counted
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise

_WANTS = pattern_of(
    rf"(?:{POLITE}|{ME_OR_US}|พี่|[\s,])*"
    r"(?:(?:จะ|อยาก|ต้องการ|มา)+(?:ขอ)?(?:ส่ง|ทำ|เขียน|ลง|กรอก)*รายงาน(?!ตัว|แทน|ว่า|การ)"
    rf"|ขอ(?:ส่ง|ทำ|เขียน|ลง)รายงาน|ขอรายงาน(?=ผล|เรื่อง|กิจกรรม|หน่อย|{POLITE}|\s)|รายงาน(?=เรื่อง))"
    rf"(?:ผล(?=\s|{POLITE}))?"
)
"""`ขอรายงานการประชุม` asks for a document."""
_NOT_KNOWN = "(?:จำ(?!นวน|เป็น|หน่าย)|ไม่แน่ใจ|ไม่รู้|ไม่ทราบ|ลืม)"
_ACTIVITY = "(?:กิจกรรม|โครงการ|ข้อ|เลข)"
_BIT = r"[^\s\d]{0,18}"
_UNNAMED = pattern_of(
    rf"(?:^|(?<=\s))(?:แต่)?(?:{_NOT_KNOWN}{_BIT}{_ACTIVITY}{_BIT}|{_ACTIVITY}{_BIT}{_NOT_KNOWN}{_BIT})(?=\s|$)"
)
"""A clause that only says that the activity is not known; a longer one may tell of the deed."""
_NUMBER = pattern_of(r"(?<![\d.])[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d.])")
_AROUND = pattern_of(rf"(?:คือ|ว่า|แต่|ก็|{POLITE}|[\s,])+")


def reported(said: str, today: date) -> bool:
    """Tells whether the words want to report, name no activity by its number, and tell a deed by
    its day and its figures; a question behind that tells none."""
    plain = normalise(said)
    if _WANTS.match(plain) is None or _NUMBER.search(plain):
        return False
    return deed_counted.is_over(plain, today) and not asks(alone(plain))


def alone(said: str) -> str:
    """Returns the deed without the wish to report it and what says that it cannot be named."""
    plain = normalise(said)
    wish = _WANTS.match(plain)
    if wish is None:
        return said
    called = plain[wish.end() :]
    left = _UNNAMED.sub(" ", called)
    lead = _AROUND.match(left)
    return " ".join((left[lead.end() :] if lead is not None else left).split())
