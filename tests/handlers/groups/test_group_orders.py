"""What the bot does not do for a whole group is said there, with what does it."""

from __future__ import annotations

import pytest

from tests.handlers.groups.test_group_answers import group
from tests.handlers.house import House
from tests.handlers.test_group_chat import called

__all__ = ["group"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ช่วยเตือนพี่ๆ ด้วยว่าพรุ่งนี้ประชุมเก้าโมง", "ยังไม่ได้เตือนผู้ใด"),
        ("บอกทุกคนหน่อยว่าอย่าลืมเอาแก้วมา", "ยังไม่ได้เตือนผู้ใด"),
        ("เปิดโหวตหน่อยว่าจะไปวันศุกร์หรือเสาร์", "บอตทำโพลในกลุ่มไม่ได้"),
        ("ส่งไฟล์ประกาศลงกลุ่มนี้ให้ที", "บอตวางไฟล์ในกลุ่มไม่ได้"),
    ],
)
def test_an_order_for_the_group_is_not_done_and_said(group: House, said: str, told: str) -> None:
    assert told in called(group, said)


@pytest.mark.parametrize(
    "said", ["รอบ 20 มีนาคม", "แผน 2.3", "เตือนก่อนกำหนดกี่วัน", "เลือกตั้งผู้แทนสำนักวันไหน", "ใครรับผิดชอบ 2.3"]
)
def test_other_words_are_answered_as_before(group: House, said: str) -> None:
    told = called(group, said)
    assert "ยังไม่ได้เตือนผู้ใด" not in told and "บอตทำโพล" not in told and "วางไฟล์" not in told


@pytest.mark.parametrize(
    "said", ["ผู้รายงานของสำนักบริหารงานกลางคือใคร", "ใครส่งรายงาน 2.3 ของสำนักบริหารงานกลาง"]
)
def test_who_reports_is_told_one_to_one(group: House, said: str) -> None:
    told = called(group, said)
    assert "คำตอบมีชื่อบุคคล" in told and "ตัวอย่าง" not in told
