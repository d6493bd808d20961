"""A day, an hour or a place told anew while an event of the calendar is made."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.roster.changing.test_change_person import ADMIN

_MEETING = "นัดประชุมใหญ่วันที่ 4 มีนาคม บ่ายโมงครึ่ง ห้อง 402 วาระพิจารณาร่างแผน"


@pytest.fixture
def admin(demo: House, chat: Callable[[str], Chat]) -> Chat:
    return chat(ADMIN).says(_MEETING)


def test_the_agenda_is_no_part_of_the_place_and_an_hour_alone_is_pointed_out(admin: Chat) -> None:
    assert "ประชุมใหญ่ วาระพิจารณาร่างแผน" in admin.last and "ห้อง 402" in admin.last
    assert "ห้อง 402 วาระ" not in admin.last and "ยังไม่ได้บอกเวลาเลิก" in admin.last


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("เวลา 14.00 น.", "4 มีนาคม 2570 เวลา 14.00-17.00 น."),
        ("ขอเปลี่ยนเวลาเป็นบ่ายสองโมงค่ะ", "4 มีนาคม 2570 เวลา 14.00-17.00 น."),
        ("เวลา 13.30-15.00", "4 มีนาคม 2570 เวลา 13.30-15.00 น."),
        ("อ้าว ผิดวันค่ะ เป็น 11 มีนา", "11 มีนาคม 2570 เวลา 13.30-16.30 น."),
        ("เป็นวันที่ 11 มีนาค่ะ", "11 มีนาคม 2570 เวลา 13.30-16.30 น."),
        ("เปลี่ยนวันเป็น 11 มีนา แล้วก็ย้ายไปห้องประชุม 301", "ห้องประชุม 301"),
        ("สถานที่ห้อง 405 เฉยๆ", "ห้อง 405"),
    ],
)
def test_words_change_a_day_an_hour_and_a_place(admin: Chat, words: str, shown: str) -> None:
    assert shown in admin.says(words).last and "ตรวจก่อนบันทึกกำหนดการ" in admin.last
    assert "เฉย" not in admin.last


@pytest.mark.parametrize(
    "words", ["แล้วที่กรอกเมื่อกี้ล่ะ หายไปไหน", "ห้อง 402 ว่างไหม", "ห้อง 402 ยังไม่ได้จอง", "ขอบคุณค่ะ"]
)
def test_a_question_or_a_story_changes_nothing(admin: Chat, words: str) -> None:
    admin.says(words).says("ทำต่อ")
    assert "4 มีนาคม 2570 เวลา 13.30-16.30 น." in admin.last and "แก้ตามนี้" not in admin.offers


def test_a_working_group_is_a_list_and_leads_nowhere_else(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("นัดประชุมคณะทำงานจัดทำแผน 4 มีนาคม บ่ายโมงครึ่ง ห้อง 402")
    admin.says("คณะทำงานนั่นแหละ")
    assert "ผู้ใดควรมา" in admin.last
    admin.says("คณะทำงาน")
    assert "ครบแล้ว" in admin.offers


@pytest.mark.parametrize(
    "words",
    [
        "เอาเฉพาะบริหารงานกลางกับประชาสัมพันธ์พอค่ะ",
        "ผู้เกี่ยวข้อง ขอเป็นสำนักบริหารงานกลาง กับสำนักประชาสัมพันธ์",
    ],
)
def test_whom_it_concerns_is_told_at_the_review_card(admin: Chat, words: str) -> None:
    admin.says(words)
    assert "สำนักบริหารงานกลาง และ สำนักประชาสัมพันธ์" in admin.last
    admin.says("เพิ่มสำนักการคลังด้วยค่ะ แล้วก็เอาประชาสัมพันธ์ออก")
    assert "สำนักบริหารงานกลาง และ สำนักการคลังและงบประมาณ" in admin.last


@pytest.mark.parametrize(
    "words", ["พิมพ์ผิดห้องค่ะ เป็นห้อง 403", "เออ ห้องเปลี่ยนละ เป็นห้อง 403", "ผิดห้อง ห้อง 403 ค่ะ"]
)
def test_a_wrong_room_is_put_right(admin: Chat, words: str) -> None:
    assert admin.says(words).state["answers"]["place"] == "ห้อง 403"
