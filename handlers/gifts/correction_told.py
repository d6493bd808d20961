"""Reads what of a gift report is to be corrected, and how, out of one sentence: `จริงๆ ได้มาเมื่อวันเสาร์
ไม่ใช่วันนี้`, `พิมพ์ราคาผิด ไม่ใช่ 2500 เป็น 5000`, `ลืมแนบรูป`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.gifts import gift_answer_words, gift_words
from handlers.gifts.gift_answer_words import FOUND
from handlers.gifts.gift_prices import UNKNOWN, read_value
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.gifts.gift_corrections import DAY, GIVER, PHOTOS, VALUE

_NEW_VALUE = pattern_of(
    r"(?:ขอ|จะ|อยาก|ช่วย|แก้(?:ไข)?|เปลี่ยน|\s)*(?:ราคา|มูลค่า)(?:ของ(?:ขวัญ)?|จริง(?:ๆ)?|ที่ถูก|ต้อง|ให้|ขอ|คือ|เป็น|แก้(?:ไข)?|เปลี่ยน|\s)*(?P<new>\S.*)"
)
_NOT_THAT = pattern_of(r"(?:ไม่ใช่|มิใช่)\s?\S+")
"""What was told before; words that stand in one piece with what is so are not taken out."""
_SOFT = pattern_of(
    r"(?:ค่ะ|คะ|ครับ|คับ|นะ|จ้า)+(?=\s)|(?:ขอ|ช่วย|จะ)?(?:แก้(?:ไข)?|เปลี่ยน)(?:ให้)?(?:หน่อย)?(?:ได้)?(?:ไหม|มั้ย|ป่าว)?$"
)
_OF_PRICE = pattern_of(r"ราคา|มูลค่า|บาท")
_NEW_PRICE = pattern_of(
    r"(?:.*(?:เป็น|คือ|จริงๆ|ผิด)\s*(?P<words>[ก-๙]*(?:สิบ|ร้อย|พัน|หมื่น|แสน)[ก-๙]*?)|(?P<figures>\d[\d,.]*\s?(?:พัน|หมื่น|แสน)?))\s*(?:บาท)?\s*$"
)
_NEW_GIVER = pattern_of(
    r".*(?:(?:ผู้|คน)(?:ที่)?(?:ให้|มอบ|เอามาให้|นำมา)|ชื่อ(?:บริษัท|ร้าน|คน)).{0,14}?(?:คือ|เป็น|ชื่อ|จริงๆ)+\s?(?P<new>\S.{1,80})"
)
_NAMED: Mapping[str, str] = {
    PHOTOS: "รูป|ภาพ",
    GIVER: "(?:ผู้|คน)(?:ที่)?(?:ให้|มอบ|เอามา)|ชื่อบริษัท|ชื่อร้าน",
    VALUE: "ราคา|มูลค่า",
    DAY: "วันที่(?:ได้|รับ)?|ผิดวัน|วันผิด",
}


def told(text: str, context: Context, answers: Answers) -> Choice | None:
    """Returns what is to be corrected, with its new value if that is told; None if the words name
    neither."""
    plain = normalise(text)
    so = without_polite_ending(_SOFT.sub(" ", _NOT_THAT.sub(" ", plain)).strip())
    return _price(plain, so, context, answers) or _giver(so, context) or _named(so, context)


def _price(plain: str, so: str, context: Context, answers: Answers) -> Choice | None:
    """Returns the new price. so: the words without what is not so."""
    led = _NEW_VALUE.match(plain)
    if led is not None and (value := _value(led["new"], context, answers)):
        return _as_told(VALUE, {"value": value})
    new = _NEW_PRICE.search(so) if _OF_PRICE.search(so) else None
    value = _value(new["figures"] or new["words"], context, answers) if new is not None else ""
    return _as_told(VALUE, {"value": value}) if value else None


def _giver(so: str, context: Context) -> Choice | None:
    found = _NEW_GIVER.fullmatch(so)
    if found is None:
        return None
    read = gift_answer_words.read_giver_words(found["new"], context, {})
    return _as_told(GIVER, {**read.also, "giver": read.value})


def _named(so: str, context: Context) -> Choice | None:
    """Returns what is named, with its day if that is told."""
    named = [which for which, words in _NAMED.items() if pattern_of(words).search(so)]
    day = gift_answer_words.told_day(so, context.today)
    if day is not None and not {*named} - {DAY}:
        return _as_told(DAY, {"received_on": day.isoformat()})
    return _as_told(named[0], {}) if len(named) == 1 else None


def shown(choice: Choice) -> str:
    """Returns the new value of a correction in words; "" where none is told."""
    told = ((words, choice.also.get(step)) for step, words in _SHOWN.items())
    return next((words(value) for words, value in told if value is not None), "")


_SHOWN: Mapping[str, Callable[[str], str]] = {
    "value": lambda value: f"มูลค่าใหม่ {gift_words.money(Decimal(value))}",
    "received_on": lambda value: f"วันที่ได้รับใหม่ {thai_date(date.fromisoformat(value))}",
    "giver": lambda value: f"ผู้ให้ใหม่ {value}",
}


def _as_told(which: str, values: Mapping[str, Any]) -> Choice:
    return Choice("told", "", which, also={FOUND: False, **values})


def _value(words: str, context: Context, answers: Answers) -> str:
    """Returns the price in baht; "" if the words are none."""
    try:
        value = read_value(words, context, answers)
    except Unclear:
        return ""
    return "" if value == UNKNOWN else value
