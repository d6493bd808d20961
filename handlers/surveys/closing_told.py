"""Another day until which a survey is to be open, told while it is made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.understand.dates.clock_spans import names_an_hour
from handlers.understand.dates.dates import thai_date
from handlers.understand.dates.day_behind import weekday_written, weeks_behind
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

Reads = Callable[[str, Context, Answers], str]


def heeds(wish: str, at: str, context: Context, answers: Answers, read: Reads) -> Heeded | None:
    """Returns the day as the words tell it anew; None for other words. read: reads a day."""
    if at == "last_day" and (kept := _without_hour(wish, context, answers, read)) is not None:
        return kept
    if "last_day" not in answers:
        return None
    return _longer(wish, context, answers, read) or _closes(wish, at, context, answers, read)


def _without_hour(wish: str, context: Context, answers: Answers, read: Reads) -> Heeded | None:
    """Keeps the day of words that name an hour, too, and says until when on that day it is open."""
    if not names_an_hour(wish):
        return None
    try:
        day = read(wish, context, answers)
    except Unclear:
        return None
    told = _WHOLE_DAY.format(thai_date(date.fromisoformat(day)))
    return Heeded({"last_day": day}, told, at_once=True)


_WHOLE_DAY = "เก็บเฉพาะวัน เวลาปิดเลือกไม่ได้ แบบสำรวจเปิดให้ตอบถึงสิ้นวัน {}"
_OF_CLOSING = pattern_of("(?:วัน)?(?:ที่)?ปิด(?:รับ|ตอบ)?|เปิดถึง")
_OPEN_UNTIL = "เปิดให้ตอบถึง {} ยังไม่ได้เปิดแบบสำรวจ"


def _longer(text: str, context: Context, answers: Answers, read: Reads) -> Heeded | None:
    """Takes some weeks more until it closes: `ขอเลื่อนปิดไปอีกอาทิตย์`."""
    weeks = weeks_behind(_OF_CLOSING.sub("", normalise(text)))
    if weeks is None:
        return None
    day = date.fromisoformat(answers["last_day"]) + timedelta(weeks=weeks)
    try:
        new = read(thai_date(day), context, answers)
    except Unclear as unclear:
        return Heeded(told=unclear.hint)
    return Heeded({"last_day": new}, _OPEN_UNTIL.format(thai_date(day)), at_once=True)


def _closes(wish: str, at: str, context: Context, answers: Answers, read: Reads) -> Heeded | None:
    """Takes another day until which it is open: `ปิดเร็วขึ้นเป็นวันพุธได้ไหม`."""
    told = _ANOTHER_CLOSING.fullmatch(wish) if at != "last_day" else None
    if told is None:
        return None
    standing = date.fromisoformat(answers["last_day"])
    near = weekday_written(told["day"], standing, context.today)
    try:
        new = read(near[0] if near is not None else told["day"], context, answers)
    except Unclear:
        return None
    day = thai_date(date.fromisoformat(new))
    return Heeded({"last_day": new}, _OPEN_UNTIL.format(day), at_once=True)


_ANOTHER_CLOSING = pattern_of(
    r"(?:ขอ|ช่วย|ให้|เอ่อ|อ้อ|เดี๋ยว|เปลี่ยน|เลื่อน|แก้|เอา|\s)*(?:วัน)?(?:ที่)?(?:ปิด|เปิด)(?:รับ|ตอบ|แบบสำรวจ|เร็วขึ้น|ให้เร็วขึ้น|ช้าลง|เร็ว|ช้า|ถึง|\s)*"
    r"(?:เป็น|ไป|ถึง|ที่)*\s*(?P<day>\S.{1,30}?)(?:ดีกว่า|แทน|ละกัน|แล้วกัน|ก็พอ|\s)*"
)
