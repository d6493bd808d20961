"""The heads of a sheet of the office's own days, and reading its rows. Knows no database: the
process that opens people's files uses it too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
    for at, line in enumerate(lines[:_HEAD_WITHIN]):
        places = _places(line)
        if _NEEDED <= set(places):
            read = ((n, _row(places, each)) for n, each in enumerate(lines[at + 1 :], at + 2))
            return [(number, row) for number, row in read if any(row.values())]
    return None


def _places(line: Sequence[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for at, text in enumerate(line):
        field = HEADS.get("".join(text.split()))
        if field is not None:
            places.setdefault(field, at)
    return places


def _row(places: Mapping[str, int], line: Sequence[str]) -> dict[str, str]:
    return {field: line[at].strip() for field, at in places.items() if at < len(line)}
