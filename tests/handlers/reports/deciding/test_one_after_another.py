"""Who decides looks at the other report first, and orders of one by its number in between."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD, REPORTER, sends
from tests.understanding.scenes import types_in


@pytest.fixture
def head(chat: Callable[[str], Chat]) -> Chat:
    """Two reports wait for the head."""
    head = chat(HEAD)
    for number in ("1.10", "2.1"):
        sends(chat(REPORTER), head, number=number)
    return head


def test_the_other_one_is_opened_and_decided_on(head: Chat) -> None:
    types_in(head, "ขอดู 2.1 หน่อย")
    assert "1.10" in types_in(head, "ขอดูอีกอันก่อน")
    assert "ยืนยันอนุมัติรายงาน 1.10" in types_in(head, "อันนี้อนุมัติ")
    told = types_in(head, "ส่วน 2.1 ส่งกลับ บอกเขาว่าขอจำนวนคนด้วย")
    assert "ส่งกลับรายงาน 2.1 เพราะ “ขอจำนวนคนด้วย”" in told


def test_without_another_one_it_is_said(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD)
    sends(chat(REPORTER), head)
    types_in(head, "ขอดู 1.10")
    assert "ไม่มีฉบับอื่น" in types_in(head, "ขอดูอันอื่นก่อน")


def test_a_number_alone_opens_one_of_the_list(head: Chat) -> None:
    assert "ยังไม่ได้อนุมัติฉบับใด" in types_in(head, "อนุมัติหมด")
    assert "จะอนุมัติ หรือส่งกลับ" in types_in(head, "2.1")


def test_an_approval_that_is_turned_round_takes_the_reason(head: Chat) -> None:
    types_in(head, "ขอดู 2.1")
    types_in(head, "อนุมัติ")
    told = types_in(head, "ส่วน 2.1 ส่งกลับ บอกเขาว่าขอจำนวนคนด้วย")
    assert "ส่งกลับรายงาน 2.1 เพราะ “ขอจำนวนคนด้วย”" in told


def test_who_has_not_sent_is_told_in_between(head: Chat) -> None:
    types_in(head, "ขอดู 2.1")
    told = types_in(head, "ลูกน้องผมใครยังไม่ส่งบ้าง")
    assert "ยังไม่ส่ง" in told and "ไม่พบสิ่งที่ถามถึง" not in told


@pytest.mark.parametrize("words", ["ต่อไป", "ถัดไป", "ต่อไปเลยครับ", "ไปต่อ", "ฉบับต่อไป"])
def test_the_next_one_is_never_approved_by_going_on(head: Chat, words: str) -> None:
    types_in(head, "อนุมัติ 2.1")
    assert "อนุมัติรายงาน 2.1 แล้ว" in types_in(head, "ยืนยันอนุมัติ")
    assert "รายงาน 1.10: จะอนุมัติ หรือส่งกลับ" in types_in(head, "ต่อไป")
    for _ in range(2):
        told = types_in(head, words)
        assert "ไม่มีฉบับอื่น" in told and "ยืนยันอนุมัติรายงาน" not in told
    assert "ยืนยันอนุมัติรายงาน 1.10" in types_in(head, "อนุมัติ")
    told = types_in(head, words)
    assert "ไม่มีฉบับอื่น" in told and "อนุมัติรายงาน 1.10 แล้ว" not in told


def test_going_on_at_the_question_opens_the_other_one(head: Chat) -> None:
    types_in(head, "ขอดู 2.1")
    assert "รายงาน 1.10: จะอนุมัติ หรือส่งกลับ" in types_in(head, "ต่อไป")
