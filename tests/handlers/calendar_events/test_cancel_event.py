"""A cancelled event is shown as such until its day is over."""

from __future__ import annotations

from tests.handlers.calendar_events.test_add_event import event_of
from tests.handlers.house import Chat, House

LINE = "เพิ่มกำหนดการ ประชุมใหญ่ พรุ่งนี้ 9.00-12.00"


def test_those_concerned_see_that_it_was_cancelled(
    demo: House, admin: Chat, reporter: Chat
) -> None:
    admin.says(LINE).taps("บันทึก").says("ยกเลิกกำหนดการ ประชุมใหญ่").taps("ยืนยันยกเลิกงาน")
    assert "ยกเลิกแล้ว" in admin.last
    assert "ยกเลิกแล้ว: ประชุมใหญ่" in reporter.says("กำหนดการ").last


def test_going_back_cancels_nothing(demo: House, admin: Chat) -> None:
    admin.says(LINE).taps("บันทึก").taps("ยกเลิกงาน").taps("ยังไม่ยกเลิก")
    assert event_of(demo).cancelled_at is None


def test_a_second_tap_changes_nothing(demo: House, admin: Chat) -> None:
    admin.says(LINE).taps("บันทึก").taps("ยกเลิกงาน")
    confirm = admin.button("ยืนยันยกเลิกงาน")
    admin.taps_data(confirm).taps_data(confirm)
    assert event_of(demo).version == 1
