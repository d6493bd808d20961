"""Reads which amount of money was received and which was spent: `ใช้ไป 8,500 จากที่ได้ 12,000`."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import product

from handlers.understand.numbers.number_words import DIGITS, SCALE, WORD
from handlers.understand.numbers.numbers import read_money
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise_lines
from handlers.understand.unclear import Unclear

Pair = tuple[Decimal, Decimal]
"""Baht, received and spent."""

_LONGEST = 160
_AMOUNT = (
    rf"(?:{DIGITS}\s?(?:{SCALE})(?:\s?{DIGITS})?(?![0-9])|{DIGITS}|(?:{WORD})(?:\s?(?:{WORD}))*)"
    r"(?:\s?(?:บาท(?:ถ้วน)?|บ\.|\.-))?(?![ก-๎0-9.,/%]*(?:คน|%))"
)
_POLITE = "ค่ะ|คะ|ครับ|คับ|นะ|น่ะ|จ้า|อ่ะ"
_MONEY = "งบประมาณ|งบกลาง|งบแผ่นดิน|งบสำนักงาน|งบ|เงิน|วงเงิน"
_BESIDE = rf"{_MONEY}|ที่|จำนวน|การ|โครงการ|ทั้งหมด|ทั้งสิ้น|รวม|มา|ไว้|แล้ว|คือ|เป็น|แค่|ก็|ของ|สำนัก|โดย|\s"
_RECEIVED = (
    rf"(?:{_BESIDE})*(?:(?:ขอ|ตั้ง)?(?:ได้)?รับ|ได้|จัดสรร|อนุมัติ|(?:ขอ)?ตั้ง|ขอ(?!ง)|{_MONEY})"
    rf"(?:ได้|รับ|จัดสรร|อนุมัติ|ตั้ง|{_BESIDE})*"
)
_SPENT = (
    rf"(?:เบิกจ่าย|ใช้จ่าย|ใช้|เบิก|จ่าย)(?:เบิก|จ่าย|{_MONEY}|จริงๆ|จริง|ไป|แล้ว|ทั้งหมด|ทั้งสิ้น|รวม|จำนวน"
    r"|มา|คือ|เป็น|แค่|ก็|\s)*"
)
_FOR = r"(?:\s?(?:เป็น)?ค่า(?!ๆ)[ก-๎]{2,24})?"
"""What was paid: `ใช้ไป 1,200 ค่าป้าย จากที่ได้ 10,000`."""
_JOIN = rf"(?:{_POLITE}|และ|แล้วก็|แต่|ส่วน|ก็|[\s,])*"
_LEAD = (
    rf"(?:(?:อ๋อ|อ้อ|เอ่อ|คือ|เดี๋ยว(?:ก่อน)?|{_POLITE}|[\s,])*(?:(?:ใช้|มี)งบ(?:{_POLITE})+\s)?"
    rf"(?:(?:ขอ)?(?:แก้(?:ไข)?|เปลี่ยน|ปรับ)(?={_MONEY}))?)"
)
_GIVEN_BACK = (
    r"(?:เงิน|งบ)?(?:ส่วน)?(?:ที่)?(?:เหลือ|คืน)(?:เงิน|งบ)?(?:(?:ส่ง|ก็|ได้|เอา)*คืน)?"
    r"(?:คลัง|สำนัก|ไป|หมด|แล้ว|เรียบร้อย)+"
)
"""What became of the rest, without its amount: `เหลือคืนแล้ว`."""
_REST = rf"(?:เหลือคืน|ส่งคืน|คืน|เหลือ)(?:เงิน|งบ|คลัง|สำนัก|ไป|แล้ว|\s)*{_AMOUNT}(?:คลัง|สำนัก|ไป|แล้ว|\s)*"
_TAIL = (
    rf"(?:[\s,]*(?:{_GIVEN_BACK}|{_REST}))?(?:{_POLITE}|พอดี|เลย|เท่านั้น|เดี๋ยว(?:กลับ|จะ|ไป)*มา|[\s.])*"
)
_ALL = "(?:ไป)?(?:จน)?(?:หมด|เต็มจำนวน|เต็ม|ครบ|ทั้งหมด)(?:เกลี้ยง|จำนวน|พอดี|เลย|แล้ว|ทุกบาท)*"
_NONE_YET = (
    "(?:แต่)?(?:ก็)?(?:ยัง)?ไม่(?:ได้|มีการ)?(?:เบิกจ่าย|ใช้จ่าย|เบิก|ใช้|จ่าย)(?:จ่าย|อะไร|เงิน|งบ|สักบาท|เลย)*"
)
_PATTERNS = tuple(
    pattern_of(rf"{_LEAD}{words}{_TAIL}")
    for words in (
        rf"{_RECEIVED}(?P<given>{_AMOUNT}){_JOIN}{_SPENT}(?P<spent>{_AMOUNT})",
        rf"(?P<given>{_AMOUNT}){_JOIN}{_SPENT}(?P<spent>{_AMOUNT})",
        rf"{_SPENT}(?P<spent>{_AMOUNT}){_FOR}{_JOIN}(?:จาก\s*)?{_RECEIVED}(?P<given>{_AMOUNT})",
        rf"{_SPENT}(?P<spent>{_AMOUNT}){_FOR}{_JOIN}จาก(?:{_BESIDE})*(?P<given>{_AMOUNT})",
        rf"{_RECEIVED}(?P<given>{_AMOUNT}){_JOIN}(?:ใช้จ่าย|เบิกจ่าย|ใช้|เบิก|จ่าย)(?P<all>{_ALL})",
        rf"(?:{_RECEIVED})?(?P<given>{_AMOUNT}){_JOIN}(?P<none>{_NONE_YET})",
        rf"(?:{_MONEY})?(?P<none>{_NONE_YET}){_JOIN}(?:แต่)?{_RECEIVED}(?P<given>{_AMOUNT})",
        rf"(?:ใช้|มี)(?:{_MONEY})(?:ไว้|\s)*(?P<given>{_AMOUNT}){_JOIN}(?:ใช้จ่าย|เบิกจ่าย|ใช้|เบิก|จ่าย)(?:เงิน|ไป)*จริงๆ?\s*(?P<spent>{_AMOUNT})",
    )
)
_BESIDE_EACH_OTHER = pattern_of(
    rf"(?P<given>{_AMOUNT})\s*(?:กับ|และ|แล้วก็|[\s,])\s*(?P<spent>{_AMOUNT}){_TAIL}"
)


def budgets_told(text: str) -> Sequence[Pair]:
    """Returns the amounts that the whole text tells as received and spent: one pair if they are
    sure, several if an amount has two meanings (`แปดพันห้า`), none for other words."""
    plain = normalise_lines(text).replace("\n", " ")
    if len(plain) > _LONGEST:
        return ()
    found = next(filter(None, (pattern.fullmatch(plain) for pattern in _PATTERNS)), None)
    return () if found is None else _pairs(found)


def budgets_meant(text: str) -> Sequence[Pair]:
    """Returns what two amounts beside each other may mean, in the order in which they are asked
    for; none where more would be spent than received."""
    plain = normalise_lines(text).replace("\n", " ")
    found = _BESIDE_EACH_OTHER.fullmatch(plain) if len(plain) <= _LONGEST else None
    return () if found is None else [each for each in _pairs(found) if each[0] >= each[1]]


def _pairs(found: re.Match[str]) -> list[Pair]:
    named = found.groupdict()
    given = _amounts(named["given"])
    if named.get("all"):
        return [(each, each) for each in given]
    spent = [Decimal("0.00")] if named.get("none") else _amounts(named["spent"])
    return list(product(given, spent))


def _amounts(words: str) -> list[Decimal]:
    """Returns the amount, or those that words with two meanings may mean, the likeliest first."""
    try:
        return [read_money(words)]
    except Unclear as unclear:
        return [read_money(each) for each in unclear.meant]
