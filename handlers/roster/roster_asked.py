"""Answers administrators who ask how the roster is kept: who belongs in it, and what to do when a
head is somebody else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.people import head_changed
from handlers.question.query import Query, opens
from handlers.roster.roster_words import ADD, CHANGE, RETIRE
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.people.person import ADMIN

_ADMIN = frozenset((ADMIN,))
_ADD = Button("เพิ่มบุคลากร", opens(ADD), "เพิ่มบุคลากร")
_CHANGE = Button("แก้ข้อมูลบุคลากร", opens(CHANGE), "แก้ข้อมูลบุคลากร")
_RETIRE = Button("พ้นทะเบียน", opens(RETIRE), "พ้นทะเบียน")
_LONGEST = 80
_BELONGS = pattern_of(
    r"(?P<who>\S.{1,40}?)\s?(?:ต้อง|ควร|จำเป็นต้อง)(?:ใส่|เพิ่ม|มี|ลง|อยู่|เอา)(?:ชื่อ)?(?:ไว้|เข้า|ลง|ไป|ให้|ด้วย)*(?:ใน)?(?:ทะเบียน|ระบบ|บอ[ตท]|รายชื่อ)(?:บุคลากร)?(?:ด้วย|ทุกคน|\s)*(?:ไหม|มั้ย|หรือเปล่า|รึเปล่า|ป่ะ|ปะ|หรือไม่)(?:ครับ|ค่ะ|คะ|คับ|นะ|\s)*"
)
_HEAD_IS_ANOTHER = (
    "ผู้อนุมัติมาจากทะเบียน คือผู้บังคับบัญชาของผู้รายงาน เปลี่ยนคนแล้วจึงต้องแก้ทะเบียน\n"
    "คนใหม่: เพิ่มหรือย้ายเข้าสำนัก แล้วให้หน้าที่ “ผู้บังคับบัญชา”\n"
    "คนเดิมพ้นไป: พิมพ์ “พ้นทะเบียน” ตามด้วยชื่อ แล้วเลือกคนใหม่เป็นผู้รับช่วง บอตย้ายผู้ใต้บังคับบัญชาให้\n"
    "คนเดิมย้ายสำนัก: พิมพ์ “ย้าย” ตามด้วยชื่อและสำนัก แล้วแก้ผู้บังคับบัญชาของแต่ละคน"
)
_WHO_BELONGS = (
    "ใส่ผู้ที่ต้องใช้บอต เช่น เข้าร่วมประกาศ ตอบแบบสำรวจ รายงาน หรือรับการเตือน\n"
    "ลูกจ้างหรือนักศึกษาฝึกงานจะใส่หรือไม่ สำนักงานเป็นผู้กำหนด บอตไม่แยกประเภท\n"
    "ผู้ที่อยู่ในทะเบียนนับในจำนวนคนของสำนัก เช่น ร้อยละของผู้เข้าร่วมประกาศ"
)


def asks(words: str) -> Query | None:
    """Returns what answers an administrator's words; None for all others."""
    if head_changed.said(words):
        return HEAD
    short = len(words) <= _LONGEST and ("ทะเบียน" in words or "ระบบ" in words)
    return BELONGS if short and _BELONGS.fullmatch(normalise(words)) is not None else None


def _head(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_HEAD_IS_ANOTHER, (_ADD, _CHANGE, _RETIRE))]


def _belongs(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_WHO_BELONGS, (_ADD,))]


HEAD = Query("roster_new_head", (), _head, roles=_ADMIN)
BELONGS = Query("who_belongs", (), _belongs, roles=_ADMIN)
