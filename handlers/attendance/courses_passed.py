"""`สัดส่วนคนผ่านอบรมแยกตามสำนัก`, `เพิ่มคอร์สวินัยพื้นฐาน`: courses and who has passed them are kept
elsewhere; here it is kept who signed in."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.attendance import show_events
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LONGEST = 90
_COURSE = r"(?:คอร์ส|หลักสูตร|(?i:e-?\s?learning)|อี\s?-?เลิร์น\S{0,6}|บทเรียนออนไลน์)"
_PASSED = (
    r"(?:ผ่าน|จบ|สอบผ่าน|เรียนครบ|เรียนจบ)(?:การ|ครบ|แล้ว)?\s?"
    r"(?:ฝึก)?(?:อบรม|ทดสอบ|คอร์ส|หลักสูตร|เรียน|บทเรียน)"
)
_MANY = r"ใคร|กี่คน|คนไหน|สัดส่วน|ร้อยละ|เปอร์|%|สำนักไหน|(?:แยก)?(?:ตาม|ราย)สำนัก|รายชื่อ|จำนวน|เท่าไ"
_ORDERED = pattern_of(rf"(?:เพิ่ม|ลง|สร้าง|ตั้ง|เปิด|แก้|ลบ|ถอด|ใส่)(?:รายการ|ชื่อ|รับสมัคร|\s)*{_COURSE}")
_ASKED = pattern_of(
    rf"(?=.*(?:{_PASSED}|(?:เรียน|ทำ){_COURSE}|{_COURSE}.{{0,20}}(?:จบ|ครบ|ผ่าน)))(?=.*(?:{_MANY}))"
)
_OF_ELSE = pattern_of(
    r"\d\.\d|รายงาน|กิจกรรม|ลงชื่อ|ใบรับรอง|แผน|ร้องเรียน|คะแนน|แบบสำรวจ|จัดอบรม|ผู้เข้าร่วม|คนเข้าร่วม|งบ|ยังไง|อย่างไร"
)


def asked(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the answer to words about many people's courses, or that order one to be listed; None
    for other words."""
    if inside is not None or context.person is None or len(words) > _LONGEST:
        return None
    plain = normalise(words)
    if _OF_ELSE.search(plain):
        return None
    return QUERY if _ORDERED.search(plain) or _ASKED.match(plain) else None


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    events = (_EVENTS,) if context.may(show_events.RUNNERS) else ()
    return [Text(_ELSEWHERE, (*events, _CALENDAR))]


_ELSEWHERE = (
    "บอตไม่มีรายการหลักสูตร และไม่เก็บว่าใครเรียนหรือผ่านการอบรมใด จึงเพิ่มหลักสูตรไม่ได้ และบอกชื่อหรือสัดส่วนผู้ผ่านไม่ได้\n"
    "ผลการเรียนถามหน่วยงานทรัพยากรบุคคล หรือดูในระบบที่เรียน\n"
    "ในบอตดูได้ว่าแต่ละงานมีผู้ลงชื่อกี่คน พิมพ์ “กิจกรรมลงชื่อ” และวันอบรมอยู่ใน “กำหนดการ” ซึ่งผู้ดูแลระบบเพิ่มได้"
)
_EVENTS = Button("กิจกรรมลงชื่อ", opens("sign_in_events"), "กิจกรรมลงชื่อ")
_CALENDAR = Button("กำหนดการ", opens("calendar"), "กำหนดการ")
QUERY = Query("courses_passed", (), _answer)
