"""Tells one fact of the gift that is decided on: `เขาได้มาวันไหน`, `ต้องตัดสินภายในวันไหน`,
`ตอนนี้ของอยู่กับใคร`."""

from __future__ import annotations

from handlers.context import Context
from handlers.gifts import gift_words
from handlers.understand.dates.dates import thai_date
from handlers.understand.of_the_open.open_words import ASKS, LEAD, TAIL
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from models.gifts import gifts
from models.gifts.gift import Gift

_LONGEST = 60
_WHEN = r"(?:เมื่อไ(?:ร|หร่)|วันไหน|วันที่เท่าไ(?:ร|หร่)|ตอนไหน|กี่วัน)"
_WHO = r"(?:เขา|เค้า|น้อง|ผู้รับ|เจ้าตัว|พี่เขา)?"
_THING = r"(?:ของ|ชิ้น|กระเช้า|ของขวัญ)?(?:นี้|นั้น|ชิ้นนี้|มัน|\s)*"
_RECEIVED = pattern_of(
    rf"{LEAD}{_WHO}(?:ได้|รับ)(?:รับ|มา|ของ|ไว้|ไป|\s)*(?:ตั้งแต่)?{_WHEN}(?:แล้ว)?{TAIL}"
)
_UNTIL = pattern_of(
    rf"{LEAD}(?:ต้อง|ควร|ให้|จะ|{ME_OR_US}|พี่|\s)*(?:ตัดสิน(?:ใจ)?|พิจารณา|เสร็จ|จบ|ให้ผล|ทำ|อนุมัติ|คืน|ส่งคืน)(?:เรื่อง|ของ|ให้|นี้|ได้|เสร็จ|\s)*(?:ภายใน|ก่อน|ไม่เกิน|ถึง|\s)*{_WHEN}{TAIL}"
    rf"|{LEAD}(?:เหลือ|มี)(?:เวลา)?(?:อีก|พิจารณา|\s)*กี่วัน{TAIL}|{LEAD}(?:ครบ|หมด)(?:กำหนด|เวลา|\s)*{_WHEN}{TAIL}"
)
_NOW = pattern_of(
    rf"{LEAD}(?:ตอนนี้|ขณะนี้|แล้ว|\s)*{_THING}(?:ยัง)?(?:อยู่|เก็บ)(?:ที่|กับ|ไว้|\s)*(?:ใคร|ไหน|ที่ไหน|ที่ใคร|ตรงไหน){TAIL}"
    rf"|{LEAD}(?:ตอนนี้|\s)*{_WHO}(?:ส่ง)?คืน(?:ของ|ไป|ให้|\s)*(?:แล้ว)?(?:หรือยัง|รึยัง|ยัง|{ASKS}){TAIL}"
)
_NOT_YET = "ยังไม่ได้บันทึกผล"


def told(context: Context, gift: Gift, text: str) -> str:
    """Returns the one fact that the words ask for and nothing else; or ""."""
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return ""
    if _RECEIVED.fullmatch(plain):
        return f"วันที่ได้รับ: {thai_date(gift.received_on)} {_NOT_YET}"
    if _UNTIL.fullmatch(plain):
        limit = gift_words.limit_words(gift.received_on, context.today)
        return f"ทั้งการพิจารณาและการส่งคืนหรือมอบ ต้องเสร็จ{limit} {_NOT_YET}"
    if not _NOW.fullmatch(plain):
        return ""
    what = gifts.texts(context.sealer, gift).what or ""
    return f"ขณะรายงาน: {gift_words.done_words(gift.done, what)} {_NOT_YET}"
