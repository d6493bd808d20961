"""Hears who wants to see what they have answered so far: `ขอดูก่อนส่งหน่อย`, `เมื่อกี้ทำถึงไหนแล้ว`."""

from __future__ import annotations

from dataclasses import replace

from handlers.conversation.flow import REVIEW
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_SO_FAR = "คำตอบที่ให้ไว้แล้ว ยังไม่ได้ส่ง"
_NOT_SENT = Text("ยังไม่ได้ส่ง ตรวจได้จากการ์ดด้านล่าง แก้ได้โดยกด “แก้ไข” ที่ข้อที่ต้องการ")
_LONGEST = 60
_WHO = r"(?:ผม|หนู|ดิฉัน|ฉัน|เรา|พี่)"
_LEAD = rf"(?:{POLITE}|{_WHO}|เดี๋ยว|งั้น|แล้ว|โอเค|ขอ|อยาก|ช่วย|จะ|มา|ให้|[\s,])*"
_TAIL = rf"(?:{POLITE}|หน่อย|ด้วย|ที|อีก(?:ที|ครั้ง|รอบ)|ได้(?:ไหม|มั้ย|มั๊ย|หรือเปล่า)|บ้าง|แล้ว|นะ|[\s?])*"
_TOLD = r"(?:คำตอบ|ข้อมูล|ทั้งหมด|ร่าง)?(?:ที่)(?:ได้)?(?:ตอบ|กรอก|พิมพ์|เขียน|ใส่|คีย์|เล่า)(?:ไป|ไว้|มา|แล้ว)+"
_BEFORE = r"ก่อน(?:ที่)?(?:จะ)?(?:กด)?(?:ส่ง|ยืนยัน|บันทึก)"
_SEES = pattern_of(
    rf"{_LEAD}(?:ดู|ตรวจ(?:ทาน|ดู)?|เช็[คก]|อ่าน|ทวน|สรุป|เห็น)(?:อีกที|อีกครั้ง|\s)*"
    rf"(?:{_TOLD}\s*(?:{_BEFORE})?|(?:คำตอบ|ข้อมูล|ทั้งหมด|ให้|\s)*{_BEFORE}|คำตอบ(?:ทั้งหมด)?(?:ก่อน)?){_TAIL}"
    rf"|{_LEAD}(?:ตอนนี้|เมื่อกี้|\s)*(?:ตอบ|กรอก|พิมพ์|ใส่|คีย์|เล่า)อะไร(?:มา|ไป|ไว้|แล้ว)+{_TAIL}"
    rf"|{_TOLD}\s?(?:มี|ได้)?อะไร(?:ไป)?{_TAIL}(?:{_LEAD}(?:ดู|สรุป|ทวน|ตรวจทาน|เช็[คก]){_TAIL})?"
)
_BEFOREHAND = (
    r"(?:เมื่อกี้(?:นี้)?|เมื่อ(?:สัก)?ครู่(?:นี้)?|ตะกี้|ก่อนหน้านี้|เรื่องเดิม|ร่าง"
    r"|(?:เรื่อง|ที่|งาน|รายงาน)*(?:ทำ)?(?:ค้าง|พัก)(?:ไว้|อยู่)*)"
)
_DID = r"(?:ทำ|กรอก|ตอบ|เขียน|พิมพ์|คีย์)"
_HOW_FAR = pattern_of(
    rf"{_LEAD}{_BEFOREHAND}\s*{_WHO}?\s*{_DID}?(?:ไป|มา|ไว้|ค้าง)*(?:อยู่)?ถึง(?:ข้อ|ตรง|ขั้น)?ไหน{_TAIL}"
    rf"|{_LEAD}{_DID}(?:ไป|มา|ไว้|ค้าง|รายงาน)*(?:อยู่)?ถึงข้อ(?:ไหน|ที่เท่าไร|ที่เท่าไหร่|อะไร){_TAIL}"
    rf"|{_LEAD}(?:ตอนนี้|เมื่อกี้)?(?:อยู่|ค้าง)+ข้อไหน(?:อยู่)?{_TAIL}"
)
_IS_BACK = (
    rf"(?:โทษที|ขอโทษ(?:ที)?|โอเค|{POLITE}|{_WHO}|[\s,])*+(?:(?:กลับ)?มา"
    r"|(?:ประชุม|ธุระ|รับ(?:สาย|โทรศัพท์)|คุย(?:โทรศัพท์|งาน)?|(?:กิน|ทาน)ข้าว|งาน)?(?:เสร็จ|ว่าง))(?:แล้ว|ละ|ล่ะ)"
)
_BACK_AT = pattern_of(
    rf"{_IS_BACK}(?:(?!ค้าง){POLITE}|เมื่อกี้|ตอนนี้|{_WHO}|{_DID}|มัน|อยู่|ไป|[\s,])*+"
    rf"(?:(?:ถึง|ค้าง)(?:อยู่)?(?:ที่)?(?:ข้อ|ตรง|ขั้น(?:ตอน)?)?|ข้อ)ไหน(?:อยู่|ละ|ล่ะ)*{_TAIL}"
)
"""Somebody was away from the chat and asks where it stopped: `กลับมาแล้วค่ะ ถึงไหนแล้วนะ`."""


def asks_how_far(text: str) -> bool:
    """Tells whether the words ask how far what was begun before has come."""
    plain = normalise(text)
    if len(plain) > _LONGEST or "ไหน" not in plain and "ข้อ" not in plain:
        return False
    return _HOW_FAR.fullmatch(plain) is not None or is_back(plain)


def is_back(plain: str) -> bool:
    """Tells whether the normalised words say that somebody is back, and ask where they were."""
    return len(plain) <= _LONGEST and _BACK_AT.fullmatch(plain) is not None


def shown(moves: Moves, state: State, text: str) -> Turn | None:
    """Shows the answers so far above the present question; None for other words."""
    plain = normalise(text)
    if len(plain) > _LONGEST or not (_SEES.fullmatch(plain) or asks_how_far(text)):
        return None
    if state.at == REVIEW:
        return moves.show(state, (_NOT_SENT,))
    so_far = replace(moves.asking.draft(state, ()), title=_SO_FAR)
    return moves.show(state, (so_far,))
