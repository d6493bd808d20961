"""What is doubtful in a plan that was read, in words: where it stands, and what may be meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from handlers.messages import cut_graphemes
from handlers.plan_drafts.reading import table_dates, table_reading
from handlers.understand.dates.dates import short_date
from handlers.understand.sheets import plan_heads
from models.plan_drafts.draft_content import JOIN, OF_PLAN, Doubt, DraftContent

_ASKED: Mapping[str, str] = {
    table_reading.YEAR: "แผนนี้เป็นของปีงบประมาณใด",
    table_reading.FOR_WHOM: "สำนักใดต้องส่งรายงานตามแผนนี้",
    table_reading.REPLACES: "เป็นแผนใหม่ หรือแทนแผนใด",
    table_reading.NO_TITLE: "ไม่พบชื่อ กรุณาพิมพ์ชื่อ",
    table_reading.NO_NUMBER: "ไม่มีเลขข้อ เป็นกิจกรรมใหม่หรือเป็นส่วนของข้อก่อน",
    table_reading.MADE_NUMBER: "มีเพียงลำดับ เลขข้อนี้ถูกหรือไม่",
    table_reading.TWICE: "เลขข้อซ้ำกับข้อก่อน ควรเป็นเลขใด",
    table_reading.SHARED: "อยู่แถวเดียวกับข้ออื่น ผลผลิตนี้เป็นของข้อนี้ทั้งหมดหรือไม่",
    table_reading.NO_BUREAU: "ผู้รับผิดชอบไม่ตรงกับชื่อสำนัก สำนักใดต้องส่ง",
    table_reading.NO_MEASURE: "ไม่ชัดว่าอยู่ในมาตรการใด",
    table_dates.EVENT: "มีวันที่ในช่องระยะเวลา เป็นวันส่งรายงานหรือเป็นวันจัดกิจกรรม",
    table_dates.MONTH: "มีแต่เดือน ไม่มีวัน วันส่งคือวันใด",
    table_dates.OUTSIDE: "วันที่อยู่นอกปีงบประมาณของแผน วันส่งคือวันใด",
    table_dates.UNREAD: "อ่านวันที่ไม่ครบ วันส่งคือวันใด",
}
_TYPED: Mapping[str, str] = {
    "due": "พิมพ์วันที่เอง เช่น 20 มีนาคม, 20 กันยายน",
    "bureaus": "พิมพ์ชื่อสำนักเอง หรือ “ทุกสำนัก”",
    "number": "พิมพ์เลขเอง เช่น 1.6",
    "measure": "พิมพ์เลขมาตรการเอง",
    "fiscal_year": "พิมพ์ปีเอง เช่น 2571",
    "output": "พิมพ์ผลผลิตของข้อนี้เอง",
    "title": "",
    "name": "",
}
_COLUMNS = {field: head for head, field in plan_heads.ACTIVITY_HEADS.items()}
_QUOTED, _SHORT = 300, 60


def asked(doubt: Doubt) -> str:
    """Returns the question."""
    return _ASKED[doubt.code]


def may_type(doubt: Doubt) -> str:
    """Returns what may be typed instead of a button."""
    return _TYPED.get(doubt.field, "")


def place(content: DraftContent, doubt: Doubt) -> str:
    """Returns `ข้อ 1.4 วันส่ง (แถว 6)`, or that it is about the whole plan."""
    if doubt.at == OF_PLAN:
        return "ทั้งแผน"
    number = content.activities[doubt.at].get("number") or ""
    row = f" (แถว {doubt.row})" if doubt.row else ""
    return f"ข้อ {number} {_COLUMNS[doubt.field]}{row}"


def quoted(doubt: Doubt, most: int = _QUOTED) -> str:
    """Returns the source's words."""
    return f"“{cut_graphemes(doubt.words, most)}”" if doubt.words else ""


def line(doubt: Doubt) -> str:
    """Returns the question with the source's words, on the draft's card."""
    return f"{_ASKED[doubt.code]} {quoted(doubt, _SHORT)}".strip()


def offered(doubt: Doubt, value: Any) -> str:
    """Returns what a value that may be meant reads like on a button."""
    if value == JOIN:
        return "เป็นส่วนของข้อก่อน"
    if doubt.field == "due":
        return _days(value)
    if doubt.field == "bureaus":
        return _bureaus(value)
    if doubt.field == "fiscal_year":
        return f"ปีงบประมาณ {value}"
    if doubt.field == "measure":
        return f"มาตรการที่ {value}"
    return f"ข้อ {value}" if doubt.field == "number" else "ใช่ ทั้งหมด"


def _days(days: Sequence[str]) -> str:
    if not days:
        return "ไม่มีวันส่ง"
    return f"ส่ง {' '.join(short_date(date.fromisoformat(day)) for day in days)}"


def _bureaus(names: Sequence[str]) -> str:
    if not names:
        return "ตามทั้งแผน"
    return plan_heads.EVERY_BUREAU if list(names) == ["*"] else " ".join(names)
