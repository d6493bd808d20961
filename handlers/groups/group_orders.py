"""Hears what the bot is asked to do for a whole LINE group: to remind everybody of something, to
hold a poll, to put a file there. It does none of these, says so, and says what does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 120
_EVERYBODY = (
    r"(?:ทุก(?:คน|ท่าน|ๆ\s?คน)|(?:พี่|น้อง|เพื่อน|ท่าน)\s?ๆ|สมาชิก|(?:คน)?ใน(?:กลุ่ม|ห้อง)(?:นี้)?"
    r"|ทั้งกลุ่ม|กลุ่มนี้|กันหน่อย)"
)
_HERE = r"(?:ตรงนี้|ที่นี่|ใน(?:กลุ่ม|ห้อง|ไลน์)(?:นี้)?|ลงกลุ่ม|กลุ่มนี้|หน้าแชต|หน้ากลุ่ม)"


@dataclass(frozen=True)
class GroupOrder:
    """What is asked for.

    words: how it is asked.
    unless: words of something that is answered in a group.
    says: that it is not done there, and what does it.
    typed: what is typed into the direct chat by the button; "" for no button.
    """

    words: re.Pattern[str]
    unless: re.Pattern[str]
    says: str
    typed: str = ""


_ASKS = rf"{WHETHER}|ใคร|กี่|{HOW_IN_FULL}|เมื่อไ|ทำไม|อะไร(?!หน่อย)"
_REMINDER = GroupOrder(
    pattern_of(
        rf"(?:ช่วย|ฝาก|ขอ|รบกวน|วาน|\s)*(?:เตือน|แจ้ง|บอก|ย้ำ|ประกาศ(?:ให้|บอก|แจ้ง)|ตาม(?!แผน|ที่))(?:ให้|ไป|ไปที่|ต่อ|ใน|กับ|\s)*{_EVERYBODY}.{{0,16}}?(?:ว่า|เรื่อง|ให้|อย่าลืม|หน่อย|ด้วย|ที)"
    ),
    pattern_of(rf"{_ASKS}|รายงาน|แผน|กำหนด(?:ส่ง|การ)|รอบ|กี่"),
    "บอตไม่ส่งข้อความเตือนในกลุ่มตามสั่ง ตอบเมื่อถูกเรียกเท่านั้น จึงยังไม่ได้เตือนผู้ใด กรุณาพิมพ์ในกลุ่มเอง\n"
    "หากต้องส่งถึงหลายคนเป็นรายบุคคล ผู้ดูแลระบบส่งได้ในแชตส่วนตัว พิมพ์ “ส่งข้อความ”",
)
_POLL = GroupOrder(
    pattern_of(
        r"โพ[ลล์]+(?!ซี)|(?:ทำ|เปิด|ตั้ง|สร้าง|ขอ|ช่วย|จัด)\s?(?:ให้)?\s?(?:โหวต|แบบโหวต|ลงมติ)(?!.*(?:เลือกตั้ง|คัดเลือก|ดีเด่น|ผู้แทน|หีบ))"
    ),
    pattern_of(rf"{_ASKS}(?<!วันไหน)(?<!อะไรดี)|โพลล์?(?:ที่แล้ว|เก่า)"),
    "บอตทำโพลในกลุ่มไม่ได้ จึงยังไม่ได้ถามผู้ใด ใช้เมนูโพลของ LINE ในกลุ่มนี้ได้\n"
    "หากต้องถามความเห็นโดยไม่บอกชื่อ ผู้รายงานทำแบบสำรวจได้ในแชตส่วนตัว พิมพ์ “ทำแบบสำรวจ”",
    "ทำแบบสำรวจ",
)
_FILE = GroupOrder(
    pattern_of(
        rf"(?=.*(?:ไฟล์|เอกสาร|คู่มือ|รูป|ประกาศ|แบบฟอร์ม|ลิงก์|pdf|สไลด์))(?:.*(?:แปะ|วาง|ส่ง|ลง|โพสต์|ปักหมุด)(?:ไว้|ให้|มา|ไฟล์|\s)*(?:ที่)?{_HERE}|.*{_HERE}.{{0,12}}(?:แปะ|วาง|ส่ง|ลง|โพสต์|ปักหมุด))"
    ),
    pattern_of(rf"รายงาน\s?\d|{WHETHER}|ใคร|กี่|{HOW_IN_FULL}|เมื่อไ|ทำไม|ห้าม|อย่า"),
    "บอตวางไฟล์ในกลุ่มไม่ได้ เอกสารและไฟล์ให้ตามสิทธิของแต่ละคน ขอได้ในแชตส่วนตัว แล้วส่งต่อในกลุ่มเองได้หากเปิดเผยได้",
    "เอกสาร",
)
_ORDERS = (_REMINDER, _POLL, _FILE)


def heard(_context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Says that it is not done, with the button to what does it; None for other words."""
    plain = normalise(question.text)
    if len(plain) > _LONGEST:
        return None
    found = (each for each in _ORDERS if each.words.search(plain))
    order = next((each for each in found if not each.unless.search(plain)), None)
    if order is None:
        return None
    typed = question.text if order is _FILE else order.typed
    return [Text(order.says, question.door(typed) if typed else ())]
