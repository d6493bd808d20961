"""Hears what is asked or told of courses and of one's own training record, which this bot does not
keep. It says so, with where they are kept and what of it the bot does take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LONGEST = 140
_MATTER = r"(?:จริย|วินัย|คุณธรรม|ออนไลน์|ก\.?พ|ต้านทุจริต|(?i:e-?learning|อีเลิร์นนิง))"
_COURSES = pattern_of(
    r"ประวัติ(?:การ)?(?:ฝึก)?อบรม|หลักสูตร|คอร์?ส(?!ตาร์)|(?:ผ่าน|จบ)(?:การ)?(?:ฝึก)?อบรม"
    rf"|(?<!โรง)เรียน\S{{0,4}}{_MATTER}|(?:เรียน|อบรม)(?:\S{{0,12}})?(?:จบ|ครบ)(?:แล้ว)?(?=.*(?:ใบ|ส่ง|บันทึก|ลง))"
    r"|(?:ไป|เข้า)(?:ฝึก)?อบรม.*(?:เก็บ|บันทึก|ลง)(?:ไว้|ใน(?:ระบบ|บอ[ตท])|(?:ตรง|ที่)ไหน)"
)
_NOT_THESE = pattern_of(
    r"\d\.\d|รายงาน|กิจกรรม|แผน|จัด(?!โดย)|วิทยากร|ผู้เข้าร่วม|\d\s?คน|งบ|เบิก|ลงชื่อ|ลงทะเบียนเข้า|สแกน|QR|คิวอาร์|เผยแพร่|แบบ(?:สอบ|ประเมิน|สำรวจ)"
    r"|ทุจริต(?!ศึกษา)|โกง|สินบน|ร้องเรียน|ของขวัญ|กำหนดการ|ประชุม|กี่โมง|วันไหน|เมื่อไ|ห้อง|โรงเรียน|ลาไป|ขอลา|องค์ความรู้|ความดี|ปรึกษา"
)
_TOLD = (
    "บอตไม่มีทะเบียนหลักสูตร และไม่เก็บประวัติอบรมรายคน จึงยังไม่ได้บันทึกสิ่งใด\n"
    "หลักสูตรและประวัติอบรม กรุณาถามหน่วยงานทรัพยากรบุคคล หรือธุรการของสำนัก\n"
    "งานที่ลงชื่อเข้าร่วมในบอต ขอใบรับรองได้ พิมพ์ “ใบรับรอง”\n"
    "อบรมที่เป็นกิจกรรมในแผน ผู้รายงานของสำนักแนบใบประกาศเป็นหลักฐานในรายงานได้"
)
_WAYS = (
    Button("ใบรับรอง", opens("my_certificates"), "ใบรับรอง"),
    Button("กำหนดการ", opens("calendar"), "กำหนดการ"),
)


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question that says where courses are kept; None for other words, for visitors
    and inside a conversation."""
    if inside is not None or context.person is None or len(words) > _LONGEST:
        return None
    plain = normalise(words)
    return QUERY if _COURSES.search(plain) and not _NOT_THESE.search(plain) else None


def _answer(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_TOLD, _WAYS)]


QUERY = Query("courses_elsewhere", (), _answer)
