"""Of several days in a sentence that moves leave the new one is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ME = "D0106"


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("แก้วันลา 5-9 มี.ค. เป็น 8 มี.ค.", 8, 8),
        ("เปลี่ยนจาก 12 มี.ค. เป็น 15-16 มี.ค.", 15, 16),
        ("แก้วันลาจาก 12 มี.ค. เป็น 15 มี.ค. เพราะหมอนัด 16 มี.ค.", 15, 15),
    ],
)
def test_at_the_card(chat: Callable[[str], Chat], words: str, first: int, last: int) -> None:
    me = chat(ME)
    me.says("ลา 12 มีนาคม").says(words)
    assert me.state["answers"]["days"] == [f"2027-03-{first:02}", f"2027-03-{last:02}"]


def test_the_day_of_a_doctor_is_none(chat: Callable[[str], Chat]) -> None:
    me = chat(ME)
    me.says("ลา 12 มีนาคม")
    told = me.answer_to("เลื่อนจาก 12 มี.ค. เป็น 17 มี.ค. หมอนัด 18 มี.ค.")
    assert "17 มีนาคม 2570" in told and "17 มีนาคม 2570 ถึง" not in told


@pytest.mark.parametrize(
    ("words", "day"),
    [("จาก 22 มี.ค. เป็น 12 มี.ค. เพราะหมอนัด 11 มี.ค.", 12), ("22-24 มี.ค. เหลือวันที่ 23 วันเดียว", 23)],
)
def test_at_the_question_to_which_days(chat: Callable[[str], Chat], words: str, day: int) -> None:
    me = chat(ME)
    me.says("ลา 22-24 มีนาคม").says("ยืนยัน").says("เลื่อนวันลา").says(words)
    assert me.state["answers"]["days"] == [f"2027-03-{day}"] * 2


def test_without_its_month_the_new_day_is_of_the_old_one(chat: Callable[[str], Chat]) -> None:
    me = chat(ME)
    me.says("ลา 22-24 มีนาคม").says("ยืนยัน").says("เลื่อนวันลา 22-24 มี.ค. เป็นวันที่ 23")
    assert me.state["answers"]["days"] == ["2027-03-23", "2027-03-23"]


@pytest.mark.parametrize("words", ["ลา 8-12 มี.ค. รวมเป็น 5 วัน", "ลา 8-12 มี.ค. เป็นวันลาพักผ่อน"])
def test_what_else_the_days_are_leaves_them(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(ME)
    me.says(words)
    assert me.state["answers"]["days"] == ["2027-03-08", "2027-03-12"]
