"""The days to which a reminder may be put off: how they read, and which one was typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from handlers.reminders.kind_words import words_of
from handlers.understand.dates.dates import find_dates, short_date
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.duties.duty import Duty
from models.reminders.snoozes import DAY_BEFORE, IN_THREE_DAYS, TOMORROW

NAMES: Mapping[str, str] = {
    TOMORROW: "พรุ่งนี้",
    IN_THREE_DAYS: "อีก 3 วัน",
    DAY_BEFORE: "ก่อนครบกำหนด",
}
"""The choices without their days."""

_TYPED = (
    (TOMORROW, re.compile(r"พรุ่งนี้|วันทำการถัดไป|(?<!\d)1\s*วัน|หนึ่งวัน")),
    (IN_THREE_DAYS, re.compile(r"(?<!\d)3\s*วัน|สามวัน")),
    (DAY_BEFORE, re.compile(r"ก่อน(?:วัน)?(?:ครบ)?กำหนด")),
)
_SOME_DAYS = re.compile(r"(?<![\d.])(\d{1,3})\s*วัน(?!ที่)")


def label(name: str, day: date, today: date) -> str:
    """Returns `พรุ่งนี้ 2 มี.ค.`: with the real day, since tomorrow may be a day off, and without
    the year, so that it fits a button."""
    ahead = (day - today).days
    words = {
        **NAMES,
        TOMORROW: NAMES[TOMORROW] if ahead == 1 else "วันทำการถัดไป",
        IN_THREE_DAYS: f"อีก {ahead} วัน",
    }
    return f"{words[name]} {short_date(day).rpartition(' ')[0]}"


def meant(text: str, possible: Mapping[str, date], duty: Duty, today: date) -> str:
    """Returns the name of the choice that was typed, by its words or its day.

    possible: what `snoozes.choices` allows, at least one. Raises Unclear: with the last possible
    day if a later one was typed, else with the choices.
    """
    plain = normalise(text)
    for name, pattern in _TYPED:
        if pattern.search(plain):
            return _allowed(name, possible, duty, today)
    named = _day(plain, today)
    for name, day in possible.items():
        if day == named:
            return name
    if named is not None and duty.kind.deadline and named > max(possible.values()):
        raise Unclear(beyond(possible, duty))
    raise Unclear(_these(possible, today))


def _allowed(name: str, possible: Mapping[str, date], duty: Duty, today: date) -> str:
    if name in possible:
        return name
    raise Unclear(beyond(possible, duty) if duty.kind.deadline else _these(possible, today))


def beyond(possible: Mapping[str, date], duty: Duty) -> str:
    """Returns that it cannot be put off so far, and which day is the last."""
    last = short_date(max(possible.values()))
    return f"เลื่อนได้ไม่เกินวันที่ {last} เพราะ{words_of(duty.kind).when(duty)} กรุณาเลือกวันอื่น"


def _these(possible: Mapping[str, date], today: date) -> str:
    listed = " หรือ ".join(label(name, day, today) for name, day in possible.items())
    return f"เลื่อนได้เฉพาะ {listed}"


def _day(plain: str, today: date) -> date | None:
    """Returns the one day that is named, or so many days from today; else None."""
    counted = _SOME_DAYS.search(plain)
    if counted is not None:
        return today + timedelta(days=int(counted[1]))
    try:
        found = set(find_dates(plain, today))
    except Unclear:
        return None
    return found.pop() if len(found) == 1 else None
