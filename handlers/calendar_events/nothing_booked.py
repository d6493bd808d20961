"""Answers who asks at the card of an event whether that books the room: `ห้องนี้จองให้เลยใช่ไหม`."""

from __future__ import annotations

from handlers.understand.of_the_open.open_words import ASKS, LEAD, TAIL
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LONGEST = 60
_ASKS = pattern_of(
    rf"{LEAD}(?:ลง|บันทึก|ใส่|อันนี้|ใน(?:นี้|บอ[ตท])|แล้ว|ก็|\s)*(?:ห้อง(?:ประชุม)?\S{{0,6}}\s?)?(?:\d{{1,4}}\s?)?(?:นี้|นั้น|นี่|มัน|ก็|ต้อง|จะ|ไป|ถือว่า|เท่ากับ|\s)*จอง"
    rf"(?:ห้อง(?:ประชุม)?|ให้|ไว้|แล้ว|เลย|ด้วย|เอง|ต่างหาก|อีก|ที่|กับ|ใคร|หรือยัง|ใช่|\s)*(?:{ASKS}|ไหน)?{TAIL}"
)
TOLD = "บอตบันทึกสถานที่ไว้ให้ผู้เกี่ยวข้องเห็นเท่านั้น ไม่ได้จองห้องให้ กรุณาจองตามทางปกติของสำนักงาน"


def asks(text: str) -> bool:
    """Tells whether the words ask if the room is booked, or has to be."""
    plain = normalise(text)
    return "จอง" in plain and len(plain) <= _LONGEST and _ASKS.fullmatch(plain) is not None
