"""What administrators keep of the audit trail's days, so that nobody can cut one off unseen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.messages import Card, Para, Row
from handlers.understand.dates.dates import short_date


def card(heads: Sequence[tuple[date, str]]) -> Card:
    """heads: days and their heads as they are shown, the earliest first."""
    return Card(
        "รหัสปิดบันทึกประจำวัน",
        alt=f"รหัสปิดบันทึกการใช้งาน {len(heads)} วัน กรุณาเก็บไว้",
        rows=(
            *(Row(short_date(day), shown) for day, shown in heads),
            Para(
                "กรุณาเก็บข้อความนี้ไว้ เมื่อตรวจสอบบันทึก ให้นำรหัสนี้ไปเทียบ หากไม่ตรง แสดงว่าบันทึกถูกแก้ไข",
                tone="muted",
            ),
        ),
    )
