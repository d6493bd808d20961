"""Reminding one bureau, or all but one, is not the whole office."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House


def test_one_bureau_is_offered_alone(demo: House, admin: Chat) -> None:
    admin.says("เตือนสำนักการคลังอย่างเดียว")
    assert "เตือนบางสำนัก" in admin.last and "ทั้งสำนักงาน" not in admin.last


def test_all_but_one_are_shown_at_once(demo: House, admin: Chat) -> None:
    admin.says("ช่วยทวงคนที่ยังไม่ส่งให้หน่อยนะคะ แต่ไม่ต้องทวงสำนักประชา")
    assert "ไม่รวมสำนักประชาสัมพันธ์" in admin.last and "ยังไม่ได้ส่ง" in admin.last


@pytest.mark.parametrize("words", ["เตือน", "ทำไมเตือนเฉพาะสำนักการคลัง", "เตือนสำนักการคลัง"])
def test_other_words_are_read_as_before(demo: House, admin: Chat, words: str) -> None:
    assert "เตือนบางสำนัก" not in admin.says(words).last
