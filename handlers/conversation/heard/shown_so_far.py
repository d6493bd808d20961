"""Hears who asks how far they have come: `เมื่อกี้ทำถึงไหนแล้ว`, or reads the question again."""

from __future__ import annotations

from handlers.conversation.flow import REVIEW
from handlers.conversation.heard.of_the_open import told_of_open
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 60
_WHO = rf"(?:{ME_OR_US}|พี่)"
_LEAD = rf"(?:{POLITE}|{_WHO}|เดี๋ยว|งั้น|แล้ว|โอเค|ขอ|อยาก|ช่วย|จะ|มา|ให้|[\s,])*"
_TAIL = (
    rf"(?:{POLITE}|ให้(?=หน่อย|ที|ด้วย)|หน่อย|ด้วย|ก่อน(?!ส่ง)|ที|อีก(?:ที|ครั้ง|รอบ)"
    rf"|ได้(?:{WHETHER})|บ้าง|แล้ว|นะ|เนี่ย|[\s?])*"
)
DAYS_BEFORE = (
    r"เมื่อ(?:วาน(?:ซืน|นี้)?|เช้า(?:นี้)?|คืน(?:นี้)?|บ่าย|สาย)"
    r"|(?:เมื่อ)?(?:วัน|อาทิตย์|สัปดาห์)(?:ก่อน|ที่แล้ว)"
)
_BEFOREHAND = (
    rf"(?:เมื่อกี้(?:นี้)?|เมื่อ(?:สัก)?ครู่(?:นี้)?|ตะกี้|ก่อนหน้านี้|เรื่องเดิม|ร่าง|{DAYS_BEFORE}"
    r"|(?:เรื่อง|ที่|งาน|รายงาน)*(?:ทำ)?(?:ค้าง|พัก)(?:ไว้|อยู่)*)"
)
_DID = r"(?:ทำ|กรอก|ตอบ|เขียน|พิมพ์|คีย์)"
_HOW_FAR = pattern_of(
    rf"{_LEAD}{_BEFOREHAND}\s*{_WHO}?\s*{_DID}?(?:ไป|มา|ไว้|ค้าง)*(?:อยู่)?ถึง(?:ข้อ|ตรง|ขั้น)?ไหน{_TAIL}"
    rf"|{_LEAD}{_DID}(?:ไป|มา|ไว้|ค้าง|รายงาน)*(?:อยู่)?ถึงข้อ(?:ไหน|ที่เท่าไร|ที่เท่าไหร่|อะไร){_TAIL}"
    rf"|{_LEAD}(?:ตอนนี้|เมื่อกี้)?(?:อยู่|ค้าง)+ข้อไหน(?:อยู่)?{_TAIL}"
)
_WHERE = pattern_of(
    rf"{_LEAD}(?:ตอนนี้)?\s*{_WHO}?{_DID}?(?:ไป|มา|ไว้|ค้าง)*(?:อยู่)?ถึง(?:ข้อ|ตรง|ขั้น)?ไหน{_TAIL}"
)
_SEEN = pattern_of(
    rf"{_LEAD}(?:ดู|ทวน|เช็[คก]|ตรวจ)(?:คำตอบ|ที่(?:{_DID})(?:ไป|ไว้|มา)?)(?:ทั้งหมด|ก่อนหน้านี้|ที่ผ่านมา|แล้ว|\s)*{_TAIL}"
    rf"|{_LEAD}(?:ดู|ทวน|เช็[คก]|ตรวจ)ทั้งหมด(?:ที่(?:{_DID})(?:ไป|ไว้|มา)?)?{_TAIL}"
)
"""`ขอดูทั้งหมดอีกที`, `ทวนคำตอบให้หน่อย`."""
_READ_AGAIN = pattern_of(
    rf"(?:{POLITE}|{_WHO}|งั้น|ขอ|อยาก|จะ|\s)*(?:อ่าน|ดู|ทวน)อีก(?:ที|ครั้ง|รอบ)(?:{POLITE}|หน่อย|นึง|หนึ่ง|นะ|\s)*"
)
"""`ขออ่านอีกครั้ง`: what is in sight. Nobody who is shown it has to come back to it."""
_GOES_ON = r"(?:(?:กลับ)?มา(?:ทำ|กรอก|เขียน|ตอบ)?|ขอ(?:ทำ)?|ทำ)ต่อ(?:กัน|เลย|แล้ว|ละ|ล่ะ|จ้า|ที่|ได้)*"
IS_BACK = (
    rf"(?:โทษที|ขอโทษ(?:ที)?|โอเค|{POLITE}|{_WHO}|[\s,])*+(?:{_GOES_ON}|(?:(?:กลับ)?มา"
    r"|(?:ประชุม|ธุระ|รับ(?:สาย|โทรศัพท์)|คุย(?:โทรศัพท์|งาน)?|(?:กิน|ทาน)ข้าว|งาน)?(?:เสร็จ|ว่าง)(?:ธุระ|ประชุม|งาน|สาย)?)(?:แล้ว|ละ|ล่ะ))"
)
"""Said by somebody who was away from the chat: `กลับมาแล้วค่ะ`, `มาต่อค่ะ`, `เสร็จธุระแล้ว`."""
_BACK_AT = pattern_of(
    rf"{IS_BACK}(?:(?!ค้าง){POLITE}|เมื่อกี้|ตอนนี้|{_WHO}|{_DID}|มัน|อยู่|ไป|[\s,])*+"
    rf"(?:(?:ถึง|ค้าง|ต่อ)(?:ไว้|อยู่)?(?:ที่)?(?:ข้อ|ตรง|ขั้น(?:ตอน)?)?|ข้อ)ไหน(?:อยู่|ละ|ล่ะ|ไว้|เนี่ย)*{_TAIL}"
)
"""They ask where it stopped: `กลับมาแล้วค่ะ ถึงไหนแล้วนะ`, `มาต่อค่ะ ค้างตรงไหน`."""


def asks_how_far(text: str) -> bool:
    """Tells whether the words ask how far what was begun before has come."""
    plain = normalise(text)
    if len(plain) > _LONGEST or "ไหน" not in plain and "ข้อ" not in plain:
        return False
    return _HOW_FAR.fullmatch(plain) is not None or is_back(plain)


def asks_where(text: str) -> bool:
    """Tells whether the words ask nothing but where something stopped, which only what was said
    just before can tell: `ถึงไหนแล้ว`."""
    return len(text) <= _LONGEST and _WHERE.fullmatch(normalise(text)) is not None


def is_back(plain: str) -> bool:
    """Tells whether the normalised words say that somebody is back, and ask where they were."""
    return len(plain) <= _LONGEST and _BACK_AT.fullmatch(plain) is not None


def shown(moves: Moves, state: State, text: str) -> Turn | None:
    """Shows the answers so far above the present question, or what is asked once more where that is
    to be read again; None for other words."""
    if "อีก" in text and _READ_AGAIN.fullmatch(normalise(text)) is not None:
        return moves.show(state)
    asks = asks_how_far(text) or state.at != REVIEW and asks_to_see(text)
    return told_of_open.so_far(moves, state) if asks else None


def asks_to_see(text: str) -> bool:
    """Tells whether the words want to see the answers so far."""
    if len(text) > _LONGEST or "ทั้งหมด" not in text and "คำตอบ" not in text and "ที่" not in text:
        return False
    return _SEEN.fullmatch(normalise(text)) is not None
