"""Tells in two lines how many reports the reporter's bureau still owes: `ค้างรายงานกี่ฉบับ`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.reports import own_report_lines
from handlers.reports.figures import to_send
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.people.person import REPORTER
from models.reports.figures import progress

_CUE = pattern_of("กี่")
_HOW_MANY = r"กี่(?:ข้อ|ฉบับ|เรื่อง|อัน|กิจกรรม|ตัว|รายงาน|รายการ)"
_OWED = r"(?:ค้าง|เหลือ|ขาด|ยังไม่(?:ได้)?ส่ง|ต้องส่ง)"
_OF_REPORTS = pattern_of("รายงาน|ฉบับ|กิจกรรม|ส่ง")
_COUNTED = pattern_of(rf"{_OWED}[^\d]{{0,24}}?{_HOW_MANY}|{_HOW_MANY}[^\d]{{0,16}}?{_OWED}")
_OF_ELSE = pattern_of(
    r"\d|ใคร|สำนักไหน|แต่ละ|ทั้งสำนักงาน|ทุกสำนัก|สำนักอื่น|สำนักกา|เดือน|รอบ|วันนี้|พรุ่งนี้|สัปดาห์|อาทิตย์|อนุมัติ|เซ็น|ร้องเรียน|ของขวัญ|สำรวจ|ตีกลับ|ส่งกลับ"
    r"|ไฟล์|หลักฐาน|เอกสาร|ร่าง|เวียน|ปีก่อน|ปีที่แล้ว|คนที่|กลุ่ม|เกินกำหนด|เลยกำหนด|ช้า"
)


@listener(longest=70, cue=_CUE, roles=frozenset((REPORTER,)))
def asks(_context: Context, words: str) -> Query | None:
    """Returns what tells the number; None for other words."""
    plain = normalise(words)
    counts = _COUNTED.search(plain) and _OF_REPORTS.search(plain) and not _OF_ELSE.search(plain)
    return QUERY if counts else None


def _answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    found = own_report_lines.sent_and_missing(context, rest)
    if found is None:
        return to_send.QUERY.answer(context, rest, facts)
    year, bureau = context.fiscal_year, context.me.bureau_id
    owed = progress.to_send(progress.duties_of(context.session, bureau, year))
    lines = (f"ตลอดปีงบประมาณ {year} ยังต้องส่งอีก {len(owed):,} ฉบับ", *found.lines)
    return [Text("\n".join(lines), tuple(found.doors))]


QUERY = replace(to_send.QUERY, answer=_answer)
