"""How many people one's own bureau has, for those who lead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "words", ["พนักงานในสำนักเรามีกี่คน", "สำนักเรามีกี่คน", "บุคลากรในสำนักผมมีทั้งหมดกี่คนครับ"]
)
def test_who_leads_is_told(chat: Callable[[str], Chat], words: str) -> None:
    leader = chat("D0301").says(words)
    assert "สำนักประชาสัมพันธ์มีบุคลากรในทะเบียน 3 คน ลงทะเบียนใน LINE แล้ว 2 คน" in leader.last


def test_others_are_told_who_may_read_it(chat: Callable[[str], Chat]) -> None:
    assert "ผู้บังคับบัญชา ผู้ดูแลระบบ และ ผู้บริหาร" in chat("D0106").says("สำนักเรามีกี่คน").last


def test_who_took_part_is_another_question(chat: Callable[[str], Chat]) -> None:
    assert "ในทะเบียน 3 คน" not in chat("D0301").says("สำนักเรามีคนเข้าร่วมกี่คน").last
