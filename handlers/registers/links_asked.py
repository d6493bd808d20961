"""Who asks for the link of a page is told where links are kept
(docs/decisions/0151)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.asked_needs import Need, Needs, wanted
from handlers.question.query import Facts, Query, opens
from handlers.understand.patterns import pattern_of

_MORAL = Button("เว็บคุณธรรม", opens("moral_site"), "เว็บคุณธรรม")
_OFFICE = Button("เว็บสำนักงาน", opens("office_site"), "เว็บสำนักงาน")
_MANUALS = Button("ทะเบียนคู่มือ", opens("manuals"), "ทะเบียนคู่มือ")
_NETWORKS = Button("เครือข่าย", opens("networks"), "เครือข่าย")
_LINKS = (
    "บอตมีลิงก์เฉพาะที่ผู้ดูแลลงทะเบียนไว้ คือ “เว็บสำนักงาน” “เว็บคุณธรรม” “ทะเบียนคู่มือ” และ “เครือข่าย” "
    "หน่วยงานอื่นที่ไม่อยู่ในนั้น กรุณาค้นจากเว็บของหน่วยงานนั้น"
)


def _links(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_LINKS, (_OFFICE, _MORAL, _MANUALS, _NETWORKS))]


_NEEDS = Needs(
    pattern_of(r"(?:ขอ|มี|หา|เอา)(?:ดู)?\s?(?:ลิงก์|ลิงค์|ลิ้ง[กค]?์?|url|เว็บ(?:ไซต์)?)"),
    (
        Need(
            pattern_of(
                r"(?:ลิงก์|ลิงค์|ลิ้ง[กค]?์?|url)(?:ของ|เว็บ|เข้า|ไป|หน้า|\s)*(?:เว็บ|หน่วยงาน|ป\.?\s?ป\.?\s?[ชท]|ก\.?พ\.?(?![ก-ฮ])|กรม|สำนักงาน|ศูนย์|สภา|ita)"
            ),
            Query("links_asked", (), _links),
        ),
    ),
    pattern_of(
        r"\d\.\d|หลักฐาน|ส่งลิงก์|ตรวจลิงก์|แนบ|oit|โอไอที|เสีย|ประชุม|อบรม|ผิดประมวล|ฝ่าฝืน|ขัดประมวล|รายงาน(?!ตัว)|แก้|ร้องเรียน",
        re.IGNORECASE,
    ),
)


asked = partial(wanted, _NEEDS)
"""Returns the answer to who asks for a link; None for other words."""
