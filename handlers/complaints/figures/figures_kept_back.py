"""What is asked of the figures of complaints and not told as asked: how many days they take, and
which bureau has the most. The bot says what it keeps back and why, and what can be seen."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.complaints.figures import case_number_words
from handlers.complaints.figures.case_number_words import NUMBERS
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opened_by, opens
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from models.complaints.figures import case_results
from models.complaints.figures.case_results import ShownNumbers
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, SUPERVISOR

_ROLES = frozenset((RECEIVER, SUPERVISOR, ADMIN, EXECUTIVE))
_FIGURES = (NUMBERS, "cases_by_month", "case_days", "bureaus_with_cases")
MAY_ASK = pattern_of("เฉลี่ย|สุด|ใช้เวลา|กี่วัน")
"""Stands in each of these questions: others are not read further."""
_DAYS = pattern_of(
    r"เฉลี่ย.{0,30}(?:วัน|เวลา|นาน|เท่าไ|เดือน)|(?:วัน|เวลา|นาน).{0,24}เฉลี่ย|(?:นาน|เร็ว|ช้า)(?:ที่)?สุด.{0,12}(?:กี่|เท่าไ|แค่ไหน|วัน)"
)
_DAYS_ALONE = pattern_of(r"(?:ใช้เวลา|กว่าจะ(?:เสร็จ|แจ้ง|ปิด|จบ)).{0,20}(?:กี่วัน|นาน(?:เท่าไ|แค่ไหน)|เท่าไ)")
"""Below such figures; by itself it asks for the rule."""
_MOST = pattern_of(
    r"(?:สำนัก|หน่วยงาน|หน่วย|กลุ่ม|ที่)(?:ไหน|ใด|อะไร).{0,40}?(?:มาก|เยอะ|บ่อย|สูง|น้อย|หนัก)(?:ที่)?สุด|(?:มาก|เยอะ|น้อย)(?:ที่)?สุด.{0,12}(?:สำนัก|หน่วยงาน)(?:ไหน|ใด|อะไร)"
)


def asked(context: Context, plain: str, named: bool) -> Query | None:
    """Returns what answers such a question; None for other words.

    named: complaints are named in the words; else they stand below figures of complaints.
    """
    leads = context.may(_ROLES)
    if named:
        found = DAYS if _DAYS.search(plain) else MOST if _MOST.search(plain) else None
        return found if leads or found is MOST else None
    if not leads:
        return None
    days = _DAYS.search(plain) or _DAYS_ALONE.search(plain)
    found = DAYS if days else MOST if _MOST.search(plain) else None
    if found is None or opened_by(context.asked_before())[0] not in _FIGURES:
        return None
    return found


def asks_for_most(plain: str) -> bool:
    """Tells whether words about bureaus ask which has most or least, not how many each has."""
    return _RANKS.search(plain) is not None


_RANKS = pattern_of(r"สุด|กว่า|อันดับ|บ่อย|หนัก|(?:สำนัก|หน่วยงาน|หน่วย|กลุ่ม)(?:ไหน|ใด|อะไร)")


def _days(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    context.asked = opens(DAYS.name)
    rule = Button("ร้องเรียนใช้เวลากี่วัน", opens("rule_complaint_time"), "ร้องเรียนใช้เวลากี่วัน")
    return [Text(_NO_DAYS, (_NUMBERS, rule))]


def _most(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """The bureau with the most of those whose number may be shown: the table shows as much."""
    context.asked = opens(MOST.name)
    seen = case_results.bureaus_counted_for(context.session, context.me)
    if seen is not None:
        return [Text(_OWN_ONLY, (_NUMBERS,)) if seen else case_number_words.NOT_YOURS]
    until = case_results.meant(case_results.rounds(context.session), context.fiscal_year)
    found = case_results.round_numbers(context.session, until, context.today)
    if found.nil:
        told = f"{case_number_words.round_words(until)} {case_number_words.NIL}"
        return [Text(told, (_NUMBERS,))]
    shown = [each for each in found.rows if each.bureau_id is not None and each.received]
    hidden = any(each.received is None for each in found.rows)
    if not shown:
        return [Text(_NO_ORDER, (_NUMBERS,))]
    told = f"{case_number_words.round_words(until)} เท่าที่แสดงได้ มากที่สุดคือ{_first(shown)}"
    return [Text(f"{told}\n{_OTHERS_HIDDEN}" if hidden else told, (_NUMBERS,))]


def _first(shown: Sequence[ShownNumbers]) -> str:
    most = max(each.received or 0 for each in shown)
    names = [each.bureau for each in shown if each.received == most]
    return f"{listed(names, 'และ')} {most:,} เรื่อง"


_NUMBERS = Button("ตัวเลขเรื่องร้องเรียน", opens(NUMBERS), "ตัวเลขเรื่องร้องเรียน")
_NO_DAYS = (
    "บอตไม่บอกจำนวนวันเฉลี่ยและนานที่สุดของเรื่องร้องเรียน เพราะเมื่อเรื่องมีน้อย จำนวนวันชี้ถึงเรื่องเดียวและผู้แจ้งได้\n"
    "ที่ดูได้คือกี่เรื่องแจ้งผลในกำหนดและเกินกำหนด ในหัวข้อ “ตามกำหนดเวลา” จำนวนที่น้อยกว่า 5 ไม่แสดง"
)
_NO_ORDER = (
    "บอกไม่ได้ว่าสำนักใดมีเรื่องร้องเรียนมากหรือน้อยที่สุด เพราะจำนวนของแต่ละสำนักน้อยเกินกว่าจะแสดงได้ "
    "การเรียงลำดับจะเปิดเผยจำนวนที่ปิดไว้เพื่อคุ้มครองผู้แจ้ง"
)
_OTHERS_HIDDEN = "สำนักที่ไม่แสดงจำนวนไม่ได้นำมาเทียบ เพื่อคุ้มครองผู้แจ้ง"
_OWN_ONLY = "ท่านดูได้เฉพาะตัวเลขเรื่องร้องเรียนของสำนักท่าน จึงไม่มีการเทียบกับสำนักอื่น"
DAYS = Query(
    "case_days", (), _days, roles=_ROLES, instead="rule_complaint_time", anyone=True, outside=True
)
MOST = Query("bureaus_with_cases", (), _most, outside=True)
"""Open to all: who may not see figures is told so, and begins no complaint by asking."""
