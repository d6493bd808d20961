"""Hears somebody else than an administrator say that an event will be held: `พฤหัสหน้าจะจัดอบรม … ห้อง
402`. Administrators put events in: that is said, and the words may go to them."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.calendar_events import add_event, calendar_words, event_line
from handlers.context import Context
from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LONGEST, _HANDED = 240, 300
"""The button holds all that is heard."""
_CUE = pattern_of("จัด")
_TOLD = (
    "ยังไม่ได้ลงกำหนดการ ผู้ดูแลระบบเป็นผู้ลงงานของสำนักงาน\nกด “ฝากบอกผู้ดูแลระบบ” เพื่อส่งข้อความนี้ให้ผู้ดูแลระบบลงให้"
)

_LENT = pattern_of(
    "ยืม|จอง(?:ห้อง|รถ|ที่)|(?:ขอ|เตรียม|จัด|เบิก)+(?:โปรเจ|ไมค์|เครื่องเสียง|อุปกรณ์|รถ|น้ำ|อาหาร|เบรก)"
)
_NOT_LENT = "\nบอตไม่รับยืมอุปกรณ์ จองห้อง หรือสั่งอาหาร กรุณาติดต่อผู้ดูแลเรื่องนั้นโดยตรง"


@listener(longest=_LONGEST, cue=_CUE)
def asked(context: Context, words: str) -> Query | None:
    """Returns what answers it; None for other words, and for administrators."""
    held = event_line.held(words) != words
    return QUERY if held and not context.may(add_event.ADMINISTRATORS) else None


def _answer(_context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    words = cut_graphemes(f"ฝากบอกผู้ดูแลระบบว่า {normalise(rest)}", _HANDED)
    told = _TOLD + (_NOT_LENT if _LENT.search(rest) else "")
    return [Text(told, (Button("ฝากบอกผู้ดูแลระบบ", say=words), calendar_words.SHOW))]


QUERY = Query("event_held", (), _answer, own=True, several=True)
