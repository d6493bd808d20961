"""Takes a bare day that is typed where a result is asked: it is the day of what was done, never an
output (`เมื่อวานซืนค่ะ`)."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import one_date, thai_date, weekday
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.results_told import OUTCOME, OUTPUT
from handlers.understand.thai import blanked, normalise
from handlers.understand.unclear import Unclear

_LONGEST = 60
_BESIDE = pattern_of(
    rf"(?:อ๋อ|อ้อ|เอ่อ|เอ้อ|คือ|เป็น|เมื่อ|ตอน|วัน(?:ที่)?|(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)(?=\s?ที่)|ที่|จริงๆ|ลืมบอก(?:ว่า)?|ขอแก้|แก้|ช่วงเช้า|ช่วงบ่าย|{POLITE}|[\s,])*"
)
_NAMED = pattern_of(
    r"(?P<weekday>วัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)\s?ที่\s?)?(?:วันที่\s?)?$"
)
_LIKE_A_DAY = pattern_of(
    rf"{_BESIDE.pattern}(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)\s?(?:ที่(?:แล้ว|ผ่านมา)?)?\s?(?:\d{{1,2}})?(?:{POLITE}|\s)*"
)
_WHICH_DAY = (
    "ข้อนี้ถามผลที่ได้ ไม่ใช่วันที่จัด ข้อความนี้ยังไม่ได้บันทึก\n"
    "หากจะใส่วันที่จัดใน “สิ่งที่ทำ” พิมพ์วันและเดือน เช่น 18 พ.ย. 69 แล้วตอบข้อนี้ต่อ"
)
_OF_THE_DEED = "ข้อนี้ถามผลที่ได้ ไม่ใช่วันที่จัด วันที่จัดเก็บไว้ในข้อ “สิ่งที่ทำ” แล้วตอบข้อนี้ต่อ"


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Shows what was done with the day in it; None for other words and at other questions."""
    before = answers.get("narrative")
    if at not in (OUTPUT, OUTCOME) or not isinstance(before, str) or len(text) > _LONGEST:
        return None
    day = _only_day(text, context.today)
    return _unread(text) if day is None else _offered(before, day)


def _offered(before: str, day: date) -> Heeded:
    return Heeded({"narrative": _on(before, day)}, _OF_THE_DEED)


def _unread(text: str) -> Heeded | None:
    """Says how to write a day, to words that only name a weekday."""
    return Heeded(told=_WHICH_DAY) if _LIKE_A_DAY.fullmatch(normalise(text)) else None


def _only_day(text: str, today: date) -> date | None:
    """Returns the one day that the words tell, and nothing else."""
    whole = _written(text, today)
    return one_date(whole, today) if _is_alone(whole) else None


def _written(text: str, today: date) -> str:
    with suppress(Unclear):
        return written_out(normalise(text), Calendar(today, Toward.PAST))
    return ""


def _is_alone(whole: str) -> bool:
    spans = mention_spans(whole)
    return len(spans) == 1 and _BESIDE.fullmatch(blanked(whole, spans)) is not None


def _on(before: str, day: date) -> str:
    """Returns the text with this day in the place of its only one, or behind it."""
    spans = mention_spans(before) if normalise(before) == before else []
    if len(spans) == 1:
        return f"{_until(before[: spans[0][0]], day)} {thai_date(day)}{before[spans[0][1] :]}"
    return before if thai_date(day) in before else f"{before}\nวันที่ {thai_date(day)}"


def _until(head: str, day: date) -> str:
    """Returns what stands before the day, which is named as the one before it was."""
    named = _NAMED.search(head)
    if named is None:
        return f"{head}วันที่"
    return head[: named.start()] + (weekday(day) if named["weekday"] else "วันที่")
