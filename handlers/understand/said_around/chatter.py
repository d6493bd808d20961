"""Reads what people type beside their work and mean for nobody: how they feel, what is the matter
with the room, the net or the weather, what they forgot at home."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise

_LONGEST = 60
_ME = (
    rf"(?:{ME_OR_US}|พี่|ตอนนี้|วันนี้|เมื่อเช้า|เช้านี้|เมื่อกี้|เริ่ม|รู้สึก|โอ๊ย|เฮ้อ|แหม|คือ|พอดี"
    r"|ข้างนอก|ที่นี่|ห้องนี้|อากาศ|ขอโทษที|โทษที|\s)*"
)
_MUCH = rf"(?:จัง|มาก|หนัก|เลย|แล้ว|ละ|อีก|อยู่|อ่ะ|อะ|ว่ะ|โคตร|สุดๆ|จริง|ไปหมด|ด้วย|ๆ|{POLITE}|\s)*"
_FEELING = (
    r"(?:หิว(?:ข้าว|น้ำ)?|ง่วง(?:นอน)?|เหนื่อย|เมื่อย|เพลีย|ปวด(?:หัว|ตา|หลัง)|เบื่อ|เซ็ง|อยากกลับบ้าน|อยากนอน"
    r"|ขี้เกียจ(?:พิมพ์|ทำ|เขียน)?)"
)
_THING = (
    r"(?:แอร์|พัดลม|ไฟ|เน็ต|อินเทอร์เน็ต|ไวไฟ|wi-?fi|คอม(?:พิวเตอร์)?|เครื่อง(?:ปริ้น(?:เตอร์)?)?|ปริ้นเตอร์"
    r"|จอ|ลิฟต์|โทรศัพท์|มือถือ|แบต)"
)
_TROUBLE = r"(?:มัน|ก็)?(?:เสีย|พัง|ดับ|ช้า|หลุด|ค้าง|หมด|ไม่เย็น|ไม่ติด|เย็น|หนาว|ร้อน|ร่วง|ดัง|เข้า)"
_WEATHER = r"(?:ฝน(?:ตก|จะตก)|รถติด|ร้อน|หนาว|ตื่นสาย|มาสาย)"
_LEFT = (
    r"ลืม(?:ไป)?(?:เอา)?(?:(?:รหัส(?:ผ่าน)?|พาส(?:เวิร์ด)?)\s?(?:ไวไฟ|wi-?fi|เน็ต|คอม|เมล|อีเมล)"
    r"|ร่ม|กุญแจ|แว่น|กระเป๋า|ที่ชาร์จ|มือถือ|โทรศัพท์)(?:มา|ไว้ที่บ้าน)?"
)
_CALL = r"(?:มี)?(?:โทรศัพท์|สาย|คนโทร|ลูกโทร|แม่โทร)(?:เข้า|มา)(?:พอดี)?"
_ONE = rf"{_ME}(?:{_FEELING}|{_THING}{_TROUBLE}|{_WEATHER}|{_LEFT}|{_CALL}){_MUCH}"
_FEELS = pattern_of(rf"{_ME}{_FEELING}{_MUCH}")
_CHATS = pattern_of(rf"{_ONE}(?:[\s,]*(?:เลย|แล้วก็|แล้ว|และ|ก็|แถม)*{_ONE}){{0,2}}")
_CUES = pattern_of(
    "หิว|ง่วง|เหนื่อย|เมื่อย|เพลีย|ปวด|เบื่อ|เซ็ง|อยากกลับ|อยากนอน|ขี้เกียจ|แอร์|พัดลม|ไฟ|เน็ต|wifi|wi-fi|คอม|ปริ้น|จอ|ลิฟต์"
    "|โทร|มือถือ|แบต|ฝน|รถติด|ร้อน|หนาว|สาย|ลืม|เครื่อง"
)


def only_feels(plain: str) -> bool:
    """Tells whether normalised words only say how somebody feels at the moment."""
    return len(plain) <= _LONGEST and _FEELS.fullmatch(plain) is not None


def is_chatter(text: str) -> bool:
    """Tells whether the words only say how somebody feels, or what is the matter around them."""
    plain = normalise(text).casefold()
    if len(plain) > _LONGEST or _CUES.search(plain) is None:
        return False
    return _CHATS.fullmatch(plain) is not None
