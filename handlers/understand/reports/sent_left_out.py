"""Reads that a list is wanted without what was sent: `ข้อไหนยังไม่ได้ทำ ไม่เอาที่ส่งแล้วรออนุมัติ`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of

_SENT = (
    r"(?:ส่ง|รายงาน)(?:ไป|แล้ว|มา)+|อนุมัติ(?:ไป|แล้ว)+"
    r"|รอ(?:การ)?(?:อนุมัติ|ตรวจ|พิจารณา|หัวหน้า|ผอ\.?)(?:อนุมัติ|อยู่)?"
)
_LEFT_OUT = pattern_of(
    r"[\s,(]*(?:แต่|และ|โดย|ขอ|แบบ)?(?:ไม่(?:เอา|รวม|นับ|ต้อง(?:เอา|รวม|นับ))|ยกเว้น|เว้น|ตัด)(?:พวก|เอา|ถึง)?"
    r"(?:อัน|ตัว|กิจกรรม|โครงการ|งาน|ข้อ|รายงาน|ฉบับ|เรื่อง)?(?:ที่|ซึ่ง)?\s?"
    rf"(?:{_SENT})(?:(?:แต่|แล้ว|ที่|และ|หรือ|กำลัง|ยัง|\s)*(?:{_SENT}))*(?:ออก|ด้วย|นะ|อยู่|\s)*\)?"
)


def without_those_sent(plain: str) -> str:
    """Returns normalised words without those that leave out what was sent or approved."""
    return _LEFT_OUT.sub(" ", plain).strip()
