"""Hears what became known of a gift after it was reported: its price (`ตีราคาแล้ว 1,850 บาทค่ะ`), or
that the giver does not take it back. Nothing changes by it before it is confirmed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from handlers.context import Context
from handlers.conversation import beginning
from handlers.gifts import (
    correct_gift,
    gift_asked,
    gift_cards,
    gift_hearing,
    gift_words,
    show_gifts,
)
from handlers.gifts.gift_hearing import UNNAMED
from handlers.messages import Message, Text, cut_graphemes
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending
from models.gifts.gift import DECIDED, RETURN, WAITING, Gift
from models.people.person import Person

_LONGEST, _SHOWN = 120, 40
_WHO = rf"(?:{ME_OR_US}|พี่|วันนี้|เมื่อวาน(?:นี้)?|เมื่อเช้า|ตอนนี้|แล้ว|คือ|\s)*"
_SO_MUCH = rf"(?:มา|ได้|แล้ว|ไป|เรียบร้อย|เป็น|คือ|ว่า|ประมาณ|ราวๆ?|อยู่ที่|ที่|ๆ|{POLITE}|\s)*"
_VALUED = pattern_of(
    rf"{_WHO}(?P<head>[^\s\d]{{0,20}}?)\s?(?:ให้(?:ร้าน|เพื่อน|ช่าง)|ไป|ลอง|เพิ่ง|พึ่ง|เอาไป|นำไป|ได้|ที่|รอ)*"
    r"(?:ตี|ประเมิน|เช็[คก]|สอบถาม|ถาม|สืบ|เทียบ|ค้น|ทราบ|รู้|หา)(?:ราคา|มูลค่า)(?:ของ(?=\S))?(?P<what>[^\s\d]{0,20}?)"
    rf"{_SO_MUCH}(?:จาก(?:ร้าน|เน็ต|เว็บ|ห้าง)[^\s\d]{{0,12}}{_SO_MUCH})?"
    rf"(?P<price>\d{{1,3}}(?:,\d{{3}})+|\d{{2,7}})(?:\.00)?\s*(?:บาท)(?:ถ้วน)?(?:{POLITE}|[\s,])*"
)
_GIVER = (
    r"(?:เจ้าของ|ผู้ให้|คนให้|เขา|เค้า|ทางเขา|บริษัท[^\s\d]{0,16}|ทางบริษัท|ร้าน[^\s\d]{0,10}|ผู้รับเหมา|ผู้รับจ้าง)"
)
_NOT_TAKEN = pattern_of(
    rf"(?:แต่|พอดี)?{_WHO}(?P<head>[^\s\d]{{0,20}}?)\s?{_GIVER}(?:เขา|เค้า|ก็|ยัง|บอกว่า|\s)*ไม่(?:ยอม|ขอ|ประสงค์|ยินดี|อยาก)?(?:จะ)?(?:รับ|เอา)(?:ของ|มัน)?(?P<what>[^\s\d]{{0,16}}?)คืน.{{0,60}}"
    rf"|{_WHO}(?:เอา|นำ|ส่ง)?(?P<thing>[^\s\d]{{0,20}}?)\s?(?:เอา|นำ|ส่ง)?(?:ไป)?คืน(?P<other>[^\s\d]{{0,16}}?)(?:แล้ว|ไป|ให้|ไม่ได้|ไม่สำเร็จ|{POLITE}|\s)*(?:แต่|เพราะ|\s)*"
    rf"{_GIVER}(?:เขา|เค้า|ก็|ยัง|\s)*ไม่(?:ยอม|ขอ)?(?:เอา|รับ)(?:คืน|ไว้|ของ|แล้ว)*(?:\s.{{0,60}})?"
)
_SUPPOSED = pattern_of(f"ถ้า|หาก|สมมติ|เผื่อ|กลัวว่า|ใคร|{WHETHER}|หรือยัง")


@listener(longest=_LONGEST, cue=pattern_of("คืน|ราคา|มูลค่า"))
def asks(context: Context, words: str) -> Query | None:
    """Returns what is answered to news of a gift of one's own; None for other words."""
    plain = without_polite_ending(normalise(words))
    if valued(context, plain):
        return _PRICE
    return _STAYS if not_taken(context, plain) else None


# -- its price -----------------------------------------------------------------------------------


def valued(context: Context, plain: str) -> list[Gift]:
    """Returns the open gifts of one's own of which the words may tell the price."""
    found = _VALUED.fullmatch(plain)
    if found is None or _SUPPOSED.search(plain):
        return []
    named = _named(context, found["what"] or found["head"])
    waiting = [each for each in named if each.state == WAITING]
    unknown = [each for each in waiting if each.value is None]
    return unknown if len(unknown) == 1 else waiting or named


def _price(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Opens the correction with the new value; the reason and the card are asked for."""
    plain = without_polite_ending(normalise(rest))
    told, found = valued(context, plain), _VALUED.fullmatch(plain)
    if len(told) != 1 or found is None:
        return [gift_hearing.which_of(context, told, "มูลค่าของเรื่องใด", _WHICH_PRICE)]
    [gift], value = told, Decimal(found["price"].replace(",", ""))
    what = _what(context, gift)
    if gift.state != WAITING:
        return [Text(_DECIDED_ALREADY.format(what), (gift_cards.see(gift.id), gift_cards.LIST))]
    if gift.value == value:
        words = f"{what} แจ้งมูลค่านี้ไว้แล้ว จึงไม่มีอะไรต้องแก้"
        return [Text(words, (gift_cards.see(gift.id), gift_cards.LIST))]
    facts = {"g": str(gift.id), correct_gift.VALUE_TOLD: f"{value:.2f}"}
    return beginning.open_flow(context, correct_gift.FLOW, "", facts)


# -- it is not taken back ------------------------------------------------------------------------


def not_taken(context: Context, plain: str) -> list[Gift]:
    """Returns the open gifts of one's own that the words say the giver does not take back."""
    found = _NOT_TAKEN.fullmatch(plain)
    if found is None or _SUPPOSED.search(plain):
        return []
    things = (found[name] for name in ("what", "other", "head", "thing"))
    named = _named(context, next(filter(None, things), ""))
    back = [each for each in named if each.decision == RETURN]
    return back or named


def _stays(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that what was decided stands until whoever decided says otherwise."""
    told = not_taken(context, without_polite_ending(normalise(rest)))
    if len(told) != 1:
        return [gift_hearing.which_of(context, told, "ผู้ให้ไม่รับคืนเรื่องใด", _WHICH_STAYS)]
    [gift] = told
    see = (gift_cards.see(gift.id), gift_cards.LIST)
    if gift.state != DECIDED:
        return [Text(_NOT_DECIDED.format(_what(context, gift)), see)]
    decider = context.session.get(Person, gift.decided_by) if gift.decided_by else None
    whom = decider.name if decider is not None else "ผู้พิจารณา"
    words = _TELL_WHO_DECIDED.format(_what(context, gift), whom)
    return [Text(f"{words}\n{gift_asked.by_when(context, gift)}", see)]


def _named(context: Context, said: str) -> list[Gift]:
    """Returns the open gifts of one's own that are called so; all of them if nothing is named."""
    mine, thing = gift_hearing.open_ones(context), fold(said)
    if thing in UNNAMED:
        return mine
    return [each for each in mine if thing in fold(gift_hearing.thing_of(context, each))]


def _what(context: Context, gift: Gift) -> str:
    what = cut_graphemes(gift_hearing.thing_of(context, gift), _SHOWN)
    return f"“{what}” ({gift_words.name_of(gift.id)})"


_WHICH_PRICE = "กดเรื่องที่ทราบมูลค่า แล้วกด “แก้ไขรายงาน”"
_WHICH_STAYS = "กดเรื่องที่ผู้ให้ไม่รับคืน"
_DECIDED_ALREADY = (
    "{} พิจารณาแล้ว จึงแก้มูลค่าในบอตไม่ได้ หากมูลค่าต่างจากที่แจ้งไว้ กรุณาแจ้งผู้พิจารณาหรือผู้ดูแลระบบโดยตรง"
)
_NOT_DECIDED = (
    "{} ผู้บังคับบัญชายังไม่ได้พิจารณา กรุณาเก็บของไว้ก่อน ยังไม่บริจาคหรือมอบให้ผู้อื่น และบอกผู้พิจารณาว่าผู้ให้ไม่รับคืน\n"
    "เมื่อมีผลแล้วบอตจะแจ้งทางแชตนี้"
)
_TELL_WHO_DECIDED = (
    "{} ผลพิจารณายังเหมือนเดิม บอตเปลี่ยนผลไม่ได้ และยังไม่ได้บันทึกว่าคืนแล้ว\n"
    "กรุณาแจ้ง {} ว่าผู้ให้ไม่รับคืน และรอคำตอบก่อนบริจาคหรือมอบให้ผู้อื่น ระหว่างนี้เก็บของไว้"
)
_PRICE = replace(show_gifts.QUERY, answer=_price, goes_on=True)
_STAYS = replace(show_gifts.QUERY, answer=_stays)
