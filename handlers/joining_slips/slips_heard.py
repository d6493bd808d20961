"""Hears what asks for codes for many: glued words and pieces of a sentence that no command has."""

from __future__ import annotations

from handlers.conversation.flow import Flow
from handlers.joining_slips.issue_slips import FLOW
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_MAKES = r"(?:ขอ|ช่วย|อยาก|จะ|ต้องการ)*\s*(?:ออก|พิมพ์|ปริ้นท์?|ปริ๊นท?|ทำ|สร้าง|แจก)"
_CODES = r"\s*(?:ใบ)?รหัส(?:ลงทะเบียน)?(?:ใหม่)?\s*(?:ให้|ของ|แก่|สำหรับ)?\s*"
_MANY = r"(?:ทั้ง|ทุก|หลาย|สำนัก|กลุ่ม|(?:คน|ผู้)ที่|คนใหม่)"
_ASKED = pattern_of(rf"{_MAKES}{_CODES}{_MANY}|{_MAKES}?\s*(?:ใบ|สลิป)รหัส")


def opened_by(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation if the words ask for the codes of many people."""
    if inside is not None or "รหัส" not in words:
        return None
    return FLOW if _ASKED.match(normalise(words)) else None
