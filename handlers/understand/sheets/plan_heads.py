"""The heads of a plan in a workbook or a Word file. Knows no database: the process that opens
people's files uses them too, and what prints the form writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.understand.patterns import pattern_of

ACTIVITY_HEADS: Mapping[str, str] = {
    "ข้อ": "number",
    "มาตรการที่": "measure",
    "แนวทางที่": "guideline",
    "กิจกรรม": "title",
    "รายละเอียด": "description",
    "ผลผลิต": "output",
    "ผลลัพธ์": "outcome",
    "เป้าหมาย": "target",
    "ระยะเวลา": "timing",
    "วันส่ง": "due",
    "สำนักที่รับผิดชอบ": "bureaus",
    "สำนักผู้รายงาน": "reporter",
    "ผู้รับผิดชอบ": "responsible",
    "หลักฐาน": "evidence",
    "ช่องทางเผยแพร่": "channels",
    "หมายเหตุ": "remarks",
    "ข้อที่ยังไม่ชัด": "ambiguous",
}
"""The columns of our form's activities, in order, and the field of each."""

PLAN_HEADS: Mapping[str, str] = {
    "รหัสแผน": "name",
    "รหัสร่าง": "draft",
    "ชื่อแผน": "title",
    "ปีงบประมาณ": "fiscal_year",
    "เจ้าของแผน": "owner",
    "ช่องทางเผยแพร่": "channels",
    "หมายเหตุของแผน": "remarks",
    "ส่งทุกสิ้นเดือน": "monthly",
    "ให้คะแนนแต่ละมาตรการ": "scored",
}
"""The lines of our form about the whole plan, in order, and the field of each."""

MEASURE_HEADS: Mapping[str, str] = {
    "มาตรการที่": "number",
    "ชื่อมาตรการ": "title",
    "โครงการ": "project",
    "แนวทาง": "guidelines",
}
PLAN_LINE, PLAN_VALUE = "รายการของแผน", "ข้อมูล"
"""The heads above the lines about the whole plan."""

YES, NO, EVERY_BUREAU = "ใช่", "ไม่ใช่", "ทุกสำนัก"

_NEEDED = ("ข้อ", "กิจกรรม", "วันส่ง", "สำนักที่รับผิดชอบ")
_HEAD_WITHIN = 30
_SPACES = pattern_of(r"\s+")

OFFICE_HEADS: Mapping[str, str] = {
    "ลำดับ": "place",
    "ลำดับที่": "place",
    "ที่": "place",
    "ข้อ": "place",
    "โครงการ/กิจกรรม": "title",
    "กิจกรรม/โครงการ": "title",
    "แผนงาน/โครงการ/กิจกรรม": "title",
    "โครงการ": "title",
    "กิจกรรม": "title",
    "ผลผลิต": "output",
    "ผลลัพธ์": "outcome",
    "เป้าหมาย": "target",
    "ตัวชี้วัด": "target",
    "ตัวชี้วัด/เป้าหมาย": "target",
    "ระยะเวลา": "timing",
    "ระยะเวลาดำเนินการ": "timing",
    "ระยะเวลาการดำเนินการ": "timing",
    "กำหนดส่ง": "timing",
    "ผู้รับผิดชอบ": "responsible",
    "หน่วยงานรับผิดชอบ": "responsible",
    "หน่วยงานที่รับผิดชอบ": "responsible",
    "สำนักที่รับผิดชอบ": "responsible",
    "หลักฐาน": "evidence",
    "เอกสาร/หลักฐาน": "evidence",
    "ช่องทางเผยแพร่": "channels",
    "หมายเหตุ": "remarks",
}
"""The columns of the office's own table (002:169), in the spellings that are met."""

_OF_A_REPORT = "ผลการดำเนินการ"
_ENOUGH = 2

Row = tuple[int, Sequence[str]]
"""A row of a sheet: where it stands, counted from 1, and its cells."""


def is_activity_head(cells: Sequence[str]) -> bool:
    """Tells whether the line heads our form's activities."""
    return set(_NEEDED) <= {without_spaces(cell) for cell in cells}


def is_plan_head(cells: Sequence[str]) -> bool:
    """Tells whether the line heads what our form says of the whole plan."""
    return [without_spaces(cell) for cell in cells[:2]] == [PLAN_LINE, PLAN_VALUE]


def is_measure_head(cells: Sequence[str]) -> bool:
    """Tells whether the line heads our form's measures."""
    return [without_spaces(cell) for cell in cells[:2]] == list(MEASURE_HEADS)[:2]


def office_places(cells: Sequence[str]) -> dict[str, int]:
    """Returns the columns of the office's table by field; {} if the line does not head one. A
    report's form has the same columns and one more."""
    keys = [without_spaces(cell) for cell in cells]
    places = _places(cells, OFFICE_HEADS)
    told = {"output", "outcome", "timing", "responsible"} & set(places)
    meant = "title" in places and not {"output", "outcome"}.isdisjoint(places)
    headed = meant and len(told) >= _ENOUGH and _OF_A_REPORT not in keys
    return places if headed else {}


def below(rows: Sequence[Row], heads: Mapping[str, str]) -> list[tuple[int, dict[str, str]]]:
    """Returns the filled rows below the line of heads, which is the first one, by field."""
    if not rows:
        return []
    places = _places(rows[0][1], heads)
    named = ((number, _named(places, cells)) for number, cells in rows[1:])
    return [(number, row) for number, row in named if any(row.values())]


def from_head(rows: Sequence[Row], is_head: object) -> list[Row]:
    """Returns the rows from the line of heads on; none if there is no such line."""
    assert callable(is_head)
    found = (at for at, (_, cells) in enumerate(rows[:_HEAD_WITHIN]) if is_head(cells))
    at = next(found, None)
    return list(rows[at:]) if at is not None else []


def without_spaces(text: str) -> str:
    """Returns the text without spaces and line breaks."""
    return _SPACES.sub("", text)


def _places(cells: Sequence[str], heads: Mapping[str, str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for at, text in enumerate(cells):
        if (field := heads.get(without_spaces(text))) is not None:
            places.setdefault(field, at)
    return places


def _named(places: Mapping[str, int], cells: Sequence[str]) -> dict[str, str]:
    return {field: cells[at].strip() if at < len(cells) else "" for field, at in places.items()}


# -- the code of a draft in its own form ---------------------------------------------------------

_DRAFT = pattern_of(r"D(\d{1,9})-(\d{1,6})")


def draft_code(draft_id: int, revision: int) -> str:
    """Returns the code that names a draft and its revision."""
    return f"D{draft_id}-{revision}"


def draft_in(text: str) -> tuple[int, int] | None:
    """Returns the draft's id and revision, or None."""
    found = _DRAFT.fullmatch(text.strip())
    return (int(found[1]), int(found[2])) if found is not None else None
