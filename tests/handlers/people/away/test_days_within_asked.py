"""Weekdays that are named after one stretch of days was asked about are of that stretch."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from handlers.people.away.leave.leave_bounds import weekdays_within
from tests.handlers.house import Chat

WED, THU = "2027-03-10", "2027-03-11"
ASKED = "น่าจะลาพุธกับพฤหัสหน้าครับ พาพ่อไปหาหมอ"


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat("D0103")


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("ขอครึ่งวันเช้าแค่วันพฤหัสนะครับ พุธเต็มวัน", [WED, THU]),
        ("แค่พุธพอครับ", [WED, WED]),
        ("เอาแค่วันพฤหัส", [THU, THU]),
        ("พุธกับพฤหัส", [WED, THU]),
        ("ใช่ครับ", [WED, THU]),
        ("ไม่ใช่ครับ พุธนี้", ["2027-03-03", "2027-03-03"]),
        ("วันศุกร์", ["2027-03-05", "2027-03-05"]),
        ("พุธที่ 3 มีนา", ["2027-03-03", "2027-03-03"]),
    ],
)
def test_a_weekday_is_of_the_days_asked_about(me: Chat, said: str, days: list[str]) -> None:
    me.says("ลา").says(ASKED)
    assert "10-11 มี.ค. 70" in me.offers
    me.says(said)
    if "แก้ตามนี้" in me.offers:
        me.taps("แก้ตามนี้")
    assert me.state["answers"]["days"] == days


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("แค่พุธพอครับ", [WED, WED]),
        ("เอาแค่วันพฤหัส", [THU, THU]),
        ("ไม่ใช่ครับ พุธนี้", ["2027-03-03", "2027-03-03"]),
        ("วันศุกร์", ["2027-03-12", "2027-03-12"]),
        ("พุธที่ 3 มีนา", ["2027-03-03", "2027-03-03"]),
    ],
)
def test_also_at_the_card_which_days_that_are_likely_open_at_once(
    me: Chat, said: str, days: list[str]
) -> None:
    me.says("น่าจะขอลาพุธกับพฤหัสหน้าครับ")
    assert "ตรวจวันลา" in me.last and me.answers["days"] == [WED, THU]
    me.says(said)
    if me.state.get("refused"):
        assert me.answers["days"] == [WED, THU]
        me.taps("แก้ตามนี้")
    assert me.answers["days"] == days


def test_half_a_day_beside_a_whole_one_is_told_not_to_be_kept(me: Chat) -> None:
    me.says("น่าจะขอลาพุธกับพฤหัสหน้าครับ")
    assert "ไม่แยกครึ่งวัน" in me.answer_to("ขอครึ่งวันเช้าแค่วันพฤหัสนะครับ พุธเต็มวัน")
    assert me.answers["days"] == [WED, THU]


def test_yes_at_the_card_keeps_the_days(me: Chat) -> None:
    me.says("น่าจะขอลาพุธกับพฤหัสหน้าครับ")
    assert "บันทึกวันลา 10 มีนาคม 2570 ถึง 11 มีนาคม 2570 แล้ว" in me.answer_to("ใช่ครับ")


@pytest.mark.parametrize(
    "said", ["พุธหน้า", "พุธนี้", "ศุกร์", "พุธกับศุกร์", "ไม่เอาพุธ", "พุธที่ 3", "10", "ถึงพุธ", "ครับ"]
)
def test_other_words_are_not_read_within(said: str) -> None:
    assert weekdays_within(said, (date(2027, 3, 10), date(2027, 3, 11))) is None
