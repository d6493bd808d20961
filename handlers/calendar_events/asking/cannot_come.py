"""Hears that somebody cannot come to an event, or sends another: below the calendar
`ไปไม่ได้ครับ ติดถ่ายงานข้างนอก`, or with its sort `พรุ่งนี้ประชุมหนูไปไม่ได้นะคะ`. Nobody answers events
here: that is said, and the words may go to the administrators, who note events."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from urllib.parse import parse_qsl

from handlers.calendar_events import calendar_words
from handlers.context import Context
from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.question import button_facts
from handlers.question.asked_needs import answered_before
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.calendar_events import coming
from models.people.person import ADMIN

_LONGEST, _HANDED = 140, 150
_AHEAD = timedelta(days=30)
_EVENT = (
    r"(?:ประชุม|อบรม|สัมมนา|เสวนา|งาน(?=วัน|นี้|นั้น|บุญ|พรุ่งนี้|เลี้ยง|อบรม|ประชุม)|กิจกรรม(?=นี้|นั้น|วัน)|พิธี|ทำบุญ)"
)
_NO = (
    r"(?:(?:ไป|มา|เข้า(?:ร่วม|ประชุม|อบรม)?|ร่วม|อยู่)(?:ด้วย|งาน|ประชุม|อบรม|สัมมนา)?ไม่(?:ได้|ทัน|ไหว)|ไม่(?:ได้|สามารถ)(?:ไป|มา|เข้า(?!ใจ)|ร่วม)"
    r"|(?:คง|น่าจะ|อาจ|ขอ|จะ)ไม่(?:ได้)?(?:ไป|มา(?!ก)|เข้า(?!ใจ)|ร่วม|ร่วมงาน))"
)
_BUSY = (
    r"(?:ไม่ว่าง|ไม่สะดวก|ติด(?:งาน|ประชุม|ธุระ|ลูก|ราชการ|ถ่าย|ภารกิจ|ต่างจังหวัด|นัด|สอบ|อบรม|คิว|ไปต่าง|รถ)"
    r"|ไปต่างจังหวัด)"
)
_LATE = r"(?:(?:ไป|มา|เข้า)(?:ประชุม|อบรม|งาน)?(?:สาย|ช้า|เลท)|ขอ(?:ออก|กลับ)ก่อน)"
_INSTEAD = (
    r"(?:(?:ให้|ส่ง|ขอให้)\s?(?:น้อง|พี่|คุณ|เพื่อน|คน|ลูกน้อง|ตัวแทน)\S{0,20}"
    r"\s?(?:ไป|เข้า(?:ประชุม|ร่วม)?|ร่วม)(?:งาน|ประชุม|อบรม)?แทน)"
)
_BELOW = pattern_of(f"{_NO}|{_BUSY}|{_LATE}|{_INSTEAD}|(?:ขอ)?ลา(?:ประชุม|อบรม|งานนี้)")
_NAMED = pattern_of(
    rf"{_EVENT}.{{0,40}}?(?:{_NO}|{_LATE}|{_INSTEAD})|(?:{_NO}|{_LATE}).{{0,12}}?{_EVENT}|ไม่(?:ได้)?(?:ไป|เข้า|ร่วม)(?:การ)?{_EVENT}"
    rf"|(?:ไป|มา|เข้า)(?:ร่วม)?{_EVENT}\S{{0,10}}?(?:สาย|ช้า|เลท)"
    rf"|(?:{_BUSY}|{_NO}).{{0,30}}?{_INSTEAD}|{_INSTEAD}.{{0,30}}?(?:{_BUSY}|{_NO})"
    rf"|(?:ขอ|จะ|แจ้ง)*(?<!เว)ลา(?:การ)?(?:ประชุม|อบรม|สัมมนา)|{_EVENT}.{{0,24}}?(?:{ME_OR_US})\s?(?:คง|น่าจะ)?{_BUSY}"
)
_SORT = pattern_of(r"ประชุม|อบรม|สัมมนา|เสวนา|พิธี|ทำบุญ")
_OTHER = pattern_of(
    r"คลินิก|ลงชื่อ|เช็[กค](?:ชื่อ|อิน)|ลงคะแนน|โหวต|รายงาน|ของขวัญ|ร้อง|เบาะแส|ทุจริต|ใคร|กี่|เลื่อน|ยกเลิก(?:งาน|ประชุม)|เข้า(?:ระบบ|ลิงก์|ไลน์|ซูม|zoom)|กด|เปิด(?!งาน)|ใบรับรอง|เตือน"
    r"|ลา(?:ป่วย|กิจ|พัก|คลอด|บวช)|ความดี|ชม|\d\.\d|ถึง(?:ทุก|คน)|ประกาศ|ถ้า(?:หัวหน้า|ผอ|เขา|คน)|หัวหน้า|ผอ|ท่าน"
)
_CALENDAR = (calendar_words.CALENDAR, "event_where", "event_hour", "event_when", "event_who")
_TOLD = (
    "บอตไม่ได้รับคำตอบว่าใครมาหรือไม่มา ข้อความนี้จึงยังไม่ถึงผู้จัด และไม่ใช่ใบลา\n"
    "กรุณาบอกผู้จัดงานโดยตรง หรือกด “ฝากบอกผู้ดูแลระบบ” เพื่อส่งข้อความนี้ให้ผู้ดูแลระบบ"
)
_TOLD_ADMIN = "บอตไม่ได้เก็บว่าใครมาหรือไม่มา ข้อความนี้ไม่ใช่ใบลา กรุณาบอกผู้จัดงานโดยตรง"
_STAYS = "\nงานยังแสดงในกำหนดการของท่าน"
_ONE_STAYS = "\n{} ยังแสดงในกำหนดการของท่าน"
_LEAVE = Button("แจ้งลา", opens("tell_absence"), "แจ้งลา")


@listener(longest=_LONGEST)
def asked(context: Context, words: str) -> Query | None:
    """Returns what answers it; None for other words, in a conversation, and for people who are not
    on the roster. Below the calendar the event need not be named."""
    plain = normalise(words)
    if _OTHER.search(plain):
        return None
    below = _BELOW.search(plain) and answered_before(context, _CALENDAR)
    return QUERY if below or _NAMED.search(plain) else None


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    titles = _events(context, rest)
    context.asked = context.asked_before()
    if context.me.has(ADMIN):
        return [Text(f"{_TOLD_ADMIN}{_stays(titles)}", (calendar_words.SHOW, _LEAVE))]
    handed = _handed(titles, rest)
    return [Text(f"{_TOLD}{_stays(titles)}", (handed, calendar_words.SHOW, _LEAVE))]


def _handed(titles: Sequence[str], rest: str) -> Button:
    about = f" {titles[0]}" if len(titles) == 1 else ""
    words = cut_graphemes(f"ฝากบอกผู้ดูแลระบบว่า{about} {rest}", _HANDED)
    return Button("ฝากบอกผู้ดูแลระบบ", say=words)


def _stays(titles: Sequence[str]) -> str:
    if len(titles) == 1:
        return _ONE_STAYS.format(titles[0])
    return _STAYS if titles else ""


def _events(context: Context, rest: str) -> list[str]:
    """Returns the names of the events that may be meant: of the sort and the day that are named,
    else what was shown just before."""
    before = dict(parse_qsl(context.asked_before().partition("?")[2]))
    sort = _SORT.search(normalise(rest))
    event_id = button_facts.whole(before, "e") if sort is None else None
    if event_id is not None:
        return _shown(context, event_id)
    found = coming.of_person(context.session, context.me, *_days(context, rest, before))
    named = sort[0] if sort is not None else ""
    return [calendar_words.quoted(each.title) for each in found if named in each.title]


def _shown(context: Context, event_id: int) -> list[str]:
    event = coming.named(context.session, event_id)
    if event is None or not coming.may_see(context.me, event):
        return []
    return [calendar_words.quoted(event.title)]


def _days(context: Context, rest: str, before: Facts) -> tuple[date, date]:
    try:
        return read_days_said(normalise(rest), Calendar(context.today, Toward.COMING))
    except Unclear:
        shown = button_facts.day(before, "f"), button_facts.day(before, "l")
    first, last = shown
    if first is not None and last is not None:
        return first, last
    return context.today, context.today + _AHEAD


QUERY = Query("cannot_come", (), _answer, own=True)
