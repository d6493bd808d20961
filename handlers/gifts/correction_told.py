"""Reads what of a gift report is to be corrected, and how, out of one sentence: `จริงๆ ได้มาเมื่อวันเสาร์
ไม่ใช่วันนี้`, `พิมพ์ราคาผิด ไม่ใช่ 2500 เป็น 5000`, `มี 3 กล่องไม่ใช่กล่องเดียว`, `ลืมแนบรูป`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.gifts import gift_answer_words, gift_parts, gift_words
from handlers.gifts.gift_answer_words import FOUND
from handlers.gifts.gift_prices import UNKNOWN, read_value
from handlers.understand.dates.dates import thai_date
from handlers.understand.numbers.quantities import read_line
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import blanked, normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.gifts import gifts
from models.gifts.gift_corrections import DAY, GIVER, PHOTOS, VALUE, WHAT

_NEW_VALUE = pattern_of(
    r"(?:ขอ|จะ|อยาก|ช่วย|แก้(?:ไข)?|เปลี่ยน|\s)*(?:ราคา|มูลค่า)(?:ของ(?:ขวัญ)?|จริง(?:ๆ)?|ที่ถูก|ต้อง|ให้|ขอ|คือ|เป็น|แก้(?:ไข)?|เปลี่ยน|\s)*(?P<new>\S.*)"
)
_NOT_THAT = pattern_of(r"(?:ไม่ใช่|มิใช่)\s?\S+")
"""What was told before; words that stand in one piece with what is so are not taken out."""
_SOFT = pattern_of(
    rf"(?:ค่ะ|คะ|ครับ|คับ|นะ|จ้า)+(?=\s)|(?:ขอ|ช่วย|จะ)?(?:แก้(?:ไข)?|เปลี่ยน)(?:ให้)?(?:หน่อย)?(?:ได้)?(?:{WHETHER})?$"
)
_OF_PRICE = pattern_of(r"ราคา|มูลค่า|บาท")
_NEW_PRICE = pattern_of(
    r"(?:.*(?:เป็น|คือ|จริงๆ|ผิด)\s*(?P<words>[ก-๙]*(?:สิบ|ร้อย|พัน|หมื่น|แสน)[ก-๙]*?)|(?P<figures>\d[\d,.]*\s?(?:พัน|หมื่น|แสน)?))\s*(?:บาท)?\s*$"
)
_FROM = pattern_of(r"จาก\s?\d[\d,.]*(?:\s?บาท)?")
"""What it was before: `จาก 3500 เป็น 1500`."""
_IT_IS = pattern_of(r"(?:จริงๆ(?:แล้ว)?|ที่ถูก(?:ต้อง)?|ต้อง|เป็น|คือ|ราคา|มูลค่า|^)\s*$")
"""Before the new price, which may stand anywhere in the sentence."""
_NEW_GIVER = pattern_of(
    r".*(?:(?:ผู้|คน)(?:ที่)?(?:ให้|มอบ|เอามาให้|นำมา)|ชื่อ(?:บริษัท|ร้าน|คน)).{0,14}?(?:คือ|เป็น|ชื่อ|จริงๆ)+\s?(?P<new>\S.{1,80})"
)
_NAMED: Mapping[str, str] = {
    PHOTOS: "รูป|ภาพ",
    GIVER: "(?:ผู้|คน)(?:ที่)?(?:ให้|มอบ|เอามา)|ชื่อบริษัท|ชื่อร้าน",
    VALUE: "ราคา|มูลค่า",
    DAY: "วันที่(?:ได้|รับ)?|ผิดวัน|วันผิด",
    WHAT: "สิ่งที่ได้|ของที่ได้|ชื่อของ(?:ขวัญ)?|จำนวน|กี่(?:ชิ้น|กล่อง|อัน)",
}


def told(text: str, context: Context, answers: Answers) -> Choice | None:
    """Returns what is to be corrected, with its new value if that is told; None if the words name
    neither."""
    plain = normalise(text)
    so = without_polite_ending(_SOFT.sub(" ", _NOT_THAT.sub(" ", plain)).strip())
    return (
        _price(plain, so, context, answers)
        or _giver(so, context)
        or _thing(plain, so, context, answers)
        or _named(so, context)
    )


def _price(plain: str, so: str, context: Context, answers: Answers) -> Choice | None:
    """Returns the new price. so: the words without what is not so."""
    led = _NEW_VALUE.match(plain)
    if led is not None and (value := _value(led["new"], context, answers)):
        return _as_told(VALUE, {"value": value})
    if not _OF_PRICE.search(so):
        return None
    new = _NEW_PRICE.search(so)
    words = new["figures"] or new["words"] if new is not None else _only_amount(so)
    value = _value(words, context, answers) if words else ""
    return _as_told(VALUE, {"value": value}) if value else None


def _only_amount(so: str) -> str:
    """Returns the one amount that the words call the price; "" where none or several are."""
    line = read_line(_FROM.sub(" ", so))
    told = [each for each in line.figures if each.unit in ("", "baht")]
    if len(told) != 1 or not (told[0].unit or _IT_IS.search(line.text[: told[0].start])):
        return ""
    return told[0].text


def _giver(so: str, context: Context) -> Choice | None:
    found = _NEW_GIVER.fullmatch(so)
    if found is None:
        return None
    read = gift_answer_words.read_giver_words(found["new"], context, {})
    return _as_told(GIVER, {**read.also, "giver": read.value})


def _thing(plain: str, so: str, context: Context, answers: Answers) -> Choice | None:
    """Returns the thing as it should be called, or with how many there are. plain: the words with
    what is not so; so: without."""
    gift = gifts.by_id(context.session, answers["gift_id"])
    what = (gifts.texts(context.sealer, gift).what or "") if gift is not None else ""
    other = _OTHER_THING.fullmatch(plain)
    if other is not None and other["old"] in what:
        return _as_told(WHAT, {"what": what.replace(other["old"], other["new"].strip(), 1)})
    named = _NEW_THING.fullmatch(so)
    if named is not None:
        return _as_told(WHAT, {"what": named["new"].strip()})
    counts = gift_parts.counts(so)
    if len(counts) != 1 or not _AROUND_COUNT.fullmatch(blanked(so, counts)):
        return None
    return _as_told(WHAT, {"what": gift_parts.counted(what, so[slice(*counts[0])])})


def count_besides(text: str) -> str:
    """Returns how many there are, told beside another part that is corrected; "" if it is not."""
    plain = normalise(text)
    counts = gift_parts.counts(plain)
    return plain[slice(*counts[0])] if len(counts) == 1 else ""


def read_thing(text: str, context: Context, answers: Answers) -> str:
    """Reads the thing as it should be called; only how many there are stands with the old name."""
    words = gift_answer_words.read_short(text, context, answers)
    told = _thing(normalise(text), without_polite_ending(normalise(text)), context, answers)
    return told.also["what"] if told is not None else words


_SAYS = (
    r"(?:จริงๆ(?:แล้ว)?|ที่จริง|คือ|ว่า|ลืมบอก(?:ไป)?|บอก(?:ไป)?|ของ|มัน|ได้(?:รับ)?(?:มา)?|ต้อง|ที่ถูก|รวม|ทั้งหมด|มี|เป็น"
    r"|จำนวน|แก้(?:ไข)?|เปลี่ยน|ผิด|ขอ|จะ|แค่|ถึง|นะ|ไป|\s)*"
)
_AROUND_COUNT = pattern_of(_SAYS)
_OTHER_THING = pattern_of(
    rf"{_SAYS}เป็น(?P<new>[^\s\d]{{2,30}})\s*(?:ไม่ใช่|มิใช่)\s?(?P<old>[^\s\d]{{2,30}}?)(?:นะ|ค่ะ|คะ|ครับ|คับ|\s)*"
)
"""`จริงๆ เป็นคุกกี้ ไม่ใช่ขนมเค้ก`."""
_NEW_THING = pattern_of(
    r"(?:ขอ|จะ|ช่วย|แก้(?:ไข)?|เปลี่ยน|จริงๆ|\s)*(?:สิ่งที่ได้(?:รับ)?|ของที่ได้(?:รับ)?|ชื่อของ(?:ขวัญ)?)(?:ที่ถูก|ต้อง|ให้|คือ|เป็น|แก้|เปลี่ยน|ใหม่|\s)*(?:เป็น|คือ)\s?(?P<new>\S.{1,60})"
)


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
    "what": lambda value: f"สิ่งที่ได้รับใหม่ “{value}”",
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
