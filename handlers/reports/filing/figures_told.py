"""Hears in a report, where a result is asked, how many people took part and what it cost: `คน 54 คน
งบ 3,500` is no result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.conversation.flow import Answers, Heeded
from handlers.understand.numbers.costs_told import costs_told
from handlers.understand.numbers.figure_pointed import tells_another
from handlers.understand.numbers.numbers import read_money
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.budget.budget_told import budgets_told
from handlers.understand.reports.results_told import OUTCOME, OUTPUT
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear

_LONGEST = 120
_MONEY = r"(?:งบ(?:ประมาณ)?|เงิน|เบิก(?:จ่าย)?|ใช้(?:จ่าย|งบ|เงิน)|จ่าย|ค่าใช้จ่าย)"
_JOIN = rf"(?:{POLITE}|และ|แล้วก็|ก็|ส่วน|กับ|[\s,])+"
_PEOPLE = (
    r"(?:มี|จำนวน|ผู้|คน|บุคลากร|เจ้าหน้าที่)*(?:เข้าร่วม|เข้าอบรม|เข้า|ร่วม|มา|อบรม)*(?:งาน|ทั้งหมด|รวม|จำนวน|เป็น|ได้|\s)*"
    r"(?P<people>\d[\d,]*)\s*คน(?:เข้าร่วม|เข้าอบรม|มา(?:ร่วม)?|ร่วม)?"
)
_BOTH = pattern_of(rf"{_PEOPLE}{_JOIN}(?P<money>(?:มี|ได้)?{_MONEY}.*\d.*)")
_MONEY_FIRST = pattern_of(rf"(?P<money>(?:มี|ได้)?{_MONEY}.*?\d[^คน]*?){_JOIN}{_PEOPLE}")
_ONLY_MONEY = pattern_of(rf"(?P<money>(?:มี)?{_MONEY}.*\d.*)")
_ONE_AMOUNT = pattern_of(
    rf"(?:มี)?{_MONEY}(?:งบ(?:ประมาณ)?|เงิน|จริง|ไป|แล้ว|รวม|ทั้งหมด|ทั้งสิ้น|ทั้งโครงการ|ที่ใช้|จำนวน|คือ|เป็น|\s)*"
    rf"(?P<amount>\d[\d,]*(?:\.\d{{1,2}})?)\s*(?:บาท)?(?:ถ้วน|พอดี|(?:เบิก|ใช้|จ่าย)(?:ไป)?(?:หมด|ครบ|เต็ม)(?:แล้ว|เลย|จำนวน)*|{POLITE}|\s)*"
)
_COUNTED = pattern_of(r"(\d[\d,]*)\s*(?:คน|ราย|ท่าน)")
_ASKS = pattern_of(f"{WHETHER}|เท่าไ|{HOW_IN_FULL}|หรือ|[?]|เกิน|ต่อ(?:คน|หัว)|คนละ|หัวละ")
_NO_RESULT = "จำนวนคนและงบประมาณไม่ใช่ผลที่ถามในข้อนี้ เก็บตามด้านล่างได้ แล้วตอบข้อนี้ต่อ"
_COSTS = "ค่าใช้จ่ายไม่ใช่ผลที่ถามในข้อนี้ รวมได้ {:,.0f} บาท เก็บเป็นงบประมาณตามด้านล่างได้ แล้วตอบข้อนี้ต่อ"
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
    if "ลืม" not in text or at == _BUDGET or len(text) > _LONGEST or "narrative" not in answers:
        return None
    plain = without_polite_ending(normalise(text))
    led = _FORGOTTEN.match(plain)
    if led is None or _ASKS.search(plain):
        return None
    rest = plain[led.end() :]
    told = _ONLY_MONEY.fullmatch(rest)
    budget = _both_amounts(rest) or (_budget(told["money"].strip()) if told else None)
    return Heeded({_BUDGET: budget}, _NOT_HERE, never_added=True) if budget is not None else None


_BUDGET = "budget"
_NOT_HERE = "งบประมาณเก็บในข้อ “งบประมาณ” ตามด้านล่างได้ แล้วตอบต่อได้เลย"


def heeds(text: str, at: str, answers: Answers) -> Heeded | None:
    """Asks whether to keep them where they belong; None at other questions, and for other words."""
    plain = without_polite_ending(normalise(text))
    if at not in (OUTPUT, OUTCOME) or len(plain) > _LONGEST or _ASKS.search(plain):
        return None
    if tells_another(str(answers.get("narrative", "")), text):
        return None  # `ค่าอาหาร 4,800`, where another amount for it stands
    if (cost := costs_told(text)) is not None:
        return Heeded({"budget": [f"{cost:.2f}"] * 2}, _COSTS.format(cost), never_added=True)
    if (told := _both_amounts(plain)) is not None:
        return Heeded({"budget": told}, _NO_RESULT, never_added=True)
    found = _BOTH.fullmatch(plain) or _MONEY_FIRST.fullmatch(plain) or _ONLY_MONEY.fullmatch(plain)
    budget = _budget(found["money"].strip()) if found is not None else None
    if found is None or budget is None:
        return None
    people = found.groupdict().get("people") or ""
    narrative, doubled = _with_people(people, answers)
    new: Mapping[str, Any] = {**narrative, "budget": budget}
    return Heeded(new, _TWO_COUNTS.format(people) if doubled else _NO_RESULT, never_added=True)


def _both_amounts(plain: str) -> list[str] | None:
    """Returns what was received and what was spent, where the words tell just that: `ได้มาหมื่นนึง ใช้ไป
    แปดพัน`. Few of each may be people."""
    pairs = budgets_told(plain)
    if len(pairs) != 1 or min(pairs[0]) < _LEAST_BAHT:
        return None
    return [f"{each:.2f}" for each in pairs[0]]


_LEAST_BAHT = 200


def _budget(words: str) -> list[str] | None:
    """Returns what was received and spent; one amount is both."""
    pairs = budgets_told(words)
    if len(pairs) == 1:
        return [f"{each:.2f}" for each in pairs[0]]
    one = _ONE_AMOUNT.fullmatch(words) if not pairs else None
    if one is None:
        return None
    try:
        amount = read_money(one["amount"])
    except Unclear:
        return None
    return [f"{amount:.2f}"] * 2


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
