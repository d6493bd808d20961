"""Reads an order to move an event of the calendar: `เลื่อนประชุมพรุ่งนี้ไปบ่ายสอง แล้วแจ้งทุกคนด้วย`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from handlers.calendar_events import why_away
from handlers.context import Context
from handlers.understand.asked.wish_asked import as_wish
from handlers.understand.corrections.moved.event_retold import event_retold
from handlers.understand.dates.day_behind import (
    days_behind,
    months_behind,
    only_the_month,
    only_the_week,
    weeks_behind,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.told.event_told import event_told
from models.calendar_events import coming

_EVENTS, _ORDERS = ("ประชุม", "อบรม", "สัมมนา"), ("เลื่อน", "ย้าย", "เปลี่ยน", "แก้")
_LONGEST = 120
_IS_AWAY = rf"\s+(?:พอดี\s?)?(?={why_away.SOMEBODY}\S{{0,20}}?{why_away.IS_AWAY})"
"""Why it is moved, without `เพราะ`: `… ท่านเลขาติดราชการด่วน`."""
_MOVES = pattern_of(
    r"(?:ขอ|ช่วย|รบกวน|อยาก|จะ|เดี๋ยว|\s)*(?:เลื่อน|ย้าย|เปลี่ยน|แก้(?:ไข)?)(?P<what>(?:วัน(?:และ|กับ)?|เวลา|ห้อง|สถานที่)*)(?:ของ|การ|งาน|\s)*"
    r"(?P<event>(?:ประชุม|อบรม|สัมมนา).{0,60}?)\s?(?:ออก|ขึ้น)?(?:ไป|มา)?(?:เป็น|ไป|มา|ที่)\s?(?P<new>\S.{1,40}?)"
    r"(?P<tells>\s*(?:แล้ว|และ|ก็|ช่วย|ฝาก|\s)*(?:แจ้ง|บอก)(?:ให้|กับ)?(?:ทุกคน|ทุกท่าน|คนอื่น|ผู้เกี่ยวข้อง|เขา|พวกเขา|ทีม|ทราบ).{0,14})?"
    rf"(?:(?:[\s,]*(?:เพราะ|เนื่องจาก)(?:ว่า)?\s?(?!อะไร|ไร$|เหตุ(?:ใด|ไร|ผลใด)|.*(?:{WHETHER})$)|{_IS_AWAY})(?P<why>\S.{{1,60}}))?"
)
_OF_ANOTHER = pattern_of(
    rf"กิจกรรม|(?<!ผู้)รายงาน|กำหนดส่ง|รอบ|สำรวจ|สอบถาม|ประกาศ|ลงชื่อ|วันปิด|ถ้า|ทำไม|{HOW_IN_FULL}|ใคร"
)
"""A day of the plan, or a question."""
_SOON = timedelta(days=400)
NOT_TOLD = "ยังไม่ได้แจ้งผู้ใด เมื่อกด “บันทึก” แล้ว พิมพ์ “ส่งข้อความถึงทุกคน:” ตามด้วยข้อความ เพื่อแจ้ง"


@dataclass(frozen=True)
class MoveTold:
    """event: the words that name it, with its day. new: the day, hour or place. tells: whether
    people are to be told, too. why: the reason behind it, "" without one."""

    event: str
    new: str
    tells: bool
    why: str


def read(words: str, today: date) -> MoveTold | None:
    """Returns what the whole sentence orders; None for others, and where its day is not read."""
    found = _ordered(words)
    if found is None:
        return None
    by = f"เลื่อนไป{without_polite_ending(found.new)}"
    if any(each(by) for each in _BY_WHAT_STANDS):
        return replace(found, new=by)
    return found if event_retold(found.new, today, bare=True) is not None else None


_BY_WHAT_STANDS = (weeks_behind, days_behind, months_behind, only_the_week, only_the_month)
"""Readers of a day that is told by the one that stands; of a week alone the day is asked."""


def in_short(moved: MoveTold) -> str:
    """Returns the order without why, as a button holds it."""
    new = moved.new.removeprefix("เลื่อนไป")
    return f"เลื่อน{moved.event}ไป{new}"


def moves(words: str) -> bool:
    """Tells whether the sentence orders that, whatever its new day or hour is."""
    return _ordered(words) is not None


def _ordered(words: str) -> MoveTold | None:
    orders = any(each in words for each in _EVENTS) and any(each in words for each in _ORDERS)
    if not orders or len(words) > _LONGEST or _OF_ANOTHER.search(words) is not None:
        return None
    found = _MOVES.fullmatch(as_wish(without_polite_ending(normalise(words))))
    if found is None or _A_DAY_OR_ROOM.search(found["new"]) is None:
        return None
    if _AN_ACTIVITY.search(found["event"]) is not None:
        return None
    room = "ห้อง " if "ห้อง" in found["what"] and found["new"][0].isdigit() else ""
    return MoveTold(
        found["event"], f"{room}{found['new']}", found["tells"] is not None, found["why"] or ""
    )


_AN_ACTIVITY = pattern_of(r"\d\.\d")
_A_DAY_OR_ROOM = pattern_of(
    r"\d|โมง|เช้า|บ่าย|เที่ยง|ทุ่ม|วัน|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์|สัปดาห์|เดือน|มะรืน|หน้า|ห้อง|ออนไลน์|ซูม|(?i:zoom)"
)


def only_meant(context: Context, words: str) -> int | None:
    """Returns the id of the only event of the calendar that the words name by day or title."""
    told = event_told(words, context.today)
    first, last = told.days or (context.today, context.today + _SOON)
    key = fold(told.title)
    every = coming.changeable(context.session, first, last)
    found = [each.id for each in every if key in fold(each.title)]
    if not found and told.days and _TRAINING.fullmatch(key):
        found = [each.id for each in every if _TRAINING.search(fold(each.title))]
    return found[0] if len(found) == 1 else None


_TRAINING = pattern_of("อบรม|สัมมนา")
"""On one day people call the one by the other's name."""


def next_of(context: Context, sort: str) -> int | None:
    """Returns the id of the next event of the calendar whose title has these words."""
    key = fold(sort)
    every = coming.changeable(context.session, context.today, context.today + _SOON)
    return next((each.id for each in every if key and key in fold(each.title)), None)
