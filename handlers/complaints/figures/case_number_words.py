"""Writes a round's numbers of complaints, in chat and on paper; hidden counts stay hidden."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from handlers.complaints.complaint_words import CHANNEL, KIND
from handlers.messages import Button, Para, Part, Row, Text
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date, thai_date
from models.complaints.complaint import CANNOT, SOCIAL, TOLD
from models.complaints.figures.case_numbers import (
    BY_CHANNEL,
    BY_KIND,
    BY_OUTCOME,
    BY_SOLVED,
    BY_TIME,
    COLUMNS,
    IN_TIME,
    LATE,
    NOT_REOPENED,
    OPEN,
    OPEN_LATE,
    REOPENED,
    TABLES,
)
from models.complaints.figures.case_results import ShownNumbers

NUMBERS, CONFIRM = "case_numbers", "confirm_case_numbers"
CONFIRMING = "การยืนยันตัวเลขเรื่องร้องเรียน"

NIL = "ไม่มีเรื่องร้องเรียนในรอบนี้"
"""Says explicitly that none were received (issue 6, part 8)."""

HIDDEN = "ไม่แสดง"
"""Stands for a hidden count: a small one, or a larger one that would reveal a small one."""

WHY_HIDDEN = f"“{HIDDEN}” คือจำนวนที่น้อยกว่า 5 หรือจำนวนที่ใช้คำนวณย้อนหาจำนวนที่น้อยกว่า 5 ได้ เพื่อคุ้มครองผู้แจ้ง"
WHOLE = "สำนักงานโดยรวม"
"""Names the cases that concern no bureau."""

NOT_YOURS = Text(
    "ตัวเลขเรื่องร้องเรียนเปิดให้ผู้รับเรื่อง ผู้อำนวยการสำนัก ผู้บริหาร และผู้ดูแลระบบ "
    "หากจำเป็นต้องใช้ กรุณาติดต่อผู้รับเรื่องร้องเรียนของสำนัก",
    (Button("เมนู", say="เมนู"),),
)

TABLE: Mapping[str, str] = {
    BY_KIND: "ตามประเภท",
    BY_CHANNEL: "ตามช่องทาง",
    BY_TIME: "ตามกำหนดเวลา",
    BY_OUTCOME: "ตามผล",
    BY_SOLVED: "หลังแจ้งผล",
}

COLUMN: Mapping[str, Mapping[str, str]] = {
    BY_KIND: KIND,
    BY_CHANNEL: {**CHANNEL, SOCIAL: "Social media (รวม LINE)"},
    BY_TIME: {
        OPEN: "ค้าง ยังไม่เกินกำหนด",
        OPEN_LATE: "ค้าง เกินกำหนด",
        IN_TIME: "แจ้งผลในกำหนด",
        LATE: "แจ้งผลเกินกำหนด",
    },
    BY_OUTCOME: {OPEN: "ยังไม่แจ้งผล", TOLD: "แจ้งผลแล้ว", CANNOT: "ดำเนินการไม่ได้"},
    BY_SOLVED: {NOT_REOPENED: "ไม่มีการแจ้งซ้ำ", REOPENED: "แจ้งว่ายังไม่ได้รับการแก้ไข"},
}


def round_words(until: date) -> str:
    """Returns `รอบ 30 กรกฎาคม 2570`."""
    return f"รอบ {thai_date(until)}"


def bureau_words(row: ShownNumbers) -> str:
    """Returns the bureau's name, or the office as a whole."""
    return row.bureau or WHOLE


def count_words(count: int | None) -> str:
    """Returns a count, or that it is hidden."""
    return HIDDEN if count is None else f"{count:,}"


def headline(row: ShownNumbers) -> str:
    """Says how many were received, also if there were none."""
    if row.nil:
        return NIL
    return f"จำนวนที่รับ: {HIDDEN}" if row.received is None else f"รับ {row.received:,} เรื่อง"


def figures(row: ShownNumbers) -> tuple[Part, ...]:
    """Returns all counts of a bureau, or their sum, as rows of a card, without zeros."""
    head = Para(headline(row), bold=True)
    return (head,) if row.nil else (head, *_tables(row))


def _tables(row: ShownNumbers) -> Iterator[Part]:
    for table in TABLES:
        pairs = zip(COLUMNS[table], row.counts[table], strict=True)
        words = [f"{COLUMN[table][name]}: {count_words(n)}" for name, n in pairs if n != 0]
        if words:
            yield Row(TABLE[table], "\n".join(words))


def confirmed_words(row: ShownNumbers) -> str:
    """Says whether the bureau has confirmed these numbers."""
    if row.confirmed is None:
        return "ยังไม่ยืนยันตัวเลข"
    return "ยืนยันแล้ว แต่ตัวเลขเปลี่ยนหลังจากนั้น" if row.changed else "ยืนยันตัวเลขแล้ว"


# -- buttons -------------------------------------------------------------------------------------


def see(until: date, bureau_id: int | None = None, label: str = "ดูตัวเลข") -> Button:
    """Returns the button that opens the numbers of the round."""
    data = opens(NUMBERS, d=until, b=bureau_id)
    return Button(label, data, f"ตัวเลขเรื่องร้องเรียน {short_date(until)}")


def confirm(until: date) -> Button:
    """Returns the button that opens the confirmation of the numbers."""
    data = opens(CONFIRM, d=until.isoformat())
    return Button("ยืนยันตัวเลข", data, "ยืนยันตัวเลขร้องเรียน")
