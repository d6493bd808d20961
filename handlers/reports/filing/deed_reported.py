"""Hears that a deed is to be reported whose activity somebody cannot name: `อยากรายงานเรื่องปันน้ำใจค่ะ
จำเลขกิจกรรมไม่ได้ คือเมื่อวันที่ 23 ธ.ค. …`, `เมื่อเช้าพาไปวัดมา 34 คน อันนี้ส่งเป็นรายงานได้ไหม`."""

from __future__ import annotations

from datetime import date

from handlers.messages import Message, Text
from handlers.reports.activities_told import asks
from handlers.reports.filing import deeds_meant
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_order_behind
from handlers.understand.reports import deed_counted
from handlers.understand.reports.held_told import tells_held
from handlers.understand.reports.report_wanted_behind import wanted_behind
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise

_WANTS = pattern_of(
    rf"(?:สวัสดี|หวัดดี|เรียน(?:แจ้ง|ท่าน)?|{POLITE}|{ME_OR_US}|พี่|[\s,])*"
    r"(?:(?:จะ|อยาก|ต้องการ|มา)+(?:ขอ)?(?:อนุญาต)?(?:ส่ง|ทำ|เขียน|ลง|กรอก)*รายงาน(?!ตัว|แทน|ว่า|การ)"
    rf"|ขอ(?:อนุญาต)?(?:ส่ง|ทำ|เขียน|ลง)รายงาน|ขออนุญาตรายงาน|ขอรายงาน(?=ผล|เรื่อง|กิจกรรม|หน่อย|{POLITE}|\s)|รายงาน(?=เรื่อง))"
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
_AROUND = pattern_of(rf"(?:เอ่อ|คือ|ว่า|แต่|ก็|{POLITE}|[\s,])+")
_PAST = pattern_of(
    r"เมื่อ(?!ไ)|เพิ่ง|(?:วัน|อาทิตย์|สัปดาห์|เดือน|ปี)(?:ที่แล้ว|ก่อน|ที่ผ่านมา)|(?:วัน|เช้า|บ่าย)นี้|(?:ต้น|กลาง|ปลาย)เดือน|แล้ว|เสร็จ"
)
_NOT_DONE = pattern_of(
    r"(?:ยัง)?ไม่(?:ได้)?(?:จัด|ทำ|อบรม|ประชุม|เริ่ม|มีกิจกรรม|ดำเนินการ)|จะ(?!ได้)|ถ้า|หาก|พรุ่งนี้|มะรืน|(?:อาทิตย์|สัปดาห์|เดือน|ปี)หน้า"
)
_GIVEN = pattern_of(
    r"ของขวัญ|กระเช้า|ของฝาก|สินบน|(?:เอา|ส่ง|นำ|ซื้อ)(?:ของ)?[ก-๎]{0,20}มา(?:ให้|ฝาก|วาง)|ลา(?:ป่วย|กิจ|พักร้อน|พักผ่อน)"
    r"|ผู้รับ(?:เหมา|จ้าง)|คู่สัญญา|บริษัท|(?:ได้|ให้)(?:รับ)?[ก-๎]{1,15}\s?\d+\s?(?:ลัง|กล่อง|ใบ|ตัว|ถุง|ขวด|ตะกร้า|เครื่อง|ผืน|โหล)"
)
"""A gift, or a leave."""
_ANOTHER_MATTER = pattern_of(
    r"ขู่|รถ(?:หลวง|ราชการ)|(?:สำนัก(?:งาน)?|หน่วยงาน)อื่น|ความดี(?!ที่อยากทำ)|\d\s?(?:ฉบับ|รายงาน)"
)
"""Wrongs, what another bureau did, good deeds of one's own, and reports that were not sent."""
_AGAINST_GIFTS = pattern_of(r"(?:ไม่|งด|ห้าม|งดการ|ไม่มีการ)(?:ให้)?(?:รับ|ให้|และ)+(?:ของขวัญ|ของกำนัล)")
"""Told of a policy, and nothing that was given."""
_STILL = "สิ่งที่ทำไปแล้วลงรายงานย้อนหลังได้ วันที่จัดเขียนในข้อ “สิ่งที่ทำ” ส่วนกำหนดส่งดูที่แต่ละกิจกรรมด้านล่าง"


def reported(said: str, today: date) -> bool:
    """Tells whether the words want to report, name no activity by its number, and tell a deed by
    its day and its figures; a question behind that tells none."""
    plain = normalise(said)
    if _WANTS.match(plain) is None or _NUMBER.search(plain):
        return False
    return deed_counted.is_over(plain, today) and not asks(alone(plain))


def wanted(said: str, today: date) -> bool:
    """Tells whether the words tell a deed of an activity that is over, name no activity by its
    number, and want it in a report or ask where it belongs, behind it; a count alone is no deed."""
    behind, plain = wanted_behind(said), normalise(said)
    if behind is None or _NUMBER.search(plain) or _ANOTHER_MATTER.search(plain):
        return False
    story = behind.story
    over = _PAST.search(story) is not None or deed_counted.is_over(story, today)
    told = tells_held(story) or over and deeds_meant.tells_of_one(story)
    return told and not (_NOT_DONE.search(story) or _tells_of_gift(story) or asks(story))


def is_of_an_activity(said: str) -> bool:
    """Tells whether what is told before such a wish is a deed of a kind that an activity is for."""
    behind = wanted_behind(said)
    return behind is not None and deeds_meant.tells_of_one(behind.story)


def still_possible(said: str, today: date) -> list[Message]:
    """Returns the answer to whether a deed may still be reported; nothing where it is not asked."""
    behind = wanted_behind(said) if wanted(said, today) else None
    return [Text(_STILL)] if behind is not None and behind.late else []


def _tells_of_gift(story: str) -> bool:
    return _GIVEN.search(_AGAINST_GIFTS.sub(" ", story)) is not None


def alone(said: str) -> str:
    """Returns the deed without the wish to report it and what says that it cannot be named."""
    said = without_order_behind(said)
    behind = wanted_behind(said)
    plain = behind.story if behind is not None else normalise(said)
    wish = _WANTS.match(plain)
    if wish is None and behind is None:
        return said
    called = plain[wish.end() :] if wish is not None else plain
    if wish is not None and (whose := _WHOSE.match(called)) is not None:
        called = called[whose.end() :]
    left = _UNNAMED.sub(" ", called)
    lead = _AROUND.match(left)
    return " ".join((left[lead.end() :] if lead is not None else left).split())


_WHOSE = pattern_of(
    r"(?:ผล|กิจกรรม|โครงการ|งาน|การดำเนินงาน)*ของ(?:สำนัก|กลุ่ม|หน่วยงาน|ฝ่าย)(?:(?!จัด|อบรม|ประชุม|ทำ)[ก-๎])*\s+(?=\S)"
)
