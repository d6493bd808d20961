"""A sent report is read by its number; what came back is asked by a reporter; two questions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD, REPORTER, TOLD, sends
from tests.understanding.scenes import types_in


@pytest.fixture
def reporter(chat: Callable[[str], Chat]) -> Chat:
    reporter = chat(REPORTER)
    sends(reporter, chat(HEAD))
    return reporter


@pytest.mark.parametrize(
    "said", ["ทวน 1.10 ให้ดูหน่อย", "อ่านรายงาน 1.10 ให้ฟังสั้นๆ", "ดูรายงาน 1.10 ที่ส่งไปหน่อยค่ะ"]
)
def test_what_was_sent_is_shown(reporter: Chat, said: str) -> None:
    assert TOLD in types_in(reporter, said)


def test_a_look_at_the_number_alone_is_no_look_at_the_report(reporter: Chat) -> None:
    reporter.says("เมนู")  # right after sending it is the report that was sent
    assert TOLD not in types_in(reporter, "ขอดู 1.10")


def test_who_decides_reads_it_with_the_question(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD)
    sends(chat(REPORTER), head)
    assert "จะอนุมัติ หรือส่งกลับ" in types_in(head, "อ่าน 1.10 ให้ฟังหน่อย")


def test_whether_it_may_be_changed_and_is_approved_is_answered_at_once(reporter: Chat) -> None:
    told = types_in(reporter, "รายงาน 1.10 ที่ส่งไปแล้ว ขอแก้ได้ไหมคะ หัวหน้าอนุมัติหรือยังคะ")
    assert "รออนุมัติ" in told and "แก้ได้หลังถอน" in told and "ถอนมาแก้" in reporter.offers


@pytest.mark.parametrize("said", ["รายงานของฉันอันไหนโดนตีกลับบ้างครับ", "อันไหนโดนตีกลับบ้าง"])
def test_which_came_back_is_told_of_ones_own(
    chat: Callable[[str], Chat], reporter: Chat, said: str
) -> None:
    head = chat(HEAD)
    for each in ("ส่งกลับ 1.10 จำนวนคนไม่ตรง", "ใช่ค่ะ", "ใช่ค่ะ"):
        types_in(head, each)
    assert "จำนวนคนไม่ตรง" in types_in(reporter, said)
