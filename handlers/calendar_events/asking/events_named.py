"""The events that a sentence names by sort, part of their name and days, and how they are told."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from handlers.calendar_events import calendar_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question import named_rows
from handlers.question.query import opens
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import one_date
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.unclear import Unclear
from models.calendar_events import coming
from models.calendar_events.coming import Coming

AHEAD = timedelta(days=400)
_MOST = 8
Tells = Callable[[Coming], str]


# -- the words -----------------------------------------------------------------------------------

KIND = (
    "(?:ฝึก)?อบรม|สัมมนา|เสวนา|(?<!ราย)(?<!งานการ)ประชุม|เวิร์?ก\\s?ช็?อ?[ปพ]|พิธี(?!การ)|ทำบุญ|ตักบาตร|จิตอาสา|บรรยาย|ดูงาน|ปลูก(?:ป่า|ต้นไม้)|(?:ปล่อย|เพาะ)พันธุ์|บริจาค(?:เลือด|โลหิต)|(?:แข่ง)?กีฬาสี|เดิน(?:วิ่ง|การกุศล)"
    "|งาน(?=วัน|บุญ|เลี้ยง|ปีใหม่|ทำบุญ|สัมมนา|อบรม|ต่อต้าน|มหกรรม)|วัน(?=ต่อต้าน|มาฆ|วิสาข|สถาปนา)"
)
NAMES = pattern_of(KIND)
WHERE_WORDS = (
    "ที่ไหน|ตรงไหน|ไหนอะ|ห้อง(?:ไหน|อะไร|ประชุมไหน)|สถานที่|ชั้น(?:ไหน|อะไร)|จัดไหน|อยู่ไหน"
    f"|ออนไลน์(?:{WHETHER}|หรือ)"
)
HOUR_WORDS = "กี่โมง|เวลา(?:ไหน|อะไร|เท่าไ(?:หร่|ร))|เช้าหรือบ่าย|บ่ายหรือเช้า|เริ่มตอนไหน"
WHEN_WORDS = "วันไหน|วันอะไร|วันที่เท่าไ(?:หร่|ร)|เมื่อไ(?:หร่|ร)|วันใด|ตอนไหน"
WHO_WORDS = (
    f"ใคร(?:บ้าง)?(?:ที่)?(?:ต้อง)?(?:ไป|เข้า|ร่วม)|ใครไปได้|ใครเข้าได้|ต้องไปไหม|(?:{ME_OR_US}"
    ")ต้อง(?:ไป|เข้า)|สำหรับใคร|ของใคร|ใครต้อง|ทุกคนไหม|ใครบ้าง"
)
_DAY = (
    rf"(?:วัน)?(?:ที่)?\s?\d{{1,2}}(?:\s?(?:-|ถึง|กับ)\s?\d{{1,2}})?\s?{ANY_MONTH}(?:\s?(?:25)?\d\d)?|วันที่\s?\d{{1,2}}"
    r"|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์|สัปดาห์|เดือน)(?:ที่\s?\d{1,2}|นี้|หน้า)|วันนี้|พรุ่งนี้|มะรืน(?:นี้)?"
)
NEXT_WORDS = "ครั้ง(?:หน้า|ต่อไป|ถัดไป)|คราวหน้า|นัด(?:หน้า|ต่อไป|ถัดไป)|รอบ(?:หน้า|ต่อไป|ถัดไป)"
_THIS = "(?:ครั้ง|รอบ|คราว|อัน)(?:นี้|ที่จะถึง(?:นี้)?)|ที่(?:จะ|กำลังจะ)ถึง(?:นี้)?|ที่ใกล้(?:ที่สุด|จะถึง)"
_GENERAL = pattern_of(
    rf"(?:{NEXT_WORDS}|{_THIS}|{_DAY}|วัน(?:ที่)?|จัด|เริ่ม|เลิก|อะไร|ไปช่วง(?:นี้)?|ช่วง(?:นี้)?|ไป|ช่วย|ให้|ที่|ไหน|มี|ของ|สำนักงาน|เรา|เข้า|ร่วม|{WHERE_WORDS}|{HOUR_WORDS}|{WHEN_WORDS}|{WHO_WORDS}|\s)*"
)


# -- which are named -----------------------------------------------------------------------------


def named(context: Context, kind: str, topic: str, first: date, last: date) -> list[Coming]:
    """Returns the events of these days that the topic names best, of the sort that is named."""
    every = not_cancelled(context, first, last)
    found = every if kind in ANY_SORT else [each for each in every if kind in each.title]
    titles = [NAMES.sub("", each.title, count=1) for each in found]
    places = named_rows.likest(topic, titles) or named_rows.likest(topic, [e.title for e in found])
    return [found[place] for place in places]


ANY_SORT = ("งาน", "วัน", "ฝึกอบรม")


def not_cancelled(context: Context, first: date, last: date) -> list[Coming]:
    """Returns the person's events of these days that take place."""
    found = coming.of_person(context.session, context.me, first, last)
    return [each for each in found if not each.cancelled]


def days(context: Context, plain: str) -> tuple[date, date]:
    span = span_named(context, plain)
    return span if span is not None else (context.today, context.today + AHEAD)


def span_named(context: Context, plain: str) -> tuple[date, date] | None:
    """Returns the days that are named: a month, a week, `ศุกร์หน้า`; None if none are."""
    span = read_scope(plain, context.today).span
    if span is not None and not _OF_A_MONTH.search(plain):
        return span
    try:
        return read_days_said(plain, Calendar(context.today, Toward.COMING))
    except Unclear:
        one = one_date(plain, context.today)  # `9 มีนา … เริ่มกี่โมง`: none begins that day
        return (one, one) if one is not None else span


_OF_A_MONTH = pattern_of(rf"\d\s?{ANY_MONTH}")


def fits_sort(kind: str) -> Callable[[str], object]:
    """Returns what tells whether an event's name is of this sort."""
    return _SORTS.get(kind, pattern_of(re.escape(kind))).search


_SORTS = {"จิตอาสา": pattern_of("อาสา|ปลูก(?:ป่า|ต้นไม้)|บริจาค|บำเพ็ญ|เก็บขยะ|ทำความสะอาด|พัฒนา")}


def within(found: Sequence[Coming], span: tuple[date, date] | None) -> list[Coming]:
    """Returns those of these days; all where no days are named."""
    if span is None:
        return [*found]
    return [each for each in found if each.first_day <= span[1] and span[0] <= each.last_day]


def in_words(kind: str, topic: str) -> str:
    """Returns the name of an event of this sort."""
    gap = " " if topic[:1].isascii() and topic else ""
    return topic if topic.startswith(kind) or kind in ("งาน", "วัน") else f"{kind}{gap}{topic}"


def without_days(plain: str, instead: str) -> str:
    """Returns the words with this instead of the days that they name."""
    return _DAYS.sub(instead, plain)


_DAYS = pattern_of(_DAY)


def without_plan(words: str) -> str:
    """Returns the words without the plan of a meeting's name, of which nothing is asked."""
    return _PLAN.sub("", words)


_PLAN = pattern_of("(?<=ประชุม)(?:เพื่อ)?(?:ติดตาม|ทบทวน|ชี้แจง|ขับเคลื่อน|จัดทำ|ทำ)แผน(?:งาน)?")


def read(plain: str) -> tuple[str, str]:
    """Returns the sort of event that is named, and what else its name has."""
    found = NAMES.search(plain)
    assert found is not None
    kind = found[0]
    behind = named_rows.trimmed(plain[found.end() :])
    if kind == "งาน" and behind.startswith("วัน"):
        behind = behind.removeprefix("วัน")
    return kind, "" if _GENERAL.fullmatch(behind) else behind


# -- how they are told ---------------------------------------------------------------------------


def place(each: Coming) -> str:
    if not each.place:
        return "ยังไม่ได้ระบุสถานที่"
    return "ออนไลน์" if calendar_words.is_link(each.place) else each.place


def at(each: Coming) -> str:
    return calendar_words.hours(each.begins_at, each.ends_at) or "ไม่ได้ระบุเวลา"


def when(each: Coming) -> str:
    return calendar_words.when(each.first_day, each.last_day, each.begins_at, each.ends_at)


def when_and_where(each: Coming) -> str:
    return f"{when(each)} ที่ {place(each)}" if each.place else when(each)


def told(context: Context, found: Sequence[Coming], tells: Tells) -> Sequence[Message]:
    """Returns what is asked of the events; of one as a sentence."""
    if len(found) == 1:
        [each] = found
        if each.event_id is not None:
            context.asked = opens(calendar_words.CALENDAR, e=each.event_id)
        words = f"{calendar_words.quoted(each.title)} {tells(each)}"
        return [Text(words, (*see(found), calendar_words.SHOW))]
    rows = tuple(
        Row(each.title, tells(each), calendar_words.see_button(each)) for each in found[:_MOST]
    )
    note = f"แสดง {_MOST} งานแรกจาก {len(found)} งาน" if len(found) > _MOST else ""
    return [Card("กำหนดการตามที่ถาม", rows=rows, buttons=(calendar_words.SHOW,), note=note)]


def see(found: Sequence[Coming]) -> tuple[Button, ...]:
    buttons = (calendar_words.see_button(each) for each in found[:1])
    return tuple(each for each in buttons if each is not None)
