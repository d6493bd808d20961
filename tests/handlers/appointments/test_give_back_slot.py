"""A bureau cancels its appointment until the day before."""

from __future__ import annotations

from tests.handlers.appointments.clinic import opens_slots, slots, takes
from tests.handlers.house import Chat, House


def test_a_cancelled_appointment_is_free_again(demo: House, admin: Chat, reporter: Chat) -> None:
    opens_slots(admin)
    takes(reporter).taps("ยกเลิกนัด").taps("ยืนยันยกเลิกนัด")
    assert "แล้ว" in reporter.last
    assert [each.bureau_id for each in slots(demo)] == [None, None]
    reporter.says("ยกเลิกนัดคลินิก")
    assert "ไม่มีนัดคลินิก" in reporter.last


def test_on_the_day_it_is_too_late(demo: House, admin: Chat, reporter: Chat) -> None:
    opens_slots(admin, "พรุ่งนี้ 14.00-15.00 ครั้งละ 30 นาที ห้อง 301")
    takes(reporter).taps("ยกเลิกนัด")
    demo.later(days=1)
    reporter.taps("ยืนยันยกเลิกนัด")
    assert "วันนี้เป็นวันนัดแล้ว" in reporter.last
    assert slots(demo)[0].bureau_id is not None
