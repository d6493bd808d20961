"""Takes a bare day or place that is typed where a result is asked: it is the day or place of what
was done, never an output (`เมื่อวานซืนค่ะ`, `ห้อง 302 ไม่ใช่ 301`)."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.understand.corrections.correction_vocabulary import MEND, WRONG
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import find_dates, one_date, thai_date, weekday
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.results_told import OUTCOME, OUTPUT
from handlers.understand.thai import blanked, normalise
from handlers.understand.told.place_told import in_place_of, place_told
from handlers.understand.unclear import Unclear

_LONGEST = 60
_BESIDE = pattern_of(
    rf"(?:อ๋อ|อ้อ|เอ่อ|เอ้อ|คือ|เป็น|เมื่อ|ตอน|วัน(?:ที่)?|(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)(?=\s?ที่)|ที่|จริงๆ|ลืมบอก(?:ว่า)?|ขอแก้|แก้|ผิด|ต้องเป็น|น่าจะเป็น|จัด(?=วัน|เมื่อ|\s)|ช่วงเช้า|ช่วงบ่าย|{POLITE}|[\s,])*"
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
_IN_THE_DEED = "วันที่จัดเก็บไว้ในข้อ “สิ่งที่ทำ” แล้วตอบข้อนี้ต่อ"


_ORDERS = pattern_of(f"{MEND}|{WRONG}")


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Shows what was done with the day in it; None for other words and at other questions."""
    before = answers.get("narrative")
    if at not in (OUTPUT, OUTCOME) or not isinstance(before, str) or len(text) > _LONGEST:
        return None
    if (held := _where(text, before, context.today)) is not None:
        return held
    if _ORDERS.search(text) and len(mention_spans(before)) == 1:
        return None  # it is put right as any other value of that text
    day = _only_day(text, context.today)
    return _unread(text) if day is None else _offered(before, day)


def ordered(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Shows what was done with another day, which words amid the other questions order, `แก้วันที่เป็น
    16 ก.พ.`; None for other words, and where the text tells no day or several."""
    if "แก้" not in text or len(text) > _LONGEST:
        return None
    found = _ORDERED.fullmatch(normalise(text))
    before = answers.get("narrative")
    if found is None or at in _READ_ELSEWHERE or not isinstance(before, str):
        return None
    day = _only_day(found["day"], context.today) if len(mention_spans(before)) == 1 else None
    return Heeded({"narrative": _on(before, day)}, _IN_THE_DEED) if day is not None else None


_ORDERED = pattern_of(
    rf"(?:ขอ|ช่วย|รบกวน|\s)*แก้(?:ไข)?วัน(?:ที่)?(?:จัด)?\s?เป็น\s?(?P<day>\S.*?)(?:{POLITE}|\s)*"
)
_READ_ELSEWHERE = ("status", "narrative", OUTPUT, OUTCOME, REVIEW)


def place_put_right(text: str, answers: Answers) -> Heeded | None:
    """Shows what was done with another place, which words at the review card put right."""
    before = answers.get("narrative")
    told = place_told(text) if isinstance(before, str) else None
    if told is None or not told.denied or not isinstance(before, str):
        return None
    return Heeded({"narrative": in_place_of(before, told)}, never_added=True)


def _offered(before: str, day: date) -> Heeded:
    return Heeded({"narrative": _on(before, day)}, _OF_THE_DEED)


def _where(text: str, before: str, today: date) -> Heeded | None:
    """Shows what was done with the place in it, and with the day that is told beside it; None for
    words that tell no place, or more than both."""
    whole = _written(text, today) or normalise(text)
    spans = mention_spans(whole)
    told = place_told(_WEEKDAY.sub(" ", blanked(whole, spans)))
    if told is None:
        return None
    days = find_dates(whole, today) if spans else []
    one = days[0] if len(days) == 1 else None
    no_day = len(days) > 1 or not days and _DAY_ALONE.search(whole) is not None
    narrative = in_place_of(_on(before, one) if one is not None else before, told)
    said = _PLACE_AND_WHICH_DAY if no_day else _PLACE_OF_THE_DEED
    return Heeded({"narrative": narrative}, said, never_added=True)


_WEEKDAY = pattern_of(r"(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)\s?(?:ที่\s?\d{1,2})?")
_DAY_ALONE = pattern_of(r"วันที่\s?\d|(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)\s?(?:ที่)?\s?\d")
_PLACE_OF_THE_DEED = "ข้อนี้ถามผลที่ได้ ไม่ใช่สถานที่จัด สถานที่เก็บไว้ในข้อ “สิ่งที่ทำ” แล้วตอบข้อนี้ต่อ"
_PLACE_AND_WHICH_DAY = (
    "ข้อนี้ถามผลที่ได้ ไม่ใช่วันที่จัดหรือสถานที่ สถานที่เก็บในข้อ “สิ่งที่ทำ” ตามด้านล่างได้\n"
    "วันที่จัดยังไม่ได้บันทึก หากจะใส่ พิมพ์วันและเดือน เช่น 18 พ.ย. 69"
)


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


_WHEN = pattern_of(r"เมื่อ\s$")


def _until(head: str, day: date) -> str:
    """Returns what stands before the day, which is named as the one before it was."""
    named = _NAMED.search(head)
    if named is None:
        return f"{head.removesuffix(' ')}วันที่" if _WHEN.search(head) else f"{head}วันที่"
    return head[: named.start()] + (weekday(day) if named["weekday"] else "วันที่")
