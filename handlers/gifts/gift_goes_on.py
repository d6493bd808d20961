"""Answers two questions that people ask in the middle of a gift report: who gets the report, and
may they give the thing back before somebody decides."""

from __future__ import annotations

from handlers.context import Context
from handlers.gifts.gift_questions import SEEN_BY
from handlers.understand.of_the_open.asked_of_open import asks_to_whom
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.gifts import gift_deciders

_GIVER = "(?:เขา|เค้า|ผู้ให้|คนให้|บริษัท|ร้าน|เจ้าของ)"
_MAY_RETURN = pattern_of(
    rf"(?:(?:เออ|เอ่อ|\s)*(?:{ME_OR_US})?ไม่(?:อยาก|ขอ)?(?:เก็บ|เอา|รับ|ได้)[^\s]{{0,16}}\s)?(?:แล้ว|ถ้า|หาก|งั้น|จะ|ขอ|อยาก|ตอนนี้|อันนี้|{ME_OR_US}|{POLITE}|\s)*(?:เอา|นำ|ส่ง)*(?:ของ(?:ขวัญ|ฝาก)?|มัน|ไป|กลับ)*คืน"
    rf"(?:{_GIVER}|ของ|ให้|ไป|กลับ|เลย|ก่อน|ตอนนี้|วันนี้|ทันที|เอง|\s)*(?:จะ|ก็)?ได้(?:เลย|อยู่|\s)*(?:{WHETHER}|เปล่า|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่))(?:{POLITE}|[\s?])*"
)
_GOES_TO = "ยังไม่ได้ส่ง เมื่อยืนยันแล้วไปถึง {} เพื่อพิจารณา"
_GOES_TO_NOBODY = "ยังไม่ได้ส่ง ขณะนี้ยังไม่มีผู้บังคับบัญชาหรือผู้ดูแลระบบที่พิจารณาทาง LINE ได้"
_RETURN_IT = (
    "คืนได้เลย นโยบายของสำนักงานคือไม่รับ คืนแล้วยังต้องรายงาน ตอบข้อ “ขณะนี้” ว่าส่งคืนแล้ว\n"
    "เก็บหลักฐานการคืนไว้ เช่น รูปหรือใบรับ ยังไม่ได้คืน ตอบว่ายังอยู่กับตัว"
)


def told(text: str, context: Context) -> str:
    """Returns the answer to such a question; "" for other words."""
    if "คืน" in text and _MAY_RETURN.fullmatch(normalise(text)):
        return _RETURN_IT
    return f"{_to_whom(context)}\n{SEEN_BY}" if asks_to_whom(text) else ""


def _to_whom(context: Context) -> str:
    standing = gift_deciders.of_receiver(context.session, context.me, context.today)
    if not standing:  # LINE reaches no administrator either
        return _GOES_TO_NOBODY
    first = standing[0].person
    return _GOES_TO.format(f"{first.name} ({first.position})")
