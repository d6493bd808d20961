"""Reads that somebody adds to a case that was sent, without its code: `ขอเพิ่มข้อมูลในเรื่องที่เพิ่งแจ้ง
เขาทำอีกแล้ววันนี้`."""

from __future__ import annotations

import re

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise_lines, written_lines

_LONGEST = 1000
_SOFT = r"(?:นะ|น่ะ|ค่ะ|คะ|ครับ|คับ|หน่อย|ด้วย|ที|ให้|ว่า|คือ|[\s:,])*"
_OF_NOW = r"(?:เมื่อ(?:กี้|กี๊|ครู่|วาน|เช้า|คืน|วันก่อน)(?:นี้)?|ตะกี้|ก่อนหน้า(?:นี้)?)"
_WENT = rf"(?:\s?(?:ไป|ไว้|มา|แล้ว|{_OF_NOW}))*"
_CASE = (
    rf"(?:(?:เรื่อง|เบาะแส|เคส)(?:ที่)?\s?(?:{ME_OR_US})?(?:เพิ่ง|พึ่ง|เคย)?(?:แจ้ง(?!ลา|ของ)(?:เบาะแส)?|ร้องเรียน|ร้องทุกข์|ร้อง(?=ไป|ไว้)|ฟ้อง){_WENT}"
    rf"|(?:เรื่องร้องเรียน|ข้อร้องเรียน|คำร้องเรียน|คำร้อง|เบาะแส)(?:ที่(?:เพิ่ง|พึ่ง)?(?:แจ้ง|ส่ง|ร้อง){_WENT}|เดิม|{_OF_NOW}|ของ(?:{ME_OR_US})))"
)
_WHAT = r"(?:ข้อมูล|รายละเอียด|หลักฐาน|ข้อความ)?"
_ADDS = (
    rf"(?:(?:ขอ|จะ|อยาก|ต้องการ|มี|ช่วย|ฝาก|รบกวน)\s?)+(?:(?:แจ้ง|เล่า|ให้|ส่ง|ใส่|บอก){_WHAT})?"
    rf"(?:{_WHAT}(?:เพิ่ม(?:เติม)?|เสริม){_WHAT})"
)
_IN = r"\s?(?:เข้า|ลง|ใน|ของ|กับ|ให้|ต่อ|เกี่ยวกับ|เรื่อง(?=เรื่อง|เบาะแส)|\s)*"
_SENT = (
    rf"(?:{ME_OR_US}|เคย|ได้|เพิ่ง|พึ่ง|\s)*(?:ส่ง|แจ้ง|ยื่น|ทำ)?(?:เรื่อง|คำร้อง|ข้อ)?"
    rf"(?:ร้องเรียน|ร้องทุกข์|เบาะแส|ร้อง)(?:ไป|มา|ไว้|แล้ว|{_OF_NOW}|\s)+"
)
_TO_ADD = pattern_of(
    rf"(?:สวัสดี(?:ค่ะ|ครับ)?|คือ|พอดี|\s)*(?:{_ADDS}{_IN}{_CASE}|{_CASE}[\s,]*(?:{_SOFT}){_ADDS}|{_SENT}(?:{_SOFT})(?:แต่(?:ว่า)?|และ|แล้ว|ก็|\s)*{_ADDS}){_SOFT}(?P<more>.*)",
    re.DOTALL,
)
_ASKS = pattern_of(
    rf"^(?:จะ|ต้อง|ได้|ทำ)*(?:{WHETHER}|{HOW_IN_SHORT}|ตรงไหน|ที่ไหน|เมื่อไ)|ได้(?:{WHETHER})[ก-๎]{{0,6}}$"
)


def further(text: str) -> str | None:
    """Returns what is to be added, as typed, "" where that is not told yet; None for other words,
    and for who only asks how."""
    if len(text) > _LONGEST or "เพิ่ม" not in text and "เสริม" not in text:
        return None  # before anything is read: every typed text passes here
    words, plain = written_lines(text.strip()), normalise_lines(text.strip())
    found = _TO_ADD.fullmatch(plain)
    if found is None or _ASKS.search(found["more"]):
        return None
    at = found.start("more")
    return (words[at:] if len(words) == len(plain) else found["more"]).strip()


_MENDS = pattern_of(
    rf"(?:สวัสดี(?:ค่ะ|ครับ)?|คือ|พอดี|\s)*(?:(?:ขอ|จะ|อยาก(?:จะ)?|ต้องการ|ช่วย|ฝาก|รบกวน|{ME})\s?)+(?:แก้(?:ไข)?|เปลี่ยน|ลบ|ถอน|ยกเลิก)"
    rf"(?:ข้อความ|ข้อมูล|ชื่อ|คำ|วันที่|บางส่วน|ตรง|ใน|ของ|\s)*{_CASE}{_SOFT}(?:(?:เพราะ|พอดี|มัน)?(?:พิมพ์|เขียน|ใส่|บอก|ลง|ระบุ|ให้)\S{{0,12}}ผิด\S{{0,20}}.{{0,60}})?"
)
"""`ขอแก้เรื่องที่ร้องเรียนไปหน่อย พิมพ์ชื่อผิด`."""
_MENDS_CUE = pattern_of("แก้|เปลี่ยน|ลบ|ถอน|ยกเลิก")


def mends(text: str) -> bool:
    """Tells whether the words want a case that was sent put right, or taken back."""
    if len(text) > _LONGEST or _MENDS_CUE.search(text) is None:
        return False
    return _MENDS.fullmatch(normalise_lines(text.strip())) is not None


_CHANGED_MIND = (
    r"(?:กลัว(?:แล้ว|จัง|มาก|โดน\S{1,10})?|เปลี่ยนใจ|คิดดูแล้ว|ไม่เอาแล้ว|เข้าใจผิด(?:ไปเอง|เอง)?"
    rf"|ไม่อยากมี(?:เรื่อง|ปัญหา)|{POLITE}|{ME_OR_US}|แล้ว|คือ|งั้น|ถ้า|แต่|[\s,])*+"
)
_WANTS = r"(?:ขอ|อยาก(?:จะ)?|จะ|ช่วย|ต้องการ)+"
_TAKES_BACK = rf"{_WANTS}(?:ถอน|ยกเลิก|ลบ)"
_WHAT_WAS_SENT = r"(?:เรื่อง|คำร้อง|ข้อร้องเรียน|ร้องเรียน|เบาะแส)+"
_WHICH = rf"(?:(?:ที่)?(?:{ME_OR_US})?(?:เพิ่ง|พึ่ง|ได้)?(?:ส่ง|แจ้ง|ร้อง(?:เรียน)?|ยื่น){_WENT}|นี้|{_OF_NOW}|\s)"
_MAY = rf"(?:ได้)?(?:{WHETHER})?(?:{POLITE}|[\s,])*"
_WITHDRAWS = pattern_of(
    rf"{_CHANGED_MIND}(?:{_WANTS}ถอน{_WHAT_WAS_SENT}|{_TAKES_BACK}{_WHAT_WAS_SENT}(?={_WHICH})){_WHICH}*{_MAY}{_CHANGED_MIND}"
    rf"|{_CHANGED_MIND}{_WHAT_WAS_SENT}{_WHICH}+{_TAKES_BACK}{_MAY}{_CHANGED_MIND}"
)
"""`กลัวแล้วครับ ขอถอนเรื่องได้ไหม`."""


def withdraws(text: str) -> bool:
    """Tells whether somebody wants to take back what they sent, and says nothing else."""
    if len(text) > _LONGEST or _MENDS_CUE.search(text) is None:
        return False
    return _WITHDRAWS.fullmatch(normalise_lines(text.strip())) is not None
