"""Who asks where the code of conduct is, or for the link of a page, is told where links are kept
(docs/decisions/0151)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.asked_needs import Need, Needs, wanted
from handlers.question.query import Facts, Query, opens

_MORAL = Button("เว็บคุณธรรม", opens("moral_site"), "เว็บคุณธรรม")
_OFFICE = Button("เว็บสำนักงาน", opens("office_site"), "เว็บสำนักงาน")
_MANUALS = Button("ทะเบียนคู่มือ", opens("manuals"), "ทะเบียนคู่มือ")
_NETWORKS = Button("เครือข่าย", opens("networks"), "เครือข่าย")
_ASK = Button("ถามคลินิก", opens("ask_question"), "ถามคลินิก")
_CONDUCT = (
    "บอตไม่ได้เก็บตัวเล่มประมวลจริยธรรม ลิงก์ที่ผู้ดูแลลงไว้อยู่ใน “เว็บคุณธรรม” และ “ทะเบียนคู่มือ” "
    "หากสงสัยว่าเรื่องใดทำได้หรือไม่ ถามคลินิกได้"
)
_LINKS = (
    "บอตมีลิงก์เฉพาะที่ผู้ดูแลลงทะเบียนไว้ คือ “เว็บสำนักงาน” “เว็บคุณธรรม” “ทะเบียนคู่มือ” และ “เครือข่าย” "
    "หน่วยงานอื่นที่ไม่อยู่ในนั้น กรุณาค้นจากเว็บของหน่วยงานนั้น"
)


def _conduct(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_CONDUCT, (_MORAL, _MANUALS, _ASK))]


def _links(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_LINKS, (_OFFICE, _MORAL, _MANUALS, _NETWORKS))]


_WANTS = "ขอ|อ่าน|อยู่ไหน|อยู่ที่ไหน|ที่ไหน|ดู|โหลด|ลิงก์|ลิงค์|ไฟล์|หาได้|มี(?:ไหม|มั้ย|เล่ม)|เปิด|ตรงไหน"
_NEEDS = Needs(
    re.compile(
        r"ประมวล(?:จริยธรรม|จริยะ)|(?:ขอ|มี|หา|เอา)(?:ดู)?\s?(?:ลิงก์|ลิงค์|ลิ้ง[กค]?์?|url|เว็บ(?:ไซต์)?)"
    ),
    (
        Need(
            re.compile(
                rf"ประมวล(?:จริยธรรม|จริยะ).*(?:{_WANTS})|(?:{_WANTS}).*ประมวล(?:จริยธรรม|จริยะ)"
            ),
            Query("conduct_code", (), _conduct),
        ),
        Need(
            re.compile(
                r"(?:ลิงก์|ลิงค์|ลิ้ง[กค]?์?|url)(?:ของ|เว็บ|เข้า|ไป|หน้า|\s)*(?:เว็บ|หน่วยงาน|ป\.?\s?ป\.?\s?[ชท]|ก\.?พ\.?(?![ก-ฮ])|กรม|สำนักงาน|ศูนย์|สภา|ita)"
            ),
            Query("links_asked", (), _links),
        ),
    ),
    re.compile(
        r"\d\.\d|หลักฐาน|ส่งลิงก์|ตรวจลิงก์|แนบ|oit|เสีย|ประชุม|อบรม|ผิดประมวล|ฝ่าฝืน|ขัดประมวล|รายงาน(?!ตัว)|แก้|ร้องเรียน",
        re.IGNORECASE,
    ),
)


def asked(context: Context, text: str, inside: str | None) -> Query | None:
    """Returns the answer to who asks for a code of conduct or a link; None for other words."""
    return wanted(_NEEDS, context, text, inside)
