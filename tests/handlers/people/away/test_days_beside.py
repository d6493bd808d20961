"""Days of leave that are told by those that stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ME = "D0106"


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat(ME)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("ขอเพิ่มวันพฤหัสด้วย", 10, 11),
        ("เพิ่มวันอังคารด้วยค่ะ", 9, 10),
        ("เพิ่มอีกวันนึงละกัน", 10, 11),
        ("ขอต่ออีกวันนะคะ", 10, 11),
        ("ลาต่ออีกวันนึง", 10, 11),
        ("ขออีกวัน", 10, 11),
        ("เพิ่มอีก 3 วัน", 10, 15),
        ("เอาเป็นสองวันค่ะ", 10, 11),
        ("ขอเป็น 3 วันเลย", 10, 12),
        ("ขยายถึงวันศุกร์เลยได้มั้ย", 10, 12),
        ("ถึงวันศุกร์ดีกว่า", 10, 12),
        ("เริ่มวันจันทร์", 8, 10),
        ("เปลี่ยนเป็นวันศุกร์แทน", 12, 12),
        ("เอ้ย เปลี่ยนเป็นวันอังคาร", 9, 9),
        ("เลื่อนไปอีกอาทิตย์นึง", 17, 17),
        ("เปลี่ยนเป็นศุกร์นี้แทน", 5, 5),
    ],
)
def test_days_are_read_beside_those_told(me: Chat, words: str, first: int, last: int) -> None:
    me.says("ลา 10 มีนาคม").says(words)
    assert me.state["answers"]["days"] == [f"2027-03-{first:02}", f"2027-03-{last:02}"]


def test_days_off_between_join(me: Chat) -> None:
    me.says("ลา 12 มีนาคม").says("ขอเพิ่มวันจันทร์ด้วย")
    assert me.state["answers"]["days"] == ["2027-03-12", "2027-03-15"]


@pytest.mark.parametrize(
    ("words", "says"),
    [("เพิ่มวันศุกร์ด้วยค่ะ", "ลา 12 มี.ค. 70"), ("เพิ่มวันพุธด้วย", "วันลานี้มี 10 มี.ค. 70 อยู่แล้ว")],
)
def test_a_day_apart_or_told_already_changes_nothing(me: Chat, words: str, says: str) -> None:
    me.says("ลา 10 มีนาคม").says(words)
    assert me.state["answers"]["days"] == ["2027-03-10", "2027-03-10"] and says in me.last


@pytest.mark.parametrize(
    "words",
    [
        "เพิ่มคนดูแลแทนอีกคน",
        "ลาได้กี่วันต่อปี",
        "อีกวันนึงไปประชุม",
        "ถ้าลาต่ออีกวันต้องทำยังไง",
        "มีวันหยุดไหม",
        "ต่ออีกนิด",
    ],
)
def test_other_words_change_no_days(me: Chat, words: str) -> None:
    me.says("ลา 10 มีนาคม").says(words)
    states = [each[1] for each in me.house.states(me.user_id).values()]
    assert [each["answers"]["days"] for each in states] == [["2027-03-10", "2027-03-10"]]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("ตัดวันที่ 12 ออก มันหยุด", 9, 11),
        ("ไม่เอาวันศุกร์แล้ว", 9, 11),
        ("วันศุกร์มาทำงานได้", 9, 11),
        ("เอาวันอังคารออกไป", 10, 12),
        ("วันที่ 9 ไม่ลาแล้วค่ะ", 10, 12),
        ("ไม่ลาวันที่ 12 แล้ว", 9, 11),
    ],
)
def test_days_are_taken_off(me: Chat, words: str, first: int, last: int) -> None:
    days = [f"2027-03-{first:02}", f"2027-03-{last:02}"]
    me.says("ลา 9-12 มีนาคม").says(words)
    assert me.state["answers"]["days"] == days
    me.says("ยกเลิก").says("ยกเลิก").says("ลา 9-12 มีนาคม").taps("ยืนยันวันลา").says(words)
    assert me.state["answers"]["days"] == days and "replaces" in me.state["answers"]


def test_no_day_between_the_ends_is_taken_off(me: Chat) -> None:
    me.says("ลา 9-12 มีนาคม").says("ไม่ลาวันที่ 10 แล้ว")
    assert me.state["answers"]["days"] == ["2027-03-09", "2027-03-12"] and "ตรงกลาง" in me.last


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("ไม่ลาวันนี้ ลาพรุ่งนี้", "02", "02"),
        ("ไม่ใช่พรุ่งนี้ วันศุกร์ค่ะ", "05", "05"),
        ("พฤ-ศ นี้ค่ะ", "04", "05"),
        ("จ-พ หน้า", "08", "10"),
    ],
)
def test_denied_and_short_days(me: Chat, words: str, first: str, last: str) -> None:
    me.says("ลา").says(words)
    assert me.state["answers"]["days"] == [f"2027-03-{first}", f"2027-03-{last}"]


def test_a_denied_day_alone_is_no_answer(me: Chat) -> None:
    assert "days" not in me.says("ลา").says("ไม่เอาวันนี้").state["answers"]
    me.says("10 มีนาคม").says("ไม่เอาวันนี้")
    assert "แก้ตามนี้ไหม" not in me.since(0)


def test_days_apart_in_the_opening_are_one_by_one(me: Chat) -> None:
    me.says("ขอลาวันที่ 9 กับ 11 มีนา")
    assert me.state["answers"]["days"] == ["2027-03-09", "2027-03-09"]
    assert "แจ้งลาทีละช่วง" in me.since(0)


@pytest.mark.parametrize(
    ("words", "day", "half"),
    [
        ("จันทร์หน้าหมอนัด ขอลาช่วงเช้า", 15, True),
        ("ขอลาวันศุกร์นะคะ", 12, False),
        ("วันจันทร์หน้าไม่อยู่ ขอลาครับ", 15, False),
        ("ลาวันที่ 17 มีนาค่ะ", 17, False),
    ],
)
def test_leave_that_is_told_anew_stands_instead(me: Chat, words: str, day: int, half: bool) -> None:
    me.house.later(days=7)
    me.says("ลา 10 มีนาคม").says(words)
    answers = me.state["answers"]
    assert answers["days"] == [f"2027-03-{day}", f"2027-03-{day}"]
    assert answers.get("half", False) is half and "หากลาทั้งสองช่วง" in me.since(0)


@pytest.mark.parametrize(
    "words", ["ลาได้กี่วันต่อปี", "วันศุกร์ใครลาบ้าง", "ลาออกวันศุกร์", "ถ้าลาวันศุกร์ด้วยต้องทำไง"]
)
def test_other_sentences_about_leave_are_none(me: Chat, words: str) -> None:
    me.says("ลา 10 มีนาคม").says(words)
    states = [each[1] for each in me.house.states(me.user_id).values()]
    assert [each["answers"]["days"] for each in states] == [["2027-03-10", "2027-03-10"]]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("งั้นเอา 11 แทน", 11, 11),
        ("ขอแก้เป็นวันที่ 12", 12, 12),
        ("วันที่ 11 ต่างหาก", 11, 11),
        ("พฤหัสด้วยค่ะ น่าจะยังไม่หาย", 10, 11),
        ("วันที่ 9 ก็ด้วย", 9, 10),
        ("เอา 3 วัน", 10, 12),
        ("11", 10, 10),
        ("เอา 3 คน", 10, 10),
    ],
)
def test_a_number_or_a_day_too(me: Chat, words: str, first: int, last: int) -> None:
    me.says("ลา 10 มีนาคม").says(words)
    assert me.state["answers"]["days"] == [f"2027-03-{first:02}", f"2027-03-{last:02}"]


@pytest.mark.parametrize("words", ["กลับมาวันที่ 12 นะ", "กลับมาทำงานวันศุกร์", "วันที่ 12 มาทำงานได้แล้ว"])
def test_who_is_back_on_a_day_is_away_until_then(me: Chat, words: str) -> None:
    me.says("ลา 10-12 มีนาคม").says(words)
    assert me.state["answers"]["days"] == ["2027-03-10", "2027-03-11"]


def test_of_several_whom_the_work_may_be_left_to_it_is_asked_who(me: Chat) -> None:
    me.says("ลา 9-11 มีนา ฝากงานพี่สมมติ")
    assert "“พี่สมมติ” อาจหมายถึงหลายคน" in me.since(0) and me.state["at"] == "stand_in"
    assert me.state["answers"]["days"] == ["2027-03-09", "2027-03-11"]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("ขอขยับเป็นพฤหัส-ศุกร์แทน", 11, 12),
        ("เปลี่ยนเป็นพุธถึงศุกร์", 10, 12),
        ("เปลี่ยนเป็นวันอังคารกับวันพุธ", 9, 10),
    ],
)
def test_a_span_of_weekdays_is_beside_them(me: Chat, words: str, first: int, last: int) -> None:
    days = [f"2027-03-{first:02}", f"2027-03-{last:02}"]
    assert me.says("ลา 9-10 มีนาคม").says(words).state["answers"]["days"] == days


@pytest.mark.parametrize("words", ["ลาวันจันทร์ที่ 9 มีนา", "ขอลาวันจันทร์ที่ 9"])
def test_another_weekday_than_is_said_is_asked_about(me: Chat, words: str) -> None:
    me.says(words)
    assert "9 มี.ค. 70 เป็นวันอังคาร ไม่ใช่วันจันทร์" in me.since(0)
    assert {"9 มี.ค. 70", "8 มี.ค. 70"} <= set(me.offers)


def test_one_day_too_in_the_opening(me: Chat) -> None:
    me.says("พุธนี้ลา ศุกร์ด้วย")
    assert me.state["answers"]["days"] == ["2027-03-03", "2027-03-03"]
    assert "ช่วง 5 มี.ค. 70 ยังไม่ได้แจ้ง" in me.since(0)


def test_a_day_that_may_not_be_is_no_part_of_the_new_ones(me: Chat) -> None:
    me.says("ลา 12 มีนาคม").says("หัวหน้าไม่ให้ลาวันศุกร์ เอาวันพฤหัสแทน")
    assert "11 มีนาคม 2570" in me.since(0) and "11 มีนาคม 2570 ถึง" not in me.since(0)
