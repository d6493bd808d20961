"""How a round's numbers of complaints read, in chat and on paper: what is hidden stays hidden.

Knows counts only, no case; asks nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from handlers.complaints.complaint_words import CHANNEL, KIND
from handlers.documents.document_words import FLOW as DOCUMENTS
from handlers.documents.document_words import WHOLE_OFFICE
from handlers.messages import Button, Para, Part, Row
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
from models.complaints.figures.case_results import Shown
from models.documents.document_rights import COMPLAINTS

NUMBERS, CONFIRM = "case_numbers", "confirm_case_numbers"

NIL = "ไม่มีเรื่องร้องเรียนในรอบนี้"
"""None received, said explicitly (issue 6, part 8)."""

HIDDEN = "ไม่แสดง"
"""What stands for a hidden count: it may be a larger one that a small one could be told from."""

WHY_HIDDEN = f"“{HIDDEN}” คือจำนวนที่น้อยกว่า 5 หรือจำนวนที่ใช้คำนวณย้อนหาจำนวนที่น้อยกว่า 5 ได้ เพื่อคุ้มครองผู้แจ้ง"
WHOLE = "สำนักงานโดยรวม"
"""Whose cases are that concern no bureau."""

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
    """`รอบ 30 กรกฎาคม 2570`."""
    return f"รอบ {thai_date(until)}"


def bureau_words(row: Shown) -> str:
    """The bureau's name, or the office as a whole."""
    return row.bureau or WHOLE


def count_words(count: int | None) -> str:
    """A count, or that it is hidden."""
    return HIDDEN if count is None else f"{count:,}"


def headline(row: Shown) -> str:
    """How many were received; none is said explicitly."""
    if row.nil:
        return NIL
    if row.received is None:
        return f"จำนวนที่รับ: {HIDDEN}"
    return f"รับ {row.received:,} เรื่อง"


def figures(row: Shown) -> tuple[Part, ...]:
    """All counts of a bureau, or their sum, as a card's rows; zeros are left out."""
    head = Para(headline(row), bold=True)
    return (head,) if row.nil else (head, *_tables(row))


def _tables(row: Shown) -> Iterator[Part]:
    for table in TABLES:
        pairs = zip(COLUMNS[table], row.counts[table], strict=True)
        words = [f"{COLUMN[table][name]}: {count_words(n)}" for name, n in pairs if n != 0]
        if words:
            yield Row(TABLE[table], "\n".join(words))


def confirmed_words(row: Shown) -> str:
    """Whether the bureau stands by these numbers."""
    if row.confirmed is None:
        return "ยังไม่ยืนยันตัวเลข"
    if row.changed:
        return "ยืนยันแล้ว แต่ตัวเลขเปลี่ยนหลังจากนั้น"
    return "ยืนยันตัวเลขแล้ว"


# -- buttons -------------------------------------------------------------------------------------


def see(until: date, bureau_id: int | None = None, label: str = "ดูตัวเลข") -> Button:
    """Opens the numbers of the round."""
    facts: dict[str, object] = {"d": until.isoformat()}
    if bureau_id is not None:
        facts["b"] = bureau_id
    return Button(label, opens(NUMBERS, **facts), f"ตัวเลขเรื่องร้องเรียน {short_date(until)}")


def confirm(until: date) -> Button:
    """Opens the card on which the numbers are confirmed."""
    data = opens(CONFIRM, d=until.isoformat())
    return Button("ยืนยันตัวเลข", data, "ยืนยันตัวเลขร้องเรียน")


def document(until: date, bureau_id: int | None) -> Button:
    """Asks for the numbers as a document."""
    facts: dict[str, object] = {"k": COMPLAINTS, "d": until.isoformat()}
    facts["b"] = bureau_id if bureau_id is not None else WHOLE_OFFICE
    return Button("ขอเป็นเอกสาร", opens(DOCUMENTS, **facts), "ขอเป็นเอกสาร")
