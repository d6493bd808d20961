"""A story beside the doubt whether it is one: `ไม่แน่ใจว่าเข้าข่ายรึเปล่านะคะ เห็นเขาใช้รถหลวงไปรับลูก`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise

_POLITE = r"(?:ค่ะ|คะ|ครับ|คับ|นะ|อะ|อ่ะ|เหมือนกัน|[\s,?])*+"
_LEADS = rf"(?:คือ|เอ่อ|จริง\s?ๆ|แต่|แล้ว|ก็|{ME_OR_US}|ค่ะ|คะ|ครับ|คับ|นะ|[\s,])*+"
_DOUBT = (
    rf"{_LEADS}(?:ยัง)?ไม่(?:ค่อย)?(?:แน่ใจ|มั่นใจ|รู้|ทราบ|ชัวร์)(?:เหมือนกัน)?\s?(?:ว่า)?\s?"
    r"(?:เรื่อง|แบบ|อย่าง|อัน|กรณี|นี้|มัน|จะ|เป็น|ต้อง|ควร)*+(?:เข้าข่าย|ทุจริต|ความผิด|ผิด|ร้ายแรง|ร้อง|แจ้ง|ถือ|นับ|ใช่)[^\s?]{0,24}?"
    rf"(?:{WHETHER}|เปล่า|แค่ไหน){_POLITE}"
)
_BEFORE = pattern_of(rf"{_DOUBT}(?:แต่|คือ|แค่|พอดี|ว่า|\s)*+(?P<story>\S.*)")
_BEHIND = pattern_of(rf"(?P<story>\S.*?\S)\s+{_DOUBT}")
_LONGEST, _LEAST = 400, 8
_TOLD = pattern_of(
    rf"(?:วันก่อน|เมื่อวาน(?:นี้)?|เมื่อเช้า|{ME_OR_US}|ที่|ไป|ได้|มา|เคย|บังเอิญ|\s)*+"
    r"(?:เห็น|เจอ|พบ|ได้ยิน|รู้มาว่า|มี(?:คน|เจ้าหน้าที่|พี่|หัวหน้า|จนท)"
    r"|(?:เขา|เค้า|เจ้าหน้าที่|จนท|หัวหน้า|ผอ|พนักงาน|เพื่อน|พี่|คนใน|คนขับ|รปภ|แม่บ้าน)\S{4})"
)
_ASKS = pattern_of(
    rf"{WHETHER}|{HOW_IN_FULL}|ที่ไหนดี|ใครได้|(?:ปะ|ป่ะ)(?:\s|$)|[?]"
    r"|ยกเลิก|ไว้ก่อน|ทีหลัง|ช่างมัน|ไม่(?:แจ้ง|ร้อง(?:เรียน)?|ส่ง)(?:แล้ว|ละ|ดีกว่า)"
)


def story_doubted(text: str) -> str:
    """Returns what happened, without the doubt before it or behind it; "" for other words, and
    where anything else is asked or the story is not to be told."""
    if len(text) > _LONGEST or "ไม่" not in text:
        return ""
    plain = normalise(text)
    found = _BEFORE.fullmatch(plain) or _BEHIND.fullmatch(plain)
    story = found["story"] if found is not None else ""
    told = len(fold(story)) >= _LEAST and _TOLD.match(story) is not None
    return story if told and _ASKS.search(story) is None else ""
