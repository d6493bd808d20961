"""Another day, hour or place that words tell while an event of the calendar is made or changed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from handlers.attendance import whom_but, whom_expected
from handlers.calendar_events import (
    calendar_words,
    event_line,
    event_ordered,
    hours_moved,
    move_told,
    nothing_booked,
    why_away,
)
from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.understand.asked.wish_asked import as_wish
from handlers.understand.corrections.moved.event_retold import EventRetold, event_retold
from handlers.understand.dates.clock_spans import (
    hours_beside,
    length_told,
    names_an_hour,
    only_hours,
)
from handlers.understand.dates.day_behind import (
    day_behind,
    days_behind,
    months_behind,
    only_the_month,
    only_the_week,
    same_day_later,
    weekday_written,
    weeks_behind,
)
from handlers.understand.dates.no_day_yet import no_hour_yet
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.told.event_told import event_told
from handlers.understand.unclear import Unclear
from models.attendance.attendance_event import OFFICE
from models.calendar import BANGKOK

_TEXTS = ("title", "place", "when")
_LINK = pattern_of(
    r"(?:(?:นี่|อันนี้|ได้)?\s?(?:ลิ้?ง[กค]?์?(?:ประชุม)?)\s?(?:แล้ว|คือ|นี้|ค่ะ|ครับ|นะ|[\s:])*)?(?P<link>https?://\S+)\s*(?:ค่ะ|ครับ)?"
)
_BETTER_ROOM = pattern_of(
    r"(?:(?:ห้อง|สถานที่)(?:ประชุม)?(?:นี้|นั้น|เดิม)?\s?(?:มัน|ดู)?(?:เล็ก|แคบ|ใหญ่|ไกล|ร้อน|ไม่(?:ว่าง|พอ|สะดวก|เหมาะ)|เต็ม)(?:ไป|เกินไป|แล้ว|มาก|\s)*)?"
    r"(?:ขอ|หา|เอา|อยากได้|เปลี่ยน|เป็น|ช่วย|ที่(?=ห้อง)|\s)*(?:ห้อง|สถานที่)(?:ที่)?(?:ใหญ่|กว้าง|อื่น|ใหม่|เล็ก|ใกล้)(?:กว่า(?:นี้|เดิม)?|ๆ|หน่อย|แทน|ได้|ให้|ที|ค่ะ|คะ|ครับ|นะ|\s)*"
)
_WHICH_ROOM = "ยังไม่ได้เปลี่ยนสถานที่ (เดิม {}) บอตไม่ทราบว่าห้องใดว่าง กรุณาพิมพ์ชื่อห้อง เช่น ห้อง 402"
_WHICH_DAY = "ยังไม่ได้เลื่อน สัปดาห์หน้าวันใด พิมพ์วัน เช่น 25 มี.ค. หรือพิมพ์ “อาทิตย์หน้า วันเดิมเวลาเดิม”"
_WHICH_DAY_OF_MONTH = "ยังไม่ได้เลื่อน เดือนหน้าวันใด พิมพ์วัน เช่น 8 เม.ย. หรือพิมพ์ “เดือนหน้า วันเดิม” หากเป็นวันที่เดิม"
_WHICH_HOUR = "ยังไม่ได้แก้เวลา “{}” คือกี่โมง พิมพ์เวลา เช่น 13.30-15.00"
SEEN_BY = "ผู้เกี่ยวข้องจะเห็น"
WHERE_SEEN = (
    "ใน “กำหนดการ” เสมอ และในสรุปก่อนวันงานหากวันนั้นมีเรื่องอื่นต้องทำด้วย "
    "บอตไม่ส่งข้อความเพราะงานนี้อย่างเดียว หากต้องให้ทุกคนทราบ กรุณาแจ้งแยก"
)
_WHO_TELLS = pattern_of(
    rf"(?:แล้ว|ต้อง|จะ|ให้|เดี๋ยว|ก่อน|เอ๊ะ|{POLITE}|{ME_OR_US}|บอ[ตท]|ระบบ|มัน|ควร|\s)*(?:ส่ง|แจ้ง|เตือน|บอก|เชิญ)(?:ข้อความ|เมล|หนังสือ|ไป|ถึง|ให้)*(?:ทุกคน|คน(?:ที่)?(?:ต้อง|จะ)?(?:เชิญ|มา|เกี่ยวข้อง|เข้า)?|เขา|ผู้เกี่ยวข้อง|พวกเขา|ทีม)*"
    rf"(?:เอง|ให้|ด้วย|ไป|เลย|อัตโนมัติ|\s)*(?:{WHETHER}|หรือ(?:เปล่า|ไม่)?|{HOW_IN_FULL})(?:ว่า|หรือ|บอ[ตท]|ระบบ|ต้อง|จะ|แจ้ง|ส่ง|เตือน|ให้|เอง|เลย|{WHETHER}|\s)*"
)
_AGENDA = pattern_of(
    r"(?:ใส่|เพิ่ม|ขอ|มี|ลง|ฝาก|\s)*(?:ระเบียบ)?วาระ(?:การ)?(?:ประชุม)?(?:ก็|คือ|มี|เป็น|ที่|[\s:\d]).*",
    re.DOTALL,
)
_NO_AGENDA = (
    "กำหนดการเก็บชื่องาน วันเวลา สถานที่ และผู้เกี่ยวข้อง ไม่มีช่องวาระ ข้อความนี้ยังไม่ได้เก็บ "
    "บันทึกกำหนดการแล้ว ส่งวาระให้ผู้เกี่ยวข้องได้ด้วย “ส่งข้อความถึง” หรือใส่ไว้ใน “บันทึกการประชุม” ของคณะทำงาน"
)
_ALL = pattern_of(
    r"(?:งั้น|ขอ|ก็|ให้|เชิญ|เอา|เปลี่ยนเป็น|แก้เป็น|\s)*(?:ทุกคน|ทั้งสำนักงาน|ทุกสำนัก)(?:ทั้งสำนักงาน|ใน(?:สำนักงาน|ทุกสำนัก)|มา|เข้า|ร่วม|ประชุม|เลย|ก็ได้|ดีกว่า|แล้วกัน|แทน|หมด|ด้วย|ค่ะ|คะ|ครับ|นะ|\s)*"
)
_TO_ALL = "แก้ผู้เกี่ยวข้องเป็น ทั้งสำนักงาน แล้ว ยังไม่ได้บันทึก"
_ALL_ALREADY = "งานนี้เกี่ยวข้องกับทั้งสำนักงานอยู่แล้ว จะลงในกำหนดการ กด “บันทึก”"
_ALL_DAY = pattern_of(
    r"ทั้งวัน|เต็มวัน|(?:ไม่(?:มี|ระบุ|รู้|ทราบ|ใส่|กำหนด)|ยังไม่(?:มี|รู้|ได้)|ลบ|เอา|ตัด)(?:กำหนด)?เวลา"
)
"""Without hours by one's own word."""


def read_when(text: str, context: Context, answers: Answers) -> dict[str, Any]:
    """Returns the days and hours that were typed; the hours that stand, or that were told before
    the day, stay where the words tell none and do not say that it lasts all day."""
    before = answers.get("when")
    if not before:
        return event_line.read_when(text, context, answers.get(event_line.HOURS, ()))
    written = weekday_written(text, event_line.moments(before)[0], context.today)
    found = event_line.read_when(written[0] if written is not None else text, context)
    if found["begins"] or _ALL_DAY.search(text):
        return found
    first, last, _begins, _ends = event_line.moments(found)
    return _when(EventRetold(days=(first, last)), before, context)


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the answers with what the words tell anew; None for other words, and where the words
    may be the answer to the present question."""
    # At the card a wish that is asked about is proposed there.
    text = _of_this(why_away.order_behind(text), answers) if at == REVIEW else text
    asks, text = text, text if at == REVIEW else as_wish(text)
    found = _link(text, at, answers) or _online(text, at, context)
    if found is None and (told := _answered(text, at, answers)):
        return Heeded(told=told, never_added=True)
    if at == REVIEW and (name := event_line.name_in_full(text, answers.get("title", ""))):
        return Heeded({"title": name}, f"แก้เป็น {name} แล้ว ยังไม่ได้บันทึก", at_once=True)
    if found is None and answers.get("place") and at != "place" and _BETTER_ROOM.fullmatch(text):
        return Heeded(told=_WHICH_ROOM.format(answers["place"]))
    if found is None and at == "when" and "when" not in answers:
        found = _before_the_day(text, context)
    if found is None and at == "when":
        found = _with_place(text, context, answers) or _without_hours(text, context, answers)
    if found is None and "when" in answers:
        found = _whom(text, at, context, answers) or _lasts(text, at, context, answers)
        found = found or retold(text, at, context, answers, text != asks)
    return found


def _of_this(text: str, answers: Answers) -> str:
    """Returns an order that names the event at the card by its whole name as one of this event."""
    title = answers.get("title", "")
    ordered = title and title in text and _MOVES_IT.search(text)
    return text.replace(title, "งานนี้", 1) if ordered else text


_MOVES_IT = pattern_of("^(?:ขอ|ช่วย|อยาก|จะ|งั้น|เดี๋ยว)*(?:เปลี่ยน|แก้|ย้าย|เลื่อน|ขยับ).*(?:เป็น|ไป)")


def _before_the_day(text: str, context: Context) -> Heeded | None:
    """Keeps the hours and the place that are told before the day: `บ่ายสองถึงสี่โมง ห้อง 302`."""
    if event_line.asks(text) or no_hour_yet(text):
        return None
    told = event_retold(text, context.today, bare=True)
    if told is None or told.days or told.online or not (told.hours or told.place):
        return None
    place = {"place": told.place} if told.place else {}
    hours = event_line.kept_hours(told.hours) if told.hours else {}
    words = (
        f"เวลา {event_line.hours_in_words(told.hours)}" if told.hours else "",
        f"สถานที่ {told.place}" if told.place else "",
    )
    said = _WHICH_DAY_OF_IT.format(" ".join(filter(None, words)))
    return Heeded({**hours, **place}, said, at_once=True)


_WHICH_DAY_OF_IT = "เก็บ{} แล้ว จัดวันใด พิมพ์วัน เช่น ศุกร์หน้า"


def _with_place(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Keeps the place that is told behind the day: `บ่ายสองพฤหัสหน้า ห้องประชุม 405 เชิญทั้งคณะทำงาน`.
    Says back what else is told."""
    if answers.get("place") or event_line.asks(text) or _NO_PLACE.search(text):
        return None
    told = event_told(text, context.today)
    if told.title or not (told.place and told.days):
        return None
    try:
        when = event_line.when_of(told.days, told.hours, context)
        place = event_line.short(told.place, event_line.MOST_PLACE, "สถานที่")
    except Unclear:
        return None
    shown = f"{calendar_words.when(*event_line.moments(when))} {place}"
    also = _BESIDES.format(told.besides) if told.besides else ""
    return Heeded({"when": when, "place": place}, _WITH_PLACE.format(shown) + also, at_once=True)


_NO_PLACE = pattern_of("ว่าง|เต็ม|จอง|ยังไม่|ไม่ใช่|ไม่เอา|ไม่ใช้|เสีย")
"""With these, a room is not told but spoken about."""
_WITH_PLACE = "เก็บวันเวลาและสถานที่แล้ว: {}"
_BESIDES = "\nส่วน “{}” ยังไม่ได้บันทึก หากเป็นผู้ที่เชิญ กรุณาตอบในข้อ “ผู้เกี่ยวข้อง”"


def _without_hours(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Keeps the day of words that tell a part of it and no hours: `9 มี.ค. เช้ายันเย็น`. Says so."""
    if not names_an_hour(text):
        return None
    try:
        when = read_when(text, context, answers)
    except Unclear:
        return None
    if when["begins"]:
        return None
    day = calendar_words.when(*event_line.moments(when))
    return Heeded({"when": when}, _ONLY_THE_DAY.format(day), at_once=True)


_ONLY_THE_DAY = "เก็บวัน {} แล้ว ยังไม่ได้เก็บเวลา พิมพ์เวลาที่นี่ได้ เช่น 9.00-16.00"


def asks_who_is_told(text: str) -> bool:
    """Tells whether the words ask whether the bot tells people."""
    return _WHO_TELLS.fullmatch(normalise(text)) is not None


def tells_all(text: str) -> bool:
    """Tells whether the words are a message to many, or want one."""
    return _TELLS_ALL.match(normalise(text)) is not None


def _answered(text: str, at: str, answers: Answers) -> str:
    """Returns what is said to words of which an event keeps nothing; "" for others."""
    if at == "when" and _WHEN_FREE.fullmatch(normalise(text)):
        return _CHOOSE_A_DAY
    if at == REVIEW and asks_who_is_told(text):
        return f"{SEEN_BY}{WHERE_SEEN}"
    if at == REVIEW and (why := why_away.reason_alone(text)):
        return calendar_words.reason_not_kept(why)
    if at == REVIEW and tells_all(text):
        return move_told.NOT_TOLD
    if at == REVIEW and answers.get("place") and _PLACE_STAYS.fullmatch(normalise(text)):
        return _STILL_THERE.format(answers["place"])
    if at == REVIEW and nothing_booked.asks(text):
        return nothing_booked.TOLD
    agenda = at != "title" and answers.get("title") and _AGENDA.fullmatch(text.strip())
    return _NO_AGENDA if agenda else ""


_TELLS_ALL = pattern_of(
    rf"^(?:แล้ว|ช่วย|ฝาก|รบกวน|ขอ|งั้น|ก็|{POLITE}|\s)*(?:แจ้ง|บอก|ส่งข้อความถึง)(?:ให้|ไป)?(?:ทุกคน|ทุกท่าน|ผู้เกี่ยวข้อง|ทั้งสำนักงาน|คน)(?:ที่\S{{0,30}}?)?(?:(?:ด้วย|หน่อย|ที|ทราบ|ให้|\s)*(?:ว่า|:)\s?\S|(?:ด้วย|หน่อย|ที|ทราบ|ให้|{POLITE}|\s)*$)"
)
"""A message to many is no part of the event: `แจ้งทุกคนด้วยว่าประชุมเลื่อน … ห้องเดิม`."""
_PLACE_STAYS = pattern_of(
    rf"(?:ใช้|เอา|จัด|ที่|ห้อง|สถานที่|ก็|เป็น|ยัง|\s)+(?:เหมือน|ตาม)?เดิม(?:{POLITE}|เลย|ไว้|\s)*"
)
_STILL_THERE = "สถานที่ยังเป็น {} ตามการ์ด ยังไม่ได้บันทึก"
_WHEN_FREE = pattern_of(
    r"(?=.*ว่าง)(?:เอา|ขอ|เป็น)?(?:วัน|เวลา|ช่วง)?(?:ไหน|อะไร|ใด|เมื่อไ(?:หร่|ร))(?:ก็)?(?:ได้|ๆ)?.{0,60}"
    r"|(?:วัน|เวลา|ช่วง|เมื่อ|ตอน)(?:ที่)?(?:ห้อง|ทุกคน|ผอ\.?|ท่าน|คน|เขา)[^\n]{0,20}ว่าง.{0,30}"
)
_CHOOSE_A_DAY = (
    "บอตไม่มีตารางว่างของห้องและคน จึงเลือกวันให้ไม่ได้ ตรวจกับผู้ดูแลห้องก่อน "
    "แล้วพิมพ์วันและเวลา เช่น 20 มี.ค. 13.30-16.30"
)


def _whom(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    if at == REVIEW and _ALL.fullmatch(normalise(text)):
        if answers.get("expects") == OFFICE:
            return Heeded(told=_ALL_ALREADY)
        return Heeded({"expects": OFFICE}, _TO_ALL, at_once=True)
    if at == REVIEW or whom_expected.invites(text) or whom_but.leaves_out(text):
        return whom_expected.heeded(text, context, answers)
    return None


def retold(text: str, at: str, context: Context, answers: Answers, asks: bool) -> Heeded | None:
    """Returns another day, hour or place as the words tell it by what stands; None for other words.

    asks: it was asked whether that can be, so that it is no name or place.
    """
    if only_the_week(text) or only_the_month(text):
        return Heeded(told=_WHICH_DAY if only_the_week(text) else _WHICH_DAY_OF_MONTH)
    if no_hour_yet(text):
        return Heeded(told=_WHICH_HOUR.format(text.strip()), never_added=True)
    told_whole, text = text, event_ordered.as_order(text, at)
    behind = _behind(told_whole, context, answers["when"]) or _hours(told_whole, at)
    behind = behind or _hours_moved(told_whole, at, answers["when"])
    if behind is None and at in _TEXTS and at != "when" and not asks:
        return None
    bare = at in (REVIEW, "when") or asks
    told = behind or _of_its_week(text, context, answers["when"], bare)
    if told is None or behind is None and at == "when" and (told.days or told.place):
        return None
    try:
        new: Answers = {}
        if told.days or told.hours:
            new["when"] = _when(told, answers["when"], context)
        if told.place:
            new["place"] = event_line.short(told.place, event_line.MOST_PLACE, "สถานที่")
    except Unclear as unclear:
        return Heeded(told=unclear.hint)
    shown = [calendar_words.when(*event_line.moments(new["when"]))] if "when" in new else []
    words = " ".join([*shown, *([told.place] if told.place else [])])
    return Heeded(new, f"แก้เป็น {words} แล้ว ยังไม่ได้บันทึก", at_once=True)


def _online(text: str, at: str, context: Context) -> Heeded | None:
    """Returns that the event is online; a link is awaited."""
    told = event_retold(text, context.today, bare=at in (REVIEW, "place"))
    if told is None or not told.online or told.days or told.hours:
        return None
    said = f"สถานที่เป็น {told.place} ยังไม่ได้บันทึก ได้ลิงก์ประชุม (https://) แล้ว ส่งที่นี่ได้เลย"
    return Heeded({"place": told.place}, said, at_once=True)


def _link(text: str, at: str, answers: Answers) -> Heeded | None:
    """Returns the place with a link that is sent behind its question."""
    found = _LINK.fullmatch(text.strip())
    if found is None or at == "place" or not answers.get("place"):
        return None
    if len(found["link"]) > event_line.MOST_LINK or not calendar_words.is_link(found["link"]):
        return Heeded(told="ใช้ลิงก์นี้ไม่ได้ กรุณาส่งลิงก์ที่ขึ้นต้นด้วย https:// เพียงลิงก์เดียว")
    told = "ใส่ลิงก์ประชุมเป็นสถานที่แล้ว ยังไม่ได้บันทึก"
    return Heeded({"place": found["link"]}, told, at_once=True)


def _hours(text: str, at: str) -> EventRetold | None:
    """Returns the hours that are told where something else is asked: `บ่ายโมงครึ่งถึงสี่โมงเย็น`; where
    the place is asked, also that beside them."""
    if at in (REVIEW, "when"):
        return None
    if hours := only_hours(text):
        return EventRetold(hours=hours)
    hours, place = hours_beside(text) if at == "place" else ((), "")
    return EventRetold(hours=hours, place=place) if hours and _A_PLACE.match(place) else None


def _hours_moved(text: str, at: str, before: dict[str, Any]) -> EventRetold | None:
    """Returns the hours that are told by those that stand: `ขยายเวลาถึง 5 โมงเย็น`."""
    if at in ("title", "place"):
        return None
    _first, _last, begins, ends = event_line.moments(before)
    stand = (each.astimezone(BANGKOK) if each is not None else None for each in (begins, ends))
    hours = hours_moved.moved(text, *stand)
    return EventRetold(hours=hours) if hours else None


_A_PLACE = pattern_of(r"(?:ที่|ณ)?\s*(?:ห้อง|อาคาร|โรงแรม|วัด|หอ|ชั้น|ลาน|ศูนย์|ศาลา|ออนไลน์)")


def _behind(text: str, context: Context, before: dict[str, Any]) -> EventRetold | None:
    """Returns the days that are told by those that stand: `อ้าววันหยุด งั้นจันทร์ถัดไป`, also behind
    the reason: `ชนกับงานของผอ. เลื่อนไปอีกวันนึง`."""
    text = as_wish(event_ordered.without_why(text))
    first, last, _begins, _ends = event_line.moments(before)
    if count := days_behind(text):
        return EventRetold(days=(first + timedelta(days=count), last + timedelta(days=count)))
    if (more := _MORE_DAYS.fullmatch(normalise(text))) is not None:
        count = int(more["count"]) if more["count"] else 1
        return EventRetold(days=(first, last + timedelta(days=count)))
    if weeks := weeks_behind(text):
        return EventRetold(days=(first + timedelta(weeks=weeks), last + timedelta(weeks=weeks)))
    if months := months_behind(text):
        later = same_day_later(first, months)
        return EventRetold(days=(later, later + (last - first)))
    day = day_behind(text, last, context.working_days)
    return EventRetold(days=(day, day + (last - first))) if day is not None else None


_MORE_DAYS = pattern_of(
    r"(?:งั้น|ขอ|ช่วย|เอา|อ้อ|อ้าว|จะ|\s)*(?:เพิ่ม|ต่อ|ขยาย|จัดต่อ)(?:งาน|อบรม|ประชุม|เวลา|วัน(?=อีก))?(?:ไป|ออกไป|อีก|สัก|\s)+(?P<count>[1-9])?\s?วัน(?:นึง|หนึ่ง|เดียว)?(?:ด้วย|เลย|ค่ะ|คะ|ครับ|คับ|นะ|ละกัน|แล้วกัน|ดีกว่า|หน่อย|ที|\s)*"
)
"""`เพิ่มอีกวันนึง`: it lasts longer."""


def _lasts(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes how long it lasts, which tells when it ends: `ไม่เกินสองชั่วโมง`; says so where its
    beginning is not told, or it would end on another day."""
    length = length_told(text) if at != "when" else None
    if length is None:
        return None
    first, last, begins, _ends = event_line.moments(answers["when"])
    start = begins.astimezone(BANGKOK) if begins is not None and first == last else None
    if start is None or (start + length).date() != first:
        return Heeded(told=_NO_BEGINNING, never_added=True) if at != "place" else None
    told = EventRetold(hours=(start.time(), (start + length).time()))
    when = _when(told, answers["when"], context)
    shown = calendar_words.when(*event_line.moments(when))
    return Heeded({"when": when}, f"แก้เป็น {shown} แล้ว ยังไม่ได้บันทึก", at_once=True)


_NO_BEGINNING = "ยังไม่ทราบเวลาเริ่ม จึงยังไม่ได้เก็บ กรุณาพิมพ์เวลาเริ่มและเวลาเลิก เช่น 13.30-15.30"


def _of_its_week(
    text: str, context: Context, before: dict[str, Any], bare: bool
) -> EventRetold | None:
    """Returns what is told anew; a weekday without its week is the one near the day that stands."""
    first, last, _begins, _ends = event_line.moments(before)
    written = weekday_written(text, first, context.today)
    if written is None:
        return event_retold(text, context.today, bare)
    words, day = written
    told = event_retold(words, context.today, bare)
    whole = told is not None and told.days == (day, day)
    return replace(told, days=(day, day + (last - first))) if told and whole else told


def _when(told: EventRetold, before: dict[str, Any], context: Context) -> dict[str, Any]:
    """Returns the day and the hours; those that are not told anew stay, also how long it lasts."""
    first, last, begins, ends = event_line.moments(before)
    days = told.days or (first, last)
    hours = list(told.hours)
    if begins is not None and ends is not None:
        kept = [each.astimezone(BANGKOK) for each in (begins, ends)]
        if not hours:
            hours = [each.time() for each in kept]
        elif len(hours) == 1 and not before.get("usual") and days[0] == days[1]:
            end = datetime.combine(days[0], hours[0]) + max(kept[1] - kept[0], timedelta(0))
            hours = [*hours, end.time()] if end.date() == days[0] else hours
    found = event_line.when_of(days, hours, context)
    return found | {"usual": True} if before.get("usual") and not told.hours else found
