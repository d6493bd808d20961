"""An administrator says what event will be held: it is on the card, with what is not kept."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.calendar_events import event_line
from handlers.understand.dates.written_out.days_paired import days_paired
from tests.handlers.house import Chat
from tests.talk import actions

_WHEN = "11 มีนาคม 2570 ถึง 12 มีนาคม 2570 เวลา 9.00-16.00 น."


@pytest.mark.parametrize(
    "said",
    [
        "อาทิตย์หน้าจะจัดอบรมจริยธรรม 2 วัน พฤหัสกะศุกร์ เก้าโมงถึงสี่โมงเย็น ห้องสัมมนาชั้น 4 "
        "รับ 60 คน เปิดให้คนสมัครทีค่ะ",
        "เราจะจัดอบรมจริยธรรม วันพฤหัสที่ 11 และวันศุกร์ที่ 12 มีนาคม 9.00-16.00 ห้องสัมมนาชั้น 4 รับ 60 คน",
        "เพิ่มอบรมจริยธรรมลงกำหนดการค่ะ พฤหัสที่ 11 กับศุกร์ที่ 12 เก้าโมงถึงสี่โมงเย็น ห้องสัมมนาชั้น 4 เปิดรับสมัครด้วย",
    ],
)
def test_all_that_is_told_stands_on_the_card(admin: Chat, said: str) -> None:
    count = len(admin.heard)
    admin.says(said)
    told = admin.since(count)
    assert "ชื่องาน\nอบรมจริยธรรม\n" in told.replace("แก้ไข\n", ""), told
    assert _WHEN in told and "ห้องสัมมนาชั้น 4" in told
    assert "บอตไม่รับสมัครและไม่จำกัดจำนวนที่นั่ง" in told
    count = len(admin.heard)
    assert "บันทึกกำหนดการแล้ว" in admin.says("บันทึก").since(count)


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("เดือนหน้าจะจัดสัมมนาครู วันที่ 7 8.30-16.30 โรงแรมริเวอร์ไซด์", "7 เมษายน 2570 เวลา 8.30-16.30"),
        ("เดือนหน้าจะจัดสัมมนาครู 7-8 เม.ย. 8.30-16.30", "7 เมษายน 2570 ถึง 8 เมษายน 2570"),
        ("พุธหน้าจะมีการจัดสัมมนาครู บ่ายโมงถึงบ่ายสาม", "10 มีนาคม 2570 เวลา 13.00-15.00"),
    ],
)
def test_the_time_that_is_told_before_belongs_to_it(admin: Chat, said: str, when: str) -> None:
    admin.says(said)
    assert when in admin.last and "\nสัมมนาครู\n" in admin.last


@pytest.mark.parametrize(
    "said",
    [
        "จะจัดอบรมต้องทำยังไงบ้าง",
        "จะจัดอบรมพรุ่งนี้ 9 โมง ต้องขอใครไหม",
        "จะจัดการเรื่องอบรม พรุ่งนี้ 9.00",
        "กำลังจัดอบรมอยู่ค่ะ",
    ],
)
def test_a_question_or_a_story_is_no_event(said: str) -> None:
    assert event_line.held(said) == said


def test_who_is_no_administrator_may_hand_it_on(reporter: Chat) -> None:
    told = reporter.answer_to("อาทิตย์หน้าจะจัดอบรมจริยธรรม 2 วัน พฤหัสกะศุกร์ เก้าโมงถึงสี่โมงเย็น ห้อง 402")
    assert "ยังไม่ได้ลงกำหนดการ" in told and "ฝากบอกผู้ดูแลระบบ" in reporter.offers
    assert not reporter.house.states(reporter.user_id)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("พฤหัสที่ 11 กับศุกร์ที่ 12", "11-12 มีนาคม"),
        ("จันทร์ที่ 1 กับพุธที่ 3", "จันทร์ที่ 1 กับพุธที่ 3"),
        ("พฤหัสกะศุกร์หน้า", "พฤหัสถึงศุกร์หน้า"),
        ("พฤหัสกับศุกร์", "พฤหัสกับศุกร์"),
        ("จันทร์กับศุกร์หน้า", "จันทร์กับศุกร์หน้า"),
    ],
)
def test_two_days_in_a_row_are_a_span(said: str, read: str) -> None:
    assert days_paired(said, date(2027, 3, 2)) == read


def test_all_of_it_is_handed_on_and_what_is_not_lent_is_said(reporter: Chat) -> None:
    said = (
        "พฤหัสหน้าจะจัดอบรมจริยธรรมเบื้องต้นสำหรับข้าราชการบรรจุใหม่และลูกจ้างชั่วคราว ห้อง 402 เวลา 9.00-16.00 "
        "และขอยืมโปรเจคเตอร์ กับไมค์ลอยสองตัว ให้พร้อมก่อนแปดโมงครึ่ง"
    )
    assert len(said) > 150 and "ไม่รับยืมอุปกรณ์" in reporter.answer_to(said)
    handed = [each.get("text", "") for each in actions(reporter.heard[-1])]
    assert any(each.endswith("ก่อนแปดโมงครึ่ง") for each in handed)
