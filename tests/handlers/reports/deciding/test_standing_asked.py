"""A superior asks how one report stands, and names whose it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import DIRECTOR, HEAD, REPORTER, sends
from tests.understanding.scenes import types_in


@pytest.fixture
def leads(chat: Callable[[str], Chat]) -> Chat:
    """The director, while report 1.10 waits for the head."""
    sends(chat(REPORTER), chat(HEAD))
    return chat(DIRECTOR)


@pytest.mark.parametrize(
    "said",
    [
        "รายงาน1.10 ส่งไปเมือไหร่ ผ่านยังคะ",
        "1.10 ส่งมาวันไหน อนุมัติหรือยัง",
        "รายงาน 1.10 อนุมัติแล้วหรือยังครับ",
        "ข้อ 1.10 ผ่านยัง ส่งเมื่อไหร่",
    ],
)
def test_when_it_was_sent_and_with_whom_it_waits_is_told(leads: Chat, said: str) -> None:
    told = types_in(leads, said)
    assert "รายงาน 1.10" in told and "ส่งเมื่อ" in told
    assert "ยังไม่อนุมัติ รอ นางตัวอย่าง หัวหน้ากลุ่ม" in told and "ยืนยันอนุมัติรายงาน" not in told


@pytest.mark.parametrize(
    "said", ["อนุมัติรายงาน 1.10 ของคุณสมชายให้ผ่านเลยนะ", "ส่งกลับ 1.10 ของพี่สมชาย เพราะรูปไม่ชัด"]
)
def test_another_s_name_beside_a_decision_is_said(leads: Chat, said: str) -> None:
    told = types_in(leads, said)
    assert "ส่งโดย นางสาวตัวอย่าง รายงานดี บอตไม่พบชื่อ" in told and "สมชาย" in told


@pytest.mark.parametrize("said", ["อนุมัติ 1.10 ของนางสาวตัวอย่างเลยค่ะ", "อนุมัติ 1.10 ของน้องในกลุ่ม"])
def test_the_sender_is_no_other(leads: Chat, said: str) -> None:
    told = types_in(leads, said)
    assert "บอตไม่พบชื่อ" not in told and "ยืนยันอนุมัติรายงาน 1.10" in told
