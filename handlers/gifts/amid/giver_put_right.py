"""Reads amid a report that somebody else gave it, or what who gave it is called, with the price,
the day and the place that are told in the same breath: `ไม่ใช่เอบีซีนะ เป็นบริษัท สยามคลีน ป้ายราคา
1,800`, `ชื่อ ปุ้ย กรมที่ดิน ให้เมื่อวานที่โรงอาหาร`."""

from __future__ import annotations

from decimal import Decimal

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.gifts import gift_answer_words, gift_fate, gift_words, gift_worth
from handlers.gifts.gift_answer_words import DAYS_DIFFER
from handlers.gifts.gift_fate import GIVER_TOLD
from handlers.gifts.gift_prices import UNKNOWN
from handlers.understand.corrections.correction_vocabulary import NOT, REALLY
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.givers import ORGANISATION, names_a_giver
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import blanked, fold, without_polite_ending

_ASKS = pattern_of(f"{WHETHER}|หรือ|{HOW_IN_FULL}|ใคร|อะไร|เท่าไ")
_SOFT = rf"(?:แล้ว|หรอก|ละ|เลย|{POLITE}|[\s,.…])*"
_ENDS = (
    r"(?=[…,]|\.{2,}|\s(?:แล้ว|ส่วน|แต่|และ|ก็)*(?:ราคา|มูลค่า|ป้าย|ของ(?=แค่|ราคา)|\d)|\s(?:แล้ว|ส่วน|แต่)|$)"
)
_IS = r"(?:เป็น(?:ของ)?|คือ|ของ|(?:มา)?จาก)(?:ทาง)?\s?"
_NOT_BUT = pattern_of(
    rf"(?P<lead>.{{0,60}}?)(?<!\S)(?:แต่|มัน|จริงๆ|ที่จริง|คือ)*(?:{NOT}|ไม่ได้(?:มา)?(?:เป็น|จาก))\s?(?:ของ|จาก)?"
    rf"(?P<old>[^\s\d][^\d]{{1,40}}?){_SOFT}\s(?:แต่|{REALLY}|ที่ถูก|\s)*{_IS}(?P<new>\S.{{1,60}}?)(?:ต่างหาก)?{_ENDS}(?P<rest>.*)"
)
_BUT_NOT = pattern_of(
    rf"(?P<lead>.{{0,60}}?)(?<!\S)(?:{REALLY}|ที่ถูก|คนให้|ผู้ให้|มัน|\s)*{_IS}(?P<new>\S.{{1,60}}?)(?:ต่างหาก)?{_SOFT}\s(?:{NOT})\s?"
    rf"(?:ของ|จาก)?(?P<old>[^\s\d][^\d]{{1,40}}?){_SOFT}{_ENDS}(?P<rest>.*)"
)
_THAT_ONE = pattern_of(
    r"(?:บริษัท|ร้าน|หจก|เจ้า|คน|ราย|หน่วยงาน|อัน|ที่)(?:นี้|นั้น|เดิม|แรก|ที่บอก|ที่แจ้ง)\S{0,12}"
)
_WHICH_KIND = pattern_of(ORGANISATION)
"""`เป็นร้าน` says that the giver is a shop, and not which one."""
_LEAST_OLD = 3
_NO_LEAD = pattern_of(r"ราคา|มูลค่า|\d|วันที่|คืน")
_DENIED = pattern_of(rf"(?:{NOT})\s?\d[\d,]*(?:\s?บาท)?")
_PRICE = pattern_of(
    r"(?<![\d,.])(?P<price>\d{1,3}(?:,\d{3})+|\d{2,7})(?![\d,]*\s?(?:คน|ชิ้น|กล่อง|ใบ|ชุด|ขวด|วัน))"
)
_OF_PRICE = pattern_of(
    r"(?:แล้ว|ส่วน|แต่|และ|ก็|ป้าย|ราคา|มูลค่า|ของ|จริงๆ?|แค่|เอง|ประมาณ|น่าจะ|ใต้|ข้าง|บน|ที่|ใน|กระเช้า|กล่อง|ถุง|บาท|เป็น|คือ|บอก|ติด"
    rf"|เขียน|ว่า|ไว้|ด้วย|เท่านั้น|{POLITE}|[\s,.…])*"
)
_NAMED = pattern_of(
    rf"(?P<lead>(?:\S{{1,40}}\s){{0,2}}?)(?:เขา|เค้า|มัน|คนให้|ผู้ให้|แก|เพื่อน)?ชื่อ(?:จริง|เล่น|เต็ม)?(?:ว่า|คือ)?\s?"
    r"(?!อะไร|ใคร|ไม่|เดิม|ของ|เรื่อง|กิจกรรม|ยี่ห้อ|สินค้า|แบรนด์|รุ่น|(?:จริง|เล่น|เต็ม)(?:\s|$))"
    rf"(?P<new>\S.{{1,50}}?)(?:\s?(?:เป็นคน)?(?:เอามา|นำมา|มา)?(?:ให้|ฝาก)(?:มา|ไว้)?{_SOFT}(?P<rest>(?:เมื่อ|วัน|ที่|ตอน|ใน|\d|เช้า).*)?)?"
)
_OF_THE_THING = pattern_of("ของ|ยี่ห้อ|สินค้า|ร้าน|แบรนด์|รุ่น")
"""A name behind one of these words is the thing's name, not the giver's."""
_PLACE = pattern_of(
    r"(?P<place>(?:ที่|ใน(?=งาน|ห้อง|ที่ประชุม)|หน้า|ตอน(?=งาน|ประชุม|อบรม))[^\s\d]\S{2,40}(?:\s\S{1,30}){0,2})"
)
_DAY_WORDS = pattern_of(rf"(?:เมื่อ|ตอน|วันที่|วัน|เช้า|บ่าย|เย็น|นี้|{POLITE}|[\s,])*")
_AT = ("value", "value_note", "relation", "manner", "occasion", "received_on", "which_day", "done")
_CHANGED = "แก้ผู้ให้เป็น “{}”"
_CHANGED_YET = "แก้ได้อีกก่อนส่ง"
_NAME_KEPT = "เก็บผู้ให้เป็น “{}”"


def heeded(plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes another giver than was told, or the name of one whose name was not; None for other
    words. plain: without polite words at its end"""
    if "giver" not in answers or _ASKS.search(plain):
        return None
    return _put_right(plain, at, context, answers) or _called(plain, at, context, answers)


def _put_right(plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    found = _NOT_BUT.fullmatch(plain) or _BUT_NOT.fullmatch(plain)
    if found is None or _NO_LEAD.search(found["lead"]) or _answers(found["lead"], at):
        return None
    old, new = found["old"].strip(" ,"), without_polite_ending(found["new"]).strip(" ,")
    before = fold(str(answers["giver"]))
    means = len(fold(old)) >= _LEAST_OLD and fold(old) in before
    means = means or _THAT_ONE.fullmatch(old) is not None and names_a_giver(new)
    if not means or fold(new) == before or new[0].isdigit() or _WHICH_KIND.fullmatch(new):
        return None
    giver = gift_answer_words.read_giver_words(new, context, answers)
    value, rest = _price_in(found["rest"])
    told = [_CHANGED.format(giver.value)]
    changed = {"giver": giver.value, **giver.also}
    if value and value != answers.get("value"):
        changed["value"] = value
        told.append(f"มูลค่าเป็น {gift_words.money(Decimal(value))}")
    words = f"{' '.join(told)} {_CHANGED_YET}"
    return Heeded(changed, told=words, at_once=True, rest=rest)


def _answers(lead: str, at: str) -> bool:
    """Tells whether the words before answer what is asked: then each part is heard by itself."""
    could = gift_fate.could_refuse(lead) or gift_fate.could_not_refuse(lead)
    return at == "manner" and could


def _price_in(rest: str) -> tuple[str, str]:
    """Returns the only price that is told there, and the words if they tell more than it."""
    plain = _DENIED.sub(" ", rest)
    figures = [*_PRICE.finditer(plain)]
    worth = gift_worth.worth(plain)
    value = ""
    if len(figures) == 1:
        [figure] = figures
        value = f"{Decimal(figure['price'].replace(',', '')):.2f}"
        plain = blanked(plain, [figure.span()])
    elif not figures and worth is not None and worth.value != UNKNOWN:
        value, plain = worth.value, blanked(plain, [worth.place])
    alone = _OF_PRICE.fullmatch(plain) is not None
    return (value, "") if alone else ("", rest.strip(" ,.…"))


def _called(plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the giver's name, where so far only a description was told (a friend, a shop)."""
    found = _NAMED.fullmatch(plain) if at in _AT else None
    before = str(answers["giver"])
    if found is None or names_a_giver(before) or _NO_LEAD.search(found["lead"]):
        return None
    if _OF_THE_THING.search(found["lead"]):
        return None
    giver = gift_answer_words.read_giver_words(found["new"].strip(), context, answers)
    new = {"giver": giver.value, **giver.also}
    if fold(before) not in fold(answers.get(GIVER_TOLD) or ""):
        new[GIVER_TOLD] = " ".join(filter(None, (before, answers.get(GIVER_TOLD))))
    told = [_NAME_KEPT.format(giver.value)]
    rest = (found["rest"] or "").strip()
    day = gift_answer_words.told_day(rest, context.today) if rest else None
    if day is not None and answers.get("received_on") in (None, day.isoformat()):
        new |= {"received_on": day.isoformat(), DAYS_DIFFER: False}
        told.append(f"วันที่ได้รับเป็น {short_date(day)}")
        rest = blanked(rest, mention_spans(rest)).strip()
    place = _PLACE.search(rest) if "occasion" not in answers else None
    if place is not None:
        new["occasion"] = place["place"].strip()
        told.append(f"สถานที่และโอกาสเป็น “{place['place'].strip()}”")
        rest = rest[: place.start()] + rest[place.end() :]
    left = "" if _DAY_WORDS.fullmatch(rest) else rest
    return Heeded(new, told=f"{' '.join(told)} {_CHANGED_YET}", at_once=True, rest=left)
