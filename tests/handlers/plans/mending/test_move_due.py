"""One activity's date moves, and those who owe it are told."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.plans.mending.plans_at_hand import JUNE, NEW, dues, numbers


def test_one_activity_s_date_moves_alone_and_goes_back(admin: Chat) -> None:
    number, *others = numbers(admin, JUNE)
    admin.says(f"เลื่อนกำหนด {number} เป็น 30 มิ.ย.")
    assert "20 มิถุนายน 2570" in admin.last and "30 มิถุนายน 2570" in admin.last
    assert dues(admin, number) == [JUNE]
    admin.taps("ยืนยันเลื่อนกำหนด")
    assert dues(admin, number) == [NEW] and "แจ้งผู้เกี่ยวข้อง" in admin.last
    assert all(dues(admin, each) == [JUNE] for each in others)
    assert any("กำหนดส่งใหม่" in str(each.messages) for each in admin.house.sent)
    admin.taps("เลื่อนกลับ").taps("ยืนยันเลื่อนวันส่ง")
    assert dues(admin, number) == [JUNE]


@pytest.mark.parametrize(
    "words",
    [
        "กิจกรรม {number} ขอเปลี่ยนจาก 20 มิ.ย. เป็น 30 มิ.ย. ได้มั้ยคะ",
        "กิจกรรมที่ {number} ขอเลื่อนเป็น 30 มิถุนายนค่ะ",
        "ข้อ {number} ช่วยแก้กำหนดส่งจากวันที่ 20 มิ.ย. ไปเป็นวันที่ 30 มิ.ย. หน่อย",
    ],
)
def test_the_activity_may_stand_before_what_is_wanted(admin: Chat, words: str) -> None:
    number = numbers(admin, JUNE)[0]
    admin.says(words.format(number=number))
    assert "30 มิถุนายน 2570" in admin.last and "ตรวจการเลื่อนกำหนดส่ง" in admin.last


def test_the_question_names_the_activity(admin: Chat) -> None:
    number = numbers(admin, JUNE)[0]
    admin.says(f"เลื่อนกำหนด {number}")
    assert f"กิจกรรม {number} จาก 20 มิถุนายน 2570 เป็นวันใด" in admin.last


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("เลื่อนกำหนดส่ง 2.2 ของทุกสำนักออกไปเป็นสิ้นเดือนหน้านะ", "30 มิถุนายน 2570"),
        ("เลื่อนกำหนดส่ง 2.2 ออกไปเป็น 30 มิ.ย.", "30 มิถุนายน 2570"),
        ("ขยายกำหนดส่งกิจกรรม 2.2 ให้ทุกสำนักถึงสิ้นเดือนหน้า", "30 มิถุนายน 2570"),
        ("เลื่อนกำหนดส่ง 2.2 ไปวันที่ 5 มิถุนาค่ะ", "5 มิถุนายน 2570"),
    ],
)
@pytest.mark.parametrize("taps", [True, False])
def test_the_new_day_is_kept_until_the_old_one_is_chosen(
    admin: Chat, words: str, day: str, taps: bool
) -> None:
    admin.says(words)
    assert "จะเลื่อนกำหนดใด" in admin.last
    if taps:
        admin.taps("20 มี.ค. 70")
    else:
        admin.says("20 มี.ค.")
    assert "ตรวจการเลื่อนกำหนดส่ง" in admin.last
    assert "20 มีนาคม 2570" in admin.last and day in admin.last


def test_a_new_day_that_cannot_be_is_said(admin: Chat) -> None:
    admin.says("เลื่อนกำหนดส่ง 2.2 ของทุกสำนักเป็นวันที่ 1 ก.พ. 70").taps("20 มี.ค. 70")
    assert "ยังไม่ได้ใช้ 1 กุมภาพันธ์ 2570" in admin.last and "เป็นวันใด" in admin.last


def test_without_a_new_day_it_is_asked(admin: Chat) -> None:
    admin.says("เลื่อนกำหนดส่ง 2.2 ของทุกสำนัก").taps("20 มี.ค. 70")
    assert "เป็นวันใด" in admin.last and "ยังไม่ได้ใช้" not in admin.last


def test_a_bureau_s_activity_is_chosen_and_the_day_stays(admin: Chat) -> None:
    admin.says("แก้วันครบกำหนดกิจกรรมของสำนักคลังเป็น 15 เม.ย. ได้ไหม")
    assert "กิจกรรมของสำนักการคลังและงบประมาณ" in admin.last
    admin.says("เลื่อนกำหนดกิจกรรม 2.2").says("20 มี.ค.")
    assert "new" not in admin.state["answers"]


@pytest.mark.parametrize(
    "words", ["เลื่อนกำหนดส่งรอบ 20 มีนาคมเป็น 25 มีนาคม", "กิจกรรมของสำนักการคลังครบกำหนดวันไหน"]
)
def test_other_words_choose_no_activity_of_a_bureau(admin: Chat, words: str) -> None:
    assert "เลือกกิจกรรมที่ต้องการ" not in admin.says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "เลื่อนกำหนด {number} ของสำนักการคลังเป็น 30 มิ.ย.",
        "ช่วยเลื่อนกำหนด {number} เป็น 30 มิ.ย. ให้สำนักการคลังหน่อย",
    ],
)
def test_a_date_of_all_never_moves_for_one_bureau(admin: Chat, words: str) -> None:
    number = numbers(admin, JUNE)[0]
    admin.says(words.format(number=number))
    assert "ทุกสำนักที่ทำกิจกรรมนี้" in admin.last and "ยังไม่ได้เลื่อน" in admin.last
    assert "เลื่อนให้ทุกสำนัก" in admin.offers and dues(admin, number) == [JUNE]


def test_what_a_bureau_asks_for_without_a_word_for_the_date_is_offered(admin: Chat) -> None:
    number = numbers(admin, JUNE)[0]
    told = admin.answer_to(f"{number}ของสำนักประชาสัมพันธ์เค้าขอเลื่อนไปสิ้นเดือน จัดให้ที")
    assert "เลื่อนเฉพาะสำนักประชาสัมพันธ์ไม่ได้ จึงยังไม่ได้เลื่อน" in told
    assert dues(admin, number) == [JUNE] and "เลื่อนให้ทุกสำนัก" in admin.offers


def test_a_bureau_in_the_reason_is_no_bureau_to_move_for(admin: Chat) -> None:
    number = numbers(admin, JUNE)[0]
    admin.says(f"เลื่อนกำหนด {number} เป็น 30 มิ.ย. เพราะสำนักการคลังขอมา")
    assert "ตรวจการเลื่อนกำหนดส่ง" in admin.last
