"""Reads a reason told anew where it is shown to be confirmed: `เดี๋ยวก่อน แก้เหตุผลเป็น ขาดรูปถ่าย`."""

from __future__ import annotations

import re

from handlers.understand.prose import without_particles
from handlers.understand.thai import normalise

_LONGEST = 300
_LEAST = 4
_POLITE = r"(?:ค่ะ|คะ|ครับ|คับ|นะ|[\s,])*"
_OOPS = (
    r"(?:(?:เออ|เอ่อ|เอ[้๊]ย|อุ๊ย|อ๋อ|อ้อ|โทษที|ขอโทษ(?:ที)?|เดี๋ยว(?:ก่อน)?|ไม่ใช่(?:ๆ|สิ)?)"
    rf"{_POLITE}){{0,4}}"
)
_ANEW = re.compile(
    rf"{_OOPS}(?:(?:ขอ|ช่วย|จะ)?(?:แก้(?:ไข)?|เปลี่ยน|ปรับ)เหตุผล(?:ใหม่|หน่อย|ให้|\s)*เป็น(?:ว่า)?"
    rf"|เหตุผล(?:ใหม่|จริงๆ|\s)*(?:คือ|เอาเป็น)(?:ว่า)?"
    rf"|เอา(?:ใหม่(?=[\sคน])|เป็น(?:ว่า|\s))){_POLITE}(?P<words>\S.*)"
)
_MORE = re.compile(
    rf"{_OOPS}(?:ขอ|ช่วย)?(?:เพิ่ม|เติม)เหตุผล(?:อีก|ด้วย|หน่อย|ข้อ|\s)*(?:ว่า|คือ){_POLITE}(?P<words>\S.*)"
)
_GOES_ON = re.compile(r"(?:แล้วก็|และ(?!ก็)|อีกอย่าง|อีกข้อ|รวมทั้ง)\s?\S.*")
_ALREADY = re.compile(
    rf"(?:โอเค|ok|ใช่|ถูกต้อง|ตกลง|งั้น|ก็|{_POLITE})*(?:ส่งกลับ|ตีกลับ|ส่งคืน|ตีคืน)"
    rf"(?:ไป|เลย|ได้|ตามนี้|ตามนั้น|ให้แก้|แก้ไข|แล้วกัน|ละกัน|{_POLITE})*",
    re.IGNORECASE,
)


def reason_told(text: str, before: str) -> str:
    """Returns the reason that the words tell; as typed if they are one themselves.

    before: the reason that stands, behind which words that add to it are returned; "" if none.
    """
    plain = normalise(text)
    if len(plain) > _LONGEST or not before:
        return text
    if found := _ANEW.fullmatch(plain):
        words = without_particles(found["words"])
        return words if len(words) >= _LEAST else text
    if found := _MORE.fullmatch(plain):
        return f"{before} และ{without_particles(found['words'])}"
    return f"{before} {without_particles(plain)}" if _GOES_ON.fullmatch(plain) else text


def only_returns(text: str) -> bool:
    """Tells whether the words say that something is sent back, and no reason: `ส่งกลับเลยครับ`."""
    return len(text) <= _LONGEST and _ALREADY.fullmatch(normalise(text)) is not None
