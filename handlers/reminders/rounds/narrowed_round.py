"""Reads that only some activities of a round are to be moved: `เฉพาะกิจกรรม 3.4`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.messages import Row
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.dates.dates import thai_date
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.calendar import fiscal_year
from models.people import people
from models.plans import plans
from models.plans.plan import Activity
from models.reports.plan_changes import changing_plan

ALL = "all"
"""The plan's answer for every plan that has the round."""
ONLY = "only"
"""Hidden key of the answers: the ids of the only activities that are moved; None for all."""
_WHAT = r"(?:กิจกรรม|โครงการ|ข้อ|ฉบับ|อัน)*(?:ที่)?\s*"
_NUMBER = r"[1-9]\d?(?:\.\d{1,2}){1,2}(?![\d.]*\d)"
_NUMBERS = rf"(?P<numbers>{_NUMBER}(?:\s*(?:,|และ|กับ|\s)\s*{_WHAT}{_NUMBER}){{0,9}})"
_NARROWS = pattern_of(
    rf"(?:ไม่(?:ใช่|เอา|ได้เลื่อน|เลื่อน)(?:ทุก|ทั้ง)(?:กิจกรรม|รอบ|หมด|แผน|อัน)*[\s,]*)?(?:ขอ|เอา|เลื่อน|ย้าย)*"
    rf"(?:เฉพาะ|แค่|เพียง|แต่)+(?:ของ|\s)*{_WHAT}{_NUMBERS}(?:อย่างเดียว|อันเดียว|เท่านั้น|ก็?พอ|พอ)*"
)
_LEAVES_OUT = pattern_of(rf"(?:ยกเว้น|เว้น|ไม่รวม|ไม่เอา|ไม่เลื่อน|ตัด)\s*{_WHAT}{_NUMBERS}")
_ALL_OF_IT = pattern_of(
    r"(?:งั้น|เอา|เลื่อน|เปลี่ยน(?:ใจ|เป็น)?|ขอ|เป็น|\s)*(?:ทุกกิจกรรม|ทั้งรอบ|ทั้งหมด|ทุกอัน)(?:เหมือนเดิม|เลย|ดีกว่า|ตามเดิม|แทน|นะ|ค่ะ|ครับ|\s)*"
)
_SOME_BUREAU = pattern_of("เฉพาะ|แค่|เพียง|ยกเว้น|เว้น|ไม่รวม")
_MAY_NARROW = pattern_of("เฉพาะ|แค่|เพียง|แต่|เว้น|ไม่|ตัด|ทุก|ทั้ง")
"""A word that any of these needs."""
ONE_BUREAU = (
    "วันส่งเลื่อนได้ทั้งรอบหรือทั้งแผน เลื่อนให้สำนักเดียวไม่ได้ จึงยังไม่ได้เลื่อน "
    "สำนักที่ส่งไม่ทันยังส่งหลังกำหนดได้ และแจ้งเหตุผลที่ล่าช้าไว้ได้"
)
_BACK_WHOLE = "เลื่อนกลับได้ทั้งหมดที่เลื่อนไปเท่านั้น จึงยังไม่ได้เปลี่ยน หากไม่เลื่อนกลับ กด “ยกเลิก”"
NOT_LEFT_OUT = (
    "เว้นบางกิจกรรมไม่ได้ เลื่อนได้ทั้งรอบ หรือเฉพาะกิจกรรมที่ระบุ จึงยังไม่ได้เปลี่ยน "
    "พิมพ์ เช่น “เฉพาะกิจกรรม 3.4” หรือกด “ยกเลิก”"
)


@dataclass(frozen=True)
class Narrowed:
    """What the words want.

    only: the numbers of the only activities; () for all of them again.
    rest: the words beside it.
    left_out: activities are to be left out, which cannot be.
    bureau: it is about some bureaus, which cannot be.
    """

    only: tuple[str, ...] = ()
    rest: str = ""
    left_out: bool = False
    bureau: bool = False


def read(text: str, context: Context) -> Narrowed | None:
    """Returns what the words want of the round besides its days; None if they want nothing."""
    plain = normalise(text)
    if _MAY_NARROW.search(plain) is None:
        return None
    if _ALL_OF_IT.fullmatch(plain):
        return Narrowed()
    found = _NARROWS.search(plain)
    if found is not None:
        rest = f"{plain[: found.start()]} {plain[found.end() :]}".strip(" ,")
        return Narrowed(tuple(re.findall(_NUMBER, found["numbers"])), rest)
    if _LEAVES_OUT.search(plain):
        return Narrowed(left_out=True)
    names = [each.name for each in people.bureaus(context.session)]
    some = _SOME_BUREAU.search(plain) and bureaus_named(plain, names).mentions
    return Narrowed(bureau=True) if some else None


def ids_of(context: Context, numbers: Sequence[str], answers: Answers) -> tuple[list[int], str]:
    """Returns the ids of the activities of these numbers that are due in the round; if one is not,
    the number of that."""
    day, plan = date.fromisoformat(answers["round"]), answers.get("plan")
    found: list[int] = []
    for number in numbers:
        due = [
            each.id
            for each in changing_plan.numbered(context.session, fiscal_year(day), number)
            if any(one.due == day for one in each.dues) and plan in (None, ALL, each.plan_id)
        ]
        if not due:
            return [], number
        found += due
    return found, ""


def _not_due(number: str, day: str) -> str:
    on = thai_date(date.fromisoformat(day))
    return f"กิจกรรม {number} ไม่มีกำหนดส่งวันที่ {on} จึงยังไม่ได้เปลี่ยน พิมพ์เลขกิจกรรมของรอบนี้ หรือกด “ยกเลิก”"


def heeded(text: str, context: Context, answers: Answers) -> tuple[Heeded | None, str]:
    """Returns what the words want of the round that is moved, and the words beside it; None and all
    words if they want nothing."""
    found = read(text, context)
    if found is None:
        return None, text
    if "back" in answers:
        return Heeded(told=_BACK_WHOLE), ""
    if found.bureau or found.left_out:
        return Heeded(told=ONE_BUREAU if found.bureau else NOT_LEFT_OUT), ""
    if not found.only:
        return (Heeded({ONLY: None}, at_once=True), "") if answers.get(ONLY) else (None, text)
    ids, lacking = ids_of(context, found.only, answers)
    if lacking:
        return Heeded(told=_not_due(lacking, answers["round"])), ""
    return Heeded({ONLY: ids}, at_once=True), found.rest


def stated(text: str, context: Context, answers: Answers) -> tuple[Answers, str, str]:
    """Returns the only activities that the words name, the words without them, and why they cannot
    be; "" if nothing stands against it."""
    if "round" not in answers:
        return {}, text, ""
    found, rest = heeded(text, context, answers)
    return (dict(found.answers), rest, found.told) if found is not None else ({}, text, "")


def activities(context: Context, answers: Answers) -> list[Activity]:
    """Returns the only activities that are moved; none if all of them are."""
    found = (plans.activity(context.session, each) for each in answers.get(ONLY) or ())
    return [each for each in found if each is not None]


def rows(context: Context, answers: Answers) -> tuple[Row, ...]:
    """Returns the row of the review card that names the only activities that are moved."""
    found = activities(context, answers)
    if not found:
        return ()
    numbers = listed(dict.fromkeys(each.number for each in found))
    note = "กิจกรรมอื่นของรอบนี้คงวันเดิม"
    return (Row("เลื่อนเฉพาะ", f"กิจกรรม {numbers} {note}", tone="warn"),)


def name_of(context: Context, answers: Answers) -> str:
    """Returns what only is moved, in words; "" for the whole round."""
    numbers = listed(dict.fromkeys(each.number for each in activities(context, answers)))
    return f"กำหนดส่งของกิจกรรม {numbers}" if numbers else ""
