"""A command's own words that ask something are asked of the open conversation's matter, where
another subject's answer knows nothing of it; who asks why hears what it is for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize("said", ["ใครอนุมัติ", "ใครอนุมัติคะ", "ใครเป็นคนอนุมัติ"])
def test_leave_is_approved_by_nobody_here(chat: Callable[[str], Chat], said: str) -> None:
    talk = chat("D0106").says("ลา")
    assert "ไม่ต้องรอผู้ใดอนุมัติ" in talk.answer_to(said)


def test_a_report_has_its_own_approver(chat: Callable[[str], Chat]) -> None:
    talk = chat("D0103").says("รายงาน 1.10")
    assert "ใครอนุมัติรายงาน" in talk.answer_to("ใครอนุมัติคะ")


MATTERS = {
    "ทำไมต้องลงทะเบียน": "ลงทะเบียนเพื่อผูกบัญชี LINE",
    "ทำไมต้องแจ้งของขวัญ": "ทำเพื่อให้ตรวจสอบได้",
}


@pytest.mark.parametrize("said", MATTERS)
def test_who_asks_why_hears_what_it_is_for(chat: Callable[[str], Chat], said: str) -> None:
    assert MATTERS[said] in chat("D0106").says(said).since(0)
