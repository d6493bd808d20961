"""A sentence of which it is asked which choice it means is told with the button that is pressed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.understanding.scenes import types_in

_SAID = "จิตอาสาหรือกตัญญูดีนะ เมื่อวันศุกร์"
_DAY = "26 กุมภาพันธ์ 2570"


@pytest.fixture
def asked(chat: Callable[[str], Chat]) -> Chat:
    staff = chat("D0106").says("บันทึกความดี").says("ช่วยป้าแม่บ้านยกของ")
    assert "หมายถึงข้อใด" in types_in(staff, _SAID)
    return staff


def test_the_day_told_with_it_is_offered_behind_the_press(asked: Chat) -> None:
    asked.taps("กตัญญู")
    assert _DAY in asked.last


def test_so_it_is_where_the_button_is_typed(asked: Chat) -> None:
    assert _DAY in types_in(asked, "จิตอาสา")


def test_other_words_answer_without_it(asked: Chat) -> None:
    assert _DAY not in types_in(asked, "วินัย แล้วก็ขอบคุณค่ะ")


@pytest.mark.parametrize("said", ["เลือกไม่ถูก น่าจะจิตอาสามั้ง เมื่อวันศุกร์", "จิตอาสา ทำเมื่อวันศุกร์ค่ะ"])
def test_the_nearest_is_taken_at_once_with_its_day(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat("D0106").says("บันทึกความดี").says("ช่วยป้าแม่บ้านยกของ")
    assert "ให้ใครอ่านได้" in types_in(staff, said)
