"""Reads the rows of a sheet of days into rows of the office's table, and says what is wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from handlers.plans.days import day_words
from handlers.understand.dates.dates import read_date
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from models.plans import holidays_file
from models.plans.holidays_file import MOST_NAME, TAKEN_BACK, DayRow
from models.plans.office_day import CLOSURE, HOLIDAY, SUBSTITUTE, WORKING

_KINDS: Mapping[str, str] = {
    "วันหยุด": HOLIDAY, "วันหยุดราชการ": HOLIDAY, "วันหยุดพิเศษ": HOLIDAY, "หยุด": HOLIDAY,
    "วันหยุดที่สำนักงานเพิ่ม": HOLIDAY, "วันหยุดชดเชย": SUBSTITUTE, "ชดเชย": SUBSTITUTE,
    "ปิดทำการ": CLOSURE, "ปิด": CLOSURE, "วันทำการ": WORKING, "ทำงาน": WORKING,
    "ทำงานชดเชย": WORKING, "ยกเลิก": TAKEN_BACK, "ลบ": TAKEN_BACK,
}  # fmt: skip
_FAR = 5
"""Years; a day beyond is a slip of the era."""

_BY_KEY = {fold(word): kind for word, kind in _KINDS.items()}
_OFFICE = frozenset(map(fold, ("", "-", "–", "ทั้งสำนักงาน", "ทุกสำนัก")))


@dataclass(frozen=True)
class DayFault:
    """What is wrong in a row. code: one of SENTENCES; value: the cell, or the day."""

    row: int
    code: str
    value: str = ""


SENTENCES: Mapping[str, str] = {
    "date": "วันที่ “{value}” อ่านไม่ได้ กรุณาใส่เช่น 4/6/2570",
    "kind": "ชนิด “{value}” ไม่รู้จัก กรุณาใส่ วันหยุด วันหยุดชดเชย ปิดทำการ วันทำการ หรือยกเลิก",
    "name": "ยังไม่ได้กรอกชื่อวันหยุด",
    "long": f"ชื่อยาวเกิน {MOST_NAME} ตัวอักษร",
    "bureau": "สำนัก “{value}” ไม่ตรงกับชื่อสำนัก กรุณาใส่ชื่อเต็ม",
    "twice": "{value} ซ้ำกับแถวก่อน",
    "empty": "ไม่มีวันในไฟล์",
}


@dataclass
class DaySheet:
    """The rows of a sheet, and what is wrong with it."""

    rows: list[DayRow] = field(default_factory=list)
    faults: list[DayFault] = field(default_factory=list)


def fault_words(fault: DayFault) -> str:
    """Returns what is wrong, where, and what to do."""
    words = SENTENCES[fault.code].format(value=fault.value)
    return f"แถว {fault.row} {words}" if fault.row else words


def read_sheet(
    given: Sequence[tuple[int, Mapping[str, str]]], bureaus: Collection[str], today: date
) -> DaySheet:
    """Returns the rows with all faults at once."""
    read = DaySheet()
    for number, cells in given:
        faults = [DayFault(number, *each) for each in _faults(cells, bureaus, today)]
        read.faults += faults
        if not faults:
            read.rows.append(_row(number, cells, today))
    read.faults += _repeated(read.rows)
    if not given:
        read.faults.append(DayFault(0, "empty"))
    return read


def _faults(
    cells: Mapping[str, str], bureaus: Collection[str], today: date
) -> Iterator[tuple[str, str]]:
    name, kind, bureau = (cells.get(each, "") for each in ("name", "kind", "bureau"))
    if day_in(cells.get("date", ""), today) is None:
        yield "date", cells.get("date", "")
    if fold(kind) and fold(kind) not in _BY_KEY:
        yield "kind", kind
    if not name and _BY_KEY.get(fold(kind), HOLIDAY) in (HOLIDAY, SUBSTITUTE):
        yield "name", ""
    if len(name) > MOST_NAME:
        yield "long", ""
    if fold(bureau) not in _OFFICE and bureau not in bureaus:
        yield "bureau", bureau


def _row(number: int, cells: Mapping[str, str], today: date) -> DayRow:
    name, kind, bureau = (cells.get(each, "") for each in ("name", "kind", "bureau"))
    day = day_in(cells["date"], today)
    assert day is not None
    kept = _BY_KEY.get(fold(kind)) or day_words.kind_of(name)
    return DayRow(number, day, kept, name, "" if fold(bureau) in _OFFICE else bureau)


def day_in(text: str, today: date) -> date | None:
    """Returns the day of a cell in either era: as a spreadsheet keeps it, in figures or words."""
    day = holidays_file.day_of(text.removesuffix(" 00:00:00"))
    if day is None:
        try:
            day = read_date(text, today)
        except Unclear:
            return None
    return day if abs(day.year - today.year) < _FAR else None


def _repeated(rows: Sequence[DayRow]) -> Iterator[DayFault]:
    seen = set()
    for row in rows:
        if (row.day, row.bureau) in seen:
            yield DayFault(row.number, "twice", day_words.named_day(row.day))
        seen.add((row.day, row.bureau))
