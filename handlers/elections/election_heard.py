"""Lines that go on after a command about elections, however long they are."""

from __future__ import annotations

import re

from handlers.conversation.flow import Flow
from handlers.elections.naming import nominate
from handlers.elections.planning import change_election, plan_election
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_SIGNS = pattern_of("เสนอ|คัดเลือก|ดีเด่น|เลือกต(?:น|ัว)เอง")
"""Without these letters nothing else is looked at, since every typed text passes here."""
_WHAT = r"(?:การ)?คัดเลือก(?:คน|ข้าราชการ)?(?:ดีเด่น)?\s+\S"
_LINES: tuple[tuple[Flow, re.Pattern[str]], ...] = (
    (
        nominate.FLOW,
        pattern_of(
            r"(?:ขอ)?เสนอ(?:ราย)?ชื่อ(?:ผู้มีคุณธรรม|คนดี)?(?:ดีเด่น)?\s*\S.*?\s*(?:เพราะ|เนื่องจาก|เหตุผล)"
        ),
    ),
    (plan_election.FLOW, pattern_of(rf"(?:ขอ)?(?:จัด|วางแผน|เปิด){_WHAT}")),
    (
        plan_election.FLOW,
        pattern_of(
            r"(?!.*(?:หรือ|รึยัง|เหรอ|หรอ|แล้ว|เมื่อไ|ไหม|มั้ย|ไหน|วันใด|กี่|ใคร|อะไร|อย่างไร|ยังไง|ไม่|ปลอม|โกง|ล็อค|ล็อก|[?]))"
            r"(?:ขอ|ช่วย|อยาก(?:จะ|ให้)?|ต้องการ)*(?:จัด|เปิด|เริ่ม)(?:ให้|การ|มี|ทุกคน)*"
            r"(?:โหวต|เลือก|คัดเลือก|ลงคะแนนเลือก)(?:คน|บุคลากร|ข้าราชการ|เจ้าหน้าที่)\S{0,12}ดีเด่น"
        ),
    ),
    (
        plan_election.FLOW,
        pattern_of(
            r"(?!.*(?:หรือ|รึยัง|เหรอ|หรอ|แล้ว|เมื่อไ|ไหม|มั้ย|ไหน|วันใด|กี่|ใคร|อะไร|อย่างไร|ยังไง|ไม่|[?]))"
            r"(?:ขอ|ช่วย|จะ|อยาก(?:จะ|ให้)?|ต้องการ|เตรียม)*(?:จัด|เปิด|เริ่ม)(?:ให้|การ|รับ|มี|ทุกสำนัก|แต่ละสำนัก|ทุกคน)*"
            r"เสนอ(?:ราย)?ชื่อ(?:คนดี|คน|ผู้มี|ข้าราชการ|บุคลากร|ดีเด่น)"
        ),
    ),
    (change_election.FLOW, pattern_of(rf"(?:ขอ)?(?:ตั้งค่า|เปลี่ยน|แก้|เลื่อนวัน){_WHAT}")),
    (
        change_election.FLOW,
        pattern_of(
            r"(?!.*(?:ไหม|มั้ย|หรือ|ยังไง|อย่างไร|[?]))(?:ขอ|ช่วย|\s)*(?:ตั้งค่า|เปลี่ยน|แก้)(?:ให้|เป็น|ว่า|ไม่ให้|ห้าม|\s)*(?:เลือก|โหวต)(?:ให้)?(?:ตนเอง|ตัวเอง)"
        ),
    ),
)


def opened_by(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation whose command the words begin with, whatever follows it."""
    if inside is not None or not _SIGNS.search(words):
        return None
    plain = normalise(words)
    return next((flow for flow, line in _LINES if line.match(plain)), None)
