"""Joining waits for nobody's approval; an administrator is told so, and what does wait."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ADMIN = "D0002"
TOLD = "การลงทะเบียนไม่มีขั้นอนุมัติ"


@pytest.mark.parametrize(
    "words",
    [
        *("มีใครลงทะเบียนใหม่รออนุมัติมั้ย", "มีคนสมัครเข้าใช้ระบบรอผมอนุมัติไหมครับ"),
        "คำขอลงทะเบียนที่ค้างอนุมัติมีกี่คน",
    ],
)
def test_an_administrator_is_told(chat: Callable[[str], Chat], words: str) -> None:
    told = chat(ADMIN).says(words)
    assert TOLD in told.last and "รอผู้ดูแลระบบ 0 คำขอ" in told.last
    assert "ใครยังไม่ลงทะเบียน" in told.offers


@pytest.mark.parametrize("words", ["ใครยังไม่ลงทะเบียน", "มีรายงานรออนุมัติมั้ย", "คนใหม่ส่งรายงานรออนุมัติไหม"])
def test_what_else_waits_is_heard_as_before(chat: Callable[[str], Chat], words: str) -> None:
    assert TOLD not in chat(ADMIN).says(words).last
