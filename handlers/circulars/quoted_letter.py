"""Reads a letter that is told in quotation marks beside who gets it: `เตือนสำนักที่ยังไม่ส่งรอบ 20 มีนาคม
ข้อความว่า "…"`. What stands within the marks is the letter, letter for letter (decisions/0245)."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.told import quoted_text

_ORDERS = (
    r"(?:ช่วย|ขอ|รบกวน|อยาก|ฝาก|จะ|ต้องการ|ให้|\s)*(?:ส่ง(?!คืน|กลับ|ต่อ)|แจ้ง|บอก|เตือน|ประกาศ|เวียน|ทำ|ออก|ร่าง|ข้อความ(?=เตือน|แจ้ง|ถึง))"
    r"(?:ส่ง|แจ้ง|บอก|เตือน|คำ|ข้อความ|ข่าว|ประกาศ|หนังสือ|จดหมาย|เวียน|(?P<urgent>ด่วน)|ใหม่|สั้น\s?ๆ|\s)*"
)
_TO = r"(?:ถึง|ให้(?:กับ|แก่)?|ไปยัง|ไปที่|ไปหา|ไป|หา|กับ|แก่|\s)"
_PEOPLE = (
    r"(?P<whom>(?:ทุก|ทั้ง(?:สำนักงาน|หมด)|ผู้|คน|พวก|สำนัก|ท่าน|หน่วยงาน|หัวหน้า|ผอ|คณะทำงาน|บุคลากร|เจ้าหน้าที่|ข้าราชการ)"
    r"[^\n]{0,70}?)"
)
_THEN = (
    rf"(?:{POLITE}|หน่อย|ที|ด้วย|โดย|แล้ว|และ|[\s,])*"
    r"(?:(?:(?:ให้|มี|ใช้|โดย)?(?:ข้อความ|เนื้อความ|เนื้อหา)|บอก|แจ้ง|ใจความ)(?:เขา|พวกเขา|ไป|\s)*)?"
    r"(?:ว่า|ดังนี้|ตามนี้|นี้|คือ|[:\s])*"
)
_HEAD = pattern_of(rf"{_ORDERS}{_TO}*{_PEOPLE}{_THEN}")
_BARE_HEAD = pattern_of(rf"{_ORDERS}{_THEN}")
_HAS_LETTER = pattern_of("ข้อความ|ข่าว|ประกาศ|หนังสือ|เวียน|เตือน|แจ้ง|บอก")
_AT_END = pattern_of(rf"(?:ส่ง|แจ้ง|ไป)*{_TO}+{_PEOPLE}(?:{POLITE}|หน่อย|ที|ด้วย|\s)*")
_MORE = pattern_of(
    rf"(?:และ|แล้ว|ขอ|ให้|ส่ง|แบบ|เรื่อง|(?P<urgent>ด่วน(?:ที่สุด)?|ทันที|เดี๋ยวนี้)"
    rf"|(?P<pressed>(?:ทุกคน|ผู้รับ|เขา)?(?:ช่วย)?กด(?:ปุ่ม)?รับทราบ|รับทราบ)|เลย|ด้วย|{POLITE}|[\s,])*"
)


@dataclass(frozen=True)
class QuotedLetter:
    """whom: the words that name the people. text: the letter, as typed. urgent, pressed: it is to
    go at once, to be acknowledged."""

    whom: str
    text: str
    urgent: bool
    pressed: bool


def read(words: str) -> QuotedLetter | None:
    """Returns the letter and who gets it; None for words that quote something else."""
    found = quoted_text.only_pair(words)
    if found is None:
        return None
    head = _HEAD.fullmatch(found.before)
    if head is not None:
        more = _MORE.fullmatch(found.behind)
        if more is None and not quoted_text.says_nothing(found.behind):
            return None
        urgent = bool(head["urgent"] or more is not None and more["urgent"])
        pressed = more is not None and more["pressed"] is not None
        return QuotedLetter(head["whom"].strip(), found.words, urgent, pressed)
    bare, end = _BARE_HEAD.fullmatch(found.before), _AT_END.fullmatch(found.behind)
    if bare is None or end is None or _HAS_LETTER.search(found.before) is None:
        return None
    return QuotedLetter(end["whom"].strip(), found.words, bool(bare["urgent"]), False)
