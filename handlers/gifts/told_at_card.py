"""Reads at the review card of a gift what is told anew without the name of its question:
`มูลค่าไม่เกิน 500`, `อ้อ ลืมบอก ได้มา 3 ด้าม`, `แก้เป็นปฏิทินกับไดอารี่ 2 ชุด`."""

from __future__ import annotations

from decimal import Decimal

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.gifts import gift_answer_words, gift_parts, gift_words, gift_worth
from handlers.gifts.gift_prices import UNKNOWN
from handlers.understand.corrections.correction_vocabulary import REALLY, SIGHS, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.givers import names_a_giver
from handlers.understand.thai import blanked, fold
from models.gifts.gift_rules import DEFAULT

_SAME = 4
"""Letters of a thing's name that tell that the same is meant."""
_SMALL = pattern_of(
    rf"(?:{SLIPS}|{SIGHS}|{REALLY}|{POLITE}|ลืมบอก(?:ไป)?|เพิ่งนึกได้|ขอ|ช่วย|แก้(?:ไข)?|เปลี่ยน|ปรับ|ให้|เป็น|คือ|ว่า|ใส่|ลง|แค่|ก็|จะ"
    r"|ราคา|มูลค่า|ของ|มัน|ได้(?:รับ)?(?:มา)?|มี|จำนวน|ทั้งหมด|รวม|ผิด|นะ|ไป|แล้ว|น่ะ|ไม่ใช่\S{2,16}|[\s,])*"
)
_ANEW = pattern_of(
    rf"(?:{SLIPS}|{SIGHS}|{REALLY}|{POLITE}|ขอ|ช่วย|\s)*(?:แก้(?:ไข)?|เปลี่ยน|ปรับ)(?:ให้)?(?:ใหม่)?เป็น\s?(?P<new>\S.{{2,80}})"
)
_ASKS = ("ไหม", "มั้ย", "มัย", "หรือ", "ยังไง", "อย่างไร", "อะไร", "ใคร", "เท่าไ")


def heeds(plain: str, context: Context, answers: Answers) -> Heeded | None:
    """Reads the value, how many there are, or the thing or giver as it should be called; None for
    other words. plain: without polite words at its end"""
    if any(each in plain for each in _ASKS):
        return None
    return _value(plain, answers) or _number(plain, answers) or _called(plain, context, answers)


def _value(plain: str, answers: Answers) -> Heeded | None:
    told = gift_worth.worth(plain)
    if told is None or told.value == UNKNOWN or not _is_alone(plain, [told.place]):
        return None
    value = Decimal(told.value)
    if told.more and value == DEFAULT.most:
        return Heeded(told=_HOW_MUCH.format(f"{value:,.0f}"), never_added=True)
    if answers.get("value") == told.value:
        return Heeded(told=_SAME_VALUE.format(gift_words.money(value)), never_added=True)
    return Heeded({"value": told.value}, at_once=told.sure)


_HOW_MUCH = "เกิน {} บาท ประมาณเท่าใด พิมพ์เป็นตัวเลข เช่น มูลค่า 3,500"
_SAME_VALUE = "มูลค่าที่จะรายงานคือ {} อยู่แล้ว"


def _number(plain: str, answers: Answers) -> Heeded | None:
    counts = gift_parts.counts(plain)
    if len(counts) != 1 or not _is_alone(plain, counts):
        return None
    what = gift_parts.counted(answers["what"], plain[slice(*counts[0])])
    return Heeded({"what": what}) if what != answers["what"] else None


def _is_alone(plain: str, places: list[gift_parts.Place]) -> bool:
    return _SMALL.fullmatch(blanked(plain, places)) is not None


def _called(plain: str, context: Context, answers: Answers) -> Heeded | None:
    found = _ANEW.fullmatch(plain)
    new = found["new"].strip() if found is not None else ""
    if not new or gift_worth.worth(new) is not None:
        return None
    if names_a_giver(new):
        giver = gift_answer_words.read_giver_words(new, context, answers)
        return Heeded({"giver": giver.value, **giver.also})
    same = fold(str(answers["what"]))[:_SAME] in fold(new)
    return Heeded({"what": new}) if same or gift_parts.counts(new) else None
