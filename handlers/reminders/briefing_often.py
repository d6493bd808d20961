"""`สรุปไม่ต้องส่งทุกวันแล้ว เอาเดือนละครั้ง`: the summary is wanted more or less often. It comes once a month
or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.reminders import show_briefing
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_SUMMARY = pattern_of("สรุป")
_OFTEN = pattern_of(
    r"(?P<monthly>ทุก(?:ๆ)?\s?เดือน|เดือนละ|รายเดือน)"
    r"|ทุก(?:ๆ)?\s?(?:วัน|เช้า|เย็น|สัปดาห์|อาทิตย์|ไตรมาส)|(?:วัน|สัปดาห์|อาทิตย์|ไตรมาส)ละ|ราย(?:วัน|สัปดาห์|ไตรมาส)"
)
_NOT_SO = pattern_of(r"(?:ไม่(?:ต้อง|เอา|อยาก|ขอ)|เลิก|งด|หยุด|แทนที่จะ)(?:(?!เอา|ขอ|เป็น|เหลือ).){0,24}$")
_CHANGES = pattern_of(r"ส่ง|รับ|ขอ|เอา|เปลี่ยน|ปรับ|พอ|แทน|เหลือ|ลด")
_OF_ELSE = pattern_of(
    rf"(?i:gift|oit|ita)|ของขวัญ|ร้องเรียน|ประชุม|กิจกรรม|รายงาน(?!สรุป)|ทำสรุป|เขียน|(?<!ไม่)ต้องส่ง|{WHETHER}|กี่|เมื่อไ|{HOW_IN_FULL}"
)


@listener(longest=90)
def heard(context: Context, words: str) -> Query | None:
    """Returns the answer for who gets the summary; None for other words, and for those who only end
    or begin it."""
    plain = without_polite_ending(normalise(words))
    if not _SUMMARY.search(plain) or not _CHANGES.search(plain) or _OF_ELSE.search(plain):
        return None
    if not context.may(show_briefing.TAKE.roles):
        return None
    often = list(_OFTEN.finditer(plain))
    wanted = [each for each in often if not _NOT_SO.search(plain[: each.start()])]
    monthly = bool(wanted) and bool(wanted[-1]["monthly"])
    if all(each["monthly"] for each in often):
        return None  # it is only begun or ended
    return _TAKEN if monthly else _AS_IT_IS


def _once_a_month(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_ONCE), *show_briefing.take(context)]


def _as_it_is(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_ONCE), *show_briefing.choice(context)]


_ONCE = "บอตส่งสรุปเดือนละหนึ่งข้อความเท่านั้น ตั้งให้ถี่หรือห่างกว่านี้ไม่ได้ ขอดูเองได้ทุกเมื่อ"
_TAKEN = replace(show_briefing.TAKE, words=(), answer=_once_a_month)
_AS_IT_IS = replace(show_briefing.CHOICE, words=(), answer=_as_it_is)
