"""A round is given another day without a word for moving it; it is shown before anything moves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "words",
    [
        "รอบแรก 25 มีนา เพราะติดสงกรานต์",
        "รอบแรกเอาเป็น 25 มีนาคม",
        "รอบ 1 เปลี่ยนเป็น 25 มี.ค. เนื่องจากติดประชุมค่ะ",
    ],
)
def test_the_move_is_shown_to_be_confirmed(admin: Chat, words: str) -> None:
    admin.says(words)
    assert "ตรวจการเลื่อนวันส่ง" in admin.last and "25 มีนาคม 2570" in admin.last
    assert "ยืนยันเลื่อนวันส่ง" in admin.offers


@pytest.mark.parametrize(
    "words", ["รอบแรก 20 มีนา", "รอบแรก 20 มีนาใช่ไหม", "รอบแรก 20 มีนา ส่งไม่ทันเพราะอะไร"]
)
def test_a_round_that_is_only_named_is_not_moved(admin: Chat, words: str) -> None:
    assert "ตรวจการเลื่อนวันส่ง" not in admin.says(words).last


def test_only_administrators_move_rounds(chat: Callable[[str], Chat]) -> None:
    reporter = chat("D0103").says("รอบแรก 25 มีนา เพราะติดสงกรานต์")
    assert "ตรวจการเลื่อนวันส่ง" not in reporter.last
