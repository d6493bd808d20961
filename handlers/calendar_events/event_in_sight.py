"""Hears what is said of an event right after it was saved, as at its card: `ขยายเวลาถึง 5 โมงเย็น`;
and that its new day is not known yet: `เลื่อนไปก่อน ยังไม่รู้วัน`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.attendance import whom_expected
from handlers.calendar_events import add_event, calendar_words, change_event, event_changed
from handlers.context import Context
from handlers.conversation import afterwards, beginning
from handlers.conversation.flow import REVIEW
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.asked.wish_asked import as_wish
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL
from handlers.understand.thai import normalise
from models.calendar_events import coming
from models.calendar_events.calendar_event import CalendarEvent

_CUE = pattern_of("เชิญ|ห้อง|สถานที่|เวลา|เลื่อน|ย้าย|ขยับ|ขยาย|ยืด|เลิก|เริ่ม|โมง|ออนไลน์|ซูม|(?i:zoom)")
"""One of these stands in all words that are heard here."""
_LEAD = pattern_of(
    rf"^(?:อ้าว|อ้อ|อ๋อ|เอ้ย|อุ๊ย|เออ|เอ่อ|โทษที|ขอโทษ|เดี๋ยว(?:ก่อน)?|ลืม(?:ไป|บอก|ว่า)*|แล้วก็|อีกอย่าง|{POLITE}|[\s,])+"
)
_ASKS = pattern_of(
    rf"ใคร|กี่โมง|ไหน|เมื่อไ|ทำไม|{HOW_IN_FULL}|อะไร|หรือ(?:ยัง|เปล่า)|\d\.\d{{1,2}}(?!\d)(?=\s?[ก-๙]{{3}})"
)
_PUTS_OFF = pattern_of(
    r"(?:งั้น|ขอ|ช่วย|ต้อง|\s)*(?:เลื่อน|ขยับ)(?:ประชุม|งาน|นัด|อันนี้|นี้|นั้น)*(?:ออก)?(?:ไป)?(?:ก่อน|ไม่มีกำหนด|ยัง)?[\s,]*(?:แต่)?(?:ยังไม่(?:รู้|ทราบ|แน่|ได้)\S{0,24}|ไม่มีกำหนด|ไว้ก่อน)(?:\s?\S{1,12})?"
)
_SAVED = (add_event.FLOW.name, change_event.FLOW.name)


@listener(longest=100, anyone=True, cue=_CUE)
def asked(context: Context, words: str) -> Query | None:
    """Returns what changes the event in sight, or says that it has its day still; None for other
    words."""
    event = _event(context) if context.person is not None else None
    if event is None:
        return None
    said = _said(words)
    if _PUTS_OFF.fullmatch(said):
        return NO_DAY
    if _ASKS.search(said) or event_changed.tells_all(said):
        return None
    answers = change_event.answers_of(context, event)
    found = event_changed.heeds(said, REVIEW, context, answers)
    return CHANGE if found and (found.answers or whom_expected.invites(said)) else None


def _event(context: Context) -> CalendarEvent | None:
    """Returns the event that was just saved, if the person may change it still."""
    saved = afterwards.standing(context.asked_before())
    if saved is None or saved[0] not in _SAVED or not context.me.has(*add_event.ADMINISTRATORS):
        return None
    number = saved[1].get("e", "")
    event = coming.named(context.session, int(number)) if number.isdecimal() else None
    if event is None or event.cancelled_at is not None or event.last_day < context.today:
        return None
    return event


def _said(words: str) -> str:
    return as_wish(_LEAD.sub("", normalise(words)))


def _change(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    event = _event(context)
    context.said = _said(rest)
    number = {"e": str(event.id)} if event is not None else {}
    return beginning.open_flow(context, change_event.FLOW, "", number)


def _no_day(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    event = _event(context)
    context.asked = context.asked_before()  # the event stays in sight
    buttons: tuple[Button, ...] = ()
    if event is not None:
        cancel = Button("ยกเลิกงาน", opens(calendar_words.CANCEL, e=event.id), "ยกเลิกงาน")
        buttons = (cancel, calendar_words.SHOW)
    return [Text(_KEPT, buttons)]


_KEPT = (
    "ยังไม่ได้เลื่อน กำหนดการเก็บเฉพาะงานที่มีวัน งานนี้จึงยังอยู่วันเดิม\n"
    "ทราบวันใหม่แล้ว พิมพ์ เช่น “เลื่อนเป็น 20 มี.ค.” หากไม่จัดวันเดิมแน่แล้ว กด “ยกเลิกงาน” แล้วเพิ่มใหม่ภายหลัง"
)
CHANGE = Query("event_in_sight", (), _change, goes_on=True)
NO_DAY = Query("event_without_day", (), _no_day)
