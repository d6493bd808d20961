"""What people ask about their own leave, and ending one of several leaves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.people.away.test_tell_absence import told
from tests.handlers.reports.sent_reports import HEAD, REPORTER


@pytest.fixture
def away(chat: Callable[[str], Chat]) -> Chat:
    """Will be away on 8 and 9 March and from 5 to 7 April 2570; it is 1 March."""
    me = chat(REPORTER).says("ลา 8-9 มี.ค.").taps("ยืนยันวันลา")
    return me.says("ลา 5-7 เม.ย.").taps("ยืนยันวันลา")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("สวัสดีครับ เดือนนี้ผมลาอะไรไปบ้าง", "8 มี.ค. 70 – 9 มี.ค. 70"),
        ("เดือนหน้าเราลาไว้กี่วันนะ", "5 เม.ย. 70 – 7 เม.ย. 70"),
        ("ผมมีวันลาค้างอะไรไว้มั้ย", "8 มี.ค. 70 – 9 มี.ค. 70"),
        ("ทีนี้วันลาผมเหลือช่วงไหนบ้าง", "5 เม.ย. 70 – 7 เม.ย. 70"),
        ("ปีนี้ผมลาไปแล้วกี่วัน", "ไม่ใช่จำนวนวันลาคงเหลือ"),
        ("เดือนพฤษภาหนูลาวันไหนบ้าง", "ไม่มีวันลาที่แจ้งไว้"),
    ],
)
def test_the_leave_of_the_days_asked_for_is_shown(away: Chat, words: str, shown: str) -> None:
    assert shown in away.says(words).last
    assert len(told(away.house)) == 2 and not away.house.states(away.user_id)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("แจ้งลาในนี้แล้วต้องยื่นใบลาอีกมั้ยครับ", "ต้องยื่นใบลาตามระเบียบ"),
        ("แม่ป่วยหนักต้องลาด่วน บอกใครก่อนดีคะ", "บอตไม่มีชื่อผู้ดูแลเรื่องการลา"),
        ("แจ้งลากับบอตแล้วต้องยื่นใบลาด้วยไหมคะ", "ต้องยื่นใบลาตามระเบียบ"),
        ("ใครเป็นคนดูแลเรื่องลาของสำนักครับ", "ไม่มีชื่อผู้ดูแลเรื่องการลา"),
        ("เรื่องลาต้องถามใครคะ", "ผู้บังคับบัญชาของท่านในระบบนี้คือ"),
    ],
)
def test_the_paper_form_and_who_knows_are_told(away: Chat, words: str, said: str) -> None:
    assert said in away.says(words).last and not away.house.states(away.user_id)


@pytest.mark.parametrize(
    "words",
    [
        "วันที่ 8 ผมไม่ลาแล้วครับ หายแล้ว",
        "ยกเลิกแค่วันที่ 8-9 ส่วน 5-7 เมษายังลาอยู่",
        "ยกเลิกลา 8-9 มี.ค. ค่ะ เมษายังลาอยู่",
    ],
)
def test_one_of_two_leaves_is_ended(away: Chat, words: str) -> None:
    asked = away.says(words).last
    assert "5 เม.ย." not in asked or "5 เม.ย. 70 – 7 เม.ย. 70" not in asked
    assert len(told(away.house)) == 2  # nothing before a tap


@pytest.mark.soak
def test_which_leave_ends_is_said_at_the_question(away: Chat) -> None:
    assert "5 เม.ย." in away.says("ยกเลิกลา").last
    away.says("ไม่ใช่ครับ ยกเลิกแค่วันที่ 8-9 ส่วน 5-7 เมษายังลาอยู่")
    assert "8 มี.ค." in away.last and "5 เม.ย." not in away.last
    away.taps("ยืนยันยกเลิกลา")
    assert [each[0].month for each in told(away.house)] == [4]


def test_the_last_day_of_a_leave_is_cut_off(away: Chat) -> None:
    away.says("วันที่ 7 เม.ย. ไม่ลาแล้วค่ะ")
    assert "แทนวันลาเดิม" in away.last and "5 เมษายน 2570 ถึง 6 เมษายน 2570" in away.last


def test_a_day_in_the_middle_is_told_to_be_another_leave(away: Chat) -> None:
    said = away.says("วันที่ 6 เม.ย. ไม่ลาแล้วค่ะ").since(0)
    assert "ตรงกลางไม่ได้" in said and not away.house.states(away.user_id)


@pytest.mark.parametrize("words", ["ลาบ่ายวันศุกร์นี้ไปหาหมอครับ", "วันศุกร์ลาช่วงเช้านะคะ พาแม่ไปโรงพยาบาล"])
def test_half_a_day_is_no_whole_day_in_silence(chat: Callable[[str], Chat], words: str) -> None:
    assert "ไม่แยกครึ่งวัน" in chat(REPORTER).says(words).last


def test_whole_days_from_a_morning_are_whole(chat: Callable[[str], Chat]) -> None:
    assert "ไม่แยกครึ่งวัน" not in chat(REPORTER).says("ลาตั้งแต่พรุ่งนี้เช้าถึงวันศุกร์ค่ะ").last


def test_who_does_the_work_stands_on_the_card(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("อีกเรื่อง จะลาพักร้อน 5-7 เม.ย. ให้คุณช่วยรายงานดูแทนครับ")
    assert me.state["answers"]["stand_in"]["name"] == "นายสมมติ ช่วยรายงาน"
    assert "5 เมษายน 2570 ถึง 7 เมษายน 2570" in me.last and "ผู้แทนที่เลือก" in me.last


@pytest.mark.parametrize(
    "words",
    ["หัวหน้าเซ็นใบลาผมยังครับ", "ผอ.อนุมัติใบลาหนูยังคะ", "ใบลาที่ยื่นไปเซ็นแล้วยัง", "ใบลาผมอนุมัติหรือยัง"],
)
def test_a_paper_of_leave_is_none_of_the_bot(chat: Callable[[str], Chat], words: str) -> None:
    assert "การแจ้งลาในบอตไม่ใช่ใบลา" in chat(REPORTER).says(words).last


@pytest.mark.parametrize(
    "words", ["หัวหน้าเซ็นรายงาน 2.1 ยังครับ", "ผอ.ลงนามประกาศยังคะ", "พรุ่งนี้ลาครับ ยังไม่ได้เขียนใบลา"]
)
def test_other_papers_that_wait_are_no_leave(chat: Callable[[str], Chat], words: str) -> None:
    assert "การแจ้งลาในบอตไม่ใช่ใบลา" not in chat(REPORTER).says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "น้องบุคลากรลาไปกี่วันแล้วปีนี้",
        "นายสมมติ บุคลากร ลาไปกี่วันแล้ว",
        "ลูกน้องลาไปกี่วันแล้วคะ",
        "คุณบุคลากรลามากี่ครั้งแล้ว",
    ],
)
def test_days_of_another_are_shown_to_who_leads_and_to_nobody_else(
    chat: Callable[[str], Chat], words: str
) -> None:
    head = chat(HEAD).says(words)
    assert "คนในสายงานของท่าน" in head.last and "ปีงบประมาณ 2570" in head.last
    assert "ไม่แสดงวันลาของผู้อื่น" in chat(REPORTER).says(words).last


@pytest.mark.parametrize("words", ["ผมลาไปกี่วันแล้วปีนี้", "ปีนี้ลาไปกี่ครั้งแล้ว", "หนูลาไปกี่วันแล้วคะ"])
def test_days_of_ones_own_stay_ones_own(chat: Callable[[str], Chat], words: str) -> None:
    assert "ท่านไม่มีวันลาที่แจ้งไว้" in chat(HEAD).says(words).last
