"""A reporter takes a slot in two taps, and moves; what cannot be is refused kindly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.calendar_events.calendar_event import CalendarEvent
from tests.handlers.appointments.clinic import OTHER_REPORTER, opens_slots, slots, takes
from tests.handlers.house import Chat, House

SECOND_REPORTER, STAFF = "D0104", "D0106"


def test_two_taps_take_a_slot_and_put_it_into_the_calendar(
    demo: House, admin: Chat, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_slots(admin)
    takes(reporter)
    assert "นัดแล้ว" in reporter.last and "ห้อง 301" in reporter.last
    assert [each.bureau_id is not None for each in slots(demo)] == [True, False]
    assert "นัดคลินิกคุณธรรม" in reporter.says("กำหนดการ").last
    assert "นัดคลินิกคุณธรรม" not in chat(STAFF).says("กำหนดการ").last


@pytest.mark.soak
def test_the_second_of_two_who_want_one_slot_is_told(
    demo: House, admin: Chat, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_slots(admin)
    other = chat(OTHER_REPORTER).says("นัดคลินิก").taps("เลือก")
    takes(reporter)
    other.taps("ยืนยันนัด")
    assert "มีสำนักอื่นนัดไปก่อนแล้ว" in other.last
    assert slots(demo)[0].bureau_id == slots(demo)[0].bureau_id is not None
    other.says("นัดคลินิก")
    assert other.last.count("เลือก") >= 1


@pytest.mark.soak
def test_a_second_reporter_sees_and_moves_the_same_appointment(
    demo: House, admin: Chat, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_slots(admin)
    takes(reporter)
    second = chat(SECOND_REPORTER).says("นัดคลินิก")
    assert "9.00-9.30" in second.last
    second.taps("เลื่อนนัด").taps("เลือก")
    assert "เลื่อนนัดคลินิกใช่หรือไม่" in second.last and "เดิม" in second.last
    second.taps("ยืนยันนัด")
    assert "เลื่อนนัดแล้ว" in second.last
    assert [each.bureau_id is not None for each in slots(demo)] == [False, True]
    with demo.session() as session:
        events = session.query(CalendarEvent).order_by(CalendarEvent.id).all()
        assert [each.cancelled_at is not None for each in events] == [True, False]


def test_a_slot_that_has_begun_is_not_taken(demo: House, admin: Chat, reporter: Chat) -> None:
    opens_slots(admin)
    reporter.says("นัดคลินิก").taps("เลือก")
    demo.later(days=1, minutes=5)
    reporter.taps("ยืนยันนัด")
    assert "ผ่านไปแล้ว" in reporter.last
    assert slots(demo)[0].bureau_id is None


def test_slots_of_an_adviser_on_leave_are_not_offered(
    demo: House, admin: Chat, reporter: Chat
) -> None:
    opens_slots(admin)
    reporter.says("นัดคลินิก").taps("เลือก")
    admin.says("ลา พรุ่งนี้").taps("ยืนยันวันลา")
    reporter.taps("ยืนยันนัด")
    assert "ผู้ให้คำปรึกษาลา" in reporter.last
    assert "ไม่มีช่วงว่าง" in reporter.says("นัดคลินิก").last


@pytest.mark.soak
def test_on_the_day_nobody_moves_unless_the_adviser_is_away(
    demo: House, admin: Chat, reporter: Chat
) -> None:
    opens_slots(admin, "2-3 มี.ค. 14.00-14.30 ครั้งละ 30 นาที ห้อง 301")
    takes(reporter)
    demo.later(days=1)
    reporter.taps("เลื่อนนัด").taps("เลือก").taps("ยืนยันนัด")
    assert "วันนี้เป็นวันนัดแล้ว" in reporter.last
    admin.says("ลา วันนี้").taps("ยืนยันวันลา")
    reporter.says("นัดคลินิก")
    assert "ผู้ให้คำปรึกษาลาในวันนัด" in reporter.last
    reporter.taps("เลื่อนนัด").taps("เลือก").taps("ยืนยันนัด")
    assert "เลื่อนนัดแล้ว" in reporter.last


def test_staff_are_told_who_takes_one(admin: Chat, chat: Callable[[str], Chat]) -> None:
    opens_slots(admin)
    staff = chat(STAFF).says("นัดคลินิก")
    assert "ผู้รายงานของสำนักเป็นผู้นัดคลินิก" in staff.last
    assert "เลือก" not in staff.offers


@pytest.mark.soak
def test_a_bare_appointment_is_the_clinics_where_there_is_one(admin: Chat, reporter: Chat) -> None:
    opens_slots(admin)
    said = "เลื่อนนัดไปอาทิตย์หน้าได้ไหม"
    assert "เลือกช่วงใหม่" not in reporter.says(said).last
    takes(reporter)
    assert "เลือกช่วงใหม่" in reporter.says(said).last
    assert "เลือกช่วงใหม่" not in reporter.says("เลื่อนนัดประชุมไปอาทิตย์หน้า").last
