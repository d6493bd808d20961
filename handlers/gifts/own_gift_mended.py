"""Hears what somebody wants of a gift that they reported: to withdraw it, or, below its card, to
put right a part of it (`แก้วันที่ได้มั้ย จริงๆ 14 กพ`) and whether it is decided (`หัวหน้าอนุมัติยัง`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.conversation import beginning
from handlers.gifts import (
    correct_gift,
    correction_told,
    gift_cards,
    gift_hearing,
    show_gifts,
    withdraw_gift,
)
from handlers.messages import Message, Text
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.gifts import gift_lists, gifts
from models.gifts.gift import WAITING, Gift

_CUES = ("ถอน", "แก้", "ผิด", "เปลี่ยน", "จริง", "ลืม", "ยัง")
_WITHDRAWS = pattern_of(
    r"(?:ขอ|จะ|อยาก(?:จะ)?|ช่วย|ต้องการ|รบกวน|\s)*(?:ถอน|ยกเลิก)(?:รายงาน|เรื่อง|การแจ้ง|การ|รับ)*ของขวัญ(?:\s?(?:เรื่องที่\s?)?\d{1,5})?(?P<rest>.{0,60})"
)
_ASKS_OF_IT = pattern_of(f"{WHETHER}|{HOW_IN_FULL}|ใคร|เมื่อไ|ตอนไหน|กี่|ถ้า|แล้วกี่")
_WHY = pattern_of(
    rf"^(?:ที่)?(?:{ME})?(?:เพิ่ง|พึ่ง|ได้)?(?:ส่ง|แจ้ง|รายงาน|กรอก)?(?:ไป|ไว้|มา|แล้ว)*(?:เมื่อ(?:กี้|ครู่|วาน(?:นี้)?|เช้า|ตะกี้)|วันนี้|ล่าสุด|อัน(?:นั้น|นี้|แรก|หลัง))?"
    rf"(?:ออก|หน่อย|ด้วย|เพราะ(?:ว่า)?|พอดี|คือ|{POLITE}|[\s,])*"
)
_MENDS = pattern_of("ผิด|แก้|เปลี่ยน|จริงๆ|ที่จริง|ลืม(?:บอก|ใส่|แจ้ง)|ไม่ใช่")
_DECIDED = pattern_of(
    rf"(?:แล้ว|ว่า|เรื่อง|อันนี้|\s)*(?:หัวหน้า|ผอ\.?|ผู้บังคับบัญชา|ท่าน|เขา|เค้า|พี่(?:เขา|เค้า)?)?(?:เขา|เค้า|ท่าน|ได้|\s)*"
    rf"(?:อนุมัติ|พิจารณา|ตัดสิน|ตรวจ|ดู|อ่าน|เห็น)(?:ให้|ไป|แล้ว)*(?:(?:หรือ|รึ)?ยัง)(?:{POLITE}|\s)*"
)


@listener(longest=120)
def asks(context: Context, words: str) -> Query | None:
    """Returns what does it, outside of any conversation; None for other words."""
    if not any(each in words for each in _CUES):
        return None
    plain = without_polite_ending(normalise(words))
    if _withdraws(plain) is not None:
        return WITHDRAWN
    gift = _shown(context)
    if gift is None:
        return None
    if _DECIDED.fullmatch(plain):
        return SHOWN
    mends = "คืน" not in plain and _MENDS.search(plain) is not None
    return MENDED if mends and _has_new(context, gift, plain) else None


def _withdraws(plain: str) -> str | None:
    """Returns the reason told with the wish to withdraw, which may be ""; None for others."""
    found = _WITHDRAWS.fullmatch(plain) if "ถอน" in plain else None
    if found is None or _ASKS_OF_IT.search(plain):
        return None
    return _WHY.sub("", found["rest"].strip()).strip()


def _shown(context: Context) -> Gift | None:
    """Returns the person's own waiting gift whose buttons the newest answer has."""
    newest = next((each for each in context.shown() if each), ())
    targets = [each.target.partition("?") for each in newest]
    shown = {dict(parse_qsl(facts)).get("g") for verb, _, facts in targets if verb in _OF_ONE}
    if len(shown) != 1 or not (number := shown.pop() or "").isdigit():
        return None
    gift = gifts.by_id(context.session, int(number))
    mine = gift is not None and gift.person_id == context.me.id and gift.state == WAITING
    return gift if mine else None


_OF_ONE = ("o:show_gift", "o:correct_gift", "o:withdraw_gift")


def _has_new(context: Context, gift: Gift, plain: str) -> bool:
    """Tells whether the words tell what it should be, of a part that may be put right."""
    found = correction_told.told(plain, context, {"gift_id": gift.id})
    return found is not None and bool(correction_told.shown(found))


def _withdrawn(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    why = _withdraws(without_polite_ending(normalise(rest))) or ""
    mine = gift_lists.mine(context.session, context.me)
    waiting = [each for each in mine if each.state == WAITING]
    if not waiting:
        return [Text(_NONE, (gift_cards.LIST,))]
    if len(waiting) > 1:
        return [gift_hearing.which_of(context, waiting, "ถอนเรื่องใด", _WHICH)]
    facts = {"g": str(waiting[0].id), "why": why}
    return beginning.open_flow(context, withdraw_gift.FLOW, "", facts)


_NONE = "ท่านไม่มีรายงานรับของขวัญที่ถอนได้ ถอนได้จนกว่าผู้บังคับบัญชาจะพิจารณา"
_WHICH = "กดเรื่องที่จะถอน แล้วกด “ถอนรายงาน”"


def _mended(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    gift = _shown(context)
    assert gift is not None
    return beginning.open_flow(context, correct_gift.FLOW, rest, {"g": str(gift.id)})


def _looked(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    gift = _shown(context)
    assert gift is not None
    return show_gifts.SHOW.answer(context, "", {"g": str(gift.id)})


WITHDRAWN = replace(show_gifts.QUERY, answer=_withdrawn, goes_on=True)
MENDED = replace(show_gifts.QUERY, answer=_mended, goes_on=True)
SHOWN = replace(show_gifts.QUERY, answer=_looked)
