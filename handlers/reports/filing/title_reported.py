"""Hears that an activity is to be reported that is called by its title, not by its number alone:
`ประกาศโนกิฟเสร็จแล้ว จะรายงานยังไง`, `ขอส่งงาน STRONG model ข้อ 3.3`."""

from __future__ import annotations

import re

from handlers.context import Context
from handlers.reports.filing.titles_named import likeness, may_call, only_calls
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from models.reports.figures import progress

_LONGEST = 120
_WANTS = (
    rf"(?:{POLITE}|{ME_OR_US}|สวัสดี|หวัดดี|(?:จนท\.?|เจ้าหน้าที่|คน)ใหม่|พี่|จะ|ขอ|อยาก|ต้องการ"
    r"|ต้อง|เดี๋ยว|วันนี้|ช่วย|รบกวน|มา|แล้ว|เลย|ก็|[\s,])*"
)
_REPORT = (
    r"(?:(?:ส่ง|ทำ|เขียน|ลง|เปิด|เริ่ม|กรอก)+(?:รายงาน|ผล|งาน|ฟอร์ม|แบบ)|(?<=จะ)รายงาน"
    r"|(?<=อยาก)รายงาน(?!ว่า)|(?<=ต้องการ)รายงาน(?=ผล))"
    r"(?:ผล|การดำเนินงาน)*(?:หลาย(?:ข้อ|กิจกรรม|เรื่อง|อัน)\s?(?:ขอ)?เอา)?"
)
"""`ขอรายงาน` may ask for a document; `ขอส่งรายงาน` does not."""
_OF = rf"(?:ของ|เรื่อง|กิจกรรม|โครงการ|งาน|ที่|ข้อ|{POLITE}|\s)*"
_NUMBER = r"(?P<number>[1-9]\d?(?:\.[1-9]\d?){1,2})(?![\d.])"
_HEAD = pattern_of(rf"{_WANTS}{_REPORT}{_OF}")
_TAIL = pattern_of(
    rf"{_WANTS}(?:รายงาน|ส่ง(?:รายงาน|งาน)?|ลง(?:รายงาน|ระบบ)|แจ้งผล)"
    rf"(?:(?:ได้)?(?:{HOW_IN_SHORT}|(?:ที่|ตรง|ทาง)ไหน)|หน่อย|ที|เลย|ด้วย|{POLITE}|[\s?])*$"
)
_TOLD = pattern_of(
    rf"[\s,]*(?:ก็)?(?P<told>(?:ทำ|จัด|ดำเนินการ|ประกาศ)?(?:เสร็จ|เรียบร้อย|ครบ)(?:สิ้น|เรียบร้อย|แล้ว|ละ|หมด|{POLITE}|\s)*)$"
)
_WITH_NUMBER = pattern_of(rf"[\s,]*(?:กิจกรรม|โครงการ|ข้อ|ที่|คือ|\s)*{_NUMBER}[\s,]*")
_BESIDE = pattern_of(r"(?:ต่อ|แทน)(?:จาก)?(?:คน(?:เดิม|เก่า|ก่อน)|น้อง|พี่)(?:เขา|\s)*$|(?:ก่อน|ต่อ)\s*$")
"""For whom it is reported, or that it comes first: it calls nothing, and nothing was done."""
_DEED = pattern_of(r"\d|แล้ว|เสร็จ|เมื่อ|วันที่|ยังไม่|ไม่ได้|ไม่มี|ได้จัด|คน(?!ใหม่)|ครั้ง")
"""Tells what was done: the words do more than call it."""
_MAY = pattern_of("รายงาน|ส่ง|ลงระบบ|แจ้งผล|ฟอร์ม")


def reported(context: Context, text: str) -> str:
    """Returns the number of the activity with what is told of it, or its title where several have
    the words or nothing is told; "" for other words, and where no activity of the bureau is called
    so."""
    plain = without_polite_ending(normalise(text)) if len(text) <= _LONGEST else ""
    head, tail = _HEAD.match(plain), _TAIL.search(plain)
    if not _MAY.search(plain) or head is None and tail is None:
        return ""
    said = plain[head.end() :] if head is not None else plain[: tail.start()] if tail else ""
    told = _TOLD.search(said)
    called = said[: told.start()] if told is not None else said
    if head is None and told is None:
        return ""
    numbered = _WITH_NUMBER.search(f" {called}")
    if numbered is not None:
        return _with_number(context, f" {called}", numbered, told, head is not None)
    numbers = _called(context, called.strip()) if may_call(called) else []
    if not numbers:
        return ""
    sure = len(numbers) == 1 and told is not None
    return _told_of(numbers[0] if sure else called.strip(), told)


def _with_number(
    context: Context,
    called: str,
    numbered: re.Match[str],
    told: re.Match[str] | None,
    wanted: bool,
) -> str:
    """Returns the number, if the words beside it only call the activity that has it.

    wanted: the words begin with the wish to report, so that they may call it in words of their own
    before its number: `จะรายงานเรื่องประชุมระดมความคิด ข้อ 1.2`
    """
    number, before = numbered["number"], called[: numbered.start()]
    beside = _BESIDE.sub("", f"{before}{called[numbered.end() :]}").strip()
    if not beside:  # `ช่วยเปิดฟอร์ม 3.4 หน่อย`
        return number if wanted else ""
    if not may_call(beside):
        return ""
    if wanted and told is None and before.strip() and not _DEED.search(beside):
        duties = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
        titles = [each.title for each in duties if each.number == number]
        return number if any(likeness(title, beside) for title in titles) else ""
    return _told_of(number, told) if number in _called(context, beside) else ""


def _told_of(called: str, told: re.Match[str] | None) -> str:
    return f"{called} {told['told'] if told else ''}".strip()


def _called(context: Context, called: str) -> list[str]:
    """Returns the numbers of the bureau's activities that may be called so, each once; none where
    the words say more than any title."""
    duties = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
    titles = {each.number: each.title for each in duties}
    named = [number for number, title in titles.items() if only_calls(title, called)]
    if not named:
        return []
    like = {number: likeness(title, called) for number, title in titles.items()}
    least = max(like[each] for each in named) / 2
    return [*named, *(each for each in like if each not in named and like[each] > least)]
