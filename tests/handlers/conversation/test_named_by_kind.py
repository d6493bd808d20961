"""An answer is put right that is called by what it is: its day, its hour (docs/decisions/0220)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN, REPORTER


@pytest.fixture
def placing(chat: Callable[[str], Chat]) -> Chat:
    """An administrator, asked where an event of this Friday is held."""
    return chat(ADMIN).says("เพิ่มกำหนดการ").says("ประชุมคณะทำงาน ศุกร์นี้ 9.00-12.00")


def _when(chat: Chat) -> object:
    return chat.state["answers"]["when"]


@pytest.mark.parametrize("named", ["เวลา", "วันประชุม", "วันเวลา"])
def test_day_and_hour_are_told_anew_at_the_question_for_a_place(placing: Chat, named: str) -> None:
    before = _when(placing)
    placing.says(f"{named}ผิดค่ะ ท่านเลื่อนเป็น ศุกร์หน้า 13.30-16.30")
    assert _when(placing) != before and "13:30" in str(_when(placing))
    assert placing.state["answers"].get("place") is None and "ข้อ" in placing.last


def test_a_room_whose_name_only_sounds_so_is_a_place(placing: Chat) -> None:
    before = _when(placing)
    placing.says("ห้องประชุม 13")
    assert _when(placing) == before and "13" in str(placing.state["answers"]["place"])


def test_who_holds_on_and_puts_a_day_right_pauses_nothing(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("บันทึกความดี").says("พาคนแก่ข้ามถนนหน้าสำนักงาน")
    me.taps("จิตอาสา").taps("เมื่อวาน").says("เดี๋ยวนะ วันที่ทำไม่ใช่วันนี้ เป็นเมื่อวานซืนต่างหาก")
    assert [row.status for row, _ in me.house.states(me.user_id).values()] == ["active"]
