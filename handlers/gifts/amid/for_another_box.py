"""Reads at a question of a gift what answers another one and nothing else: `ใช้ไปแล้วค่ะ` where a
place is asked, `1 ก.พ. ค่ะ` where the giver is, `เอา 1200 ละกัน` where the thing is. It is kept
there, said, and fills the question that was asked with nothing."""

from __future__ import annotations

import re
from decimal import Decimal

from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.conversation.hidden_keys import LIKELY
from handlers.gifts import (
    gift_answer_words,
    gift_fate,
    gift_prices,
    gift_questions,
    gift_said,
    gift_words,
)
from handlers.gifts.amid import done_told
from handlers.gifts.gift_fate import DONE
from handlers.gifts.gift_prices import UNKNOWN
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import blanked, fold, without_polite_ending
from models.gifts.gift import HELD

_THING, _GIVER, _PLACE = "what", "giver", "occasion"
_TEXTS = {_THING: "ได้รับสิ่งใด", _GIVER: "ใครเป็นผู้ให้", "value_note": "เหตุใดจึงไม่ทราบมูลค่า"}
"""By question of which any words may be the answer, what it asks; the place reads days itself."""
_BEFORE_DONE = ("value", "value_note", _GIVER, "relation", "manner", _PLACE, "received_on")
_LEADS = rf"(?:แต่|ก็|คือ|ตอนนี้|ของ|มัน|บัตร|อันนี้|จริงๆ|ที่จริง|บอกแล้วว่า|{ME_OR_US}|{POLITE}|[\s,])*"
_USED_ALONE = pattern_of(
    rf"(?!.*(?:ของ|บัตร)\s?ใช้แล้ว){_LEADS}(?:ใช้(?:งาน)?(?:ไป|หมด|กัน)*แล้ว|(?:แกะ|เอา|แบ่ง(?:กัน)?|แจก)?(?:มา|ไป)?(?:กิน|ทาน|รับประทาน|ดื่ม)(?:กัน|ไป|หมด|เกลี้ยง)*แล้ว"
    r"|(?:กิน|ทาน|ดื่ม|ใช้)(?:กัน)?(?:หมด|เกลี้ยง)(?:ไป)?เลย|(?P<shared>แจก|แบ่ง)(?:กัน)?(?:ไป|หมด)+แล้ว|(?P<given>ให้(?:คนอื่น|เพื่อน|น้อง|พี่)(?:ไป|ต่อ)*แล้ว)"
    r"|(?:ไม่เหลือ|(?P<all>หมด)(?:เกลี้ยง)?)(?:ไป)?แล้ว)"
    rf"(?:ด้วย|เลย|หมด|ทั้งหมด|เรียบร้อย|น่ะ|อะ|อ่ะ|ละ|ไง|{POLITE}|[\s,])*"
)
"""The whole text says that nothing of the thing is left; of a part of it nothing is said, nor of a
used thing: `ของใช้แล้ว`."""
_DONE_ALREADY = "ข้อ “ขณะนี้” ตอบไว้แล้ว หากจะแก้ พิมพ์ “แก้ขณะนี้” ข้อความนี้ไม่ได้เก็บเป็นคำตอบของข้อนี้"
_DAY_KEPT = "เก็บวันที่ได้รับเป็น {} แล้ว ข้อนี้ถามว่า{}"
_PRICE_KEPT = "เก็บมูลค่าเป็น {} แล้ว ข้อนี้ถามว่า{}"
_LONGEST_DAY = 40
_MAY_BE_DAY = pattern_of(
    rf"(?:[\d/.]+|{ANY_MONTH}|วันที่|วันนี้|เมื่อวาน(?:ซืน)?(?:นี้)?|เมื่อ(?:เช้า|คืน|บ่าย|เย็น)|เมื่อ|ตอน|ช่วง|วัน|เช้า|สาย|เที่ยง|บ่าย|เย็น|ค่ำ"
    rf"|จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์|ที่(?:แล้ว|ผ่านมา)|ก่อน|นี้|ได้(?:รับ)?|มา|ก็|คือ|{POLITE}|[\s,])+"
)
_RELATION_KEPT = "เก็บความเกี่ยวข้องเป็น “{}” แล้ว ข้อนี้ถามว่าใครเป็นผู้ให้ หากตรงกับปุ่มแรก กดปุ่มนั้น"
_AROUND_PRICE = pattern_of(
    rf"(?:เอา|ใส่|ลง|ประมาณ|ราวๆ?|สัก|ซัก|น่าจะ|คง(?:จะ)?|คิด|ตี|เป็น|ไป|ก็|งั้น|ราคา|มูลค่า|ว่า|(?:แล้ว|ละ)กัน|ก่อน|บาท|ได้|มั้ง|เลย|{POLITE}|[\s,.])*"
)
_A_FIGURE = pattern_of(r"\d[\d,]*(?:\.\d+)?")
_TAKES_PRICE = pattern_of(rf"{_A_FIGURE.pattern}\s?บาท|(?:เอา|ใส่|ลง|ตี|คิด|ราคา|มูลค่า).*\d")
_COUNTS = pattern_of(r"^(?!.*(?:บาท|ราคา|มูลค่า|ตี|คิด))[^\d]*\d{1,2}(?![\d,.])")
"""A small figure alone may count things: `เอา 5 เลย`."""
_WHICH_FIGURE = "ยังไม่ได้เก็บ หากเป็นมูลค่า พิมพ์หน่วยด้วย เช่น 50 บาท ข้อนี้ถามว่า{}"


def heeded(plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Keeps the answer where it belongs; None for other words.

    plain: without polite words at its end
    """
    return (
        _stands(plain, at, answers)
        or _used(plain, at, answers)
        or _day(plain, at, context, answers)
        or _price(plain, at, answers)
        or _relation(plain, at, answers)
        or _manner(plain, at, answers)
    )


def used_up(words: str, answers: Answers) -> Answers:
    """Returns that nothing of it is left, and the words that say so."""
    before = answers.get(gift_fate.USED) or ""
    told = {gift_fate.USED: max(before, words, key=len), gift_fate.ALL_USED: gift_words.USED_UP}
    return {**gift_fate.now(HELD, answers), **told}


def _used(plain: str, at: str, answers: Answers) -> Heeded | None:
    found = _USED_ALONE.fullmatch(plain) if at in (DONE, REVIEW, *_BEFORE_DONE) else None
    if found is None or at != DONE and _may_mean_else(found, at):
        return None
    if at == REVIEW and not answers.get(gift_fate.ALL_USED):
        return None
    if at != DONE and DONE in answers:
        return Heeded(told=_DONE_ALREADY, never_added=True)
    if gift_fate.used_in_part(answers.get(gift_fate.USED) or ""):
        return None
    new = used_up(without_polite_ending(plain), answers)
    told = "" if at == DONE else done_told.KEPT_ALONE.format(gift_words.USED_UP)
    return Heeded(new, told=told, at_once=True, never_added=True)


def _may_mean_else(found: re.Match[str], at: str) -> bool:
    """Tells whether the words may also say that nothing more is to be told, or how it was given."""
    told_whom = found["shared"] or found["given"]  # `ให้พี่แล้ว`: to the speaker, too
    return bool(found["all"] or told_whom and at == "manner")


def _stands(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Says at the card that it stands there already that the thing is still with the receiver."""
    here = answers.get(DONE) == HELD and not answers.get(gift_fate.ALL_USED)
    if at != REVIEW or not here:
        return None
    said = fold(plain) in map(fold, gift_said.DONE[HELD]) or gift_fate.still_there(plain)
    told = _STANDS.format(gift_words.DONE[HELD])
    return Heeded(told=told, never_added=True) if said else None


_STANDS = "ข้อ “ขณะนี้” เป็น “{}” อยู่แล้ว"


def _day(plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Keeps a day alone, which names no thing and nobody."""
    may_be = at in _TEXTS and len(plain) <= _LONGEST_DAY and _MAY_BE_DAY.fullmatch(plain)
    day = gift_answer_words.day_alone(plain, context.today) if may_be else None
    if day is None:
        return None
    told = _DAY_KEPT.format(short_date(day), _TEXTS[at])
    new = {"received_on": day.isoformat()}
    sure = answers.get("received_on") in (None, day.isoformat())
    return Heeded(new, told=told if sure else "", at_once=sure, never_added=True)


def _relation(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Keeps what the giver is to one where a giver told before is only to be confirmed."""
    if at != _GIVER or "relation" in answers or _GIVER not in answers.get(LIKELY, {}):
        return None
    key = fold(plain)
    meant = [each for each, said in gift_said.RELATION.items() if key in map(fold, said)]
    if len(meant) != 1:
        return None
    told = _RELATION_KEPT.format(gift_words.RELATION[meant[0]])
    return Heeded({"relation": meant[0]}, told=told, at_once=True, never_added=True)


def _manner(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Keeps for whom it was, and whether it could be refused: no name and no place."""
    if at not in (_GIVER, _PLACE) or "manner" in answers:
        return None
    clauses = [without_polite_ending(_SOFT_END.sub("", each)) for each in plain.split()]
    whom = [gift_questions.only_tells_whom(each) for each in clauses]
    free, pressed = gift_fate.could_refuse(plain), gift_fate.could_not_refuse(plain)
    both = len(clauses) == 2 and whom == [True, False] and _OR_REFUSED.fullmatch(clauses[1])
    if not both or free == pressed:
        return None
    manner = gift_answer_words.OWN_FREE if free else gift_answer_words.OWN_PRESSED
    told = _MANNER_KEPT.format(gift_questions.MANNERS[manner])
    new = {"manner": manner, gift_fate.MANNER_TOLD: clauses[0]}
    return Heeded(new, told=told, at_once=True, never_added=True)


_SOFT_END = pattern_of("(?:แหละ|มั้ง|อยู่|เลย)+$")
_OR_REFUSED = pattern_of("(?:ตอนนั้น)?(?:ก็)?(?:ปฏิเสธ|ไม่รับ)(?:ก็)?(?:ไม่)?(?:ได้|ทัน|ลง)")
_MANNER_KEPT = "เก็บข้อ “ให้ใคร” เป็น “{}” แล้ว ข้อนี้ยังรอคำตอบ"


def _price(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Keeps a price alone, which names no thing."""
    figures = _A_FIGURE.findall(plain) if at == _THING else []
    if len(figures) != 1 or not _TAKES_PRICE.search(plain):
        return None
    place = _A_FIGURE.search(plain)
    assert place is not None
    if not _AROUND_PRICE.fullmatch(blanked(plain, [place.span()])):
        return None
    if _COUNTS.search(plain) is not None:
        return Heeded(told=_WHICH_FIGURE.format(_TEXTS[at]), never_added=True)
    value = gift_prices.typed_value(plain) or Decimal(figures[0].replace(",", ""))
    if not value:
        return None
    before = answers.get("value", UNKNOWN)
    sure = before == UNKNOWN or Decimal(before) == value
    told = _PRICE_KEPT.format(gift_words.money(value), _TEXTS[at])
    return Heeded(
        {"value": f"{value:.2f}"}, told=told if sure else "", at_once=sure, never_added=True
    )
