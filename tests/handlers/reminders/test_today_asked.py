"""Which day it is is told, with what is next due, whatever was answered before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

People = Callable[[str], Chat]
DAY = "วันนี้วันจันทร์ที่ 1 มีนาคม 2570"


@pytest.mark.parametrize(
    "asked",
    [
        "วันนี้วันอะไร",
        "วันนี้วันที่เท่าไหร่แล้วนะ",
        "ว่าแต่วันนี้วันที่เท่าไรคะ",
        "วันที่เท่าไหร่แล้ววันนี้",
        "วันนี้วันพุธใช่ไหม",
    ],
)
@pytest.mark.parametrize("before", ["", "สถานะ", "ใครเห็นรายงานและไฟล์"])
def test_the_day_is_told(reporter: Chat, before: str, asked: str) -> None:
    if before:
        reporter.says(before)
    said = reporter.says(asked).last
    assert DAY in said and "เรื่องถัดไปของท่าน: " in said


def test_who_owes_nothing_hears_of_the_next_round(chat: People) -> None:
    said = chat("D0002").says("วันนี้วันที่เท่าไหร่แล้วนะ").last
    assert DAY in said and "20 มี.ค. 70" in said and "\n" in said


def test_a_visitor_hears_the_day_alone(stranger: Chat) -> None:
    assert DAY in stranger.says("วันนี้วันอะไร").last


@pytest.mark.parametrize("asked", ["วันอะไรส่งรายงาน", "วันนี้ต้องส่งอะไร", "วันนี้วันอะไรที่ต้องส่งรายงานบ้าง"])
def test_what_is_due_is_another_question(reporter: Chat, asked: str) -> None:
    assert DAY not in reporter.says(asked).last
