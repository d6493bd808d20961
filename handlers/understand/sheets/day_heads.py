"""The heads of a sheet of the office's own days, and reading its rows. Knows no database: the
process that opens people's files uses it too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.understand.sheets import headed_rows

WRITTEN: Mapping[str, str] = {
    "date": "วันที่",
    "name": "ชื่อวันหยุด",
    "kind": "ชนิด",
    "bureau": "เฉพาะสำนัก",
}
"""The head of each column, as the office's own workbook has it."""

HEADS: Mapping[str, str] = {
    "วันที่": "date",
    "วันเดือนปี": "date",
    "วัน": "date",
    "ชื่อวันหยุด": "name",
    "วันหยุด": "name",
    "ชื่อวันหยุดหรือวันทำการ": "name",
    "ชนิด": "kind",
    "ประเภท": "kind",
    "เฉพาะสำนัก": "bureau",
    "สำนัก": "bureau",
}
"""The field of each head, whose spaces do not count."""

_NEEDED = {"date", "name"}
_HEAD_WITHIN = 20


def rows(lines: Sequence[Sequence[str]]) -> list[tuple[int, dict[str, str]]] | None:
    """Returns the rows below the line of heads by field, each with its row in the sheet; empty ones
    are left out. None if there is no line of heads."""
    return headed_rows.read(lines, HEADS, _NEEDED, _HEAD_WITHIN)
