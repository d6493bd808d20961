"""Hears whether somebody is free on a day, what they have on it, and whether a room is.

`จันทร์หน้าสิบโมงผมว่างมั้ย`, `ศุกร์หน้าผมมีประชุมอะไรบ้าง`, `จองห้องประชุมพุธนี้`. Rooms cannot be
booked here: that is said, above what the calendar has on that day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from handlers.calendar_events import calendar_words, show_calendar, sorts_on_days
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.clock_spans import hours_told
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import thai_date, thai_span, weekday
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.aims_said import without_aim
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.calendar import BANGKOK
from models.calendar_events import coming
from models.calendar_events.coming import Coming

_DAY = pattern_of(
    r"(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์|สัปดาห์)(?:ที่\s?\d+)?(?:นี้|หน้า|ถัดไป)?|วันนี้|(?:วัน)?(?:พรุ่งนี้|มะรืน(?:นี้)?)"
    rf"|วันที่|\d+|{ANY_MONTH}|[/.:-]"
)
_PART = pattern_of(
    r"(?:ช่วง|ตอน)?(?:เช้า|สาย|บ่าย|เย็น|เที่ยง|ค่ำ)(?:ๆ)?|ทั้งวัน|ช่วง|ตอน|เวลา|น\.|โมง|บ่าย(?:สอง|สาม|สี่|โมง)"
)
_FREE = pattern_of(
    rf"(?<!ตำแหน่ง)ว่าง|ติด\s?(?:ประชุม|งาน|นัด|อบรม|ธุระ|อะไร|{WHETHER})|มี\s?(?:การ)?(?:ประชุม|นัด(?:หมาย)?|งาน(?:ประชุม)?|อบรม|สัมมนา|อะไร)"
)
_REST = pattern_of(
    r"ที่(?=หนู|ผม|ดิฉัน|ฉัน|เรา|ต้อง|จะ)|เข้า(?:ร่วม)?|ร่วม|ต้องไป"
    r"|ประชุม|นัด(?:หมาย)?|งาน|อบรม|อะไร|กี่(?:โมง|อย่าง|งาน|เรื่อง|นัด)|วันไหน|ที่ไหน|ตาราง|กำหนดการ"
)
_ASKS = pattern_of(
    rf"{WHETHER}|เปล่า|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่|ยัง)|อะไร|กี่|(?:วัน|ช่วง|ตอน|เวลา)?ไหน|เมื่อไ(?:หร่|ร)|หรอ|เหรอ|ยัง"
)
_OF_OTHERS = pattern_of(r"เขา|เค้า|น้อง|พี่|ท่าน|คุณ|ใคร|คน|ห้อง|รายงาน|ส่ง|ต้องทำ|หยุด|ทั้งสำนัก")
_ROOM = pattern_of(
    r"(?:จอง|ขอใช้|ขอยืม|ยืม)(?:ใช้)?\s?ห้อง(?!น้ำ|พยาบาล|สมุด)|ห้อง(?:ประชุม|อบรม|สัมมนา|\s?\d{2,4}|อะไร|ไหน)?(?!น้ำ).{0,40}?(?:ว่าง|มี(?:คน|ใคร)(?:ใช้|จอง)|ถูกจอง)"
)
_NO_ROOM = pattern_of(
    r"ร้องเรียน|ทุจริต|เบาะแส|รายงาน|กำหนดการ|เลื่อน|ย้าย|เปลี่ยน|แก้|ของขวัญ|ความดี|บันทึก|คะแนน|ติดต่อ|โทร|เบอร์|ที่ไหน|ใคร(?:ดูแล|รับ)"
)
_COUNTED = pattern_of(
    r"\d+\s?(?:ชั่วโมง|ชม\.?|คน|ที่นั่ง|นาที|ห้อง|ที่)|ห้อง(?:ประชุม|อบรม|สัมมนา)?\s?\d+|ชั้น\s?\d+"
)

_NONE = "{} กำหนดการของท่านยังไม่มีงาน บอตเห็นเฉพาะงานที่ลงใน “กำหนดการ” นัดอื่นและวันลาของท่าน โปรดดูเองด้วย"
_CLASHES = "{} เวลา {} ท่านมี {}"
_NO_CLASH = "{} เวลา {} ไม่มีงานในกำหนดการของท่าน งานอื่นของวันนั้นอยู่ด้านล่าง"
_NO_ROOMS = (
    "บอตไม่มีระบบจองห้อง จึงไม่ทราบว่าห้องใดว่าง และยังไม่ได้จองหรือส่งต่อให้ใคร "
    "กรุณาจองกับหน่วยงานที่ดูแลห้อง หรือธุรการของสำนักท่าน"
)
_BELOW = "ด้านล่างคืองานที่ลงในกำหนดการของวันนั้น"
_CONTACT = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")
_DUTIES = Button("เรื่องที่ต้องทำ", opens("own_duties"), "เรื่องที่ต้องทำ")


@listener(longest=90)
def asked(context: Context, words: str) -> Query | None:
    """Returns the question about a free day or a room that the words ask; None for other words, in
    a conversation, and for people who are not on the roster."""
    plain = without_polite_ending(without_aim(words))
    if "ห้อง" in plain:
        return ROOMS if _is_of_room(plain) else None
    return FREE if _is_of_own_day(context, plain) else None


def _is_of_room(plain: str) -> bool:
    return _ROOM.search(plain) is not None and not _NO_ROOM.search(plain)


def _is_of_own_day(context: Context, plain: str) -> bool:
    if not _FREE.search(plain) or not _ASKS.search(plain) or _OF_OTHERS.search(plain):
        return False
    rest = left(hours_told(plain)[1], _DAY, _PART, _FREE, _REST, _ASKS)
    return not rest and _days(context, plain) is not None


def _days(context: Context, words: str) -> tuple[date, date] | None:
    plain = _COUNTED.sub(" ", hours_told(normalise(words))[1])
    try:
        return read_days_said(plain, Calendar(context.today, Toward.COMING))
    except Unclear:
        return None


def _free(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    days = _days(context, rest)
    if days is None:
        return show_calendar.answer(context, "", {})
    shown = _calendar(context, *days)
    found = coming.of_person(context.session, context.me, *days)
    if not found:
        return [Text(_NONE.format(_named(*days)), (calendar_words.SHOW, _DUTIES))]
    at_hour = _at_hour(days, hours_told(normalise(rest))[0], found)
    return [*(at_hour or sorts_on_days.said(rest, found, *days)), *shown]


def _at_hour(
    days: tuple[date, date], hours: Sequence[time], found: Sequence[Coming]
) -> Sequence[Message]:
    """Says what is on at the hour that was asked for; nothing of several days."""
    if not hours or days[0] != days[1]:
        return ()
    on = [each for each in found if not each.cancelled and _is_on(each, hours[0])]
    said = _CLASHES if on else _NO_CLASH
    return [Text(said.format(_named(*days), _clock(hours[0]), _titles(on)))]


def _clock(at: time) -> str:
    return f"{at.hour}.{at.minute:02} น."


def _titles(found: Sequence[Coming]) -> str:
    return listed([calendar_words.quoted(each.title) for each in found])


def _named(first: date, last: date) -> str:
    return f"{weekday(first)} {thai_date(first)}" if first == last else thai_span(first, last)


def _calendar(context: Context, first: date, last: date) -> Sequence[Message]:
    return show_calendar.answer(context, "", {"f": first.isoformat(), "l": last.isoformat()})


def _is_on(each: Coming, at: time) -> bool:
    if each.begins_at is None or each.ends_at is None:
        return True
    begins, ends = (moment.astimezone(BANGKOK).time() for moment in (each.begins_at, each.ends_at))
    return begins <= at < ends


def _rooms(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    days = _days(context, rest)
    if days is None:
        return [Text(_NO_ROOMS, (calendar_words.SHOW, _CONTACT))]
    return [Text(f"{_NO_ROOMS}\n{_BELOW}"), *_calendar(context, *days)]


FREE = Query("free_days", (), _free, own=True)
ROOMS = Query("rooms_asked", (), _rooms, own=True)
