"""How many reports are still owed is told in a number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize("said", ["ค้างรายงานกี่ฉบับ", "ตอนนี้เรายังค้างรายงานอยู่กี่ข้อ", "เหลือต้องส่งอีกกี่กิจกรรม"])
def test_the_number_stands_first(reporter: Chat, said: str) -> None:
    told = reporter.says(said).last
    assert told.startswith("ตลอดปีงบประมาณ 2570 ยังต้องส่งอีก 32 ฉบับ") and "ต้องส่งต่อไป" in told


@pytest.mark.parametrize("said", ["รอบ 20 มิถุนาต้องส่งกี่ฉบับ", "ค้างอนุมัติกี่ฉบับ", "แต่ละสำนักค้างกี่ฉบับ"])
def test_other_numbers_are_told_elsewhere(reporter: Chat, said: str) -> None:
    assert "ตลอดปีงบประมาณ" not in reporter.says(said).last


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("D0101", "สำนักเราค้างรายงานกี่กิจกรรมคะ"),
        ("D0102", "สำนักเราเหลือรายงานอีกกี่กิจกรรม"),
        ("D0102", "ยังไม่ได้ส่งรายงานกี่เรื่องคะ"),
    ],
)
def test_a_superior_is_told_the_number_first(
    chat: Callable[[str], Chat], who: str, said: str
) -> None:
    told = chat(who).says(said).last
    assert told.startswith("ตลอดปีงบประมาณ 2570 ยังต้องส่งอีก 32 ฉบับ")
