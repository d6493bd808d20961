"""Words about the calendar that go on after a command: a whole event, a name, some days."""

from __future__ import annotations

from dataclasses import replace

from handlers.calendar_events import (
    add_event,
    cancel_event,
    change_event,
    event_line,
    line_opening,
    move_told,
    show_calendar,
)
from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.aims_said import without_aim
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_FLOWS = (add_event.FLOW, change_event.FLOW, cancel_event.FLOW)
_OWN = {flow.name for flow in _FLOWS}
_SIGNS = pattern_of("กำหนดการ|ปฏิทิน|ตาราง")
_OF_THIS = pattern_of(
    r"(?:ขอ|ช่วย|รบกวน)?(?:เปลี่ยน|แก้(?:ไข)?|เลื่อน|ย้าย)(?:วัน(?:และ)?|เวลา|ห้อง|สถานที่)+(?:ของ)?"
    r"(?:งาน|กำหนดการ|นัด|ประชุม)(?:นี้|เมื่อกี้|เมื่อครู่|ตะกี้)"
)
"""`แก้เวลางานนี้เป็น 10.00`: of the event that was shown."""
_MAY_ASK = pattern_of("กำหนดการ|ปฏิทิน|ตาราง|มี|ประชุม|นัด|ร่วม|ไป")
"""Without these letters nothing else is looked at, since every typed text passes here."""
_TIME = (
    r"(?:วันนี้|พรุ่งนี้|มะรืน(?:นี้)?|(?:สัปดาห์|อาทิตย์|เดือน)\s*(?:นี้|หน้า)|เดือน\s*\S{3,12}"
    r"|วัน\s*\S{3,12}(?:นี้|หน้า)|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์)(?:นี้|หน้า)?)"
)
_ASKS = pattern_of(
    rf"(?:ขอ|ดู|\s)*(?:(?:{'|'.join(show_calendar.QUERY.words)})(?:\s+.+|(?:ของ|ใน|ช่วง)?{_TIME}.{{0,20}})"
    rf"|(?:ปฏิทิน(?:งาน|นัด)?|ตาราง(?:งาน|นัด))\s*(?:ของ|ใน|ช่วง)?(?:{_TIME}|(?:วันที่\s?)?\d{{1,2}}\s?{ANY_MONTH}(?:\s?\d{{2,4}})?)(?:\s*ว่า.{{0,20}})?)"
)
_THING = (
    r"(?:งาน(?:ประชุม|อบรม|อะไร)?|กำหนดการ|ประชุม|อบรม|สัมมนา|งานบุญ|นัดหมาย|นัด|วันสำคัญ(?:ทางศาสนา)?)"
)
_HEARD = pattern_of(
    rf"(?P<before>{_TIME})?\s*(?:ที่|ใน)?(?:สำนักงาน|ออฟฟิศ)?\s*(?:เรา)?\s*มี\s*"
    rf"(?:{_THING}\s*(?:อะไร|{WHETHER}|กี่โมง|ที่ไหน|วันไหน|เมื่อ(?:ไหร่|ไร))?|อะไร)\s*(?:บ้าง)?"
    rf"\s*(?P<after>{_TIME})?\s*(?:บ้าง|{WHETHER})?"
    rf"|(?P<day>{_TIME})\s*(?:ประชุม|อบรม|สัมมนา|นัด)\s*(?:กี่โมง|ตอนไหน|ที่ไหน|ห้องไหน|เรื่องอะไร|อะไร|กับใคร)\s*(?:บ้าง)?"
)

_WORK = pattern_of(
    rf"(?:แล้ว|\s)*(?:{_TIME})\s?(?:สำนัก|{ME_OR_US}|พวกเรา|นี่|ต้อง|\s)*มีงาน(?:อะไร|ไหน)?(?:ต้องทำ|ที่ต้องทำ|รออยู่)?(?:บ้าง|\s)*"
    rf"|มีงาน(?:อะไร)(?:บ้าง)?\s?(?:ใน|ช่วง)?(?:{_TIME})(?:บ้าง)?"
    rf"|(?:แล้ว|ขอ(?:ดู)?|ดู|\s)*(?:ปฏิทิน|กำหนดการ|ตาราง)?(?:ของ)?(?:กิจกรรม|งาน)?(?:ใน|ช่วง|\s)*(?:{_TIME})\s?(?:สำนัก(?:งาน)?|{ME_OR_US}|ที่นี่|\s)*"
    rf"(?:มี(?:งานหรือ|อะไรหรือ)?กิจกรรม(?:อะไร|ไหน|ใด|{WHETHER})?(?:ที่ต้องทำ|ต้องทำ)?|จัดกิจกรรมอะไร)(?:บ้าง|{WHETHER}|\s)*"
    rf"|มีกิจกรรม(?:อะไร|ไหน|ใด)?(?:บ้าง)?\s?(?:ใน|ช่วง)?(?:{_TIME})(?:บ้าง|{WHETHER})?"
)
"""`เดือนหน้ามีงานอะไรบ้าง`, `ปฏิทินเดือนหน้ามีกิจกรรมอะไรบ้าง`: events, and reports that are due."""

_STANDS_THERE = pattern_of(
    rf"^(?!ช่วย|ขอ|รบกวน|เพิ่ม|ฝาก).*(?:ลง|ใส่|เพิ่ม|เก็บ|อยู่|มี)(?:ไว้)?(?:ใน)?(?:กำหนดการ|ปฏิทิน)(?:ให้|ไว้|ไป|\s)*(?:แล้ว(?:ใช่|{WHETHER}|(?:หรือ|รึ)?ยัง)?|(?:หรือ|รึ)ยัง)(?:{WHETHER}|{POLITE}|\s)*$"
)
"""An event is in the calendar already, or it is asked if it is: `ประชุมใหญ่ลงปฏิทินไว้แล้วใช่ไหม`."""
_STILL_ON = pattern_of(
    rf"^(?!ถ้า)(?:การ|งาน)?(?:ประชุม|อบรม|สัมมนา)(?!คณะ)\S{{0,40}}?(?:\s\S{{1,20}}?)?(?:โดน|ถูก|มีการ|จะ|ยัง|ได้|\s)*(?:เลื่อน|ยกเลิก|งด)(?:ไป|ออกไป|แล้ว|มั้ง|จริง|\s)*"
    rf"(?:(?:หรือ|รึ)(?:เปล่า|ไม่|ยัง)?|เหรอ|{WHETHER}|ใช่(?:{WHETHER}))(?:{POLITE}|\s)*$"
)
"""Whether an event was moved or cancelled: `ประชุมพรุ่งนี้ยกเลิกแล้วเหรอ`; its day shows it."""
_ATTENDS = pattern_of(
    rf"(?:ต้อง|ควร|ให้|ที่|จะ|\s)*(?:ไป(?:เข้า)?ร่วม|เข้าร่วม|ร่วม(?=งาน|กิจกรรม|ไหม|มั้ย|อะไร|บ้าง|ด้วย)|(?:ต้อง|ให้|จะ)(?:{ME_OR_US})?ไป(?:เปิด|เป็นประธาน|กล่าว|ใน|พิธี|\s)*(?!ส่ง|ทำ|รายงาน|แล้ว))"
)
_ASKS_WHAT = pattern_of(rf"อะไร|ไหน|{WHETHER}|บ้าง")
_SORTS = pattern_of(rf"งาน|กิจกรรม|{_THING}|พิธี|ที่ไหน")
_WHEN = pattern_of(rf"{_TIME}|ช่วง(?:นี้|หน้า)?")


def begun(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation whose command the words begin with, whatever follows it."""
    if inside is not None and inside not in _OWN:
        return None
    if inside is None and (_OF_THIS.match(words.strip()) or move_told.moves(words)):
        return change_event.FLOW
    if inside is None and cancel_event.orders(words):
        return cancel_event.FLOW
    if inside is None and event_line.held(words) != words:
        return add_event.FLOW
    if not _SIGNS.search(words):
        return None
    plain = normalise(words)
    return next((flow for flow in _FLOWS if line_opening.goes_on(plain, flow.opens_on)), None)


@listener(anyone=True, cue=_MAY_ASK)
def asked(_context: Context, words: str) -> Query | None:
    """Returns the question if the words ask what there is on some days; not in a conversation."""
    plain = without_polite_ending(without_aim(words))
    if _WORK.fullmatch(plain):
        return show_calendar.WORK_QUERY
    if _to_attend(plain):
        return _TO_ATTEND
    if _STANDS_THERE.search(normalise(words)) or _STILL_ON.search(normalise(words)):
        return show_calendar.QUERY
    found = _HEARD.fullmatch(plain)
    days = found is not None and (found["before"] or found["after"] or found["day"])
    return show_calendar.QUERY if days or _ASKS.fullmatch(plain) else None


_TO_ATTEND = replace(show_calendar.QUERY, several=True)
"""`…ต้องไปเปิดงานอะไรมั้ย มีประชุมอะไรบ้าง` is one list."""


def _to_attend(plain: str) -> bool:
    """Tells whether the words only ask what there is to go to: `อาทิตย์นี้มีงานอะไรต้องไปร่วมไหม`."""
    if not _ATTENDS.search(plain) or not _ASKS_WHAT.search(plain):
        return False
    return not left(plain, _WHEN, _ATTENDS, _SORTS, _ASKS_WHAT)
