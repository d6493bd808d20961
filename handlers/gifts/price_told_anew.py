"""Reads another price of a gift than was told: `เพิ่งนึกได้ราคา 900 ค่ะ ด้ามละ 300`, `เมื่อกี้พิมพ์ผิด ราคา
2000 ไม่ใช่ 3000`."""

from __future__ import annotations

from decimal import Decimal

from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.gifts import gift_prices
from handlers.understand.corrections.correction_vocabulary import (
    DID,
    JUST_NOW,
    REALLY,
    SIGHS,
    SLIPS,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE

_WHO_SAYS = (
    r"(?:[^\s\d]{2,24}\s?(?:บอก|ว่า|เห็น|เช็[คก])(?:มา|ว่า|\s)*)?"
    r"(?:(?:ใน|ตาม|ที่)(?:เว็บ|เน็ต|ร้าน|ห้าง|ช้อปปี้|ช็อปปี้|ลาซาด้า)(?:ไซต์|เขา|เค้า|ขาย|\s)*)?"
)
"""Who has seen the price, and where: `พี่โต๊ะข้างๆ บอกว่าในเว็บราคา …`."""
_PRICE_TOLD = pattern_of(
    rf"(?:(?:{SLIPS}|{SIGHS}|{REALLY}|(?:เพิ่ง|พึ่ง)?(?:นึก|จำ|รู้|เช็[คก])(?:ได้|ออก|มา)?|ลืมบอก|(?:{JUST_NOW})?(?:{DID}|พิม)?(?:ผิด|พลาด)(?:ไป)?)(?:ว่า|แล้ว|{POLITE}|[\s,])*)*{_WHO_SAYS}"
    r"(?:ราคา|มูลค่า)(?:รวม|ทั้งหมด|จริง|ๆ|มัน|คือ|เป็น|น่าจะ|ประมาณ|แค่|(?:ใน|บน|ที่|ตาม)(?:บัตร|ป้าย|กล่อง|ซอง|ใบเสร็จ|ห้าง|ร้าน)|\s)*(?P<price>\d{1,3}(?:,\d{3})+|\d{2,7})(?:\.00)?\s*(?:บาท)?(?:ถ้วน)?"
    rf"(?:{POLITE}|[\s,])*(?:(?:เพิ่ง|พึ่ง)?(?:ดู|เช็[คก]|ถาม|ตรวจ)(?:ดู|มา|ใหม่|อีกที|แล้ว)*(?:{POLITE}|[\s,])*)?(?:ไม่ใช่\s?(?P<old>\d[\d,]*)(?:\s?บาท)?(?:{POLITE}|\s)*)?(?:(?:ตก)?(?:อัน|ชิ้น|[ก-๎]{{2,8}})ละ\s*\d[\d,]*\s*(?:บาท)?)?"
)
_PUTS_RIGHT = pattern_of("ผิด|พลาด|ไม่ใช่")
_CHANGED = "แก้มูลค่าเป็น {} บาท แก้ได้อีกก่อนส่ง"
_KEPT = "เก็บมูลค่าเป็น {} บาทแล้ว ข้อนี้ถามว่าได้รับสิ่งใด"


def heeded(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Returns the other price: at once where the words deny what was told, or where none stands
    yet, else to be looked at first. None for other words, and where nothing is put right.

    plain: without polite words at its end
    """
    anew = _PUTS_RIGHT.search(plain) is not None and ("value" in answers or at in _OPEN)
    told = _PRICE_TOLD.fullmatch(plain) if anew or at == REVIEW else None
    value = _baht(told["price"]) if told is not None else ""
    before = answers.get("value")
    if told is None or value == before:
        return None
    if at == REVIEW:
        return Heeded({"value": value})
    if gift_prices.other_amounts(answers.get("what") or "", value):
        return None  # the words for the thing name it, too: both are shown first
    if at == "what":
        return Heeded({"value": value}, _KEPT.format(f"{Decimal(value):,.2f}"), at_once=True)
    denies = at == "value" or told["old"] is not None and _baht(told["old"]) == before
    return Heeded({"value": value}, _CHANGED.format(value) if denies else "", at_once=denies)


_OPEN = ("what", "value")
"""Where nothing is told yet, a price that is denied was told before the report was begun."""


def _baht(figure: str) -> str:
    return f"{Decimal(figure.replace(',', '')):.2f}"
