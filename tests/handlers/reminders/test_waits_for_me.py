"""What waits for the one who asks, amid anything else, too; and that nothing of it is late."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import told_in

HEAD, MINE, NONE_LATE = "D0102", "เรื่องที่ต้องทำ", "ยังไม่มีเรื่องที่เลยกำหนด"


@pytest.mark.parametrize(
    "words", ["เหลือเรื่องอะไรค้างที่ฉันต้องทำ", "มีอะไรให้ฉันทำบ้าง", "ยังมีอะไรค้างให้ผมทำอีกบ้างครับ"]
)
@pytest.mark.parametrize("before", ["เมนู", "พิจารณาของขวัญ 1"])
def test_what_waits_is_listed(at_work: House, before: str, words: str) -> None:
    told = told_in(at_work, HEAD, before, words)
    assert MINE in told and "พิจารณาของขวัญ 2" in told


def test_another_one_has_to_do_is_not_meant(at_work: House) -> None:
    assert "พิจารณาของขวัญ 2" not in told_in(at_work, HEAD, "ยกเลิก", "มีอะไรให้ท่านเลขาทำบ้าง")


@pytest.mark.parametrize(
    "words",
    [
        "อันไหนเลยกำหนดไปแล้วมั่ง",
        "สรุปคือยังไม่มีอันไหนเลยกำหนดใช่มั้ย",
        "มีงานไหนเกินกำหนดหรือยัง",
        "เหลืออะไรต้องส่งอีกบ้างเนี่ย เดือนนี้งานท่วมหัวแล้ว เจ้านายก็เร่ง ช่วยบอกทีว่าอันไหนเลยกำหนดไปแล้วมั่ง",
    ],
)
def test_that_none_is_late_is_said(reporter: Chat, words: str) -> None:
    told = reporter.answer_to(words)
    assert NONE_LATE in told and "รายงาน 2.1" in told


@pytest.mark.parametrize(
    "words",
    ["เลยกำหนดไปแล้วจะโดนอะไร", "ปีที่แล้วมีอะไรเลยกำหนดบ้าง", "ของใครเลยกำหนดบ้าง", "ใครเลยกำหนดบ้าง"],
)
def test_what_is_not_asked_of_ones_own_is_not_answered_so(reporter: Chat, words: str) -> None:
    assert NONE_LATE not in reporter.answer_to(words)


def test_it_is_not_said_unasked(reporter: Chat) -> None:
    assert NONE_LATE not in reporter.answer_to("เรื่องที่ต้องทำ")
