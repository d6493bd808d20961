"""Reads what was held once for several activities: `ข้อ 3.1 กับ 3.2 ทำพร้อมกันในงานเดียว 17 ก.พ. คน 80`.
Each activity has a report of its own, and both take what is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.reports.filing import deeds_meant
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.read_once import read_once
from handlers.understand.reports.held_told import tells_held
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers

_LONGEST, _LEAST = 400, 5
"""Letters; the least is `17 กพ`."""
_DOTTED = r"[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d.])"
_NUMBERS = pattern_of(
    rf"(?:ทั้ง|กิจกรรม|โครงการ|รายงาน|ข้อ|ที่|\s)*(?<![\d.]){_DOTTED}(?:\s?(?:,|/|กับ|และ|แล้วก็|\+|ทั้ง|\s)(?:ทั้ง|กิจกรรม|ข้อ|ที่|กับ|และ|\s)*{_DOTTED})+"
)
_ONCE = r"(?:พร้อม(?:ๆ)?กัน|(?:งาน|วัน|ครั้ง|คราว|เวที|ที)เดียว(?:กัน)?|รวมกัน|ควบกัน|รวดเดียว)"
_AT_ONCE = pattern_of(_ONCE)
_OF_BOTH = pattern_of(rf"^(?:{_ONCE}|ทำ|จัด|เป็น|ใน|รวม|ไป|มา|แล้ว|เลย|กัน|อยู่|{POLITE}|[\s,])++")
_BEFORE = pattern_of(
    rf"(?:{_ONCE}|{POLITE}|{ME_OR_US}|แต่|ทำ|จัด|เสร็จ|แล้ว|เรียบร้อย|ได้|ลง|ส่ง|รายงาน|งาน|กิจกรรม|สอง|สาม|ข้อ|อัน|ใน|ที่|เป็น|ของ|จะ|ขอ(?!ง)|ช่วย|นับ|[\s,])*+"
)
_WORD = (
    rf"(?:{POLITE}|{WHETHER}|{HOW_IN_FULL}|{ME_OR_US}|หรือ(?:เปล่า|ว่า)?|รึ(?:เปล่า)?|ไง|ลง|ส่ง|ทำ|กรอก|คีย์|จะ|ต้อง|ควร|ให้|แยก|รวม|กัน|สอง|สาม|หนึ่ง|อัน|ฉบับ|รอบ|ครั้ง|ข้อ|ชุด|ขอ(?!ง)"
    r"|เดียว|รายงาน|เป็น|ได้|ดี|หน่อย|ด้วย|เลย|แบบ|ใช่|ทั้งคู่|ทั้ง|แล้ว|ก็|[\s,?])"
)
_BEHIND = pattern_of(rf"(?:(?<=[\s,])|(?<=คน)|(?<=บาท)|^){_WORD}++$")
_DENIED = pattern_of(
    rf"ไม่(?:ได้|ใช่)?[ก-๎]{{0,12}}?{_ONCE}|คนละ(?:วัน|งาน|ครั้ง|ที|คราว|เวที|รอบ)|แยกกัน|จะจัด(?!ส่ง)"
)
"""They were held apart, or are still to come."""
_ASKED_OR_ORDERED = pattern_of(
    rf"{WHETHER}|{HOW_IN_FULL}|กี่|เท่าไ|ใคร|ไหน|อะไร|เมื่อไ|[?]|ขอ(?!ง|บ)|ไฟล์|(?i:pdf|excel)|เตือน|ทวง|อนุมัติ|ดู(?!งาน|แล)|เปิด(?!ตัว|งาน|โครงการ)"
    r"|เปรียบเทียบ|เทียบ|ถอน|ยกเลิก|เลื่อน|แก้(?!ปัญหา)|ลบ|ค้น|สรุป|กำหนด|พิมพ์|ตีกลับ|ส่งกลับ|แจ้ง"
)
_PEOPLE = pattern_of(r"\d\s?(?:คน|ท่าน|ราย(?!งาน|การ|ได้))|(?:คน|ผู้)[ก-๎]{0,10}\s?\d")
_WAS_HELD = pattern_of("(?:งาน|เวที|ครั้ง|คราว)เดียว|จัด(?!ส่ง)|ทำ(?!ไง|ยังไง|อย่างไร|ไม|ให้|รายงาน)")
"""Without it, a day may be that of the reports: `ส่ง 3.1 กับ 3.2 วันเดียวกัน 20 มี.ค.`"""
_ASKS = pattern_of(rf"{WHETHER}|{HOW_IN_FULL}|หรือ|รึ|ไง|[?]")


@dataclass(frozen=True)
class OneEvent:
    """numbers: of the activities, as named. story: what is told of all of them, without the wish.
    asks: it is asked how to report them."""

    numbers: Sequence[str]
    story: str
    asks: bool


@read_once
def read(said: str) -> OneEvent | None:
    """Returns what was held once for several activities; None for other words, and where nothing is
    told of it."""
    if len(said) > _LONGEST or _AT_ONCE.search(said) is None:
        return None
    plain = normalise(said)
    named = _NUMBERS.search(plain)
    if named is None:
        return None
    before, after = plain[: named.start()], plain[named.end() :]
    both = _OF_BOTH.match(after)
    before = "" if _BEFORE.fullmatch(before) else _AT_ONCE.sub("", before)
    after = after[both.end() :] if both is not None else after
    story = f"{before.strip()} {after.strip()}".strip()
    behind = _BEHIND.search(story)
    told = story[: behind.start()].strip(" ,") if behind is not None else story
    numbers = activity_numbers(named[0])
    if len(told) < _LEAST or len(numbers) < 2 or activity_numbers(told):
        return None
    if _DENIED.search(plain) or _ASKED_OR_ORDERED.search(told) or not _tells(plain, told):
        return None
    asks = behind is not None and _ASKS.search(story, behind.start()) is not None
    return OneEvent(numbers, told, asks)


def _tells(plain: str, told: str) -> bool:
    """Tells whether something is told of the event: the kind of deed, a day or how many came."""
    if _PEOPLE.search(told) or _WAS_HELD.search(plain) and mention_spans(told):
        return True
    return tells_held(told) or deeds_meant.tells_of_one(told)
