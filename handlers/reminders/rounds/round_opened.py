"""`เปิดรอบ 3 ตั้งแต่ 1 เม.ย. ถึง 30 มิ.ย.`: an administrator wants to open a round for some days.
Rounds are the days of the plan and are never opened, so no day is moved."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.people.person import ADMIN

_OPENS = pattern_of(
    r"(?:ขอ|ช่วย|อยาก(?:จะ)?|จะ|ต้องการ|ให้|บอต|งั้น|รบกวน|\s)*(?:เปิด(?:รับ|ให้ส่ง)?|ตั้ง|สร้าง|เพิ่ม)\s?(?:การ)?รอบ(?!คอบ)"
)
_OF_OTHERS = pattern_of(
    r"ดู|แบบสำรวจ|โหวต|เลือกตั้ง|คะแนน|เสนอชื่อ|ประกาศ|ความดี|ประเมิน|อบรม|ประชุม|ลงชื่อ|พฤหัส|คลินิก|เตือน|เวียน|ปีใหม่|ปีงบ|เปิดปี|ดีเด่น|ความเห็น|ความคิด|ข้อคิด|ไอเดีย|ของขวัญ"
)


@listener(longest=110, cue=pattern_of("รอบ"), roles=frozenset((ADMIN,)))
def asks(context: Context, words: str) -> Query | None:
    """Returns what is told of it to administrators; None for other words."""
    plain = normalise(words)
    opens_one = _OPENS.match(plain) is not None
    return QUERY if opens_one and _OF_OTHERS.search(plain) is None else None


def _answer(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_NEVER_OPENED, _WAYS)]


_WAYS = (
    Button("รอบส่งรายงาน", opens("rounds"), "รอบส่งรายงาน"),
    Button("เลื่อนรอบ", opens("move_round"), "เลื่อนรอบ"),
    Button("เลื่อนกำหนดกิจกรรม", opens("move_due"), "เลื่อนกำหนดกิจกรรม"),
)
_NEVER_OPENED = (
    "ยังไม่ได้ตั้งหรือเลื่อนวันใด เพราะรอบในบอตคือวันส่งตามแผน ไม่ต้องเปิดรับเป็นช่วง "
    "ผู้รายงานส่งได้ตั้งแต่วันนี้ และหลังกำหนดก็ยังรับ\n"
    "หากวันส่งต้องเป็นวันอื่น เลื่อนได้ทั้งรอบหรือเฉพาะกิจกรรม จากปุ่มด้านล่าง"
)
QUERY = Query("round_opened", (), _answer)
