"""Reads a day told by the one that stands: `อ้าววันหยุด งั้นเลื่อนไปเป็นจันทร์ถัดไป`, `เอาวันทำการถัดไป`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.calendar import WorkingDays

_WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์")
_NOTICES = (
    r"(?:(?:อ้าว|เอ๊ะ|เอ๊ย|เอ้ย|อุ๊ย|ตายล่ะ|ลืมไป|โทษที|แย่ละ|วันนั้น|มัน|นั่น|ตรง(?:กับ)?|เป็น|วันหยุด|วันเสาร์|วันอาทิตย์|สงกรานต์"
    r"|นี่(?:นา|หว่า)?|เหรอ|พอดี|ด้วย|ค่ะ|คะ|ครับ|คับ|นะ|วันนั้น(?:ติด|มี|ไม่ว่าง)\S{0,30}(?=\s)|[\s,])*)"
)
_MOVES = r"(?:งั้น|ก็|ขอ|เอา|ให้|ช่วย|เลื่อน|ย้าย|เปลี่ยน|ขยับ|แก้|ไป|ออก|มา|เป็น|จัด|ใช้|\s)*"
_NEXT = r"(?:ถัดไป|ถัดมา|ถัดจากนั้น|ต่อไป|หลังจากนั้น)"
_SOFT = r"(?:แทน|เลย|แล้วกัน|ละกัน|ดีกว่า|ก็ได้|ก็แล้วกัน|หน่อย|ให้|\s)*"
_BEHIND = pattern_of(
    rf"{_NOTICES}{_MOVES}(?:วัน(?P<working>ทำการ|ทำงาน|ราชการ)(?:แรก)?{_NEXT}|(?:วัน)?(?P<weekday>{'|'.join(_WEEKDAYS)})(?:บดี)?\s?{_NEXT}"
    rf"|(?:วัน)?(?P<same>{'|'.join(_WEEKDAYS)})(?:บดี)?\s?(?:ของ|ใน)?\s?(?:สัปดาห์|อาทิตย์)(?:เดียวกัน|เดิม|นั้น)"
    rf"|(?P<next>วันถัดไป|วันรุ่งขึ้น|วันถัดมา)){_SOFT}"
)
_COUNTS = {"หนึ่ง": 1, "นึง": 1, "หนึง": 1, "สอง": 2, "สาม": 3, "สี่": 4}
_COUNT = rf"(?P<{{}}>[1-4]|{'|'.join(_COUNTS)})"
_AS_BEFORE = (
    r"(?:ก็|ทุกอย่าง|อย่างอื่น|นอกนั้น|เอา|เป็น|ใช้|ให้|แต่|คง|ส่วน|วัน|เวลา|และ|กับ|\s)*"
    r"(?:เดิม|เหมือนเดิม|ตามเดิม|เดียวกัน)"
)
_WEEKS = pattern_of(
    rf"{_NOTICES}{_MOVES}(?:(?P<more>อีก)?\s?(?:{_COUNT.format('first')})?\s?(?:อาทิตย์|สัปดาห์)\s?(?P<next>หน้า(?!ที่)|ถัดไป|ถัดมา|ต่อไป)?\s?(?:{_COUNT.format('last')})?)"
    rf"(?P<same>(?:{_AS_BEFORE})*){_SOFT}"
)
_DAYS = pattern_of(
    rf"{_NOTICES}{_MOVES}(?P<more>อีก)?\s?(?:{_COUNT.format('first')})?\s?วัน\s?(?:{_COUNT.format('last')})?(?:เดียว)?"
    rf"(?:{_AS_BEFORE})*{_SOFT}"
)
_OUT = "ออกไป"
_MONTHS = pattern_of(
    rf"{_NOTICES}{_MOVES}(?:(?P<more>อีก)?\s?(?:{_COUNT.format('first')})?\s?เดือน\s?(?P<next>หน้า|ถัดไป|ถัดมา|ต่อไป)?)"
    rf"(?P<same>(?:{_AS_BEFORE})*){_SOFT}"
)
_WEEKDAY = pattern_of(
    rf"(?<!ทุก)(?<!ทุกวัน)(?:วัน)?(?P<weekday>{'|'.join(_WEEKDAYS)})(?:บดี)?(?!\s?(?:นี้|นั้น|หน้า|ที่|ถัด|แรก|สุดท้าย|โน้น|ต้น|ปลาย|สิ้น|กลาง)|\s?\d{{1,2}}(?![\d.:]|\s?(?:โมง|น\.|ทุ่ม)))"
)
_LONGEST = 80
_CUES = ("ถัด", "ต่อไป", "หลังจากนั้น", "รุ่งขึ้น", "เดียวกัน", "เดิม", "นั้น")
_MOVED = pattern_of("เลื่อน|ย้าย|ขยับ|เปลี่ยน")


def weeks_behind(text: str) -> int | None:
    """Returns by how many weeks the whole text moves a day that stands, which stays the same day of
    the week: `เลื่อนไปอาทิตย์หน้า วันเดิมเวลาเดิม`; None for other words, and where they tell only the
    week."""
    if len(text) > _LONGEST or not ("อาทิตย์" in text or "สัปดาห์" in text):
        return None
    found = _WEEKS.fullmatch(without_polite_ending(normalise(text)))
    if found is None:
        return None
    counted = found["first"] or found["last"] and _OUT in text
    if not (found["same"] or found["more"] or counted):
        return None
    count = found["first"] or found["last"] or ""
    if not (found["next"] or found["more"] or count):
        return None
    return int(count) if count.isdecimal() else _COUNTS.get(count, 1)


def days_behind(text: str) -> int | None:
    """Returns by how many days the whole text moves a day that stands: `เลื่อนไปอีกวันนึง เวลาเดิม`,
    `เลื่อนออกไป 2 วัน`; None for other words."""
    if len(text) > _LONGEST or "วัน" not in text or not _MOVED.search(text):
        return None
    found = _DAYS.fullmatch(without_polite_ending(normalise(text)))
    if found is None:
        return None
    count = found["first"] or found["last"] or ""
    if not found["more"] and not (count and _OUT in text):
        return None
    return int(count) if count.isdecimal() else _COUNTS.get(count, 1)


def months_behind(text: str) -> int | None:
    """Returns by how many months the whole text moves a day that stands, which stays the same day
    of the month: `เลื่อนเป็นเดือนหน้า วันเดิม`; None for other words, and where they tell only the
    month."""
    found = _months(text)
    if found is None or not (found["same"] or found["more"]):
        return None
    count = found["first"] or ""
    if not (found["next"] or count):
        return None
    return int(count) if count.isdecimal() else _COUNTS.get(count, 1)


def same_day_later(day: date, months: int) -> date:
    """Returns the same day of the month so many months later, or the last day of a shorter one."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def only_the_month(text: str) -> bool:
    """Tells whether the whole text moves something to the next month and tells no day of it."""
    found = _months(text) if _MOVED.search(text) else None
    return found is not None and bool(found["next"]) and not (found["same"] or found["more"])


def _months(text: str) -> re.Match[str] | None:
    if len(text) > _LONGEST or "เดือน" not in text:
        return None
    return _MONTHS.fullmatch(without_polite_ending(normalise(text)))


def only_the_week(text: str) -> bool:
    """Tells whether the whole text moves something to the next week and tells no day of it."""
    if len(text) > _LONGEST or not _MOVED.search(text):
        return False
    found = _WEEKS.fullmatch(without_polite_ending(normalise(text)))
    return found is not None and bool(found["next"]) and not (found["same"] or found["more"])


def day_behind(text: str, standing: date, days: WorkingDays) -> date | None:
    """Returns the day that the whole text names by the one that stands; None for other words."""
    if len(text) > _LONGEST or not any(cue in text for cue in _CUES):
        return None
    found = _BEHIND.fullmatch(without_polite_ending(normalise(text)))
    if found is None:
        return None
    if found["working"]:
        return days.first_working_after(standing)
    if found["same"]:
        return standing + timedelta(days=_WEEKDAYS.index(found["same"]) - standing.weekday())
    if found["next"]:
        return standing + timedelta(days=1)
    ahead = (_WEEKDAYS.index(found["weekday"]) - standing.weekday()) % 7
    return standing + timedelta(days=ahead or 7)


def weekday_written(text: str, standing: date, today: date) -> tuple[str, date] | None:
    """Returns the words with the day instead of the one weekday that they name without its week,
    and that day: the nearest to the one that stands, and none up to today, which is called so.
    `เลื่อนเป็นวันพฤหัส` beside a Friday is the day before it. None for other words."""
    found = [*_WEEKDAY.finditer(text)]
    if len(found) != 1:
        return None
    [at] = found
    away = (_WEEKDAYS.index(at["weekday"]) - standing.weekday() + 3) % 7 - 3
    day = standing + timedelta(days=away)
    if day <= today:
        day += timedelta(weeks=(today - day).days // 7 + 1)
    return f"{text[: at.start()]}{thai_date(day)} {text[at.end() :]}", day
