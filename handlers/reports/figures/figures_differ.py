"""`ตัวเลขเมื่อวันศุกร์กับวันนี้ทำไมไม่ตรงกัน`: why figures are others than some days ago, and what has changed
since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.reports.figures import what_changed
from handlers.subjects.listeners import listener
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.said_days import read_day_said
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear

_LONGEST, _MOST_DAYS = 90, 7
_FIGURES = r"(?:ตัวเลข|ยอด|จำนวน|เปอร์เซ็น\S{0,3}|ร้อยละ|สถานะ|ผลรวม|%)"
_OTHERS_NOW = (
    r"(?:ไม่(?:ตรง|เท่า|เหมือน|คง)(?:กัน|เดิม|เก่า)?|ต่าง(?:กัน|จาก|ไป)|เปลี่ยน(?:ไป)?|ลดลง"
    r"|(?:เพิ่ม|มาก)ขึ้น|คนละตัว)"
)
_THEN = (
    r"(?P<then>เมื่อวาน(?:ซืน)?|(?:เมื่อ)?(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)(?:ที่แล้ว|ก่อน|ที่ผ่านมา)?"
    r"|(?:สัปดาห์|อาทิตย์|เดือน)(?:ที่แล้ว|ก่อน)|คราวก่อน|ครั้งก่อน|ครั้งที่แล้ว|ก่อนหน้า(?:นี้)?|เดิม|เมื่อกี้|ก่อน)"
)
_ASKED = pattern_of(
    rf"(?=.*{_FIGURES})(?=.*{_OTHERS_NOW})(?=.*{_THEN})(?=.*(?:ทำไม|เพราะ(?:อะไร|เหตุ)|เกิดอะไร|เป็นเพราะ|ได้ไง|ได้ยังไง))"
)
_OF_ELSE = pattern_of(
    r"(?i:gift|oit|ita)|ของขวัญ|ร้องเรียน|เบาะแส|งบ|เงิน|ที่(?:กรอก|พิมพ์|ใส่|รายงาน)|คนเข้า|ผู้เข้าร่วม|แบบสำรวจ|คะแนน|โควตา"
)


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question of who may see what changed; None for other words."""
    plain = without_polite_ending(normalise(words))
    asks = _ASKED.match(plain) is not None and _OF_ELSE.search(plain) is None
    return QUERY if asks and context.may(what_changed.QUERY.roles) else None


def answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns how figures come about, and what changed since the day that is named, else in the
    last week."""
    found = _ASKED.match(normalise(rest))
    days = _days_ago(context, found["then"]) if found is not None else _MOST_DAYS
    context.said = ""
    changed = what_changed.QUERY.answer(context, "", {"s": str(days)})
    return [Text(_COUNTED_NOW, (_HOW,)), *changed]


def _days_ago(context: Context, then: str) -> int:
    try:
        day = read_day_said(then.removeprefix("เมื่อวัน"), Calendar(context.today, Toward.PAST))
    except Unclear:
        return _MOST_DAYS
    ago = context.today - day
    return ago.days if timedelta(0) < ago <= timedelta(_MOST_DAYS) else _MOST_DAYS


_HOW = Button("ตัวเลขนับอย่างไร", opens("how_counted"), "ตัวเลขนับอย่างไร")
_COUNTED_NOW = (
    "ตัวเลขนับใหม่ทุกครั้งที่ถาม จากรายงานที่ส่งแล้ว ณ เวลานั้น จึงเปลี่ยนเมื่อมีการส่ง ส่งกลับ อนุมัติ หรือแก้แผน "
    "บอตไม่เก็บคำตอบเดิมไว้เทียบ สิ่งที่เปลี่ยนไปมีดังนี้"
)
QUERY = replace(what_changed.QUERY, words=(), answer=answer)
