"""An event of the calendar changed by one sentence that says which and how."""

from __future__ import annotations

from datetime import time

import pytest

from handlers.understand.dates.clock_spans import hours_told
from tests.handlers.house import Chat


@pytest.fixture
def noted(admin: Chat) -> Chat:
    """An administrator who has just put a meeting into the calendar."""
    admin.says("เพิ่มกำหนดการ ประชุมต่อต้านทุจริต 9 มี.ค. 9.00 ห้องประชุม 1").taps("บันทึก")
    assert "บันทึกกำหนดการแล้ว" in admin.last
    return admin


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("เปลี่ยนเวลางานเมื่อกี้เป็นเก้าโมงครึ่ง", "9.30-12.30 น."),
        ("แก้เวลางานนี้เป็น 10.00 น.", "10.00-13.00 น."),
        ("เปลี่ยนห้องงานนี้เป็นห้องประชุม 2", "ห้องประชุม 2"),
        ("เปลี่ยนกำหนดการ เวลาเป็นเก้าโมงครึ่ง", "9.30-12.30 น."),
    ],
)
def test_the_new_hour_or_room_is_on_the_card(noted: Chat, words: str, shown: str) -> None:
    noted.says(words)
    assert "ตรวจ" in noted.last or "เปลี่ยนกำหนดการ" in noted.last
    assert shown in noted.last
    noted.taps("บันทึก")
    assert shown in noted.last and "เปลี่ยนกำหนดการแล้ว" in noted.last


@pytest.mark.soak
def test_of_several_events_the_one_chosen_gets_the_new_hour(noted: Chat) -> None:
    noted.says("เพิ่มกำหนดการ อบรมจริยธรรม 12 มี.ค. 9.00 ห้องประชุม 1").taps("บันทึก").says("เมนู")
    noted.says("เปลี่ยนกำหนดการ เวลาเป็นเก้าโมงครึ่ง").taps("เลือก")
    assert "9.30-12.30 น." in noted.last
    noted.says("ยกเลิก").says("เปลี่ยนกำหนดการอบรมจริยธรรม")
    assert "12 มีนาคม 2570 เวลา 9.00-12.00 น." in noted.last


def test_only_hours_at_the_question_when_keep_the_day(noted: Chat) -> None:
    noted.says("เปลี่ยนกำหนดการ ประชุมต่อต้านทุจริต").says("แก้ไข วันและเวลา")
    noted.says("วันและเวลา เปลี่ยนเป็น 9.30 ถึงเที่ยง")
    assert "9 มีนาคม 2570 เวลา 9.30-12.00 น." in noted.last


def test_a_span_may_end_at_noon() -> None:
    assert hours_told("9.30 ถึงเที่ยง")[0] == [time(9, 30), time(12)]
    assert hours_told("9.00-เที่ยงครึ่ง")[0] == [time(9), time(12, 30)]
    assert hours_told("21.00 ถึงเที่ยงคืน")[0] == [time(21)]


@pytest.fixture
def of_a_plan(admin: Chat) -> Chat:
    return admin.says("เพิ่มกำหนดการ ประชุมติดตามแผน 18 มี.ค. 9.00-12.00 ห้อง 301")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("ขอเลื่อนประชุมติดตามแผนเป็นวันที่ 19 บ่ายโมง", "19 มีนาคม 2570 เวลา 13.00-16.00"),
        ("เปลี่ยนห้องประชุมติดตามแผนเป็น 402", "ห้อง 402"),
        ("เปลี่ยนห้องประชุมใหญ่เป็นห้อง 402", "ห้อง 402"),
        ("ย้ายห้องประชุมเป็นห้องประชุมใหญ่", "ห้องประชุมใหญ่"),
    ],
)
def test_the_name_and_the_room_before_are_no_part_of_what_is_new(
    of_a_plan: Chat, said: str, shown: str
) -> None:
    assert f"แก้เป็น {shown}" in of_a_plan.answer_to(said)


def test_the_room_of_another_event_is_not_taken(of_a_plan: Chat) -> None:
    of_a_plan.says("เปลี่ยนห้องอบรมพัสดุเป็น 402")
    assert of_a_plan.state["answers"]["place"] == "ห้อง 301"


def test_a_saved_event_gets_another_room_and_is_asked_about(of_a_plan: Chat) -> None:
    me = of_a_plan.says("บันทึก").says("เปลี่ยนห้องประชุมติดตามแผนเป็น 402").says("บันทึก")
    assert "จัดที่ ห้อง 402" in me.says("เมนู").says("ประชุมติดตามแผนห้องไหน").last
    assert "เวลา 9.00-12.00 น." in me.says("ประชุมติดตามแผนเริ่มกี่โมง").last
    assert "จัดที่" not in me.says("แผนประชุมห้องไหน").last


def test_a_message_to_all_changes_no_saved_event(of_a_plan: Chat) -> None:
    me = of_a_plan.says("บันทึก").says("แจ้งทุกคนที่ต้องเข้าประชุมว่าเลื่อนเป็นวันที่ 19 บ่ายโมง")
    assert "ยังไม่ได้แจ้งผู้ใด" in me.since(0) and "18 มีนาคม 2570 เวลา 9.00-12.00" in me.last
