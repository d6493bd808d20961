"""The new value told where only what changes of somebody is asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.understanding.scenes import types_in

ADMIN = "D0002"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("ย้ายไปสำนักพัฒนาทรัพยากรบุคคล ตั้งแต่ 1 เมษา", "สำนัก: สำนักพัฒนาทรัพยากรบุคคล"),
        ("โอนไปสำนักการคลัง", "สำนัก: สำนักการคลังและงบประมาณ"),
        ("นามสกุลเปลี่ยน แต่งงานแล้ว เป็น สมมติ ใจดี", "ชื่อ: นายสมมติ ใจดี"),
        ("เปลี่ยนนามสกุลเป็น ใจดี ค่ะ", "ชื่อ: นายสมมติ ใจดี"),
        ("ได้เลื่อนเป็นนักจัดการงานทั่วไปชำนาญการ", "ตำแหน่ง: นักจัดการงานทั่วไปชำนาญการ"),
        ("ไปอยู่กลุ่มงานคลัง", "กลุ่มงาน: กลุ่มงานคลัง"),
        ("ให้เป็นแอดมินด้วย", "หน้าที่ในระบบ: บุคลากร และ ผู้ดูแลระบบ"),
    ],
)
def test_the_value_is_taken_with_what_changes(
    chat: Callable[[str], Chat], said: str, shown: str
) -> None:
    admin = chat(ADMIN).says("แก้ข้อมูลคน").says("D0106")
    assert shown in types_in(admin, said)


def test_a_day_to_come_is_pointed_out_at_the_card(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("แก้ข้อมูลคน").says("D0106")
    types_in(admin, "ย้ายไปสำนักการคลัง ตั้งแต่ 1 เมษา")
    admin.taps("ไม่มีกลุ่มงาน")
    assert "1 เมษายน 2570" in types_in(admin, "D0101")


@pytest.mark.parametrize("said", ["เขายังไม่ย้ายไปสำนักการคลังใช่ไหม", "ตำแหน่งเป็นอะไร"])
def test_a_question_tells_no_value(chat: Callable[[str], Chat], said: str) -> None:
    admin = chat(ADMIN).says("แก้ข้อมูลคน").says("D0106")
    assert "อ่านจากข้อความนี้" not in types_in(admin, said)


@pytest.mark.parametrize(
    ("said", "position", "beside"),
    [
        ("นักจัดการงานทั่วไปชำนาญการ แล้วก็ย้ายไปกลุ่มงานคลังด้วย", "นักจัดการงานทั่วไปชำนาญการ", "กลุ่มงานเดิม"),
        ("นิติกร แล้วเปลี่ยนหัวหน้าเป็นคนอื่นด้วย", "นิติกร", "ยังไม่ได้แก้ตาม “เปลี่ยนหัวหน้าเป็นคนอื่น"),
        ("นักวิชาการคลังและพัสดุ", "นักวิชาการคลังและพัสดุ", "ตำแหน่งเดิม"),
    ],
)
def test_another_change_behind_a_position_is_no_part_of_it(
    chat: Callable[[str], Chat], said: str, position: str, beside: str
) -> None:
    admin = chat(ADMIN).says("แก้ข้อมูลคน").says("D0106").taps("ตำแหน่ง")
    assert beside in types_in(admin, said)
    assert admin.state["answers"]["position"] == position
