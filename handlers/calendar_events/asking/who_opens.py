"""Hears who asks at which events they open, speak or sit in the chair: `เดือนนี้ผมต้องไปเปิดงานอะไรบ้าง`.
The calendar does not keep that; the events of those days stand below."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.calendar_events import show_calendar
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_CUE = pattern_of("เปิด|ประธาน|กล่าว|จัด|วิทยากร")
_OPENS = (
    r"(?:พิธี|ประธาน(?:ใน)?|กล่าว)\s?เปิดโครงการ|ประธาน(?:ใน)?(?:พิธี)?(?:การ)?(?:เปิด|(?=งาน|อบรม|สัมมนา|พิธี))|กล่าว(?:เปิด|ปิด|ต้อนรับ)"
    r"|เปิด(?:งาน(?!ลง)|(?:การ)?(?:อบรม|สัมมนา)|พิธี)"
)
_HEARD = pattern_of(
    rf"(?:(?:{ME_OR_US}|ท่าน|ต้อง|มี).{{0,16}}(?:{_OPENS}).*(?:อะไร|ไหน|กี่|เมื่อไ|{WHETHER})"
    rf"|ใคร(?:จะ|มา|ต้อง|เป็น|\s)*(?:{_OPENS})|(?:{_OPENS}).{{0,24}}(?:คือใคร|เป็นใคร)"
    rf"|ใคร(?:เป็น|คือ)?(?:คน)?(?:ผู้)?(?:จัด|วิทยากร)(?:งาน|การ)?(?:อบรม|สัมมนา|ประชุม(?!คณะ))"
    rf"|(?:อบรม|สัมมนา|ประชุมใหญ่).{{0,30}}(?:ใคร(?:เป็น)?(?:คน)?(?:ผู้)?จัด|(?:ผู้จัด|วิทยากร)(?:คือ|เป็น)?ใคร|ใคร(?:เป็น)?วิทยากร))"
)
_ELSE = pattern_of(
    rf"ลงชื่อ|(?i:qr)|คณะ|รายงาน|แผน|ไฟล์|เอกสาร|เพิ่ม|เลื่อน|ยกเลิก|แบบ(?:สำรวจ|ประเมิน)|{HOW_IN_FULL}"
)
_NOT_KEPT = (
    "กำหนดการไม่ได้ระบุว่าผู้ใดเปิดงาน เป็นประธาน เป็นวิทยากร หรือเป็นผู้จัด กรุณาถามผู้จัดงานหรือผู้ดูแลระบบ\n"
    "งานที่เกี่ยวข้องกับท่านอยู่ด้านล่าง"
)


@listener(longest=100, cue=_CUE)
def asked(_context: Context, words: str) -> Query | None:
    """Returns what answers it; None for other words."""
    plain = normalise(words)
    return QUERY if _HEARD.search(plain) and not _ELSE.search(plain) else None


def _answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    return [Text(_NOT_KEPT), *show_calendar.answer(context, rest, facts)]


QUERY = Query("event_opened_by", (), _answer, own=True, several=True)
