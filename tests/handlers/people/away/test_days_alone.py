"""Days alone, at the card of leave and right after it was stored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.handlers.house import Chat
from tests.handlers.people.away.test_tell_absence import told
from tests.handlers.reports.sent_reports import REPORTER

THURSDAY, FRIDAY = date(2027, 3, 4), date(2027, 3, 5)


@pytest.fixture
def away(chat: Callable[[str], Chat]) -> Chat:
    """Has just stored leave on Thursday and Friday of this week; today is Monday, 1 March."""
    return chat(REPORTER).says("ลา 4-5 มี.ค.").taps("ยืนยันวันลา")


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("เปลี่ยนเป็นวันศุกร์วันเดียวได้มั้ย", (FRIDAY, FRIDAY)),
        ("เอาแค่วันพฤหัสดีกว่าครับ", (THURSDAY, THURSDAY)),
        ("ขอเลื่อนเป็นวันจันทร์หน้าครับ", (date(2027, 3, 8), date(2027, 3, 8))),
        ("แก้เป็น 8-9 มี.ค. ค่ะ", (date(2027, 3, 8), date(2027, 3, 9))),
        ("โทษที ขอแค่วันศุกร์พอ", (FRIDAY, FRIDAY)),
        ("ช่วยเปลี่ยนเหลือวันศุกร์หน่อยค่ะ", (FRIDAY, FRIDAY)),
        ("หมอให้พ่อกลับบ้านแล้ว ขอลดเหลือวันพฤหัสวันเดียวครับ", (THURSDAY, THURSDAY)),
        ("แม่ดีขึ้นแล้วค่ะ ขอลดเหลือแค่วันศุกร์พอ", (FRIDAY, FRIDAY)),
        ("ลดวันลาเหลือวันพฤหัสค่ะ", (THURSDAY, THURSDAY)),
        ("งานเข้า ขอเปลี่ยนเป็นวันจันทร์หน้าครับ", (date(2027, 3, 8), date(2027, 3, 8))),
        ("ย้ายไปพรุ่งนี้แทนได้ไหมคะ", (date(2027, 3, 2), date(2027, 3, 2))),
    ],
)
def test_other_days_right_after_leave_was_stored_move_it(
    away: Chat, words: str, days: tuple[date, date]
) -> None:
    assert "แทนวันลาเดิม" in away.says(words).last and told(away.house) == [(THURSDAY, FRIDAY)]
    away.says("ยืนยัน")
    assert told(away.house) == [days]


@pytest.mark.parametrize(
    "words",
    [
        "ประชุมเปลี่ยนเป็นวันพุธ",
        "เลื่อนส่งรายงานเป็นวันพุธได้ไหม",
        "ขอดูกำหนดวันศุกร์",
        "วันศุกร์ใครลาบ้าง",
        "ไม่เปลี่ยนแล้ว",
        "เปลี่ยนเป็นคุณบุคลากร",
        "เตือนวันศุกร์นะ",
    ],
)
def test_other_words_after_it_move_no_leave(away: Chat, words: str) -> None:
    assert "แทนวันลาเดิม" not in away.says(words).last


def test_behind_another_answer_days_alone_are_of_no_leave(away: Chat) -> None:
    assert "ตรวจวันลา" not in away.says("วันหยุดปีนี้").says("เปลี่ยนเป็นวันศุกร์วันเดียวได้มั้ย").last


@pytest.mark.parametrize(
    "words", ["วันเดียวค่ะ", "วันศุกร์ครับ", "ใช่ วันเดียว", "แค่วันที่ 5", "5 มี.ค. ค่ะ", "ลาวันศุกร์"]
)
def test_the_same_days_again_are_said_to_be_right(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(REPORTER).says("ลาวันศุกร์นี้")
    assert "ตรงกับวันที่แสดงอยู่แล้ว" in me.answer_to(words)
    assert not told(me.house) and "ยืนยันวันลา" in me.offers


@pytest.mark.parametrize(
    "words", ["วันพฤหัสวันเดียว", "วันศุกร์หน้า", "วันศุกร์ใช่ไหม", "ครึ่งวัน", "ไม่ใช่วันศุกร์", "ศุกร์ถึงจันทร์"]
)
def test_other_days_are_not(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(REPORTER).says("ลาวันศุกร์นี้")
    assert "ตรงกับวันที่แสดงอยู่แล้ว" not in me.answer_to(words)


def test_one_day_is_not_said_of_two(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("ลา 4-5 มี.ค.")
    heard = len(me.heard)
    assert "ตรงกับวันที่แสดงอยู่แล้ว" not in me.says("วันเดียวค่ะ").since(heard)
    assert "ตรงกับวันที่แสดงอยู่แล้ว" in me.says("4-5 มี.ค. ค่ะ").since(heard)


@pytest.mark.parametrize(
    "words",
    [
        "หัวหน้าแจ้งมา ขอเปลี่ยนประชุมเป็นวันพฤหัส",
        "ประชุมเลื่อน ขอเปลี่ยนเป็นวันพฤหัสครับ",
        "ใครบอก ขอลดเหลือวันพฤหัส",
        "หมอให้พ่อกลับบ้านแล้ว",
        "ลดราคาเหลือ 200 วันพฤหัส",
    ],
)
def test_other_words_after_a_reason_move_no_leave(away: Chat, words: str) -> None:
    assert "แทนวันลาเดิม" not in away.says(words).last


def test_a_weekday_that_is_left_is_one_of_the_leave(chat: Callable[[str], Chat]) -> None:
    away = chat(REPORTER).says("ลา 10-11 มี.ค.").taps("ยืนยันวันลา")
    away.says("หมอให้พ่อกลับบ้านแล้ว ขอลดเหลือวันพุธวันเดียวครับ").says("ยืนยัน")
    assert told(away.house) == [(date(2027, 3, 10), date(2027, 3, 10))]


@pytest.mark.parametrize("words", ["เปลี่ยนใจค่ะ ขอเป็นอาทิตย์ถัดไปแทน", "เปลี่ยนใจ ขอเป็นสัปดาห์หน้าแทน"])
def test_leave_of_one_day_is_not_moved_to_a_whole_week(
    chat: Callable[[str], Chat], words: str
) -> None:
    away = chat(REPORTER).says("ลาพรุ่งนี้").says(words)
    assert "จะลาวันใดของ 8 มี.ค. 70" in away.last and "เปลี่ยนเป็น 9 มี.ค. 70" in away.last
    assert away.state["answers"]["days"] == ["2027-03-02", "2027-03-02"]
    away.says("เปลี่ยนเป็น 9 มี.ค. 70").taps("ยืนยันวันลา")
    assert told(away.house) == [(date(2027, 3, 9), date(2027, 3, 9))]


def test_all_of_a_week_is_taken_where_that_is_said(chat: Callable[[str], Chat]) -> None:
    away = chat(REPORTER).says("ลาพรุ่งนี้").says("เปลี่ยนเป็นทั้งสัปดาห์ถัดไปแทน")
    assert "8 มีนาคม 2570 ถึง 12 มีนาคม 2570" in away.last


@pytest.mark.parametrize(
    "words",
    [
        "พ่อเข้าโรงพยาบาลครับ ต้องไปเฝ้า", "ลาไปเฝ้าไข้พ่อ", "แม่ป่วยค่ะ", "ลูกสาวไม่สบายครับ", "พอดียายเพิ่งผ่าตัด",
        "จะไปเฝ้าแม่ที่ รพ.",
    ],
)  # fmt: skip
def test_a_reason_in_the_family_is_not_kept_and_that_is_told(
    chat: Callable[[str], Chat], words: str
) -> None:
    away = chat(REPORTER).says("ลาพรุ่งนี้").says(words)
    assert "ไม่จดเหตุผล" in away.last
    away.taps("ยืนยันวันลา")
    assert told(away.house) == [(date(2027, 3, 2), date(2027, 3, 2))]
