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
