"""What a filled form is known by: the heads of its table and the lines between its rows.

The process that opens people's files loads this, so it knows nothing but `re`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

NEEDED: Mapping[str, str] = {
    "ลำดับที่": "number",
    "โครงการ/กิจกรรม": "title",
    "ผลการดำเนินการ": "result",
    "ผลผลิต": "output",
    "ผลลัพธ์": "outcome",
}
"""The columns that make a table the form's (documents/bureau_form), with what each holds."""

COLUMNS: Mapping[str, str] = {**NEEDED, "เอกสาร/หลักฐาน": "proof"}

MEASURE = re.compile(r"^\W*มาตรการ(?:ที่)?\s*([0-9๐-๙]{1,2})(?![0-9๐-๙.])")
"""A line that names the measure of the rows below it."""

BETWEEN = re.compile(
    r"^\W*(?:มาตรการ|แนวทาง|ผลการดำเนินการในภาพรวม|คะแนนในภาพรวม"
    r"|(?:การ)?ดำเนินการแล้วเสร็จ|อยู่ระหว่าง)"
)
"""Lines between the rows of the printed form: what stands over and under a measure (002)."""
