"""Answers what of one's own comes first, and how many days are left: `เอาอันไหนก่อนดี`, `เรื่องไหนรีบสุด`,
`เหลือกี่วัน` below the list of what is to be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Query, opened_by
from handlers.reminders import my_duties
from handlers.understand.dates.dates import nearness, thai_date, weekday
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_LONGEST = 60
_NEAREST = "กำหนดที่ใกล้ที่สุดคือ{} {} {}"
_WHICH = r"(?:อะไร|(?:อัน|ข้อ|เรื่อง|งาน|ตัว|ตรง|รายงาน|กิจกรรม)ไหน)(?:บ้าง|มั่ง)?"
_LEAD = rf"(?:แล้ว|งั้น|ตอนนี้|{ME}|\s)*"
_WHAT_FIRST = pattern_of(
    rf"{_LEAD}(?:ควร|ต้อง|จะ)*(?:เริ่ม|ทำ)(?:จาก|ที่|ตรง)?{_WHICH}ก่อน(?:เลย|ดี|บ้าง)*"
)
"""The nearest day stands first: `ควรเริ่มจากอะไรก่อนดี`."""
_MOST_URGENT = pattern_of(
    rf"{_LEAD}{_WHICH}(?:ต้อง|ที่)?(?:รีบ|ด่วน|เร่ง)(?:ทำ|ส่ง|ด่วน)?(?:ที่สุด|สุด(?:ๆ|เลย)?|กว่า(?:กัน|เพื่อน)?)"
)
_TAKE_FIRST = pattern_of(rf"{_LEAD}(?:ควร|ต้อง|จะ)*(?:เอา|ส่ง){_WHICH}ก่อน(?:เลย|ดี)*")
_DAYS_LEFT = pattern_of(
    r"(?:แล้ว|งั้น|ยัง|ก็|มัน|\s)*(?:เหลือ(?:เวลา)?(?:อีก)?|อีก)\s?กี่วัน(?:เอง|แล้ว|ล่ะ|อะ|\s)*"
)
_CUE = pattern_of("ก่อน|สุด|กว่า|กี่วัน")


def heard(context: Context, words: str) -> Query | None:
    """Returns the question that words ask outside of any conversation; None for other words, and
    for those that may be about the work of others."""
    if len(words) > _LONGEST or _CUE.search(words) is None or context.person is None:
        return None
    plain = without_polite_ending(normalise(words))
    if _WHAT_FIRST.fullmatch(plain):
        return my_duties.QUERY
    below = opened_by(context.asked_before())[0] == my_duties.QUERY.name
    own = below or not context.may(frozenset((SUPERVISOR, ADMIN, EXECUTIVE)))
    if own and _MOST_URGENT.fullmatch(plain):
        return _FIRST
    asks_on = _TAKE_FIRST.fullmatch(plain) or _DAYS_LEFT.fullmatch(plain)
    return _FIRST if below and asks_on else None


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns what is due on the nearest day, and how many days that is from today."""
    mine = my_duties.own_to_do(context, context.today)
    if not mine:
        return my_duties.answer(context, "", {})
    day = max(min(each.duty.day for each in mine), context.today)
    told = _NEAREST.format(weekday(day), thai_date(day), nearness(day, context.today))
    span = day.isoformat()
    listed = my_duties.answer(context, "", {"f": span, "l": span})
    late = any(each.duty.late(context.today) for each in mine)
    return listed if late else [Text(told), *listed]


_FIRST = replace(my_duties.QUERY, answer=_answer)
