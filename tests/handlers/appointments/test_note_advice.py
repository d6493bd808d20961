"""After an appointment: topics, advice, and what is to be sent, which stays until it is done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.papers.appointments.appointment_papers import APPOINTMENT_PAPERS
from handlers.papers.paper_desk import PaperDesk, PaperRequest
from handlers.papers.paper_kinds import gather
from models.attendance.attendance_event import AttendanceEvent
from tests.handlers.appointments.clinic import (
    OTHER_REPORTER,
    follow_ups,
    opens_slots,
    slots,
    takes,
)
from tests.handlers.attendance.meeting import on_screen
from tests.handlers.house import Chat, House
from tests.talk import words

ADVICE, WHAT = "แยกผลผลิตกับผลลัพธ์ให้ชัด", "ร่างรายงาน 1.6 ที่แก้แล้ว"


def advised(demo: House, admin: Chat, reporter: Chat) -> None:
    """The appointment of the reporter's bureau is over, and something is to be sent."""
    opens_slots(admin)
    takes(reporter)
    demo.later(days=1, minutes=5)
    admin.says("ช่วงนัดของฉัน").taps("ดู").taps("บันทึกผล")
    admin.taps("เลือก").taps("ครบแล้ว").says(ADVICE).says(WHAT).says("9 มี.ค.").taps("บันทึกผล")


def test_what_is_to_be_sent_stays_until_it_is_done(
    demo: House, admin: Chat, reporter: Chat
) -> None:
    advised(demo, admin, reporter)
    assert "บันทึกผลแล้ว" in admin.last and ADVICE in admin.last
    reporter.says("วันหยุด")
    assert "ส่งตามคำแนะนำคลินิก" in words(reporter.feet[-1])
    assert WHAT not in words(reporter.feet[-1])
    reporter.says("เรื่องค้างจากคลินิก")
    assert WHAT in reporter.last
    reporter.taps("ส่งแล้ว")
    assert follow_ups(demo)[0].done_at is not None
    assert "ไม่มีสิ่งที่สำนักของท่านต้องส่ง" in reporter.says("เรื่องค้างจากคลินิก").last


def test_the_report_on_the_clinic_counts_it(demo: House, admin: Chat, reporter: Chat) -> None:
    advised(demo, admin, reporter)
    with demo.session() as session:
        asked = PaperRequest("clinic-report", digits="arabic")
        desk = PaperDesk(session, demo.sealer, asked, demo.now, (APPOINTMENT_PAPERS,))
        told = str(APPOINTMENT_PAPERS.annexes["clinic-report"](desk, demo.now.date()).blocks)
        whole = str(gather(session, demo.sealer, asked, demo.now).blocks)
    assert "เปิดช่วงนัด 2 ช่วง มีสำนักนัด 1 ช่วง" in told
    assert "1 ครั้ง รวม 1 สำนัก" in told and "1 เรื่อง ส่งแล้ว 0 เรื่อง" in told
    assert "รับคำถาม 0 ข้อ" in whole and "1 ครั้ง รวม 1 สำนัก" in whole  # nobody asked anything
    reporter.says("รายงานคลินิก")
    assert "เปิดช่วงนัด 2 ช่วง มีสำนักนัด 1 ช่วง" in reporter.last
    assert "ใช้รายงานคลินิกคุณธรรม ณ 2 มีนาคม" in reporter.taps("แนบกับรายงาน 1.9").last


def test_the_bureau_reads_the_advice_and_nobody_else_does(
    demo: House, admin: Chat, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    advised(demo, admin, reporter)
    reporter.says("นัดคลินิก")
    assert ADVICE in reporter.last and WHAT in reporter.last
    other = chat(OTHER_REPORTER).says("นัดคลินิก")
    number, slot = follow_ups(demo)[0].id, slots(demo)[0].id
    for data in (f"o:follow_up?f={number}", f"o:follow_up_done?f={number}",
                 f"o:clinic_slots?s={slot}"):  # fmt: skip
        other.taps_data(data)
    assert ADVICE not in other.since(0) and WHAT not in other.since(0)
    assert follow_ups(demo)[0].done_at is None


def test_the_words_stand_sealed(demo: House, admin: Chat, reporter: Chat) -> None:
    advised(demo, admin, reporter)
    kept = (slots(demo)[0].advice or b"") + (follow_ups(demo)[0].what or b"")
    assert ADVICE.encode() not in kept and WHAT.encode() not in kept
    with demo.session() as session:
        wire = session.connection().connection.dbapi_connection
        dump = "\n".join(wire.iterdump())  # type: ignore[union-attr]
    assert ADVICE not in dump and WHAT not in dump


def test_nothing_is_told_before_it_begins_nor_twice(
    demo: House, admin: Chat, reporter: Chat
) -> None:
    opens_slots(admin)
    takes(reporter)
    number = slots(demo)[0].id
    admin.taps_data(f"o:note_advice?s={number}")
    assert "ยังไม่ถึงเวลานัด" in admin.last
    demo.later(days=1, minutes=5)
    admin.taps_data(f"o:note_advice?s={number}").taps("เลือก").taps("ครบแล้ว").says(ADVICE)
    admin.taps("ไม่มี").taps("ไม่มีกำหนด").taps("บันทึกผล")
    assert follow_ups(demo) == []
    admin.taps_data(f"o:note_advice?s={number}")
    assert "บันทึกผลของนัดนี้ไว้แล้ว" in admin.last


def test_those_who_come_sign_in(demo: House, admin: Chat, reporter: Chat) -> None:
    opens_slots(admin)
    takes(reporter)
    demo.later(days=1, minutes=2)
    admin.says("ช่วงนัดของฉัน").taps("ดู").taps("เปิดลงชื่อ")
    assert "ลงชื่อแล้ว" in reporter.says(on_screen(demo)).last
    with demo.session() as session:
        assert session.query(AttendanceEvent).one().expects == "listed"


@pytest.mark.soak
def test_the_day_before_its_people_are_reminded(demo: House, admin: Chat, reporter: Chat) -> None:
    opens_slots(admin, "17 มี.ค. 9.00-9.30 ครั้งละ 30 นาที ห้อง 301")
    takes(reporter)
    demo.later(days=15)
    for who in (reporter, admin):
        who.says("วันหยุด")
        assert "นัดคลินิก" in words(who.feet[-1]) and "พรุ่งนี้" in words(who.feet[-1])
