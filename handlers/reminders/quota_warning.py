"""What administrators are told before a month whose quota is too small for its reminders."""

from __future__ import annotations

from datetime import date

from handlers.messages import Button, Card, Para, Row
from handlers.question.query import opens
from handlers.understand.dates.dates import thai_date

_ORDER = (
    "ระบบจะงดตามลำดับ: ประกาศในกลุ่มก่อน แล้วจึงงดการเตือนล่วงหน้าครั้งแรก ๆ ไม่งดวันครบกำหนดและเรื่องที่เลยกำหนด"
)


def card(month: date, billed: int, must: int, limit: int) -> Card:
    """Returns the card.

    month: its first day.
    billed: how many messages are to come.
    must: how many of them are never left out.
    """
    name = thai_date(month).partition(" ")[2]
    return Card(
        f"โควตาข้อความเดือน{name} อาจไม่พอ",
        rows=(
            Row("คาดว่าต้องส่ง", f"{billed:,} ข้อความ"),
            Row("โควตา", f"{limit:,} ข้อความ"),
            Row("ส่งเสมอแม้โควตาไม่พอ", f"{must:,} ข้อความ"),
            Para(_ORDER, tone="muted"),
        ),
        buttons=(Button("การเตือน", opens("reminders"), "เตือน"),),
        note="เพิ่มแพ็กเกจได้ที่ LINE Official Account Manager",
        tone="warn",
    )
