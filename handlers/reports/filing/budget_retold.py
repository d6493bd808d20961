"""Hears in a report that one amount of its budget is another one: `เบิกจ่ายแก้เป็น 8,450`; and that it
has not come yet: `งบผิดนะ ขอแล้วแต่ยังไม่ได้`."""

from __future__ import annotations

import re
from decimal import Decimal

from handlers.conversation.flow import Answers, Heeded
from handlers.reports.filing.budget_answers import NOTHING_YET
from handlers.reports.filing.report_questions import show_budget
from handlers.understand.corrections.correction_vocabulary import JUST_NOW, MEND, RIGHT, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.budget.awaited_budget import awaits_budget
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 80
_CUE = pattern_of("แก้|เปลี่ยน|ปรับ|ผิด|จริงๆ|ที่จริง|ที่ถูก|ไม่ใช่")
_SOFT = r"(?:นะ|ค่ะ|คะ|ครับ|คับ|[\s,])*"
_AMOUNT = r"\d+(?:,\d+)*(?:\.\d{1,2})?\s*(?:บาท)?"
_CHANGE = rf"(?:ขอ|ช่วย|ต้อง|จะ|ให้)*(?:{MEND})(?:ให้|ใหม่)*"
_ONE = pattern_of(
    rf"(?:(?:{SLIPS}|{JUST_NOW}|จริงๆ(?:แล้ว)?|ที่จริง){_SOFT})*"
    rf"(?:{_CHANGE})?\s*(?:ตรง|ข้อ|ยอด|ที่|งบ(?:ประมาณ)?|เงิน|จำนวน|ค่า|\s)*"
    r"(?:(?P<spent>เบิกจ่าย|ใช้จ่าย|ใช้|เบิก|จ่าย)|(?P<received>ได้รับ(?:จัดสรร)?|จัดสรร|ได้มา))"
    rf"(?:จริง|ไป|งบ(?:ประมาณ)?|เงิน|มา|ไว้)*\s*(?:(?:พิมพ์|ใส่|กรอก)?ผิด(?:ไป)?{_SOFT})?"
    rf"(?:ไม่ใช่\s*{_AMOUNT}{_SOFT}(?:แต่)?)?"
    rf"(?:จริงๆ(?:แล้ว)?|ที่จริง|{RIGHT}|{_CHANGE}|\s)*(?:เป็น|คือ|=)?\s*"
    rf"(?P<amount>\d+(?:,\d+)*(?:\.\d{{1,2}})?)\s*(?:บาท)?{_SOFT}(?:(?:ไม่ใช่)\s*{_AMOUNT}|ต่างหาก)?"
)
_OF_BUDGET = pattern_of(
    rf"(?:{_CHANGE})?\s*(?:ตรง|ข้อ|เรื่อง)*งบ(?:ประมาณ)?(?:นี่|น่ะ|อ่ะ|ก็)*\s*"
    rf"(?:(?:ผิด|ไม่ถูก|ไม่ตรง|ไม่ใช่|{RIGHT}|{MEND}|เป็น|คือ|ว่า)+(?:แล้ว|ไป|อยู่)?{_SOFT})"
)
_TEXTS = ("narrative", "output", "outcome")


def heeds(text: str, answers: Answers) -> Heeded | None:
    """Takes the new amount; None for other words, where no two amounts are told yet, where more
    would be spent than received, and where a text of the report names the old amount, too."""
    before = answers.get("budget")
    if before is not None and _awaited(text):
        return _changed(list(NOTHING_YET), answers)
    if not isinstance(before, list) or not _CUE.search(text):
        return None
    budget = with_one_amount(text, before, answers)
    return _changed(budget, answers) if budget else None


def with_one_amount(text: str, before: list[str], told: Answers) -> list[str] | None:
    """Returns the budget with the amount that the words tell; None for other words, where more
    would be spent than received, and where a text of the report names the old amount, too.

    told: the answers with these texts.
    """
    found = _ONE.fullmatch(without_polite_ending(normalise(text[: _LONGEST + 1])))
    if found is None or len(text) > _LONGEST:
        return None
    received, spent = map(Decimal, before)
    amount = Decimal(found["amount"].replace(",", ""))
    old, new = (spent, (received, amount)) if found["spent"] else (received, (amount, spent))
    if new[0] < new[1] or _named_in_texts(old, told):
        return None
    return [f"{each:.2f}" for each in new]


def _changed(budget: list[str], answers: Answers) -> Heeded:
    return Heeded({"budget": budget}, f"แก้งบประมาณเป็น {show_budget(budget, answers)}", at_once=True)


def _awaited(text: str) -> bool:
    """Tells whether the text says that the budget is wrong, since it has not come yet."""
    led = _OF_BUDGET.match(normalise(text))
    return led is not None and awaits_budget(text[led.end() :])


def _named_in_texts(amount: Decimal, answers: Answers) -> bool:
    """Tells whether a text of the report names the amount."""
    told = " ".join(str(answers.get(name, "")) for name in _TEXTS)
    return re.search(rf"(?<!\d){int(amount)}(?!\d)", told.replace(",", "")) is not None
