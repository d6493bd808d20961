"""Reads what single things cost, told one after another, `ค่ารถ 3500 ค่าข้าวกลางวัน 2000`, or in a
story of what was done."""

from __future__ import annotations

from collections.abc import Sequence
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
_SUM_ASKED = r"(?:รวม(?:กัน|แล้ว|ทั้งหมด|เป็น|ได้|\s)*(?:เท่า(?:ไร|ไหร่|ใด)|กี่บาท))?\s*"
_LIST = pattern_of(
    rf"(?:ก็|มี|ใช้|เสีย|จ่าย|เบิก|เป็น|งบ|เงิน|\s)*(?:{_ANOTHER}(?:{POLITE}|และ|แล้วก็|กับ|ก็|[\s,+])*){{1,8}}{_SUM_ASKED}(?:{POLITE}|[\s?])*"
)
_OF_SOMETHING = r"(?:คน|ท่าน|ราย|ชุด|กล่อง|วัน|ครั้ง|มื้อ|ชั่วโมง|ชม|ห้อง|เล่ม|%|ละ|/)"
_BAHT = r"(?:\d{1,3}(?:,\d{3})+|\d{3,7})(?:\.\d{1,2})?"
_COST = pattern_of(
    rf"(?:(?<![ก-๎])|(?<=เสีย)|(?<=เป็น)|(?<=จ่าย)|(?<=มี))ค่า{_NO_COST}(?P<what>(?!ใช้จ่าย)[ก-๎./]{{2,30}}?)(?<!ละ)\s?"
    rf"(?:รวม|ทั้งหมด|ประมาณ|ไป|อีก)?\s?(?:\d{{1,4}}\s?(?:คน|ท่าน|ชุด|กล่อง|วัน)\s)?(?P<amount>{_BAHT})(?![\d.,]|\s?{_OF_SOMETHING})"
)
_IN_ALL = pattern_of(
    rf"รวม(?:ทั้งหมด|ทั้งสิ้น|เป็นเงิน|เป็น|แล้ว|เงิน|ค่าใช้จ่าย|\s)*{_BAHT}(?!\s?{_OF_SOMETHING})"
)
_A_COST = pattern_of(rf"(?<!คุณ)(?<!มูล)(?<!คุ้ม)ค่า{_NO_COST}(?!ใช้จ่าย)")
_ALONE = pattern_of(rf"(?<!\S)(?P<amount>{_BAHT})\s?บาท(?:ถ้วน)?(?:{POLITE})*(?!\S)")
_OF_A_THING = pattern_of(
    r"(?:ละ|ราคา|มูลค่า|รางวัล|บริจาค|ทำบุญ|สมทบ|เรี่ยไร|ระดมทุน|ร่วมบุญ|ขาย|รายได้|ประหยัด|ลด|เหลือ|คืน|ขาด|เพิ่ม|จาก)\S{0,12}\s?$"
)
"""Behind these an amount is no budget that was used."""
_NOT_USED = pattern_of(
    r"เกิน|ห้าม|เกณฑ์|ของขวัญ|ทุน|รวบรวม|ปัจจัย|ผ้าป่า|เก็บ.{0,24}ได้|มูลนิธิ|บริจาค|ทำบุญ|เรี่ยไร|รางวัล|มอบ|ของมีค่า"
)
"""Anywhere before it an amount that stands alone may be that of the subject: `ห้ามรับเกิน 3,000`."""
_COMPARED = pattern_of(r"ลดลง|ประหยัด|(?:เดือน|ปี)(?:ก่อน|ที่แล้ว|ที่ผ่านมา)|เทียบ|น้อยลง|เพิ่มขึ้น")
"""What something costs now and before is no cost of the work."""


def costs_told(text: str) -> Decimal | None:
    """Returns the sum of the costs; None where anything else is told."""
    plain = normalise(text)
    if "ค่า" not in plain or len(plain) > _LONGEST or not _LIST.fullmatch(plain):
        return None
    return sum((_amount(each["amount"]) for each in _ONE.finditer(plain)), Decimal(0))


_SATANG = Decimal("0.01")


def each_cost(plain: str) -> Sequence[Decimal]:
    """Returns what each single thing of a story cost, in baht, as it stands there."""
    return [_amount(each["amount"]) for each in _COST.finditer(plain)]


def costs_in(plain: str) -> Decimal | None:
    """Returns the sum of what single things cost in a story, or its only amount of baht that stands
    apart, `… 50 คน 3000 บาท`; None where none is told, one thing without what it cost, or a sum."""
    compared = _COMPARED.search(plain) is not None
    summed = compared or _IN_ALL.search(plain) is not None
    if not summed and (costs := each_cost(plain)):
        every = len(_A_COST.findall(plain))
        return sum(costs, Decimal(0)).quantize(_SATANG) if len(costs) == every else None
    if plain.count("บาท") != 1 or (alone := _ALONE.search(plain)) is None:
        return None
    before = plain[: alone.start()]
    if compared or _OF_A_THING.search(before) or _NOT_USED.search(before):
        return None
    return _amount(alone["amount"]).quantize(_SATANG)


def _amount(figure: str) -> Decimal:
    return Decimal(figure.replace(",", ""))
