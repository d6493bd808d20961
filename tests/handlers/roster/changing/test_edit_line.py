"""One line that names somebody first, and then what is put right of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ADMIN = "D0002"


@pytest.mark.parametrize(
    "words",
    [
        "แก้ของสมมติ ช่วยรายงาน หน่อย กลุ่มงานเป็นกลุ่มงบประมาณ ตำแหน่งนักวิชาการคลังชำนาญการ",
        "ขอแก้ข้อมูลของคุณสมมติ ช่วยรายงาน กลุ่มงานเป็น กลุ่มงบประมาณ ตำแหน่งเป็นนักวิชาการคลังชำนาญการ",
        "แก้ D0104 ตำแหน่ง นักวิชาการคลังชำนาญการ กลุ่มงาน: กลุ่มงบประมาณ",
    ],
)
def test_what_is_told_of_somebody_is_filled_in(chat: Callable[[str], Chat], words: str) -> None:
    admin = chat(ADMIN).says(words)
    for shown in ("แก้ข้อมูล นายสมมติ ช่วยรายงาน", "กลุ่มงบประมาณ", "นักวิชาการคลังชำนาญการ"):
        assert shown in admin.last, shown
    assert "ยืนยันแก้ไข" in admin.offers and "เป็นกลุ่ม" not in admin.last


def test_a_name_alone_asks_what_is_wrong(chat: Callable[[str], Chat]) -> None:
    assert "นายสมมติ ช่วยรายงาน: จะแก้ไขเรื่องใด" in chat(ADMIN).says("แก้ข้อมูล สมมติ ช่วยรายงาน").last


def test_an_unknown_number_is_said_back_and_what_was_told_stays(
    chat: Callable[[str], Chat],
) -> None:
    admin = chat(ADMIN).says("แก้ D0299 กลุ่มงานเป็น กลุ่มงบประมาณ")
    assert "ไม่พบ “D0299”" in admin.since(0)
    assert "กลุ่มงบประมาณ" in admin.says("D0104").last


@pytest.mark.parametrize("words", ["แก้ข้อมูลของผม", "แก้ข้อมูลตำแหน่ง", "แก้ข้อมูล สำนักการคลัง"])
def test_ones_own_data_are_corrected_as_before(chat: Callable[[str], Chat], words: str) -> None:
    admin = chat(ADMIN).says(words)
    assert [row.flow for row, _ in admin.house.states(admin.user_id).values()] == [
        "correct_my_data"
    ]


def test_a_report_is_nobodys_name(chat: Callable[[str], Chat]) -> None:
    assert "1.10" in chat(ADMIN).says("แก้รายงาน 1.10").last


@pytest.mark.parametrize("steps", [(), ("ตำแหน่ง",)])
@pytest.mark.parametrize(
    "words",
    ["ย้ายนายสมมติ ช่วยรายงาน ไปสำนักประชาสัมพันธ์", "แก้ของสมมติ ช่วยรายงาน หน่อย ตำแหน่งเป็นนิติกร"],
)
def test_a_line_about_another_answers_no_correction_of_ones_own(
    chat: Callable[[str], Chat], steps: tuple[str, ...], words: str
) -> None:
    admin = chat(ADMIN).says("แก้ไขข้อมูล")
    for step in steps:
        admin.taps(step)
    admin.says(words)
    found = {row.flow: state for row, state in admin.house.states(admin.user_id).values()}
    assert found["change_person"]["answers"]["whom"] == "นายสมมติ ช่วยรายงาน"
    assert "words" not in found["correct_my_data"]["answers"]


@pytest.mark.parametrize(
    "words",
    ["แก้ข้อมูลบุคลากร D0106", "แก้ข้อมูล D0106 หน่อยนะคะ พอดีแจ้งมาผิด"],
)
def test_a_number_in_the_sentence_says_who(chat: Callable[[str], Chat], words: str) -> None:
    assert "นายสมมติ บุคลากร: จะแก้ไขเรื่องใด" in chat(ADMIN).says(words).last


def test_a_phone_number_is_nothing_to_change(chat: Callable[[str], Chat]) -> None:
    assert "บอตไม่เก็บหมายเลขโทรศัพท์" in chat(ADMIN).says("แก้เบอร์โทรของ D0106").last


def test_a_bureau_put_right_is_a_move(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("แก้สำนักของ D0106 เป็นสำนักการคลัง")
    assert admin.state["answers"]["bureau"]["name"] == "สำนักการคลังและงบประมาณ"
