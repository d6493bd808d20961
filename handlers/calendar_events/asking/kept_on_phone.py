"""Hears who wants events in the calendar of their phone: `เอาวันประชุมพวกนี้ลงปฏิทินมือถือได้ป่าว`.
The button that does it is given: of the event in sight, else of all that is to come."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl

from handlers.calendar_events import calendar_cards, calendar_words
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.calendar_events import coming

_CUE = pattern_of("ปฏิทิน|(?i:calendar)|คาเลนดาร์")
_CALENDAR = r"(?:ปฏิทิน|(?i:google\s?calendar|calendar)|คาเลนดาร์)"
_LABEL = pattern_of(
    rf"(?:ขอ|ช่วย|กด|{ME_OR_US}|\s)*(?:เก็บ|เซฟ|โหลด)(?:ไว้|ทั้งหมด|งาน(?:นี้)?|\s)*(?:ลง|ใน|เข้า)\s?{_CALENDAR}"
    rf"(?:\s?\(?\.?(?i:ics)\)?|หน่อย|ให้|ที|เลย|ด้วย|ได้|{WHETHER}|{POLITE}|\s)*"
)
_OF_A_PHONE = pattern_of(
    rf"(?:ลง|เก็บ|ใส่|เพิ่ม|เข้า|ไว้|ไป|ดึง|ซิงก์?|(?i:sync)).{{0,10}}?(?:{_CALENDAR}(?:ใน|ของ|ที่|บน|\s)*"
    rf"(?:มือถือ|โทรศัพท์|กูเกิล|(?i:google|outlook|iphone|android)|เครื่อง|ไอโฟน|ส่วนตัว|ตัวเอง)|(?i:google\s?calendar))"
)
_OTHERS = pattern_of("วันลา|วันหยุด|รายงาน|กำหนดส่ง|รอบ(?:การ)?(?:ส่ง|ราย)|นัดคลินิก|ใคร|เตือน|ทำไม")
_GIVEN = (
    "กดปุ่ม “เก็บลงปฏิทิน (.ics)” แล้วเปิดไฟล์ที่ได้ {} จะอยู่ในปฏิทินของโทรศัพท์หรือคอมพิวเตอร์ "
    "งานที่เปลี่ยนภายหลังต้องเก็บใหม่"
)


@listener(longest=90, cue=_CUE)
def asked(_context: Context, words: str) -> Query | None:
    """Returns what gives the button; None for other words."""
    plain = normalise(words)
    named = _LABEL.fullmatch(plain) or _OF_A_PHONE.search(plain)
    return QUERY if named and not _OTHERS.search(plain) else None


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    before = dict(parse_qsl(context.asked_before().partition("?")[2]))
    context.asked = context.asked_before()
    event_id = button_facts.whole(before, "e")
    event = coming.named(context.session, event_id) if event_id is not None else None
    if event is None or not coming.may_see(context.me, event):
        every = calendar_cards.keep(context)
        return [Text(_GIVEN.format("งานที่จะถึงทั้งหมดของท่าน"), (every, calendar_words.SHOW))]
    one = calendar_cards.keep(context, event.id)
    return [Text(_GIVEN.format(calendar_words.quoted(event.title)), (one, calendar_words.SHOW))]


QUERY = Query("calendar_kept", (), _answer, own=True)
