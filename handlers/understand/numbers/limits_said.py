"""Reads the limit that a question sets to what it asks for: `ไม่ถึงครึ่ง`, `ต่ำกว่าเป้า`, `เกิน 3 ฉบับ`,
`ไม่ส่งเลยซักอัน` (docs/decisions/0205)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from handlers.understand.numbers.number_words import WORD, digits_value, words_value
from handlers.understand.patterns import pattern_of

NONE, ALL, BELOW, AT_MOST, ABOVE, AT_LEAST, LATE = (
    "none", "all", "below", "most", "above", "least", "late",
)  # fmt: skip
SHARE, COUNT, DAYS, TARGET, MEAN = "share", "count", "days", "target", "mean"


@dataclass(frozen=True)
class SaidLimit:
    """how: none or all of it, below, at most, above or at least the amount, or past its day.
    of: a share of hundred, a number of things or of days, the target, or the mean of all.
    lacking: it counts what is not done yet.
    start, end: where the words stand.
    """

    how: str
    of: str = COUNT
    amount: Decimal = Decimal(0)
    lacking: bool = False
    start: int = 0
    end: int = 0

    @property
    def code(self) -> str:
        """Returns the limit as a fact of a button."""
        return (
            f"{self.how}.{self.of}.{format(self.amount, 'f').replace('.', '_')}.{int(self.lacking)}"
        )

    def fits(self, value: Decimal) -> bool:
        """Tells whether a value lies within the limit."""
        return {
            BELOW: value < self.amount,
            AT_MOST: value <= self.amount,
            ABOVE: value > self.amount,
            AT_LEAST: value >= self.amount,
        }.get(self.how, False)


def of_code(code: str) -> SaidLimit | None:
    """Returns the limit of a button's fact; None if it is none."""
    found = _CODE.fullmatch(code)
    if found is None:
        return None
    amount = Decimal(found["amount"].replace("_", "."))
    return SaidLimit(found["how"], found["of"], amount, found["lacking"] == "1")


_CODE = pattern_of(
    r"(?P<how>none|all|below|most|above|least|late)\.(?P<of>share|count|days|target|mean)"
    r"\.(?P<amount>\d{1,26}(?:_\d{1,6})?)\.(?P<lacking>[01])"
)

THINGS = r"(?:ฉบับ|เรื่อง|กิจกรรม|ข้อ|รายงาน|โครงการ|อัน|ชิ้น|คน|ราย|ครั้ง|งาน|ตัว|รายการ|คำถาม)"
_NUMBER = rf"(?P<number>\d{{1,24}}(?:[.,]\d{{1,3}})?|(?:{WORD})+)"
_AMOUNT = (
    rf"(?:(?P<half>ครึ่ง(?:หนึ่ง|นึง|ทาง)?)|(?:ร้อยละ|เปอร์เซ็นต์)\s?{_NUMBER.replace('number', 'rate')}"
    rf"|{_NUMBER}\s?(?:(?P<percent>%|เปอร์?เซ็?น(?:ต์|ท์|ต)?|เปอ(?![ก-๙]))|(?P<days>วัน|อาทิตย์|สัปดาห์|เดือน)|{THINGS})"
    r"|(?P<one>อาทิตย์|สัปดาห์|เดือน)(?!ที่|ก่อน|หน้า|นี้)"
    rf"|{_NUMBER.replace('number', 'bare')}(?=\s*(?:บ้าง|มั่ง|ไหม|มั้ย|มี|หรือ|อยู่|นะ|ครับ|ค่ะ|คะ|$)))"
)
_UNDER = r"(?:ยัง)?(?:ไม่(?:ถึง|ได้ถึง)|(?:น้อย|ต่ำ)กว่า|ตก)"
_OVER = r"(?:เกิน(?:กว่า)?|(?:มาก|เยอะ|สูง)กว่า|ทะลุ)"
_FROM = r"(?:อย่างน้อย|ไม่(?:น้อย|ต่ำ)กว่า|ตั้งแต่|ขั้นต่ำ)"
_TO = r"(?:ไม่เกิน|ไม่(?:มาก|เยอะ)กว่า|อย่างมาก)"
_COMPARED = pattern_of(
    rf"(?:(?P<most>{_TO})|(?P<least>{_FROM})|(?P<below>{_UNDER})|(?P<above>{_OVER}))\s?(?:มา|กว่า|แล้ว)?\s?{_AMOUNT}"
)
_UPWARD = pattern_of(rf"{_AMOUNT}\s?(?:(?P<least>ขึ้นไป|อัพ)|(?P<most>ลงมา|ลงไป))")
_TARGET = pattern_of(
    rf"(?:(?P<below>{_UNDER}|หลุด|พลาด|ไม่(?:ได้)?(?:เป็นไป)?ตาม|ไม่เข้า)|(?P<least>ถึง|{_OVER}|ได้ตาม|เป็นไปตาม|เข้า))\s?(?:ค่า)?(?:เป้า(?:หมาย)?|เกณฑ์)(?:ที่ตั้งไว้|ที่กำหนด)?"
)
_MEAN = pattern_of(rf"(?:(?P<below>{_UNDER})|(?P<above>{_OVER}))\s?(?:ค่า)?เฉลี่ย")
_ONE = rf"(?:สัก|ซัก|แม้แต่|แม้)\s?(?:{THINGS}|นิด|หน่อย|หนึ่ง|นึง|เดียว|ฉบับเดียว|\s)+"
_DEED = r"(?:ส่ง|รายงาน|ตอบ|รับทราบ|เข้าร่วม|ลงชื่อ|เริ่ม|ทำ|มี|กด|ยืนยัน|เบิก(?:จ่าย)?|ใช้)"
_NOTHING = pattern_of(
    rf"(?:ยัง)?ไม่(?:ได้|เคย|มี)*(?:{_DEED})+(?:อะไร|{THINGS}|งบ|แบบสำรวจ|no\s?gift|ประกาศ|มา|ใด)*\s?(?:เลย)?(?:แม้แต่)?\s?(?:{_ONE}(?:เลย)?|เลย(?=$|\s|บ้าง|ครับ|ค่ะ|คะ|มี))"
    r"|(?:ยัง)?(?:เป็น|อยู่ที่|แค่)?(?:ศูนย์|(?<![\d.,])0)\s?(?:เปอร์เซ็นต์|%|ฉบับ|เรื่อง)"
)
_WHOLE = pattern_of(
    rf"(?<!ไม่)(?<!ยังไม่)ครบ\s?(?:ถ้วน)?(?:ทุก\s?{THINGS}|หมด|ร้อย(?:เปอร์เซ็นต์|%)?|100\s?(?:%|เปอร์เซ็นต์)?)(?:แล้ว)?"
    r"|(?<![\d.,])100\s?(?:%|เปอร์เซ็นต์)|เต็มร้อย|ร้อยเปอร์เซ็นต์"
)
_PAST = pattern_of(
    r"(?:เลย|เกิน|พ้น|ผ่าน|ช้ากว่า)(?:วัน|ระยะเวลา|เวลา)?(?:ที่)?(?:กำหนด|เดดไลน์|ดิว|deadline)"
)
_LACKS = pattern_of(rf"ค้าง|เหลือ|ขาด|ยังไม่(?:ได้)?{_DEED}")
_SMALLEST_BARE_SHARE, _WHOLE_SHARE = 20, 100
"""A number of nothing between these is a share: `ต่ำกว่าแปดสิบ`."""
_DAYS_IN = {"วัน": 1, "อาทิตย์": 7, "สัปดาห์": 7, "เดือน": 30}


def limit_said(plain: str) -> SaidLimit | None:
    """Returns the limit in normalised words; None where they set none."""
    if found := _NOTHING.search(plain):
        return SaidLimit(NONE, start=found.start(), end=found.end())
    for pattern, of in ((_TARGET, TARGET), (_MEAN, MEAN)):
        if found := pattern.search(plain):
            return SaidLimit(_how(found), of, start=found.start(), end=found.end())
    for pattern in (_COMPARED, _UPWARD):
        if (found := pattern.search(plain)) and (limit := _of_amount(plain, found)):
            return limit
    if found := _WHOLE.search(plain):
        return SaidLimit(ALL, start=found.start(), end=found.end())
    found = _PAST.search(plain)
    return SaidLimit(LATE, DAYS, start=found.start(), end=found.end()) if found else None


def _how(found: re.Match[str]) -> str:
    given = found.groupdict()
    names = {"below": BELOW, "most": AT_MOST, "above": ABOVE, "least": AT_LEAST}
    return next(how for name, how in names.items() if given.get(name))


def _of_amount(plain: str, found: re.Match[str]) -> SaidLimit | None:
    start, end, how = found.start(), found.end(), _how(found)
    if found["half"]:
        return SaidLimit(how, SHARE, Decimal(50), start=start, end=end)
    if found["one"]:
        return SaidLimit(how, DAYS, Decimal(_DAYS_IN[found["one"]]), start=start, end=end)
    said = found["rate"] or found["number"] or found["bare"]
    digits = Decimal(said) if said.isdecimal() else digits_value(said)  # also far too many
    value = digits if said[0].isdigit() else words_value(said)
    if value is None:
        return None
    of_share = how in (BELOW, AT_LEAST) and _SMALLEST_BARE_SHARE <= value <= _WHOLE_SHARE
    if found["bare"] and not of_share:
        return None
    if found["rate"] or found["percent"] or found["bare"]:
        return SaidLimit(how, SHARE, value, start=start, end=end)
    if found["days"]:
        return SaidLimit(how, DAYS, value * _DAYS_IN[found["days"]], start=start, end=end)
    return SaidLimit(how, COUNT, value, _LACKS.search(plain) is not None, start, end)


def limit_words(limit: SaidLimit, unit: str) -> str:
    """Returns the limit for people: `ไม่ถึงร้อยละ 50`, `ค้างเกิน 3 ฉบับ`."""
    if limit.of == TARGET:
        return "ต่ำกว่าเป้าหมาย" if limit.how == BELOW else "ถึงเป้าหมาย"
    if limit.of == MEAN:
        return "ต่ำกว่าค่าเฉลี่ย" if limit.how == BELOW else "สูงกว่าค่าเฉลี่ย"
    if limit.how in _PLAIN:
        return _PLAIN[limit.how]
    amount = f"{limit.amount.normalize():,f}"
    of = f"ร้อยละ {amount}" if limit.of == SHARE else f"{amount} {unit}"
    words = {BELOW: "ไม่ถึง", AT_MOST: "ไม่เกิน", ABOVE: "เกิน", AT_LEAST: "ตั้งแต่"}[limit.how]
    upward = "ขึ้นไป" if limit.how == AT_LEAST else ""
    lacks = "ค้าง" if limit.lacking else ""
    return f"{lacks}{words}{'' if limit.of == SHARE else ' '}{of}{upward}"


_PLAIN = {NONE: "ยังไม่มีเลย", ALL: "ครบทั้งหมด", LATE: "เลยกำหนด"}
