"""An administrator opens the year's choosing."""

from __future__ import annotations

from tests.handlers.house import Chat


def test_the_year_opens_with_the_sources_days_and_says_what_they_do_not_state(admin: Chat) -> None:
    admin.says("เปิดคัดเลือกสำนัก").says("นายสมมติ บุคลากร, ไม่มีใคร")
    assert "ไม่พบ “ไม่มีใคร”" in admin.since(0)
    admin.says("นายสมมติ บุคลากร")
    for words in ("31 ก.ค. 70 – 8 ส.ค. 70", "ภายใน 21 ก.ค. 70", "ไม่ได้ระบุในแหล่งข้อมูล"):
        assert words in admin.last
    admin.taps("เปิดคัดเลือกสำนัก").says("เปิดคัดเลือกสำนัก")
    assert "เปิดการคัดเลือกสำนักของปีนี้ไว้แล้ว" in admin.last
