"""The heads of the roster's columns in a workbook. Knows no database: the process that opens
people's files uses it too, and what prints the roster writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

WRITTEN: Mapping[str, str] = {
    "staff_id": "เลขประจำตัว",
    "name": "ชื่อ-สกุล",
    "position": "ตำแหน่ง",
    "bureau": "สำนัก",
    "work_group": "กลุ่มงาน",
    "roles": "หน้าที่ในระบบ",
    "supervisor_id": "เลขประจำตัวผู้บังคับบัญชา",
}
"""The head of each column, as the office's own workbook has it."""

_ALSO: Mapping[str, str] = {
    "เลขประจำตัวเจ้าหน้าที่": "staff_id",
    "เลขเจ้าหน้าที่": "staff_id",
    "รหัสเจ้าหน้าที่": "staff_id",
    "รหัสพนักงาน": "staff_id",
    "ชื่อ": "name",
    "ชื่อสกุล": "name",
    "ชื่อ-นามสกุล": "name",
    "ชื่อนามสกุล": "name",
    "ชื่อและนามสกุล": "name",
    "ชื่อ–สกุล": "name",
    "ชื่อตำแหน่ง": "position",
    "หน่วยงาน": "bureau",
    "สังกัด": "bureau",
    "สำนัก/กลุ่ม": "bureau",
    "ชื่อสำนัก": "bureau",
    "กลุ่ม": "work_group",
    "กลุ่มงาน/ส่วน": "work_group",
    "หน้าที่": "roles",
    "บทบาท": "roles",
    "สิทธิ": "roles",
    "ผู้บังคับบัญชา": "supervisor_id",
    "เลขผู้บังคับบัญชา": "supervisor_id",
}
_NEEDED = {"staff_id", "name"}
_LEAST, _WITHIN = 3, 30


def _plain(text: str) -> str:
    return "".join(text.split()).casefold().rstrip("*")


_COLUMNS = {
    **{_plain(head): column for head, column in _ALSO.items()},
    **{_plain(head): column for column, head in WRITTEN.items()},
    **{column: column for column in WRITTEN},
}


def columns(line: Sequence[str]) -> list[tuple[int, str]]:
    """Returns the known columns of a line of heads, each with its place."""
    found = ((at, _COLUMNS.get(_plain(text))) for at, text in enumerate(line))
    return [(at, column) for at, column in found if column is not None]


def head_at(lines: Sequence[Sequence[str]]) -> int | None:
    """Returns where the line of heads stands, or None if there is none."""
    for at, line in enumerate(lines[:_WITHIN]):
        names = {column for _, column in columns(line)}
        if names >= _NEEDED and len(names) >= _LEAST:
            return at
    return None
