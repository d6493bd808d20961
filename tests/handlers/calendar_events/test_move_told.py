"""An event is moved by one sentence that names it by its day or title."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from handlers.calendar_events import move_told
from tests.handlers.house import Chat


@pytest.fixture
def planned(admin: Chat) -> Chat:
    """The administrator, who has entered a meeting of tomorrow."""
    return admin.says("เพิ่มกำหนดการ ประชุมทีม พรุ่งนี้ 10 โมง ห้อง 302").says("บันทึก")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("เลื่อนประชุมพรุ่งนี้ไปบ่ายสองเพราะผอ.ติดราชการ", "2 มีนาคม 2570 เวลา 14.00-17.00"),
        ("เลื่อนประชุมพรุ่งนี้ไปบ่ายสอง แล้วแจ้งทุกคนด้วย", "2 มีนาคม 2570 เวลา 14.00-17.00"),
        ("ขอเลื่อนประชุมทีมเป็นวันพุธนะคะ", "3 มีนาคม 2570 เวลา 10.00-13.00"),
        ("ย้ายประชุมพรุ่งนี้ไปห้อง 305", "ห้อง 305"),
        ("เปลี่ยนเวลาประชุมพรุ่งนี้เป็น 9.30 ได้มั้ย", "เวลา 9.30-12.30"),
        ("ช่วยเลื่อนการประชุมทีมออกไปเป็นศุกร์หน้า บอกทุกคนให้หน่อย", "12 มีนาคม 2570"),
        ("เลื่อนประชุมเป็นออนไลน์ได้ไหม", "ออนไลน์"),
    ],
)
def test_it_is_shown_as_moved_and_kept_by_a_tap(planned: Chat, said: str, told: str) -> None:
    planned.says(said)
    assert told in planned.last and "บันทึก" in planned.offers
    waits = any(words in planned.since(0) for words in ("ยังไม่ได้แจ้งผู้ใด", "เก็บไว้ให้ ยังไม่ได้ทำ"))
    assert waits == ("ทุกคน" in said)
    count = len(planned.heard)
    assert told in planned.says("บันทึก").since(count)


@pytest.mark.parametrize(
    "said",
    [
        "เลื่อนประชุมพรุ่งนี้ไปบ่ายสอง เพราะผอ.ติดราชการ",
        "เลื่อนประชุมพรุ่งนี้ไปบ่ายสองเพราะผอ.ติดราชการ",
        "เลื่อนประชุมพรุ่งนี้ไปบ่ายสอง เพราะผอ.ติดราชการค่ะ",
        "เลื่อนประชุมพรุ่งนี้ไปบ่ายสอง เนื่องจากผอ.ติดราชการ แล้วแจ้งทุกคนด้วย",
    ],
)
def test_the_reason_is_said_back_once(planned: Chat, said: str) -> None:
    told = planned.answer_to(said)
    assert "เวลา 14.00-17.00" in told and "“ผอ.ติดราชการ” ไม่อยู่ในกำหนดการ" in told
    assert told.count("ผอ.ติดราชการ") == 1, told


@pytest.mark.parametrize(
    "said",
    [
        "เลื่อนประชุมพรุ่งนี้ไปบ่ายสองเพราะอะไร",
        "เลื่อนประชุมพรุ่งนี้ไปบ่ายสอง เพราะเหตุใด",
        "เลื่อนประชุมพรุ่งนี้ไปบ่ายสอง เพราะผอ.ติดราชการใช่มั้ยคะ",
    ],
)
def test_a_question_for_the_reason_tells_none(said: str) -> None:
    assert move_told.read(said, date(2027, 3, 1)) is None


@pytest.mark.soak
def test_of_several_it_is_asked_which(planned: Chat) -> None:
    planned.says("เพิ่มกำหนดการ ประชุมพัสดุ พรุ่งนี้ 13.30-15.00").says("บันทึก")
    planned.says("เลื่อนประชุมพรุ่งนี้ไปวันพุธ")
    assert "เลือกงาน" in planned.last
    assert "3 มีนาคม 2570" in planned.taps("เลือก").last


@pytest.mark.parametrize(
    "said",
    [
        "เลื่อนอบรม 1.10 ไปเดือนหน้า",
        "ทำไมเลื่อนประชุมไปวันศุกร์",
        "ถ้าเลื่อนประชุมไปวันศุกร์ต้องแจ้งไหม",
        "ใครเลื่อนประชุมไปวันศุกร์",
        "เลื่อนการเตือนไปพรุ่งนี้",
        "พรุ่งนี้ประชุมบ่ายสอง",
        "แก้รายงานการประชุมเป็นวันที่ 5",
    ],
)
def test_other_sentences_move_nothing(said: str) -> None:
    assert not move_told.moves(said)


def test_who_may_not_can_hand_it_on(chat: Callable[[str], Chat]) -> None:
    director = chat("D0101").says("เลื่อนประชุมพรุ่งนี้ไปบ่ายสอง แล้วแจ้งทุกคนด้วย")
    assert "ฝากผู้ดูแลระบบ" in director.offers


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("เลื่อนประชุมทีมไปอาทิตย์หน้าวันเดียวกันเวลาเดิมนะ ท่านเลขาติดราชการด่วน", "9 มีนาคม 2570 เวลา 10.00"),
        ("เลื่อนประชุมทีมไปอีกอาทิตย์นึง", "9 มีนาคม 2570 เวลา 10.00"),
        ("เลื่อนประชุมทีมออกไปอีก 3 วันนะคะ ห้องไม่ว่าง", "5 มีนาคม 2570 เวลา 10.00"),
        ("ขอเลื่อนประชุมพรุ่งนี้ออกไปสองสัปดาห์ วิทยากรป่วยค่ะ", "16 มีนาคม 2570 เวลา 10.00"),
    ],
)
def test_it_is_moved_by_the_day_that_stands(planned: Chat, said: str, told: str) -> None:
    count = len(planned.heard)
    planned.says(said)
    assert told in planned.last and "บันทึก" in planned.offers
    why = any(each in said for each in (" ท่าน", "ป่วย", "ไม่ว่าง"))
    assert ("ไม่อยู่ในกำหนดการ หากต้องบอกเหตุผล" in planned.since(count)) == why


@pytest.fixture
def two(planned: Chat) -> Chat:
    planned.says("เพิ่มกำหนดการ ประชุมใหญ่ พรุ่งนี้ 9.00-12.00 ห้อง 301").says("บันทึก").says("เมนู")
    return planned.says("เลื่อนประชุมไปอาทิตย์หน้าวันเดียวกันเวลาเดิมนะ ท่านเลขาติดราชการด่วน")


def test_the_new_day_is_kept_where_the_event_is_chosen_by_a_tap(two: Chat) -> None:
    two.taps("เลือก")
    assert "9 มีนาคม 2570" in two.last and "บันทึก" in two.offers


@pytest.mark.parametrize("said", ["ประชุมใหญ่พรุ่งนี้อะค่ะ", "อันประชุมใหญ่ค่ะ", "หมายถึงประชุมใหญ่"])
def test_the_event_is_chosen_by_its_name(two: Chat, said: str) -> None:
    two.says(said)
    assert "9 มีนาคม 2570 เวลา 9.00-12.00" in two.last and "บันทึก" in two.offers


@pytest.mark.parametrize("said", ["ประชุมใหญ่กี่โมงคะ", "กำหนดการพรุ่งนี้"])
def test_a_question_below_the_list_chooses_nothing(two: Chat, said: str) -> None:
    two.says(said)
    assert not two.house.states(two.user_id)


@pytest.mark.parametrize("said", ["เลื่อนประชุมทีมไปสัปดาห์หน้า", "เลื่อนประชุมทีมไปเดือนหน้าค่ะ"])
def test_the_day_of_a_week_is_asked(planned: Chat, said: str) -> None:
    count = len(planned.heard)
    assert "ยังไม่ได้เลื่อน" in planned.says(said).since(count)
    assert "9 มีนาคม 2570 เวลา 10.00" in planned.says("9 มี.ค. เวลาเดิม").last


def test_the_event_in_hand_may_be_named_again(planned: Chat) -> None:
    planned.says("เลื่อนประชุมทีมไปอีกอาทิตย์นึง")
    count = len(planned.heard)
    assert "การ์ดนี้คือ “ประชุมทีม”" in planned.says("ประชุมทีมพรุ่งนี้อะค่ะ").since(count)
    count = len(planned.heard)
    assert "9 มีนาคม 2570 เวลา 10.00" in planned.says("บันทึกเลย").since(count)
    assert not planned.house.states(planned.user_id)
