"""Leave of which only the first day is told: the last one is asked for, and the first is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

UNTIL = "ถึงวันใด พิมพ์วันสุดท้าย"
ALL_OF_APRIL = ["2027-04-01", "2027-04-30"]


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat("D0103")


@pytest.mark.parametrize(
    "words",
    ["ลาคลอดตั้งแต่ 1 เมษา", "ขอลาคลอดตั้งแต่วันที่ 1 เมษายนค่ะ", "ลาเริ่ม 1 เม.ย.", "ลาบวชตั้งแต่ 1 เมษายน"],
)
@pytest.mark.parametrize("until", ["ถึง 30 เมษา", "30 วัน", "30 เมษา", "ถึงวันที่ 30 เม.ย. ค่ะ"])
def test_the_last_day_goes_with_the_first(me: Chat, words: str, until: str) -> None:
    assert f"1 เม.ย. 70 {UNTIL}" in me.says(words).last
    me.says(until)
    assert me.state["answers"]["days"] == ALL_OF_APRIL and "ตรวจวันลา" in me.last


@pytest.mark.parametrize("words", ["1 เม.ย. 70 วันเดียว", "วันเดียวค่ะ", "แค่วันเดียว"])
def test_it_may_be_that_day_alone(me: Chat, words: str) -> None:
    me.says("ลาตั้งแต่ 1 เมษา").says(words)
    assert me.state["answers"]["days"] == ["2027-04-01", "2027-04-01"]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("5-9 มี.ค.", ["2027-03-05", "2027-03-09"]),
        ("ไม่ใช่ ลาจันทร์หน้าวันเดียว", ["2027-03-08", "2027-03-08"]),
    ],
)
def test_other_days_take_its_place(me: Chat, words: str, days: list[str]) -> None:
    me.says("ลาตั้งแต่ 1 เมษา").says(words)
    assert me.state["answers"]["days"] == days


def test_an_end_before_the_first_day_is_refused(me: Chat) -> None:
    me.says("ลาตั้งแต่ 1 เมษา").says("ถึง 15 มีนา")
    assert "วันสิ้นสุดมาก่อนวันเริ่ม" in me.last and "days" not in me.state["answers"]


def test_more_days_are_told_in_parts(me: Chat) -> None:
    me.says("ลาคลอดตั้งแต่ 1 เมษา").says("98 วัน")
    assert "แจ้งเป็นช่วงต่อกัน" in me.last and "days" not in me.state["answers"]


@pytest.mark.parametrize("words", ["ลาพรุ่งนี้", "ลา 5-9 มี.ค.", "ลาตั้งแต่ 5 มี.ค. ถึง 9 มี.ค.", "ลา"])
def test_whole_days_are_not_asked_so(me: Chat, words: str) -> None:
    assert UNTIL not in me.says(words).last


def test_whom_the_work_is_left_to_is_looked_for_once_the_days_are_known(me: Chat) -> None:
    assert UNTIL in me.says("ลาตั้งแต่ 1 เมษา ฝากงานไว้กับพี่สมชาย").last
    assert "ไม่พบ “พี่สมชาย”" in me.says("15 วัน").last


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("ตั้งแต่วันที่7จนกว่าจะคลอด", "2027-03-07"),
        ("หยุดตั้งแต่พรุ่งนี้ไปเรื่อยๆ ยังไม่รู้กลับวันไหน", "2027-03-02"),
        ("วันที่ 7 จนหายป่วยค่ะ", "2027-03-07"),
    ],
)
def test_an_end_that_is_left_open_is_asked_for(me: Chat, said: str, first: str) -> None:
    me.says("ลา").says(said)
    assert me.state["answers"]["since"] == first and "days" not in me.state["answers"]
    assert UNTIL in me.last


@pytest.mark.parametrize("said", ["วันพฤหัสค่ะ ไม่รู้ว่าต้องบอกใคร", "5-9 มี.ค.", "พรุ่งนี้"])
def test_days_that_are_whole_are_taken(me: Chat, said: str) -> None:
    assert "ตรวจวันลา" in me.says("ลา").says(said).last


@pytest.mark.parametrize(
    ("said", "first", "later"),
    [
        ("จันทร์หน้าครึ่งเช้า กับพฤหัสเต็มวัน", "2027-03-04", "8 มี.ค. 70"),
        ("วันที่ 9 กับ 12", "2027-03-09", "12 มี.ค. 70"),
    ],
)
def test_of_days_apart_the_first_are_taken(me: Chat, said: str, first: str, later: str) -> None:
    me.says("ลา").says(said)
    assert me.state["answers"]["days"] == [first, first] and f"ลา {later}" in me.since(0)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("พุธกับพฤหัสหน้า", ["2027-03-10", "2027-03-11"]),
        ("ขอลาพุธกับพฤหัสหน้าครับ พ่อเข้าโรงพยาบาลต้องไปเฝ้า", ["2027-03-10", "2027-03-11"]),
        ("วันพฤหัสและวันศุกร์หน้า", ["2027-03-11", "2027-03-12"]),
        ("พุธกับพฤหัสนี้", ["2027-03-03", "2027-03-04"]),
        ("พุธกับพฤหัส", ["2027-03-03", "2027-03-04"]),
        ("จันทร์กับพฤหัสหน้า", ["2027-03-08", "2027-03-08"]),
        ("พุธนี้กับพฤหัสหน้า", ["2027-03-03", "2027-03-03"]),
    ],
)
def test_the_week_behind_the_last_day_is_that_of_both(me: Chat, said: str, days: list[str]) -> None:
    assert me.says("ลา").says(said).state["answers"]["days"] == days


def test_days_side_by_side_are_one_leave(me: Chat) -> None:
    me.says("ลา").says("วันที่ 9 กับ 10")
    assert me.state["answers"]["days"] == ["2027-03-09", "2027-03-10"]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("เลื่อนวันลาที่แจ้งไว้ออกไปอีกอาทิตย์นึง", "2027-03-16"),
        ("เลื่อนวันลาไปอีก 2 วัน", "2027-03-11"),
    ],
)
def test_stored_leave_is_put_off_by_a_week(me: Chat, said: str, day: str) -> None:
    me.says("ลาวันที่ 9 มี.ค.").taps("ยืนยันวันลา").says(said)
    assert me.state["answers"]["days"] == [day, day] and "แทนวันลาเดิม" in me.last
    assert "วันลาเดิม 9 มี.ค. 70 ยังอยู่" in me.says("ยกเลิก").last


def test_another_who_stands_in_for_the_stand_in(me: Chat) -> None:
    me.says("ลาวันที่ 9 มี.ค.").says("ให้พี่ช่วยเหลือทำแทน ถ้าเค้าไม่ว่างก็กตัญญู")
    assert me.state["at"] == "stand_in" and me.state["answers"]["days"] == ["2027-03-09"] * 2


@pytest.mark.parametrize(
    "said",
    [
        "ขอลาป่วยวันนี้ครับ ปวดท้องตั้งแต่เช้า",
        "ป่วยตั้งแต่เมื่อวาน ขอลาวันนี้ค่ะ",
        "วันนี้ขอลาป่วยค่ะ มีไข้ตั้งแต่เมื่อคืน",
        "ขอลาวันนี้ ท้องเสียตั้งแต่ตีสาม",
    ],
)
def test_since_when_one_is_ill_is_no_first_day(me: Chat, said: str) -> None:
    me.says(said)
    assert "ตรวจวันลา" in me.last and me.state["answers"]["days"] == ["2027-03-01"] * 2
