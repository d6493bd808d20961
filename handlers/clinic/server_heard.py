"""Hears that an administrator asks for what is done on the server, or not in a chat at all, in
whatever words."""

from __future__ import annotations

import re

from handlers.clinic.rule_questions import QUERIES
from handlers.context import Context
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.people.person import ADMIN

_SYSTEM = r"(?:ระบบ|บอต|บอท|โปรแกรม|เซิร์ฟเวอร์|เซิฟเวอร์|เครื่องแม่ข่าย|server)"
_LINES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "recipient_groups",
        pattern_of(
            r"(?:สร้าง|ตั้ง|เพิ่ม|ทำ|จัด|แก้|บันทึก)(?:ราย)?(?:ชื่อ)?กลุ่ม(?:ของ)?(?:ผู้|คน)(?:ที่จะ|ที่)?รับ(?!ผิดชอบ|เรื่อง|บริการ|ของขวัญ|แจ้ง)"
        ),
    ),
    (
        "bot_greeting",
        pattern_of(
            r"^(?:ขอ|ช่วย|อยาก(?:จะ)?|จะ|ต้องการ|\s)*(?:เปลี่ยน|แก้(?:ไข)?|ปรับ|ตั้ง)(?:ข้อความ|คำ|ประโยค)(?:ที่ใช้)?(?:ทักทาย|สวัสดี|ต้อนรับ)(?!.*ปี)"
        ),
    ),
    (
        "server_backup",
        pattern_of(r"สำรอง(?:ข้อมูล|ฐานข้อมูล|ระบบ)|แบ็?[คก]อั[พป]|backup|กู้(?:คืน)?(?:ข้อมูล|ระบบ)", re.I),
    ),
    (
        "server_trouble",
        pattern_of(
            rf"{_SYSTEM}\s?(?:ล่ม|ขัดข้อง|ค้าง|ไม่ตอบ|ช้า(?!สุด|ที่สุด))|ข้อความ(?:ส่ง)?ไม่ออก|ส่งข้อความไม่(?:ออก|ได้)",
            re.I,
        ),
    ),
    (
        "server_settings",
        pattern_of(
            rf"โทเคน|โทเค็น|token|web\s?hook|เว็บฮุก|ริช\s?เมนู|rich\s?menu|เมนู(?:รูปภาพ)?(?:ใต้|ข้างล่าง|ด้านล่าง)"
            rf"|(?:อั[ปพ]เดต|อั[ปพ]เกรด|ปรับรุ่น|ติดตั้ง|รีสตาร์[ตท]|restart|ตั้งค่า|ปิด|ล้าง|ย้าย)\s?{_SYSTEM}"
            rf"|ล้างข้อมูล(?:ทดสอบ|ทั้งหมด|ตัวอย่าง)|ใบรับรอง(?:ของ)?(?:เว็บ|ssl)|กุญแจเข้ารหัส"
            rf"|(?:รูป(?:โปรไฟล์)?|ชื่อ)(?:ของ)?บอ[ตท]",
            re.I,
        ),
    ),
)
_TELLS_OTHERS = pattern_of(
    r"(?:แจ้ง|บอก|ประกาศ|ส่งข้อความ|ฝาก).{0,30}(?:ว่า|:|เรื่อง)|(?:ออก|ร่าง|เขียน|ทำ|อ่าน|ดู)ประกาศ|ประกาศ.{0,40}(?:อ่าน|ดู)"
)
"""`แจ้งทุกคนว่าพรุ่งนี้ปิดระบบ` is a message to send."""
_OF_LAST_TIME = pattern_of(
    r"(?:สำรอง|backup|แบ็?[คก]อั[พป]).{0,16}(?:ล่าสุด|เมื่อไ|วันไหน|หรือยัง|รึยัง)", re.I
)
"""Asks when, and not where it is done."""


@listener(longest=120, roles=frozenset((ADMIN,)))
def asks(context: Context, words: str) -> Query | None:
    """Returns the question that says where it is done; None for other words and other people."""
    plain = normalise(words)
    if _TELLS_OTHERS.search(plain) or _OF_LAST_TIME.search(plain):
        return None
    topic = next((name for name, line in _LINES if line.search(plain)), None)
    return next((each for each in QUERIES if each.name == topic), None)
