"""A question behind words that hold on is answered at the review card; the change still waits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN


def test_a_question_is_answered_and_the_card_still_confirms(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("เลื่อนรอบ 20 มีนาคม เป็น 27 มีนาคม")
    admin.says("เดี๋ยวนะ วันที่ 25 มีนาตรงวันหยุดไหม")
    assert "25 มีนาคม 2570" in admin.last and "เป็นวันทำการ" in admin.last
    admin.says("โอเคยืนยันค่ะ")
    assert "เลื่อนรอบ 20 มีนาคม 2570 เป็น 27 มีนาคม 2570 แล้ว" in admin.last


def test_a_plain_pause_parks_it(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("เลื่อนรอบ 20 มีนาคม เป็น 27 มีนาคม").says("เดี๋ยวก่อน ขอถามหัวหน้าก่อน")
    assert "พักไว้ให้แล้ว" in admin.last


@pytest.mark.parametrize(
    "said", ["เอ๊ย เป็น 25 มีนาคมดีกว่า จะได้ไม่ตรงวันหยุด", "เอ้ย วันที่ 25 มีนาคมค่ะ", "25 มีนาคมดีกว่า คนจะได้ทันส่ง"]
)
def test_another_day_is_shown_whatever_it_is_for(chat: Callable[[str], Chat], said: str) -> None:
    admin = chat(ADMIN).says("เลื่อนรอบ 20 มีนาคม เป็น 27 มีนาคม")
    assert "25 มีนาคม 2570" in admin.answer_to(said)
    admin.says("แก้ตามนี้ค่ะ")
    assert admin.state["answers"]["new"] == "2027-03-25"
