"""The heads of a list's columns in a workbook, and reading its rows. Knows no database: the process
that opens people's files uses it too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.understand.sheets import headed_rows

HEADS: Mapping[str, str] = {
    "ข้อ": "number",
    "เลขที่": "number",
    "ข้อที่": "number",
    "รายการ": "title",
    "ข้อมูล": "title",
    "กิจกรรม": "title",
    "หัวข้อ": "topic",
    "ประเด็น": "topic",
    "ตัวชี้วัด": "topic",
    "สิ่งที่ต้องแสดง": "must_show",
    "องค์ประกอบด้านข้อมูล": "must_show",
    "องค์ประกอบ": "must_show",
    "หน่วยงานรับผิดชอบ": "bureau",
    "สำนัก": "bureau",
    "เลขประจำตัวผู้รับผิดชอบ": "person",
    "กำหนด": "due",
    "กำหนดส่ง": "due",
    "เริ่ม": "first",
    "วันเริ่ม": "first",
    "สิ้นสุด": "last",
    "วันสิ้นสุด": "last",
    "ผู้ดำเนินการ": "who",
    "ข้อเดิม": "before",
    "คะแนนเต็ม": "most",
}
"""The field of each head, whose spaces do not count."""

NEEDED = ("ข้อ", "รายการ")
"""Heads (or others of the same field) without which a line is no line of heads."""

EVERY_BUREAU = ("ทุกสำนัก", "ทุกหน่วยงาน")
_NEEDED = {"number", "title"}
_HEAD_WITHIN = 30


def rows(
    lines: Sequence[Sequence[str]], most: int = 1000
) -> list[tuple[int, dict[str, str]]] | None:
    """Returns the rows below the line of heads by field, each with its row in the sheet; empty ones
    are left out. None if there is no line of heads."""
    found = headed_rows.read(lines, HEADS, _NEEDED, _HEAD_WITHIN, most)
    for _, row in found or ():
        if row.get("bureau") in EVERY_BUREAU:
            row["bureau"] = "*"
    return found
