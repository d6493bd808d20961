"""Tells in two lines how many reports the own bureau still owes: `ค้างรายงานกี่ฉบับ`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.reports import own_report_lines
from handlers.reports.due_report_words import SEE_STATUS
from handlers.reports.figures import to_send
from handlers.reports.figures.overview import SEEING
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.people.scope import bureaus_led
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


@listener(longest=70, cue=_CUE, roles=frozenset((REPORTER, SUPERVISOR)))
def asks(context: Context, words: str) -> Query | None:
    """Returns what tells the number; None for other words, and for a superior who may mean several
    bureaus, or people."""
    plain = normalise(words)
    counts = _COUNTED.search(plain) and _OF_REPORTS.search(plain) and not _OF_ELSE.search(plain)
    if not counts or context.me.has(REPORTER):
        return QUERY if counts else None
    bureaus = bureaus_led(context.session, context.me)
    if _NAMES_REPORTS.search(plain) is None:
        return None  # `เหลืออีกกี่ฉบับ` counts those that wait for them
    alone = bureaus == {context.me.bureau_id} and not context.me.has(ADMIN, EXECUTIVE)
    return QUERY if alone or _OWN.search(plain) else None


def _answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    found = own_report_lines.of_bureau(context)
    if found is None:
        return to_send.QUERY.answer(context, rest, facts)
    year, bureau = context.fiscal_year, context.me.bureau_id
    owed = progress.to_send(progress.duties_of(context.session, bureau, year))
    activities = len({each.activity_id for each in owed})
    of_them = f" จาก {activities:,} กิจกรรม" if activities != len(owed) else ""
    lines = (f"ตลอดปีงบประมาณ {year} ยังต้องส่งอีก {len(owed):,} ฉบับ{of_them}", *found.lines)
    doors = tuple(found.doors) if context.me.has(REPORTER) else (SEE_STATUS,)
    return [Text("\n".join(lines), doors)]


_NAMES_REPORTS = pattern_of("รายงาน|กิจกรรม|ส่ง")
_OWN = pattern_of(rf"สำนัก(?:ของ)?(?:{ME_OR_US})")
QUERY = replace(to_send.QUERY, answer=_answer, roles=SEEING)
