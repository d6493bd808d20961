"""Short questions of somebody behind the list of what is to be done: what comes first, and how many
days are left."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

NEAREST = "กำหนดที่ใกล้ที่สุดคือวันเสาร์ที่ 20 มีนาคม 2570 อีก 19 วัน"


@pytest.mark.parametrize(
    "words", ["เหลือกี่วัน", "แล้วอีกกี่วันคะ", "เอาอันไหนก่อนดี", "ส่งอันไหนก่อนดีคะ", "เรื่องไหนรีบสุด"]
)
def test_those_of_the_nearest_day_are_listed(chat: Callable[[str], Chat], words: str) -> None:
    told = chat("D0103").says("งานที่ต้องทำ").answer_to(words)
    assert NEAREST in told and "รายงาน 3.7" in told and "1.6.1" not in told


def test_what_is_most_urgent_is_told_without_the_list(chat: Callable[[str], Chat]) -> None:
    assert NEAREST in chat("D0103").answer_to("อันไหนด่วนที่สุดคะ")


@pytest.mark.parametrize(
    ("before", "words"),
    [("เมนู", "เหลือกี่วัน"), ("เมนู", "เอาอันไหนก่อนดี"), ("งานที่ต้องทำ", "วันลาเหลือกี่วัน")],
)
def test_what_may_be_about_something_else_is_not(
    chat: Callable[[str], Chat], before: str, words: str
) -> None:
    assert NEAREST not in chat("D0103").says(before).answer_to(words)


def test_a_head_is_told_of_approvals(chat: Callable[[str], Chat]) -> None:
    assert "กำหนดที่ใกล้ที่สุด" not in chat("D0102").answer_to("เรื่องไหนด่วนสุด")
