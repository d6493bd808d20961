"""Hears in a report, where a result is asked, how many people took part and what it cost: `คน 54 คน
งบ 3,500` is no result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from handlers.conversation.flow import Answers, Heeded
from handlers.reports.filing import told_beside
from handlers.understand.numbers.costs_told import costs_told
from handlers.understand.numbers.figure_pointed import tells_another
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports import people_ordered
from handlers.understand.reports.people_and_money import people_and_money
from handlers.understand.reports.results_told import OUTCOME, OUTPUT
from handlers.understand.thai import normalise, without_polite_ending

_BUDGET = "budget"
_COUNTED = pattern_of(r"(\d[\d,]*)\s*(?:คน|ราย|ท่าน)")
_NO_RESULT = "จำนวนคนและงบประมาณไม่ใช่ผลที่ถามในข้อนี้ เก็บตามด้านล่างได้ แล้วตอบข้อนี้ต่อ"
_COSTS = "ค่าใช้จ่ายไม่ใช่ผลที่ถามในข้อนี้ รวมได้ {:,.0f} บาท เก็บเป็นงบประมาณตามด้านล่างได้ แล้วตอบข้อนี้ต่อ"
_NOT_HERE = "งบประมาณเก็บในข้อ “งบประมาณ” ตามด้านล่างได้ แล้วตอบต่อได้เลย"
_TWO_COUNTS = (
    "ในสิ่งที่ทำบอกจำนวนคนไว้แล้ว หากเปลี่ยน พิมพ์ “แก้จำนวนคนเป็น {0} คน” "
    "ส่วนงบประมาณเก็บตามด้านล่างได้ แล้วตอบข้อนี้ต่อ"
)
_FORGOTTEN = pattern_of(
    rf"(?:อ๋อ|อ้อ|เอ้อ|อุ๊ย|อ้าว|โทษที|แล้วก็|แต่|{POLITE}|\s)*(?:เมื่อกี้)?(?:งบ(?:ประมาณ)?\s?ลืม\s?(?:บอก|ใส่)?|ลืม\s?(?:บอก|ใส่|เล่า|พิมพ์|กรอก|ลง|เขียน|ระบุ))(?:ไป|เลย|ว่า|เรื่อง|{POLITE}|\s)*"
)


def forgotten(text: str, at: str, answers: Answers) -> Heeded | None:
    """Asks whether to keep the budget that somebody forgot to tell, wherever they say so: `ลืมใส่งบไป
    12,000 บาท`; None for other words, and where the budget is asked."""
    if "ลืม" not in text or at == _BUDGET or "narrative" not in answers:
        return None
    plain = without_polite_ending(normalise(text))
    led = _FORGOTTEN.match(plain)
    told = people_and_money(plain[led.end() :]) if led is not None else None
    if told is None or told.people or told.rated or told.budget is None:
        return None
    return Heeded({_BUDGET: _kept(told.budget)}, _NOT_HERE, never_added=True)


def other_people(text: str, answers: Answers) -> Heeded | None:
    """Shows what was done with another number of people, which words order, `แก้คนเป็น 50`; None for
    other words, and where no number of people stands there, or several."""
    told = people_ordered.people(text)
    before = answers.get("narrative")
    if not told or not isinstance(before, str):
        return None
    known = list(_COUNTED.finditer(before))
    if len(known) != 1 or known[0][1] == told:
        return None
    new = f"{before[: known[0].start(1)]}{told}{before[known[0].end(1) :]}"
    return Heeded({"narrative": new}, never_added=True)


def heeds(text: str, at: str, answers: Answers) -> Heeded | None:
    """Takes them where they belong if both amounts of money are told, else asks whether to; None at
    other questions, and for other words."""
    if at not in (OUTPUT, OUTCOME):
        return None
    if tells_another(str(answers.get("narrative", "")), text):
        return None  # `ค่าอาหาร 4,800`, where another amount for it stands
    if (cost := costs_told(text)) is not None:
        return Heeded({_BUDGET: _kept((cost, cost))}, _COSTS.format(cost), never_added=True)
    told = people_and_money(text)
    if told is None or told.rated or told.budget is None:
        return None
    narrative, doubled = _with_people(told.people, answers)
    new: Mapping[str, Any] = {**narrative, _BUDGET: _kept(told.budget)}
    if told.both and not doubled and answers.get(_BUDGET) in (None, new[_BUDGET]):
        return replace(told_beside.elsewhere(new, at), never_added=True)
    told_so = _TWO_COUNTS.format(told.people) if doubled else _NO_RESULT
    return Heeded(new, told_so, never_added=True)


def _kept(budget: tuple[Decimal, Decimal]) -> list[str]:
    return [f"{each:.2f}" for each in budget]


def _with_people(people: str, answers: Answers) -> tuple[Mapping[str, Any], bool]:
    """Returns what was done with the number of people, which is new; and whether another number
    stands there."""
    before = answers.get("narrative")
    if not people or not isinstance(before, str):
        return {}, False
    known = _COUNTED.findall(before)
    if known:
        return {}, people not in known
    return {"narrative": f"{before}\nผู้เข้าร่วม {people} คน"}, False
