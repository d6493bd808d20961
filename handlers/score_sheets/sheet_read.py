"""What a filled score sheet (Excel) says: points by candidate, or every fault with its row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from handlers.score_sheets import points_typed, sheet_words
from handlers.understand.numbers.number_words import digits_value
from handlers.understand.sheets import score_heads
from handlers.understand.thai import fold, normalise
from models.people.person import Person
from models.score_sheets import giving_points, score_sheets, sheet_items
from models.score_sheets.score_sheet import ScoreSheet
from models.score_sheets.score_sheets import Candidate
from models.score_sheets.sheet_items import SheetItem

Rows = Sequence[tuple[int, Sequence[str]]]

_WHOM = 1
"""The column of the name."""


@dataclass
class SheetRead:
    """points: by candidate's id, what the rows say. faults: whatever keeps it from being taken."""

    points: dict[int, dict[str, Decimal]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def read(
    sheet: ScoreSheet,
    version: int,
    every: Sequence[Candidate],
    me: Person,
    heads: Sequence[str],
    rows: Rows,
    left: int = 0,
) -> SheetRead:
    """Returns the points of all rows; empty cells say nothing."""
    found = SheetRead()
    items = score_sheets.items_of(sheet)
    if version != sheet.version:
        found.faults.append("รายการของแบบนี้เปลี่ยนไปหลังจากทำไฟล์ กรุณาขอไฟล์ใหม่แล้วกรอกอีกครั้ง")
        return found
    if left:
        found.faults.append("ไฟล์ยาวเกินไป กรุณาใช้ไฟล์ที่ขอจากระบบโดยไม่เพิ่มแถว")
    places = _places(heads, items, found.faults)
    by_place = {str(each.place): each for each in every}
    seen: dict[int, int] = {}
    for row, cells in rows:
        candidate = _candidate(row, cells, by_place, seen, found.faults)
        if candidate is not None:
            points = _points(row, cells, places, items, found.faults)
            if points:
                found.faults += _not_his(sheet, me, candidate, row)
                found.points[candidate.id] = points
    return found


def _places(
    heads: Sequence[str], items: Sequence[SheetItem], faults: list[str]
) -> Mapping[str, int]:
    """By item its column; missing ones and strange ones are faults."""
    found: dict[str, int] = {}
    numbers = [each.number for each in items]
    for at, head in enumerate(heads):
        number = score_heads.item_in(head)
        if number is None:
            continue
        if number not in numbers:
            faults.append(f"หัวตารางมีข้อ {number[:20]} ซึ่งไม่มีในแบบนี้")
        elif number in found:
            faults.append(f"หัวตารางมีข้อ {number} ซ้ำ")
        else:
            found[number] = at
    gone = [number for number in numbers if number not in found]
    if gone:
        faults.append(f"หัวตารางไม่มี{sheet_words.numbers_words(gone)}")
    return found


def _candidate(
    row: int,
    cells: Sequence[str],
    by_place: Mapping[str, Candidate],
    seen: dict[int, int],
    faults: list[str],
) -> Candidate | None:
    place = normalise(cells[0]).strip() if cells else ""
    candidate = by_place.get(place)
    if candidate is None:
        filled = sum(bool(each) for each in cells)
        if place or filled > 1:
            faults.append(f"แถว {row} ไม่มีลำดับ “{place[:20]}” ในแบบนี้")
        return None
    name = cells[_WHOM] if len(cells) > _WHOM else ""
    if fold(name) != fold(candidate.name):
        faults.append(f"แถว {row} ลำดับ {place} ชื่อไม่ตรง ในแบบคือ {candidate.name}")
        return None
    if candidate.id in seen:
        faults.append(f"แถว {row} ลำดับ {place} ซ้ำกับแถว {seen[candidate.id]}")
        return None
    seen[candidate.id] = row
    return candidate


def _points(
    row: int,
    cells: Sequence[str],
    places: Mapping[str, int],
    items: Sequence[SheetItem],
    faults: list[str],
) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for number, at in places.items():
        typed = normalise(cells[at]).strip() if at < len(cells) else ""
        if not typed or typed in points_typed.OPEN:
            continue
        value = digits_value(typed)
        if value is None:
            faults.append(f"แถว {row} ข้อ {number} “{typed[:20]}” ไม่ใช่ตัวเลข")
        else:
            found[number] = value
    wrong = sheet_items.point_faults(items, found)
    faults += [f"แถว {row} {sheet_words.fault_words(each)}" for each in wrong]
    return found


def _not_his(sheet: ScoreSheet, me: Person, candidate: Candidate, row: int) -> Iterator[str]:
    if candidate.withdrawn:
        yield f"แถว {row} {candidate.name} ถอนตัวแล้ว กรุณาลบคะแนนแถวนี้"
    elif not giving_points.may_ever(sheet, me, candidate):
        yield f"แถว {row} {candidate.name} อยู่สำนักเดียวกับท่าน กรุณาลบคะแนนแถวนี้"
