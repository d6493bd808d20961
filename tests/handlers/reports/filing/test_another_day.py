"""Another day, person or file is not the status of "another reason"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER


@pytest.mark.parametrize(
    "words",
    [
        "ผมอยากเขียนวันอื่น แต่ส่งรูปไว้ก่อนได้มั้ย", "ขอทำวันอื่นได้ไหม", "รอคนอื่นส่งข้อมูล",
        "ขอส่งคนอื่นทำแทนได้มั้ย", "ส่งรูปอื่นได้ไหมคะ", "ขอเขียนเดือนอื่นครับ",
    ],
)  # fmt: skip
def test_it_is_no_answer(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(REPORTER).says("รายงาน 2.1").says(words)
    assert "status" not in me.state["answers"]


def test_it_waits_for_another_day(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("รายงาน 2.1").says("ไว้วันอื่นละกัน")
    assert me.last.startswith("พักไว้ให้แล้ว") and "status" not in me.says("ทำต่อ").answers


@pytest.mark.parametrize(
    "words",
    ["อื่น", "อื่น ๆ ครับ", "งั้นอื่นๆ", "กดอื่นๆละกัน", "เป็นเรื่องอื่นค่ะ", "สาเหตุอื่นครับ", "เลือกอันอื่นครับ"],
)
def test_another_reason_is_taken(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(REPORTER).says("รายงาน 2.1").says(words)
    assert me.state["answers"]["status"] == "other"
