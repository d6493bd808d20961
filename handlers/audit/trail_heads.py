"""Administrators keep the heads of the trail's days, so that nobody can cut a day off unseen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.messages import Card, Para, Row
from handlers.understand.dates.dates import short_date


def card(heads: Sequence[tuple[date, str]]) -> Card:
    """heads: the days with their heads as they are shown, the earliest day first."""
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
