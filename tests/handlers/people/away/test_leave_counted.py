"""How many days of leave, told without the first one: it is kept, the first day is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ME = "D0103"


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("ติดโควิดค่ะ หมอให้หยุด 5 วัน", "2027-03-05"),
        ("ปวดหลังมากค่ะ หมอสั่งพัก 3 วัน", "2027-03-03"),
        ("ลูกป่วย ขอหยุดสองวันนะคะ", "2027-03-02"),
        ("ลาพักร้อน 4 วันครับ", "2027-03-04"),
        ("ลากิจสองวัน", "2027-03-02"),
        ("ขอลาป่วย 3 วัน", "2027-03-03"),
    ],
)
def test_the_days_are_offered_from_today_on(
    chat: Callable[[str], Chat], said: str, last: str
) -> None:
    me = chat(ME).says(said)
    assert "เริ่มวันใด" in me.last
    me.taps(me.offers[0])
    assert me.state["answers"]["days"] == ["2027-03-01", last]


def test_the_first_day_may_be_typed(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("แจ้งลา").says("หมอให้พัก 3 วัน").says("พุธนี้")
    assert me.state["answers"]["days"] == ["2027-03-03", "2027-03-05"]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("5-8 มี.ค.", ["2027-03-05", "2027-03-08"]),
        ("วันนี้วันเดียว", ["2027-03-01", "2027-03-01"]),
        ("3-4 มี.ค.", ["2027-03-03", "2027-03-04"]),
    ],
)
def test_whole_days_take_its_place(chat: Callable[[str], Chat], said: str, days: list[str]) -> None:
    me = chat(ME).says("ลากิจ 4 วัน").says(said)
    assert me.state["answers"]["days"] == days


def test_days_off_within_are_asked_about(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("ลาบวช 15 วันเริ่มจันทร์หน้า")
    assert me.offers[:2] == ["8-22 มี.ค. 70", "8-26 มี.ค. 70"]
    assert me.taps("8-22 มี.ค. 70").state["answers"]["days"] == ["2027-03-08", "2027-03-22"]


@pytest.mark.parametrize(
    "said", ["ลาไป 3 วันแล้ว เหลือกี่วัน", "ลาได้กี่วัน", "ลา 5-9 มี.ค.", "พรุ่งนี้ลา", "ขอลาคลอด 90 วัน"]
)
def test_other_words_tell_no_such_number(chat: Callable[[str], Chat], said: str) -> None:
    assert "เริ่มวันใด" not in chat(ME).says(said).last


def test_a_day_that_may_be_one_of_two_is_still_asked_about(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("แจ้งลา").says("ลาสามวันครับเริ่มจากวันจันทร์")
    assert "วัน" in me.last and "days" not in me.state["answers"]
