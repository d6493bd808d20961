"""Saying how people behave who keep a goal."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.ideas.thinking import chosen

STAFF = "D0106"


def test_do_and_dont_of_a_chosen_goal_are_kept_and_said_again(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chosen(demo, chat)
    data = reporter.button("เขียนพฤติกรรม")
    reporter.taps_data(data).says("ก" * 151)
    assert "ไม่เกิน 150 ตัวอักษร" in reporter.since(0)
    reporter.says("ปิดไฟทุกดวงก่อนพักเที่ยง").says("เปิดพัดลมทิ้งไว้")
    assert "ทำ: ปิดไฟทุกดวงก่อนพักเที่ยง" in reporter.last
    assert "ไม่ทำ: เปิดพัดลมทิ้งไว้" in reporter.last
    reporter.taps("แก้พฤติกรรม").says("ถอดปลั๊กทุกเย็น").taps("ข้าม")
    assert "ทำ: ถอดปลั๊กทุกเย็น" in reporter.last and "พัดลม" not in reporter.last


@pytest.mark.soak
def test_others_see_it_and_do_not_write_it(demo: House, chat: Callable[[str], Chat]) -> None:
    reporter = chosen(demo, chat)
    data = reporter.button("เขียนพฤติกรรม")
    colleague = chat(STAFF).says("ระดมความคิด").taps("ดู")
    assert "เขียนพฤติกรรม" not in colleague.offers
    assert "เปิดให้เฉพาะผู้มีหน้าที่นี้" in colleague.taps_data(data).last
