"""`วันหยุด`: whether a day is a working day, and which days of its month are off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta

from handlers.context import Context
from handlers.messages import Card, Message, Para, Part, Row, Text
from handlers.plans.days import day_words
from handlers.question.query import Query, opens
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import MONTHS
from handlers.understand.dates.dates import find_dates, thai_date, weekday
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.calendar import BUDDHIST_YEARS, WorkingDays
from models.plans.working_days import days_off

_DAY = timedelta(days=1)
_MOST_DAYS = 7
_NAMES = (
    "สงกรานต์", "มาฆบูชา", "วิสาขบูชา", "อาสาฬหบูชา", "เข้าพรรษา", "จักรี", "ฉัตรมงคล", "ปิยมหาราช",
    "รัฐธรรมนูญ", "แรงงาน", "พืชมงคล", "นวมินทร", "ขึ้นปีใหม่", "สิ้นปี",
)  # fmt: skip
"""What days off are called by."""
_NEW_YEAR = ("ขึ้นปีใหม่", "สิ้นปี")
"""The days off of ปีใหม่."""


def answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the days named (else today and tomorrow) and the holidays of their month."""
    context.asked = opens(QUERY.name)
    return _told(context, rest or context.said, context.me.bureau_id)


def in_group(context: Context, question: GroupQuestion) -> Sequence[Message]:
    """Returns the same of the whole office."""
    rest = question.match.rest if question.match is not None else ""
    return _told(context, rest or question.text, None)


def _told(context: Context, words: str, bureau_id: int | None) -> Sequence[Message]:
    today = context.today
    try:
        days = sorted(set(find_dates(words, today)) or _said(words, today))[:_MOST_DAYS]
    except Unclear as unclear:
        return [Text(unclear.hint)]
    if not days and "วันนั้น" in words:
        return [Text(_WHICH_DAY)]
    called = _called(context, words, bureau_id)
    days = days or called
    named = read_scope(normalise(words), today).span
    month = days[0] if days else named[0] if named is not None else today
    if not days and named is None:
        days = [today, today + _DAY]
    first, last = _month(month)
    off = days_off(context.session, min([first, *days]), max([last, *days]), bureau_id)
    calendar = context.working_days
    calendar = calendar if bureau_id is None else calendar.of_bureau(bureau_id)
    return [
        Card(
            "วันทำการและวันหยุด",
            rows=(
                *(_day(calendar, day, off.get(day, ""), today) for day in days),
                *_holidays(calendar, first, last, off),
            ),
            note="ตามวันหยุดราชการและปฏิทินของสำนักงาน",
        )
    ]


def _said(words: str, today: date) -> set[date]:
    """Returns the days that are said from today, but for today and tomorrow: `วันศุกร์นี้ทำงานไหม`."""
    with suppress(Unclear):
        whole = written_out(normalise(words), Calendar(today, Toward.COMING))
        return set(find_dates(whole, today)) - {today, today + _DAY}
    return set()


_WHICH_DAY = "ยังไม่ทราบว่า “วันนั้น” คือวันใด กรุณาพิมพ์วันที่ เช่น “20 มีนาคม วันหยุดไหม”"


def _called(context: Context, words: str, bureau_id: int | None) -> list[date]:
    """Returns the next days off with the name that stands in the words: `สงกรานต์หยุดวันไหน`."""
    plain = normalise(words)
    names = [name for name in _NAMES if name in plain]
    names = [*names, *_NEW_YEAR] if "ปีใหม่" in plain and "สิ้นปี" not in plain else names
    if not names:
        return []
    year = days_off(context.session, context.today, context.today + 365 * _DAY, bureau_id)
    found = sorted(day for day, off in year.items() if any(name in off for name in names))
    near = [day for day in found if day - found[0] < _MOST_DAYS * _DAY]
    return near[:_MOST_DAYS]


def _month(day: date) -> tuple[date, date]:
    first = day.replace(day=1)
    return first, (first + 31 * _DAY).replace(day=1) - _DAY


def _day(calendar: WorkingDays, day: date, name: str, today: date) -> Row:
    near = {today: "วันนี้ ", today + _DAY: "พรุ่งนี้ "}.get(day, "")
    label = f"{near}{weekday(day)} {thai_date(day)}"
    if calendar.is_working(day):
        return Row(label, "เป็นวันทำการ", tone="good")
    following = calendar.first_working_after(day)
    why = f" ({name})" if name else ""
    words = f"เป็นวันหยุด{why}\nวันทำการถัดไปคือ{weekday(following)} {thai_date(following)}"
    return Row(label, words, tone="warn")


def _holidays(
    calendar: WorkingDays, first: date, last: date, off: Mapping[date, str]
) -> list[Part]:
    """Returns the named days off of the month, and how many working days it has."""
    month = f"เดือน{MONTHS[first.month - 1]} {first.year + BUDDHIST_YEARS}"
    here = [(day, name) for day, name in off.items() if first <= day <= last]
    worked = calendar.count_between(first - _DAY, last)
    return [
        Para(f"{month} มีวันทำการ {worked:,} วัน", bold=True),
        *(Row(f"{weekday(day)} {thai_date(day)}", name or "วันหยุดของสำนักงาน") for day, name in here),
        *(() if here else (Para(day_words.NO_DAYS_OFF, tone="muted"),)),
    ]


QUERY = Query(
    name="holiday",
    words=("วันหยุด", "วันทำการ", "วันหยุดราชการ", "วันหยุดเดือนนี้", "พรุ่งนี้วันหยุดไหม", "พรุ่งนี้หยุดไหม"),
    answer=answer,
    own=True,
)
