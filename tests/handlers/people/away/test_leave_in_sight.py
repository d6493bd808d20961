"""Words about leave right after it was stored."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat("D0106").says("ลา 10 มีนาคม").taps("ยืนยันวันลา")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("ลาต่ออีกวันนึง", 10, 11),
        ("ขอเพิ่มวันพฤหัสด้วย", 10, 11),
        ("เพิ่มอีกวันได้มั้ยคะ", 10, 11),
        ("เปลี่ยนเป็น 11-12 แทน", 11, 12),
        ("เลื่อนเป็นวันศุกร์แทน", 12, 12),
        ("ขยายถึงวันศุกร์", 10, 12),
    ],
)
def test_it_is_moved_to_the_days_beside_it(me: Chat, words: str, first: int, last: int) -> None:
    me.says(words)
    assert me.state["answers"]["days"] == [f"2027-03-{first:02}", f"2027-03-{last:02}"]
    assert me.state["answers"]["replaces"]["days"] == ["2027-03-10", "2027-03-10"]


def test_more_days_are_of_the_only_stored_leave(me: Chat) -> None:
    me.says("สวัสดีครับ").says("ขอลาต่ออีกวัน")
    assert me.state["answers"]["days"] == ["2027-03-10", "2027-03-11"]


def test_a_day_apart_is_another_leave(me: Chat) -> None:
    me.says("เพิ่มวันศุกร์ด้วยค่ะ")
    assert me.state["answers"]["days"] == ["2027-03-12", "2027-03-12"]
    assert "replaces" not in me.state["answers"]


@pytest.mark.parametrize(
    "words", ["เปลี่ยนเป็นครึ่งวันเช้าได้ไหม", "จริงๆลาแค่ครึ่งวันบ่ายอะ", "ขอเป็นครึ่งบ่ายแทน", "ขอเปลี่ยนเป็นบ่ายแทน"]
)
def test_half_of_the_day_changes_nothing(me: Chat, words: str) -> None:
    me.says(words)
    assert "ไม่แยกครึ่งวัน" in me.last and "คงเดิม" in me.last


@pytest.mark.parametrize("words", ["แล้วใครเป็นคนอนุมัติคะ", "ต้องรอหัวหน้าอนุมัติมั้ย", "หัวหน้าต้องอนุมัติก่อนไหม"])
def test_nobody_approves_leave(me: Chat, words: str) -> None:
    me.says(words)
    assert "ไม่ต้องรอผู้ใดอนุมัติ" in me.last


def test_who_is_responsible_meanwhile(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("ลา 10 มีนาคม").taps("ยืนยันวันลา").says("แล้วใครทำงานแทน")
    assert "ช่วยรายงาน" in me.last


@pytest.mark.parametrize(
    "words", ["ใครอนุมัติรายงาน 1.10", "วันศุกร์มีประชุมไหม", "ครึ่งวันเช้ามีประชุมอะไรไหม", "วันนี้มีอะไรบ้าง"]
)
def test_other_words_are_not_about_it(me: Chat, words: str) -> None:
    me.says(words)
    assert "ไม่แยกครึ่งวัน" not in me.last and "ตรวจวันลา" not in me.last
    assert "ไม่ต้องรอผู้ใดอนุมัติ" not in me.last


@pytest.mark.parametrize(
    "words",
    [
        "ขอถอนใบลาที่ส่งเมื่อวานครับ ไม่ไปแล้ว",
        "ขอยกเลิกใบลาวันพุธค่ะ",
        "ถอนใบลาให้หน่อย",
        "ขอยกเลิกใบลาที่แจ้งไว้เมื่อเช้า",
        "ช่วยลบวันลาที่ลงไว้เมื่อกี้ที",
    ],
)
def test_a_slip_that_is_taken_back_is_the_leave(chat: Callable[[str], Chat], words: str) -> None:
    other = chat("D0103").says(words)
    assert "ไม่มีวันลาที่แจ้งไว้" in other.last
    me = chat("D0106").says("ลา 10 มีนาคม").taps("ยืนยันวันลา").says("สวัสดี").says(words)
    assert "ยกเลิกวันลานี้" in me.last and "10 มี.ค. 70" in me.last


@pytest.mark.parametrize(
    "words", ["ใบลาออกถอนได้ไหม", "ยกเลิกนัดคลินิก", "ถอนรายงาน 1.10", "ใบลาหาได้ที่ไหน"]
)
def test_what_is_no_leave_cancels_none(me: Chat, words: str) -> None:
    me.says(words)
    assert "ยกเลิกวันลานี้" not in me.last


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("แจ้งหัวหน้าให้ด้วยได้ไหม", "กรุณาบอกด้วยตนเอง"),
        ("ผู้ดูแลแทนคือใคร", "ไม่มีเรื่องที่บอตต้องส่งต่อ"),
        ("สรุปลาวันไหนบ้างนะ", "10 มี.ค. 70"),
    ],
)
def test_what_is_asked_of_it(me: Chat, words: str, says: str) -> None:
    assert says in me.says(words).last


def test_a_day_too_is_of_it(me: Chat) -> None:
    me.says("พฤหัสด้วยครับ น่าจะยังไม่หาย")
    assert me.state["answers"]["days"] == ["2027-03-10", "2027-03-11"]


@pytest.mark.soak
def test_who_is_back_on_a_day_shortens_it(chat: Callable[[str], Chat]) -> None:
    for words in ("กลับมาวันที่ 12 นะ", "กลับเร็วขึ้นวันนึง", "ขอลดลง 1 วัน"):
        me = chat("D0106").says("ลา 10-12 มีนาคม").taps("ยืนยันวันลา").says(words)
        assert me.state["answers"]["days"] == ["2027-03-10", "2027-03-11"]
        me.says("ยกเลิก").says("ยกเลิก").says("ยกเลิกลา").taps("ยืนยันยกเลิกลา")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("เปลี่ยนใจ ขอยกเลิกวันศุกร์วันเดียว", 9, 11),
        ("ถอนวันอังคารออก", 10, 12),
        ("ยกเลิกวันที่ 12", 9, 11),
    ],
)
def test_a_part_of_it_is_taken_back(
    chat: Callable[[str], Chat], words: str, first: int, last: int
) -> None:
    me = chat("D0106").says("ลา 9-12 มีนาคม").taps("ยืนยันวันลา").says(words)
    assert me.state["answers"]["days"] == [f"2027-03-{first:02}", f"2027-03-{last:02}"]


def test_no_day_between_its_ends_is_taken_back(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ลา 9-12 มีนาคม").taps("ยืนยันวันลา").says("ถอนวันพุธออก")
    assert "ตรงกลาง" in me.last and "ยืนยันยกเลิกลา" not in me.offers


@pytest.mark.parametrize("words", ["ขอยกเลิกลาที่แจ้งเมื่อกี้", "ไม่ลาแล้วค่ะ", "ยกเลิกอันเมื่อกี้"])
def test_all_of_it_is_taken_back(me: Chat, words: str) -> None:
    assert "ยืนยันยกเลิกลา" in me.says(words).offers


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("เออ ขอบใจ ยกเลิกลาวันที่ 12 นะ ลาแค่ 10-11", 11),
        ("เอาวันที่ 12 ออก ลาแค่สองวันแรก", 11),
        ("วันที่ 12 ไม่ลาแล้วนะ ลาถึง 11 พอ", 11),
    ],
)
def test_a_day_taken_off_beside_what_is_left_shortens_it(
    chat: Callable[[str], Chat], words: str, last: int
) -> None:
    me = chat("D0106").says("ลา 10-12 มีนาคม").taps("ยืนยันวันลา").says(words)
    assert me.state["answers"]["days"] == ["2027-03-10", f"2027-03-{last:02}"]
    assert me.state["answers"]["replaces"]["days"] == ["2027-03-10", "2027-03-12"]


@pytest.mark.parametrize(
    "words",
    [
        "ยกเลิกลาวันที่ 12 นะ ลาแค่ 13-14",
        "ยกเลิกลาวันที่ 12 นะ ลาแค่ 16-17",
        "ไม่ลาวันที่ 12 แล้ว ลาวันที่ 12 เมษายนแทน",
        "เอาวันที่ 12 ออก ลาแค่วันเดียว",
    ],
)
def test_days_that_do_not_fit_what_is_left_are_asked(
    chat: Callable[[str], Chat], words: str
) -> None:
    me = chat("D0106").says("ลา 10-12 มีนาคม").taps("ยืนยันวันลา").says(words)
    assert "จะลาวันใดบ้าง" in me.last and "ยืนยันยกเลิกลา" not in me.offers
    assert me.house.states(me.user_id) == {}


def test_days_that_do_not_fit_the_card_are_asked_there(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ลา 10-12 มีนาคม").says("เอาวันที่ 12 ออก ลาแค่ 16-17")
    assert "จะลาวันใดบ้าง" in me.since(-1)
    assert me.state["answers"]["days"] == ["2027-03-10", "2027-03-12"]
