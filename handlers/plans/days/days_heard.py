"""Lines that change the office's own days, and questions about a whole year of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.messages import Message, Text
from handlers.plans import holiday
from handlers.plans.days import change_day, day_line, long_holidays, show_days
from handlers.question.query import Query
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_SIGNS = pattern_of("หยุด|ทำงาน|ทำการ|ปิด")
"""Without these letters nothing else is looked at, since every typed text passes here."""
_LONGEST = 100
_DAY = pattern_of(r"\d|พรุ่งนี้|มะรืน|วันนี้|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)")
_OF_YEAR = pattern_of(
    r"(?:ขอ)?(?:ดู)?(?:ปฏิทิน|รายการ)?วันหยุด(?:ราชการ|ประจำปี|ทั้งปี|ของ|ทั้งหมด|ใน|\s)*ปี\s*"
    r"(?:งบประมาณ|งบ)?\s*(?:พ\.?\s?ศ\.?\s*)?(?:\d{2}|\d{4}|นี้|หน้า)?(?:มี|วันไหน|อะไร|บ้าง|\s)*"
    r"(?:(?:เป็น|แบบ)?\s*(?:ไฟล์)?\s*(?:excel|เอ็กเซล|เอกเซล))?",
    re.IGNORECASE,
)

_OF_FEAST = pattern_of(
    r"(?:ขอ|ช่วย|คำนวณ|ดู)*(?:วันหยุด)?(?:ช่วง|วัน|เทศกาล)*(?:ปีใหม่|สงกรานต์)(?:นี้|ปีนี้|ปีหน้า|ให้|หน่อย|ที่จะถึง|\s)*"
    r"(?:ได้)?หยุด(?:ยาว)?(?:ทั้งหมด|รวม)*(?:กี่วัน|วันไหน|วันอะไร|ตั้งแต่วันไหน)(?:บ้าง|ถึงวันไหน|คะ|ค่ะ|ครับ|คับ|อะ|อ่ะ|\s)*"
)

_IS_OFF = pattern_of(
    r"(?:แล้ว|ว่า|ถ้า|\s)*(?:วัน)?[^\n]{2,40}?(?:เป็นวัน|วัน)?หยุด(?:ด้วย|อยู่แล้ว|ราชการ|ไปด้วย|\s)*"
    rf"(?:{WHETHER})"
)
"""Asks about a day while another one is being changed: `แล้ววันที่ 2 มกราคมหยุดด้วยไหม`."""


_OF_BANKS = pattern_of(
    rf"ธนาคาร\S{{0,12}}?(?:เปิด|ปิด|หยุด)(?!บัญชี|โครงการ)(?:ทำการ|{WHETHER}|ด้วย|รึ|หรือ|กี่|วันไหน|เปล่า|\s|$)"
)
_BANKS_SAID = Text(
    "บอตไม่มีวันหยุดของธนาคาร ซึ่งอาจไม่ตรงกับวันหยุดราชการ กรุณาตรวจกับธนาคาร วันหยุดราชการเป็นดังนี้"
)


def _told_of_banks(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    return [_BANKS_SAID, *holiday.answer(context, rest, facts)]


_BANKS = Query(name=holiday.QUERY.name, words=(), answer=_told_of_banks)


def opened_by(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation if the line says what changes and on which day."""
    if inside not in (None, change_day.FLOW.name) or not _SIGNS.search(words):
        return None
    begun = day_line.begun(normalise(words))
    if begun is None or not _DAY.search(begun[1]) or only_asks(words):
        return None
    return change_day.FLOW if inside is None or list(mention_spans(begun[1])) else None


def asked(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question if the words ask for the days of a year, or those around New Year and
    สงกรานต์, or while a day is changed whether another one is off."""
    if inside is None and _OF_BANKS.search(words[:_LONGEST]):
        return _BANKS
    if "หยุด" not in words:
        return long_holidays.asked(context, words, inside) if inside is None else None
    plain = without_polite_ending(normalise(words[:_LONGEST]))
    if inside == change_day.FLOW.name and _IS_OFF.fullmatch(plain):
        return holiday.QUERY
    if inside is not None:
        return None
    if _OF_FEAST.fullmatch(normalise(words[:_LONGEST])):
        return holiday.QUERY
    if _OF_YEAR.fullmatch(normalise(words)):
        return show_days.QUERY
    return long_holidays.asked(context, words, inside)
