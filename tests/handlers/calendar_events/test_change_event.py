"""Another day or place for an event of the calendar."""

from __future__ import annotations

from datetime import date

from tests.handlers.calendar_events.test_add_event import event_of
from tests.handlers.house import Chat, House

LINE = "เพิ่มกำหนดการ ประชุมคณะทำงาน 20 เม.ย. 9.00-12.00 ที่ห้อง 301"


def test_an_event_is_moved_from_its_review_card(demo: House, admin: Chat) -> None:
    admin.says(LINE).taps("บันทึก").taps("เปลี่ยน")
    assert "ห้อง 301" in admin.last
    admin.says("แก้ไข วันและเวลา").says("22 เม.ย. 13.30-15.00").taps("บันทึก")
    assert "เปลี่ยนกำหนดการแล้ว" in admin.last and "22 เมษายน 2570" in admin.last
    event = event_of(demo)
    assert (event.first_day, event.place, event.version) == (date(2027, 4, 22), "ห้อง 301", 1)


def test_the_words_choose_the_event(demo: House, admin: Chat) -> None:
    admin.says(LINE).taps("บันทึก").says("เปลี่ยนกำหนดการ ประชุมคณะ")
    assert "ห้อง 301" in admin.last and "บันทึก" in admin.offers
    admin.says("ยกเลิก").says("เปลี่ยนกำหนดการ")
    assert "เลือกงาน" in admin.last
    admin.says("เปลี่ยนกำหนดการ งานกาชาด")
    assert "ไม่พบงานชื่อนี้" in admin.last


def test_a_cancelled_event_is_not_changed(demo: House, admin: Chat) -> None:
    admin.says(LINE).taps("บันทึก")
    change = admin.button("เปลี่ยน")
    admin.taps("ยกเลิกงาน").taps("ยืนยันยกเลิกงาน").taps_data(change)
    assert "ยกเลิกแล้ว" in admin.last and "บันทึก" not in admin.offers


def test_an_event_that_is_over_when_it_is_saved_stays(demo: House, admin: Chat) -> None:
    admin.says(LINE).taps("บันทึก").taps("เปลี่ยน").says("แก้ไข สถานที่").says("ห้อง 999")
    demo.later(days=60)
    admin.taps("บันทึก")
    assert event_of(demo).place == "ห้อง 301"
    assert "ผ่านไปแล้ว" in admin.last


def test_others_change_nothing(demo: House, admin: Chat, reporter: Chat) -> None:
    admin.says(LINE).taps("บันทึก")
    reporter.taps_data(admin.button("เปลี่ยน"))
    reporter.taps_data(admin.button("ยกเลิกงาน"))
    reporter.taps_data(admin.button("เปิดลงชื่อ"))
    assert (event_of(demo).version, event_of(demo).cancelled_at) == (0, None)
