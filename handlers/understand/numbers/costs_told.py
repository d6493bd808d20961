"""Reads what single things cost, told one after another: `ค่ารถ 3500 ค่าข้าวกลางวัน 2000`."""

from __future__ import annotations

from decimal import Decimal

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_LONGEST = 160
_AMOUNT = r"(?P<amount>\d{1,3}(?:,\d{3})+|\d{2,7})(?:\.00)?(?![\d.,])"
_NO_COST = "(?!เฉลี่ย|นิยม|คะแนน|ร้อยละ|เป้า|ดัชนี|มัธย|ความ)"
_ITEM = rf"ค่า{_NO_COST}[ก-๎./]{{2,30}}?\s*(?:รวม|ทั้งหมด|ประมาณ|ราวๆ|ไป|อีก|ละ)?\s*"
_ONE = pattern_of(rf"{_ITEM}{_AMOUNT}\s*(?:บาท)?")
_ANOTHER = rf"{_ITEM}(?:\d{{1,3}}(?:,\d{{3}})+|\d{{2,7}})(?:\.00)?(?![\d.,])\s*(?:บาท)?"
_LIST = pattern_of(
    rf"(?:มี|ใช้|จ่าย|เบิก|เป็น|งบ|เงิน|\s)*(?:{_ANOTHER}(?:{POLITE}|และ|แล้วก็|กับ|ก็|[\s,+])*){{1,8}}"
)


def costs_told(text: str) -> Decimal | None:
    """Returns the sum of the costs; None where anything else is told."""
    plain = normalise(text)
    if "ค่า" not in plain or len(plain) > _LONGEST or not _LIST.fullmatch(plain):
        return None
    return sum((_amount(each["amount"]) for each in _ONE.finditer(plain)), Decimal(0))


def _amount(figure: str) -> Decimal:
    return Decimal(figure.replace(",", ""))
