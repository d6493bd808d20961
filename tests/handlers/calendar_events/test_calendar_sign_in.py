"""People sign in at an event of the calendar as at every other event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.attendance.attendance_event import AttendanceEvent
from models.calendar_events.calendar_event import CalendarSignIn
from tests.handlers.attendance.meeting import on_screen
from tests.handlers.house import Chat, House

STAFF = "D0106"


def test_one_tap_opens_signing_in_for_those_it_concerns(
    demo: House, admin: Chat, chat: Callable[[str], Chat]
) -> None:
    admin.says("เพิ่มกำหนดการ ประชุมใหญ่ วันนี้ 9.00-12.00 ห้อง 301").taps("บันทึก").taps("เปิดลงชื่อ")
    assert "เปิดหน้าจอ QR" in admin.offers and "ทั้งสำนักงาน" in admin.last
    staff = chat(STAFF).says(on_screen(demo))
    assert "ลงชื่อแล้ว" in staff.last and "ประชุมใหญ่" in staff.last
    shown = chat(STAFF).says("กำหนดการ").last
    assert shown.count("ประชุมใหญ่") == 1


@pytest.mark.soak
def test_a_second_tap_opens_the_same_and_each_day_has_its_own(demo: House, admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ สัมมนา 1-2 มี.ค.").taps("บันทึก")
    opened = admin.button("เปิดลงชื่อ")
    admin.taps_data(opened).taps_data(opened)
    demo.later(days=1)
    admin.taps_data(opened)
    with demo.session() as session:
        days = [each.day.day for each in session.query(CalendarSignIn)]
        assert session.query(AttendanceEvent).count() == 2
    assert days == [1, 2]
