"""What people of the demo's bureau say about good deeds."""

from __future__ import annotations

from tests.handlers.house import Chat

STAFF, GIVER, HEAD, ADMIN = "D0106", "D0103", "D0102", "D0002"
WORDS = "ช่วยยกของให้ผู้มาติดต่อที่เดินไม่สะดวก 2 ชั่วโมง"
PRAISE = "อยู่ช่วยปิดงบจนดึกทั้งที่ไม่ใช่งานของตน"


def keeps(chat: Chat, words: str = WORDS, shown: str = "ฉันคนเดียว") -> Chat:
    """Types the deed of today in one line, and keeps it."""
    return chat.says(f"บันทึกความดี วันนี้{words}").taps("จิตอาสา").taps(shown).taps("บันทึก")


def praises(giver: Chat, receiver: Chat, words: str = PRAISE) -> None:
    """The reporter praises the staff member of the same bureau, who hears of it."""
    giver.says(f"ชื่นชมเพื่อน {STAFF}").says(words).taps("จิตอาสา").taps("ส่งคำชื่นชม")
    tells(giver, receiver)


def asks_witness(me: Chat, witness: Chat) -> None:
    """Asks the reporter from the card of the own deed; they hear of it."""
    me.taps("ขอผู้ยืนยัน").says(GIVER)
    tells(me, witness)


def tells(teller: Chat, hearer: Chat) -> bool:
    """The hearer gets the notices that the teller's newest event has sent."""
    return hearer.hears(teller.house.sent[-1:])
