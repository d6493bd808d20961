"""Reads to which days leave is moved, told or stored, and which of it: `เปลี่ยนวันลาเป็น 3-4 ธ.ค.`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from handlers.people.away.leave.leave_heard import DENIES
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.written_out.day_wordings import without_reason
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.people.person import Absence

_TO = pattern_of(r"(?:เป็น|ใหม่)(?:วันที่|วัน)?")
_NEW_BEHIND = pattern_of(r"(?:เป็น|ใหม่|ไป(?:ลา)?|(?<!ห)มา(?:ลา)?)(?:วันที่|วัน)?")
_OLD_BEHIND = pattern_of(r"แทน|จาก(?:เดิม)?")
_DAY = r"\d{1,2}(?:\s?-\s?\d{1,2})?(?!\d|\s?(?:วัน(?!เดียว)|คน|ครั้ง|-|/))"
_FROM_OLD = pattern_of(
    r"(?P<old>.*\d.*?)(?:เป็น|เหลือ(?:แค่|แต่|เพียง)?)\s?(?:วันที่|วัน)?\s?"
    rf"(?P<new>{_DAY})\s?(?P<month>{ANY_MONTH})?(?P<rest>.*)"
)
"""`5-9 มี.ค. เป็น 8 มี.ค.`: the day behind is the one that is meant."""
_MONTH = pattern_of(rf"(?:{ANY_MONTH})")
_DOCTORS_DAY = pattern_of(
    r"(?P<days>.*\d.*?)\s(?:เพราะ|พอดี|ที่)?(?:หมอ|รพ\.?|โรงพยาบาล)(?:เขา|เค้า|ขอ|\s)*(?:นัด|เลื่อน)[^\d]*\d.*"
)
_MOST_CLAUSES = 6
_LONGEST = 200
"""A longer one is a story, in which no day is looked for behind another."""
Reads = Callable[[str], tuple[date, date] | None]
"""Returns the first and the last day that words name, or None."""


def without_old(text: str) -> str:
    """Returns the words from the new day on, where they name the one before it too, without the day
    of a doctor: `แก้วันลา 5-9 มี.ค. เป็น 8 มี.ค. หมอนัด 9 มี.ค.`."""
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return text
    if (found := _FROM_OLD.fullmatch(plain)) is not None:
        months = [found["month"] or "", *_MONTH.findall(found["old"])]
        text = plain = f"{found['new']} {months[0] or months[-1]}{found['rest']}"
    doctors = _DOCTORS_DAY.fullmatch(plain)
    return doctors["days"] if doctors is not None else text


def new_days(text: str, read: Reads) -> tuple[date, date] | None:
    """Returns the days to which leave is moved: those behind `เป็น`, else behind another word that
    moves, or before `แทน`; else all that is named. A clause that says why is left out."""
    plain = without_reason(without_old(DENIES.sub("", normalise(text)).strip()))
    for moves in (_TO, _NEW_BEHIND):
        for each in reversed([*moves.finditer(plain)]):
            if (days := _at_first(plain[each.end() :], read)) is not None:
                return days
    old = _OLD_BEHIND.search(plain)
    before = read(plain[: old.start()]) if old is not None else None
    return before or read(plain)


def _at_first(words: str, read: Reads) -> tuple[date, date] | None:
    """Returns the days that the words name, or as many of their first clauses as name some: of
    `4-8 นะ หมอเลื่อนผ่าไปพฤหัส` the last is another's day."""
    clauses = words.split()
    for count in range(min(len(clauses), _MOST_CLAUSES), 0, -1):
        if (days := read(" ".join(clauses[:count]))) is not None:
            return days
    return None


def meant(text: str, stored: Sequence[Absence], read: Reads) -> list[Absence]:
    """Returns the stored leave of which the words name a day; all of it if they name none."""
    plain = normalise(text)
    cut = next(iter(_NEW_BEHIND.finditer(plain)), None)
    old = _OLD_BEHIND.search(plain)
    parts = (plain[old.end() :] if old else "", plain[: cut.start()] if cut else plain)
    for days in filter(None, map(read, parts)):
        first, last = days
        named = [each for each in stored if each.first_day <= last and first <= each.last_day]
        if named:
            return named
    return list(stored)
