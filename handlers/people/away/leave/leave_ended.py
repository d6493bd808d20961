"""Reads which stored leave words end and which they keep: `ยกเลิกแค่วันที่ 24 ส่วน 1-3 ธันวายังลาอยู่`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import find_dates
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.people.person import Absence

_JOINTS = pattern_of(r"(?:แล้ว)?(?:ส่วน|แต่)|(?=ยกเว้น|(?<!ยก)เว้น)")
_KEEPS = pattern_of(
    r"(?:ยัง(?:คง)?|คง)(?:จะ|ขอ)?(?:ลา|หยุด|อยู่|ไว้|เดิม|เหมือน)|(?:เอา|เก็บ)ไว้|เหมือนเดิม|ตามเดิม|ลาอยู่|ลาต่อ|เว้น|ไม่(?:ต้อง|ได้)?ยกเลิก|อย่า(?:เพิ่ง)?ยกเลิก"
)
_ENDS = pattern_of(
    r"ไม่(?:ขอ|ต้อง|ได้|เอา)?(?:ลง)?(?:วัน)?ลา|(?<!ไม่)(?<!ไม่ได้)(?<!อย่า)(?<!อย่าเพิ่ง)(?:ยกเลิก|เลิก|ถอน|ลบ)|มาทำงาน|มาได้|หาย"
)
_MOST_DAYS = 31
_AT_WORK = pattern_of(
    r"(?:มา|ไป|กลับ|เข้า|เริ่ม)(?:ไป|มา)?(?:ทำงาน|ปฏิบัติงาน)|(?:มา|ไป|เข้า)(?:งาน|ออฟฟิศ|สำนักงาน|ที่ทำงาน)(?:ได้|ปกติ|ตาม)"
)
_LEAVES_OPEN = pattern_of(f"{WHETHER}|หรือ|ถ้า|หาก|ไม่ได้|ไม่ไหว|ยังไม่|อาจ|น่าจะยัง")


@dataclass
class _Days:
    end: set[date] = field(default_factory=set)
    keep: set[date] = field(default_factory=set)


def ended(text: str, stored: Sequence[Absence], today: date) -> list[Absence]:
    """Returns the leave that the words end: what they name without what they keep, else all."""
    told = _read(normalise(text), today)
    named = [each for each in stored if _meets(each, told.end)] if told.end else list(stored)
    left = [each for each in named if not _meets(each, told.keep)]
    return left if named and (left or told.keep) else list(stored)


def days_ended(text: str, today: date) -> set[date]:
    """Returns the days that the words name as no leave any more."""
    return _read(normalise(text), today).end


def back_at_work(text: str, today: date) -> date | None:
    """Returns the day from which somebody says to be at work again, after today: `หายแล้วค่ะ พรุ่งนี้
    ไปทำงานปกติ`; None for other words."""
    plain = normalise(text)
    if not _AT_WORK.search(plain) or _LEAVES_OPEN.search(plain):
        return None
    days = [each for each in _read(plain, today).end if each > today]
    return min(days, default=None)


def tells_which(text: str, stored: Sequence[Absence], today: date) -> bool:
    """Tells whether words mean some of several stored leaves, and not others."""
    plain = normalise(text)
    if len(stored) < 2 or not (_ENDS.search(plain) or _KEEPS.search(plain)):
        return False
    told = _read(plain, today)
    if not told.end and not told.keep:
        return False
    return 0 < len(ended(text, stored, today)) < len(stored)


def _meets(each: Absence, days: set[date]) -> bool:
    return any(each.first_day <= day <= each.last_day for day in days)


_WHEN_TOLD = pattern_of(
    r"(?:ที่)(?:ส่ง|แจ้ง|ยื่น|ลง|บอก|ขอ|เขียน)(?:ลา|ไว้|ไป)?\s?(?:เมื่อ(?:วาน(?:ซืน|นี้)?|เช้า|กี้|ครู่|คืน)|ตะกี้|วันก่อน|วันนี้)"
)
"""The day on which it was told is no day of leave."""


def _read(plain: str, today: date) -> _Days:
    told = _Days()
    plain = _WHEN_TOLD.sub(" ", plain)
    for clause in _JOINTS.split(plain):
        for words, keeps in _verdicts(clause):
            (told.keep if keeps else told.end).update(_days_in(words, today))
    return told


def _verdicts(clause: str) -> Iterator[tuple[str, bool]]:
    """Yields the parts of a clause, and of each whether it keeps its days."""
    keeps, ends = _KEEPS.search(clause), _ENDS.search(clause)
    if not (keeps and ends):
        yield clause, keeps is not None
        return
    parts, verdict = list[str](), ""
    for part in clause.split(" "):
        said = "keep" if _KEEPS.search(part) else "end" if _ENDS.search(part) else ""
        if said and verdict and said != verdict:
            yield " ".join(parts), verdict == "keep"
            parts = []
        parts.append(part)
        verdict = said or verdict
    yield " ".join(parts), verdict == "keep"


def _days_in(words: str, today: date) -> list[date]:
    try:
        found = find_dates(written_out(words, Calendar(today, Toward.COMING)), today)
    except Unclear:
        found = []
    span = read_scope(words, today).span if not found else None
    if span is None:
        return list(found)
    first, last = span
    return [first + timedelta(n) for n in range(min((last - first).days + 1, _MOST_DAYS))]
