"""Hears what staff ask about the office, its roster and about waiting, in whatever words."""

from __future__ import annotations

import re

from handlers.clinic.rule_questions import QUERIES
from handlers.context import Context
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.people.person import ADMIN

_LONGEST = 90
_WHAT = r"(?:คือ(?:อะไร|ไร)|ย่อ(?:มา)?จาก|แปลว่า|หมาย(?:ถึง|ความว่า)|แต่ละตัว|ทำอะไร|เป็นยังไง)"
_BOSS = r"(?:หัวหน้า|ผอ\.?|ผู้อำนวยการ|ผู้บังคับบัญชา|ผู้พิจารณา|ผู้อนุมัติ|เจ้านาย|นาย|ท่าน|เขา|เค้า|พี่เขา)"
_SILENT = (
    r"(?:ไม่|ยังไม่)(?:ยอม|ค่อย|ได้)?(?:ตอบ|พิจารณา|อนุมัติ|กด|ดู|ตัดสิน|ทำอะไร)"
    r"(?:ให้|มา|เรื่อง|ของขวัญ|รายงาน|อะไร)*"
)
_STILL = r"(?:สัก|ซัก|เลย|ที|นาน|แล้ว|อยู่|กลับ|หรอก|ๆ|\s)*"
_THEN = rf"(?:จะ|ต้อง|ควร|ให้|\s)*(?:ทำ(?:{HOW_IN_SHORT}|อะไร)|(?:เป็น)?ยังไง|{HOW_IN_SHORT}|เกิดอะไร)"
_SIGN = r"(?:โลโก้|โลโก|ป้าย|โปสเตอร์|สติกเกอร์|แบนเนอร์|logo|poster|banner|อินโฟกราฟิก)"
_NO_GIFT = r"(?:no\s?gift|โน\s?กิฟ[ตท]์?)"
_PEOPLE = r"(?:คน|บุคลากร|พนักงาน|เจ้าหน้าที่|ข้าราชการ|ชื่อ|รายชื่อ|น้อง)"
_HOW = rf"(?:{HOW_IN_SHORT}|ตรงไหน|ที่ไหน|ได้(?:{WHETHER}))"
_LINES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "rule_strong",
        pattern_of(
            rf"(?:strong|สตรอง).{{0,12}}?{_WHAT}|(?:อธิบาย|รู้จัก|ความหมาย).{{0,16}}?(?:strong|สตรอง)",
            re.I,
        ),
    ),
    (
        "rule_not_decided",
        pattern_of(
            rf"^(?:แล้ว|ถ้า|หาก|คือ|สมมติ|\s)*{_BOSS}(?:ของ)?(?:{ME_OR_US})?(?:ก็)?\s?{_SILENT}{_STILL}(?:ค่ะ|คะ|ครับ|คับ|\s)*{_THEN}"
        ),
    ),
    (
        "change_roster",
        pattern_of(
            rf"(?:ลาออก|เกษียณ|ย้าย(?:ออก|ไป)|เสียชีวิต|พ้น).{{0,24}}?(?:เอา|ลบ|ตัด|ถอน|ปลด)(?:{_PEOPLE}|เขา|เค้า|ออก|จาก|ทะเบียน|ระบบ|\s)+{_HOW}"
            rf"|(?:เพิ่ม|ใส่|ลง|นำเข้า|แก้|ย้าย)\s?{_PEOPLE}(?:ใหม่|\s)*(?:หลาย|เป็นสิบ|\d+|สอง|สาม|ห้า|สิบ)?\s?(?:คน|ชื่อ|ราย)?.{{0,10}}?(?:ทีเดียว|พร้อม(?:ๆ)?\s?กัน|รวดเดียว|ครั้งเดียว|คราวเดียว|ทีละหลายคน).{{0,8}}?{_HOW}"
        ),
    ),
    (
        "rule_gift_sign",
        pattern_of(rf"{_SIGN}.{{0,24}}?{_NO_GIFT}|{_NO_GIFT}.{{0,20}}?{_SIGN}", re.I),
    ),
)
_SENT_WRONG = pattern_of(
    rf"(?:กรอก|ใส่|พิมพ์|ลง|ส่ง|คีย์|แนบ|เขียน)(?:ตัวเลข|เลข|ข้อมูล|ข้อความ|ไฟล์|รูป|คำ|ไป|\s)*ผิด.{{0,40}}?ส่ง(?:ไป|แล้ว).{{0,20}}?{_HOW}"
)
_OF_OTHER_THINGS = pattern_of("ของขวัญ|ราคา|ลา|ร้องเรียน|เบาะแส|ประกาศ|หนังสือ|คลินิก|ความดี|ลิงก์|แบบสำรวจ")
_CUES = ("strong", "สตรอง", "ไม่", "gift", "กิฟ", "ออก", "เดียว", "พร้อม")
_NOT_ASKED = pattern_of(
    "รายงาน\\s?\\d|ร้องเรียน|แผน\\s?\\d|ลง(?:ใน)?(?:เพจ|ไลน์)|ส่ง(?:ลิงก์|รูป|ไฟล์)|จัดทำ|ติดป้าย(?!.*(?:ไหม|มั้ย))"
)


@listener()
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer to what somebody of the office asks; None for other words."""
    plain = normalise(words)
    if len(plain) > _LONGEST:
        return None
    if _SENT_WRONG.search(plain) and not _OF_OTHER_THINGS.search(plain):
        return None if context.me.has(ADMIN) else _of("rule_wrong_sent")
    folded = plain.casefold()
    if not any(cue in folded for cue in _CUES) or _NOT_ASKED.search(plain):
        return None
    return _of(next((name for name, line in _LINES if line.search(plain)), ""))


def _of(topic: str) -> Query | None:
    return next((each for each in QUERIES if each.name == topic), None)
