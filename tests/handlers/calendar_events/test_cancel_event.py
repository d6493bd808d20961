"""A cancelled event is shown as such until its day is over."""

from __future__ import annotations

import pytest

from handlers.calendar_events import cancel_event
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


@pytest.fixture
def two(admin: Chat) -> Chat:
    """The administrator, who has entered two trainings and a meeting."""
    for line in (
        "ประชุมใหญ่ พรุ่งนี้ 9.00-12.00",
        "อบรมจริยธรรม 9 มี.ค. 13.00-16.00",
        "อบรมพัสดุ 20 เม.ย. 9.00-12.00",
    ):
        admin.says(f"เพิ่มกำหนดการ {line}").taps("บันทึก")
    return admin.says("เมนู")


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("ยกเลิกอบรมที่จะถึงนะคะ วิทยากรป่วย แจ้งทุกคนด้วย", "“อบรมจริยธรรม” วันที่ 9 มีนาคม 2570"),
        ("ขอยกเลิกอบรมครั้งหน้าค่ะ แล้วบอกทุกคนด้วย", "“อบรมจริยธรรม” วันที่ 9 มีนาคม 2570"),
        ("งดประชุมใหญ่พรุ่งนี้ครับ เพราะห้องไม่ว่าง", "“ประชุมใหญ่” วันที่ 2 มีนาคม 2570"),
        ("ยกเลิกกำหนดการค่ะ อบรมจริยธรรมวันที่ 9", "“อบรมจริยธรรม” วันที่ 9 มีนาคม 2570"),
    ],
)
def test_what_is_named_is_to_be_confirmed(two: Chat, said: str, named: str) -> None:
    count = len(two.heard)
    two.says(said)
    assert f"ยกเลิกงาน {named} ใช่หรือไม่" in two.last
    assert ("ยังไม่ได้แจ้งผู้ใด" in two.since(count)) == ("ทุกคน" in said)
    count = len(two.heard)
    told = two.says("ยืนยันยกเลิกเลยค่ะ").since(count)
    assert "ยกเลิกแล้ว" in told and "ไม่ได้บันทึกไว้" not in told


@pytest.mark.parametrize(
    ("said", "behind"),
    [
        ("ยกเลิกกำหนดการประชุมใหญ่ ท่านไม่ว่าง เลื่อนไปวันที่ 29", "เลื่อนไปวันที่ 29"),
        ("ยกเลิกกำหนดการประชุมใหญ่ ห้องเต็ม จัดใหม่เดือนหน้า", "จัดใหม่เดือนหน้า"),
    ],
)
def test_a_move_behind_the_reason_is_said_to_be_undone(two: Chat, said: str, behind: str) -> None:
    count = len(two.heard)
    told = two.says(said).since(count)
    assert f"“{behind}” ยังไม่ได้ทำ" in told and "ยังไม่ยกเลิก" in two.offers
    assert not cancel_event.orders(said)


@pytest.mark.parametrize("said", ["งดประชุมใหญ่ ให้แจ้งทุกคนด้วย", "ยกเลิกประชุมใหญ่ คนน้อย"])
def test_what_is_told_behind_names_no_event(two: Chat, said: str) -> None:
    assert "ยกเลิกงาน “ประชุมใหญ่” วันที่ 2 มีนาคม 2570 ใช่หรือไม่" in two.says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "ยกเลิกอบรมแล้วต้องแจ้งใคร",
        "ยกเลิกประชุมที่จะถึงได้ไหม วิทยากรป่วย",
        "ถ้ายกเลิกอบรมครั้งหน้า แจ้งทุกคนด้วย",
        "ยกเลิกลงชื่ออบรมที่จะถึง",
    ],
)
def test_a_question_cancels_nothing(said: str) -> None:
    assert not cancel_event.orders(said)


def test_who_is_told_is_answered_before_it_is_confirmed(two: Chat) -> None:
    count = len(two.says("ยกเลิกอบรมที่จะถึง วิทยากรป่วย").heard)
    told = two.says("เดี๋ยวนะ แล้วมันจะแจ้งคนที่ต้องมาให้เลยป่าว").since(count)
    assert "บอตไม่ส่งข้อความถึงผู้ใด" in told and "ยืนยันยกเลิกงาน" in two.offers


def test_all_are_told_right_after(two: Chat) -> None:
    two.says("ยกเลิกอบรมที่จะถึง วิทยากรป่วย").taps("ยืนยันยกเลิกงาน")
    told = "อบรมจริยธรรมวันที่ 9 ยกเลิก วิทยากรป่วย จะแจ้งวันใหม่อีกที"
    assert two.says(f"แจ้งทุกคนว่า{told}").state["answers"]["text"] == told


@pytest.mark.parametrize(
    "said",
    [
        "ยกเลิกอบรมวันที่ 10 มีนา วิทยากรป่วย แจ้งคนที่ลงชื่อด้วย",
        "ยกเลิกสัมมนาวันที่ 10 มีนา วิทยากรป่วย แจ้งผู้เข้าร่วมให้ด้วยนะ",
        "งดอบรม 10 มีนา วิทยากรป่วยค่ะ บอกผู้ที่ลงทะเบียนไว้ด้วย",
    ],
)
def test_the_reason_and_whom_to_tell_are_said_back(admin: Chat, said: str) -> None:
    admin.says("เพิ่มกำหนดการ สัมมนาจริยธรรม 10 มี.ค. 9.00-12.00 ห้อง 301 ทุกคน").taps("บันทึก")
    count = len(admin.heard)
    admin.says(said)
    told = admin.since(count)
    assert "“วิทยากรป่วย” ไม่อยู่ในกำหนดการ" in told and "ยังไม่ได้แจ้งผู้ใด" in told
    assert "ยกเลิกงาน “สัมมนาจริยธรรม” วันที่ 10 มีนาคม 2570 ใช่หรือไม่" in told
