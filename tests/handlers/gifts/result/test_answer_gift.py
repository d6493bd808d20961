"""Whether one received a gift in the round: one tap, changed until the bureau has confirmed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from models.gifts.result.gift_result import NONE, RECEIVED, GiftAnswer
from tests.handlers.gifts.gifting import gives
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import REPORTER, STAFF, opens, signs
from tests.models.reminders.owing import at
from tests.talk import words

DAY = date(2027, 3, 15)
TAP = "o:answer_gift?d=2027-03-20"


@pytest.fixture
def staff(chat: Callable[[str], Chat]) -> Chat:
    """It is Monday, 15 March 2570: the round of the 20th is asked about."""
    made = chat(STAFF)
    made.house.now = at(DAY)
    return made


def given(house: House) -> list[str]:
    with house.session() as session:
        return list(session.scalars(select(GiftAnswer.answer).order_by(GiftAnswer.id)))


def test_the_question_stands_under_a_reply_and_one_tap_answers_it(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    opens(demo, "no-gift")
    demo.now = at(DAY)
    signs(chat("D0101"))
    staff = chat(STAFF).says("No Gift").taps("เข้าร่วมทั้งหมด")
    staff.says("เมนู")
    foot = str(staff.feet[-1])
    assert "ตอบเรื่องของขวัญ รอบ 20 มี.ค. 70" in foot and "รอบนี้ท่านได้รับของขวัญหรือไม่" in foot
    assert "answer_gift?d=2027-03-20&w=none" in foot and "w=received" in foot
    said = staff.taps_data(f"{TAP}&w=none").last
    assert "รอบ 20 มีนาคม 2570: บันทึกคำตอบ “ไม่ได้รับของขวัญ” แล้ว" in said
    assert "เปลี่ยนได้จนกว่าสำนักจะยืนยันผล" in said and given(demo) == [NONE]


@pytest.mark.parametrize("said", ["ไม่มีค่ะ", "ไม่มีครับ", "ไม่ได้รับ"])
def test_words_that_may_mean_anything_are_asked_about_and_store_nothing(
    staff: Chat, said: str
) -> None:
    assert "รอบนี้ท่านได้รับของขวัญหรือไม่" in staff.says(said).last
    assert given(staff.house) == []
    staff.taps("ไม่ได้รับ")
    assert given(staff.house) == [NONE]


@pytest.mark.soak
def test_a_report_of_the_round_is_the_answer_until_it_is_taken_back(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    opens(demo, "no-gift")
    demo.now = at(DAY)
    signs(chat("D0101"))
    staff = chat(STAFF).says("No Gift").taps("เข้าร่วมทั้งหมด")
    gives(staff)
    staff.says("เมนู")
    assert not any("รอบนี้ท่านได้รับของขวัญหรือไม่" in words(foot) for foot in staff.feet)
    assert "ถาม 1 คน ตอบ 1 คน" in chat(REPORTER).says("ผล No Gift").last
    staff.taps("ดูรายละเอียด").taps("ถอนรายงาน").taps("ซ้ำกับเรื่องเดิม").taps("ยืนยันถอนรายงาน")
    staff.says("เมนู")
    assert "รอบนี้ท่านได้รับของขวัญหรือไม่" in words(staff.feet[-1])


def test_typed_words_answer_as_well(staff: Chat) -> None:
    staff.says("ไม่ได้รับของขวัญ")
    assert "บันทึกคำตอบ “ไม่ได้รับของขวัญ” แล้ว" in staff.last and given(staff.house) == [NONE]


def test_who_received_something_is_led_to_the_report(staff: Chat) -> None:
    staff.taps_data(f"{TAP}&w=received")
    assert "บันทึกคำตอบ “ได้รับของขวัญ” แล้ว" in staff.last and given(staff.house) == [RECEIVED]
    assert "เช่น กระเช้าผลไม้" in staff.taps("รายงานการรับ").last


def test_without_an_answer_it_is_asked(staff: Chat) -> None:
    staff.taps_data(f"{TAP}&w=-")
    assert "รอบนี้ท่านได้รับของขวัญหรือไม่" in staff.last
    assert staff.offers[:2] == ["ไม่ได้รับ", "ได้รับ รายงานเลย"]
    assert "เลือกได้ “ไม่ได้รับ”" in staff.says("อะไรนะ").since(-2)
    staff.says("ไม่มีค่ะ")
    staff.says("ไม่ได้รับ")
    assert given(staff.house) == [NONE]


@pytest.mark.soak
def test_an_answer_can_be_changed(staff: Chat) -> None:
    staff.taps_data(f"{TAP}&w=none").taps("เปลี่ยนคำตอบ").taps("ได้รับ รายงานเลย")
    assert given(staff.house) == [RECEIVED]
    staff.taps_data(f"{TAP}&w=none").taps_data(f"{TAP}&w=none")
    assert given(staff.house) == [NONE]


@pytest.mark.soak
def test_an_answer_that_does_not_fit_ones_own_reports_says_so(
    staff: Chat, chat: Callable[[str], Chat]
) -> None:
    gives(staff)
    staff.taps_data(f"{TAP}&w=none")
    assert "ท่านรายงานการรับไว้ 1 เรื่อง" in staff.last and "เปลี่ยนคำตอบ" in staff.offers
    staff.taps_data(f"{TAP}&w=received")
    assert "ในรอบนี้ท่านรายงานไว้ 1 เรื่อง" in staff.last


@pytest.mark.soak
def test_after_the_bureau_confirmed_nothing_changes_any_more(
    staff: Chat, chat: Callable[[str], Chat]
) -> None:
    staff.taps_data(f"{TAP}&w=none")
    staff.house.now = at(date(2027, 3, 22))
    chat(REPORTER).says("ยืนยันผล No Gift").taps("ยืนยันผล")
    staff.taps_data(f"{TAP}&w=received")
    assert "สำนักของท่านยืนยันผลแล้ว" in staff.last and "รายงานการรับ" in staff.offers
    assert given(staff.house) == [NONE]


@pytest.mark.parametrize("day", ["2027-09-20", "2027-03-21", "1999-03-20", "x"])
def test_a_round_that_cannot_be_answered_is_said_kindly(staff: Chat, day: str) -> None:
    staff.house.now = at(date(2027, 6, 1))
    staff.taps_data(f"o:answer_gift?d={day}&w=none")
    assert "รายงานการรับ" in staff.offers and given(staff.house) == []


def test_words_are_of_the_round_that_is_asked_about_or_whose_result_is_due(staff: Chat) -> None:
    staff.house.now = at(date(2027, 2, 1))
    assert "ไม่มีรอบที่ต้องตอบ" in staff.says("ไม่ได้รับของขวัญ").last and given(staff.house) == []
    staff.house.now = at(date(2027, 3, 26))
    assert "รอบ 20 มีนาคม 2570: บันทึกคำตอบ" in staff.says("ไม่ได้รับของขวัญ").last
    staff.house.now = at(date(2027, 3, 29))
    assert "ไม่มีรอบที่ต้องตอบ" in staff.says("ไม่ได้รับของขวัญ").last


@pytest.mark.parametrize("typed", ["ไม่ได้รับของขวัญเลย", "ไม่ได้รับของขวัญจากใคร"])
def test_emphasis_says_the_same(staff: Chat, typed: str) -> None:
    staff.says(typed)
    assert given(staff.house) == [NONE]


def test_whoever_says_more_than_that_nothing_was_received_is_asked(staff: Chat) -> None:
    staff.says("ไม่ได้รับของขวัญ 2,000 บาท")
    assert "รอบนี้ท่านได้รับของขวัญหรือไม่" in staff.last and given(staff.house) == []
    staff.taps("ไม่ได้รับ")
    assert given(staff.house) == [NONE]
