"""How to recognise a filled form: the heads of its table and the lines between its rows.

The process that opens people's files loads this module, so it imports only `re`.
"""

from __future__ import annotations

from collections.abc import Mapping

from handlers.understand.patterns import pattern_of

NEEDED: Mapping[str, str] = {
    "ลำดับที่": "number",
    "โครงการ/กิจกรรม": "title",
    "ผลการดำเนินการ": "result",
    "ผลผลิต": "output",
    "ผลลัพธ์": "outcome",
}
"""The required columns of the form (documents/bureau_form), and the name of their content."""

COLUMNS: Mapping[str, str] = {**NEEDED, "เอกสาร/หลักฐาน": "proof"}

MEASURE = pattern_of(r"^\W*มาตรการ(?:ที่)?\s*([0-9๐-๙]{1,2})(?![0-9๐-๙.])")
"""A line that names the measure of the rows below it."""

BETWEEN = pattern_of(
    r"^\W*(?:มาตรการ|แนวทาง|ผลการดำเนินการในภาพรวม|คะแนนในภาพรวม"
    r"|(?:การ)?ดำเนินการแล้วเสร็จ|อยู่ระหว่าง)"
)
"""Lines between the rows of the printed form, above and below each measure (002)."""
