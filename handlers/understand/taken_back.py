"""Reads words that take back what was answered last and tell it anew: `ไม่ใช่ แก้เป็น 80%`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.thai import normalise, without_polite_ending


@dataclass(frozen=True)
class TakenBack:
    """value: the words of the new answer.

    plainly: they can hardly be prose: `เปลี่ยนเป็น…` stands before the value.
    """

    value: str
    plainly: bool


_LONGEST = 100
_OOPS = (
    r"(?:(?:เอ[๊้]?ย|เ[ฮห][้๊]?ย|อุ[๊้]ย|อ้าว|เอ๊ะ|โทษที|ขอโทษ(?:ที)?|เดี๋ยว(?:นะ|ก่อน)?)"
    r"(?:ค่ะ|ครับ|นะ)*[\s,]*)*"
)
_DID = "(?:พิมพ์|ตอบ|กด|เลือก|ใส่|กรอก)"
_WRONG = (
    rf"(?:ไม่ใช่|(?P<slipped>{_DID}ผิด)|ผิดๆ?"
    rf"|(?:ข้อ)?(?:เมื่อกี้|เมื่อกี๊|เมื่อครู่|ที่แล้ว|ก่อน(?:หน้า)?(?:นี้)?){_DID}ผิด)"
    r"(?:ไป|แล้ว|สิ|ซิ|นะ|ค่ะ|ครับ|คับ|อะ|[\s,])*"
)
_ANEW = (
    r"(?:(?P<plainly>(?:ขอ)?(?:แก้|เปลี่ยน|เอา)เป็น|ขอเป็น|(?:ต้อง|ควร)(?:เป็น|ตอบ))"
    r"|(?P<really>จริงๆ(?:แล้ว)?|ที่จริง(?:แล้ว)?|จะ(?=กด|ตอบ|เลือก)))?"
)
_TAKEN_BACK = re.compile(rf"{_OOPS}{_WRONG}{_ANEW}\s*(?P<value>\S.{{0,60}})")
_AFTER = re.compile(r"\s*(?:ต่างหาก|แทน|ให้หน่อย|หน่อย|(?<!นา)(?<!สัก)ที)$")


def read_taken_back(text: str) -> TakenBack | None:
    """Returns what is told anew; None where nothing is said to be wrong, or nothing else told."""
    if len(text) > _LONGEST:
        return None
    found = _TAKEN_BACK.fullmatch(without_polite_ending(normalise(text)))
    if found is None:
        return None
    value = _AFTER.sub("", found["value"])
    told = found["plainly"] or found["really"] or found["slipped"]
    if not told and value == found["value"]:
        return None
    return TakenBack(value, bool(found["plainly"]))
