"""`ใครยังไม่ส่งทั้งปี`: the answer is of one round, and says so."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.house import Chat


def test_that_one_round_is_shown_is_said(chat: Callable[[str], Chat]) -> None:
    director = chat("D0201")
    director.says("ใครยังไม่ส่งทั้งปี สำนักการคลัง")
    assert "คำถามนี้ตอบทีละรอบ" in director.since(0)
    heard = len(director.heard)
    director.says("ใครยังไม่ส่ง")
    assert "คำถามนี้ตอบทีละรอบ" not in director.since(heard)
