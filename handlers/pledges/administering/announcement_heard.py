"""Lines that open, change or end an announcement, whatever stands behind the command."""

from __future__ import annotations

import re

from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.pledges.administering import (
    close_announcement,
    mend_announcement,
    move_announcement,
    open_announcement,
)
from handlers.pledges.administering.show_announcements import QUERY
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_SIGN = "ประกาศ"
"""Without it nothing else is looked at, since every typed text passes here."""

_LEAD = r"(?:ขอ|อยาก|จะ|ช่วย|รบกวน)*+"
_OTHERS = r"(?!ผล|รายชื่อ|ข่าว|ของผู้บริหาร|.*(?:ดูหน่อย|อ่าน|ยังไง|อย่างไร|ได้ไหม|หรือยัง|เมื่อไหร่|เมื่อไร|วันไหน))"
_LINES: tuple[tuple[Flow, re.Pattern[str]], ...] = (
    (
        open_announcement.FLOW,
        pattern_of(rf"{_LEAD}เปิด(?:รับ)?(?:ให้)?(?:เข้า)?(?:ร่วม)?(?:ลงนาม)?ประกาศ{_OTHERS}"),
    ),
    (
        mend_announcement.FLOW,
        pattern_of(rf"{_LEAD}แก้(?:ไข)?(?:คำ(?:ผิด)?|ข้อความ|หัวเรื่อง)?(?:ใน|ของ)?ประกาศ{_OTHERS}"),
    ),
    (
        move_announcement.FLOW,
        pattern_of(
            rf"{_LEAD}(?:เปลี่ยน|เลื่อน|ขยาย)(?:วัน|เวลา|กำหนด)(?:ปิด|เปิด)?(?:รับ)?(?:การ)?(?:เข้าร่วม)?ประกาศ{_OTHERS}"
        ),
    ),
    (close_announcement.FLOW, pattern_of(rf"{_LEAD}ปิด(?:รับ)?(?:การเข้าร่วม)?ประกาศ{_OTHERS}")),
)
_LOOKS_AFTER = pattern_of(rf"{_LEAD}(?:จัดการ|ดูแล)ประกาศ(?!ของผู้บริหาร)")
_LONGEST = 300


def opened_by(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation whose command the words begin with."""
    if inside is not None or _SIGN not in words or len(words) > _LONGEST:
        return None
    plain = normalise(words)
    return next((flow for flow, line in _LINES if line.match(plain)), None)


@listener(longest=_LONGEST, anyone=True)
def asks(_context: Context, words: str) -> Query | None:
    """Returns the list of announcements if the words ask to look after them."""
    if _SIGN not in words:
        return None
    return QUERY if _LOOKS_AFTER.match(normalise(words)) else None
