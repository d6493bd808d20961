"""Finds the days in prose that count from the day when it was typed: `จัดวันศุกร์ที่แล้ว ต่อวันนี้`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import WEEKDAYS, mention_spans
from handlers.understand.dates.dates import read_date, short_date
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear


@dataclass(frozen=True)
class DayByToday:
    """words: as they stand in the text.

    meant: the day in figures and letters, or the two that may be meant.
    """

    words: str
    meant: Sequence[str]


_CUES = ("นี้", "วาน", "แล้ว", "ก่อน", "ผ่านมา", "หน้า", "มะรืน", "เมื่อคืน", "เมื่อเช้า")
_LONGEST = 5_000
_WHICH = r"(?:ที่แล้ว|ที่ผ่านมา|ก่อน(?![ก-๙])|นี้(?!เอง)|หน้า(?!ห้อง|ตึก|งาน|บ้าน|เสา|ร้าน|อาคาร)|ถัดไป)"
_SAID = pattern_of(
    r"(?:เมื่อ(?:วานซืน|วาน|คืน|เช้า)|(?<!ทุก)(?<!ถึง)(?<!ณ )(?<!นับจาก)วันนี้|พรุ่งนี้|มะรืน)(?:นี้)?"
    rf"|(?:วัน)?(?:{'|'.join(WEEKDAYS[:6])})(?:บดี)?\s?{_WHICH}|วันอาทิตย์\s?{_WHICH}"
    r"|(?<!\d)\d{1,2}\s?(?:วัน|สัปดาห์)(?:ก่อน(?![ก-๙])|ที่แล้ว|ที่ผ่านมา)"
)
_BESIDE = pattern_of(r"[\s(),]*(?:ที่|คือ|ตรงกับ|เป็น|วันที่|[\s(])*")
"""Between such a day and a written date of the same day."""


def days_by_today(text: str, today: date) -> Sequence[DayByToday]:
    """Returns the days that the text says from today, each once, without those beside which a date
    stands and those that nobody can tell."""
    if len(text) > _LONGEST or not any(each in text for each in _CUES):
        return ()
    plain = normalise(text)
    found: dict[str, DayByToday] = {}
    written = [
        span
        for span in mention_spans(plain)
        if any(letter.isdigit() for letter in plain[slice(*span)])
    ]
    for each in _SAID.finditer(plain):
        near = any(
            _BESIDE.fullmatch(plain, each.end(), start)
            or _BESIDE.fullmatch(plain, end, each.start())
            for start, end in written
        )
        if not near and (meant := _days(each[0], today)):
            found.setdefault(each[0], DayByToday(each[0], meant))
    return tuple(found.values())


def says_day_by_today(words: str) -> bool:
    """Tells whether the words are such a day and nothing else."""
    return _SAID.fullmatch(normalise(words)) is not None


def _days(words: str, today: date) -> Sequence[str]:
    try:
        return (short_date(read_date(written_out(words, Calendar(today, Toward.PAST)), today)),)
    except Unclear as unclear:
        return unclear.meant
