"""How things are with complaints, asked by those who may see the figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


def _asks(chat: Chat, typed: str) -> str:
    count = len(chat.heard)
    chat.says(typed)
    return chat.since(count)


@pytest.mark.parametrize(
    "typed",
    ["ข่าวคราวเรื่องร้องเรียนตอนนี้เป็นยังไงบ้าง", "เรื่องร้องเรียนช่วงนี้เป็นไงบ้าง", "อัปเดตเรื่องร้องเรียนให้ฟังหน่อย"],
)
def test_leaders_are_told_figures(chat: Callable[[str], Chat], typed: str) -> None:
    told = _asks(chat("D0001"), typed)
    assert "ตัวเลขเรื่องร้องเรียน" in told and "ยังไม่ได้บันทึก" not in told


def test_staff_may_mean_their_own(chat: Callable[[str], Chat]) -> None:
    told = _asks(chat("D0106"), "เรื่องร้องเรียนเป็นยังไงบ้าง")
    assert not told.startswith("ตัวเลขเรื่องร้องเรียน")


def test_bureau_by_bureau_after_the_figures(chat: Callable[[str], Chat]) -> None:
    told = _asks(chat("D0001").says("ตัวเลขเรื่องร้องเรียน"), "แยกตามสำนักได้มั้ย")
    assert "แต่ละสำนัก" in told or "ตัวเลขเรื่องร้องเรียน" in told
