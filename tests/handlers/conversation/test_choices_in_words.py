"""Choices typed as people say them: taken, asked about with two buttons, or refused kindly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.choices.choice_reading import Spoken, read_choice
from tests.handlers.gifts.gifting import CONTRACTOR, GIVER, ME, WHAT
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD, TOLD, sends


@pytest.fixture
def risk(reporter: Chat) -> Chat:
    """Somebody who is asked for the risk of an activity."""
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD).taps("ได้ตามแผนทั้งสองข้อ")
    return reporter.says("ไม่ใช้งบ")


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("ไม่มีความเสี่ยงค่ะ", "green"),
        ("สีเขียว", "green"),
        ("เสี่ยงนิดหน่อยแต่รับได้", "yellow"),
        ("ก็ปานกลางครับ", "yellow"),
        ("สู๊งสูง ยอมรับไม่ได้เลยค่ะ", "red"),
    ],
)
def test_a_choice_is_taken_as_people_say_it(risk: Chat, typed: str, stored: str) -> None:
    risk.says(typed)
    assert risk.state["answers"]["risk"] == stored


COLOURS = (Spoken("เขียว"), Spoken("เหลือง", said=("รับได้",)), Spoken("แดง", said=("เสี่ยงสูง",)))


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("เหลืองครับ เพราะมีงานจ้างเหมาสองรายการ แต่ตรวจรับแล้ว", 1),
        ("ผู้ร้องเดิมยื่นเรื่องมาอีกรอบ ขอเป็นแดง", 2),
        ("เขียวค่ะ งานนี้ไม่ได้จัดซื้อ", 0),
        ("ถ้าไม่มีเบิกจ่ายก็เขียวครับ งบยังไม่มา", None),
        ("เขียวหรือเหลืองดีคะ งบน้อยมาก", None),
        ("เขียวค่ะ แต่ปลายปีอาจเป็นแดง", None),
        ("เกินระดับที่รับได้", None),
        ("เหลืองๆ", 1),
        ("เกือบแดงแล้ว", None),
    ],
)
def test_a_choice_is_read_with_its_reason_unless_words_leave_it_open(
    typed: str, chosen: int | None
) -> None:
    assert read_choice(typed, COLOURS).sure == chosen


def test_a_word_is_no_slip_of_one_that_denies_it() -> None:
    offers = (Spoken("เขียว", said=("ไร้ความเสี่ยง",)), Spoken("แดง"))
    assert read_choice("มีความเสี่ยงค่ะ", offers).sure is None
    assert read_choice("ไร้ความเสียงค่ะ", offers).sure == 0


@pytest.mark.soak
def test_a_denial_is_not_its_opposite(risk: Chat) -> None:
    risk.says("ไม่ใช่สีแดงนะ")
    assert "risk" not in risk.state["answers"]


def test_a_light_told_in_own_words_is_taken_and_said_before_it_counts(risk: Chat) -> None:
    risk.says("ไม่แดงนะ แต่ก็ไม่ถึงกับเขียว กลางๆ")
    assert "เข้าใจว่า “เหลือง ยอมรับได้”" in risk.since(-2)
    assert risk.state["answers"]["risk"] == "yellow"
    risk.says("ย้อนกลับ")
    assert "ความเสี่ยงการทุจริตของกิจกรรมนี้" in risk.last


def test_what_is_likely_but_not_sure_is_two_buttons(risk: Chat) -> None:
    risk.says("เสี่ยงเรื่องคนมาน้อย")
    assert "หมายถึงข้อใด" in risk.last and "risk" not in risk.state["answers"]


def test_a_price_that_nobody_knows_is_told_in_own_words(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("กระเช้าผลไม้").says("ป้ายเขาดึงออกก่อนให้ เลยบอกไม่ถูกเลยค่ะ")
    assert "เข้าใจว่า “ไม่ทราบมูลค่า”" in reporter.since(-2)
    assert reporter.state["answers"]["value"] == "unknown"


def test_a_report_sent_back_in_own_words_asks_for_the_reason(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").taps("พิจารณา").says("ยังเอาไปใช้ไม่ได้หรอก ให้น้องทำมาใหม่")
    assert head.state["answers"]["decision"] == "returned"


def test_of_two_that_may_be_meant_both_are_buttons(risk: Chat) -> None:
    risk.says("ไม่แน่ใจว่าเขียวหรือเหลือง")
    assert "หมายถึงข้อใด" in risk.last and "risk" not in risk.state["answers"]
    assert risk.offers[:2] == ["เขียว ยังไม่เกิด", "เหลือง ยอมรับได้"]
    risk.taps("เหลือง ยอมรับได้")
    assert risk.state["answers"]["risk"] == "yellow"


def test_a_question_about_the_step_gets_its_help(risk: Chat) -> None:
    risk.says("เหลืองคืออะไรคะ")
    assert "มีความเสี่ยง แต่ยอมรับได้" in risk.since(-2) and "วิธีใช้" not in risk.since(-2)
    risk.says("ต้องเขียนยังไงคะ")
    assert "มีความเสี่ยง แต่ยอมรับได้" in risk.since(-2) and "วิธีใช้" not in risk.since(-2)


def test_the_same_refusal_is_not_said_twice_in_a_row(risk: Chat) -> None:
    first, second, third = (risk.says("กขคงจฉ").since(-2) for _ in range(3))
    assert "เลือกได้ “" in first and first != second and second != third
    assert "พิมพ์ได้ เช่น “ไม่มีความเสี่ยง”" in second
    assert "พักไว้ก่อน" in second and "ยกเลิก" in second


def test_thanks_and_pauses_choose_nothing(risk: Chat) -> None:
    risk.says("ขอบคุณมากค่ะ")
    assert "risk" not in risk.state["answers"]
    risk.says("เดี๋ยวมาบอกว่าสีแดงไหม")
    assert "พักไว้ให้แล้ว" in risk.last


@pytest.mark.parametrize("typed", ["ตีกลับ", "จะขอคืนเขาค่ะ", "ให้เขาไปแก้มาใหม่", "ไม่อนุมัติ", "แก้ไข"])
def test_a_return_is_understood(reporter: Chat, head: Chat, typed: str) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").taps("พิจารณา").says(typed)
    assert head.state["answers"]["decision"] == "returned"


@pytest.mark.parametrize("typed", ["ใช่ครับ", "โอเค", "👍", "อนุมัติเลย", "ยืนยันจ้า"])
def test_yes_is_the_same_everywhere(reporter: Chat, head: Chat, typed: str) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").taps("พิจารณา").taps("อนุมัติ").says(typed)
    assert "อนุมัติรายงาน 1.10 แล้ว" in head.last


@pytest.mark.parametrize("typed", ["ครับ", "ถ้าอนุมัติแล้วแก้ได้ไหม", "น่าจะอนุมัติ"])
def test_a_yes_that_may_be_none_decides_nothing(reporter: Chat, head: Chat, typed: str) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").taps("พิจารณา").taps("อนุมัติ").says(typed)
    assert "sure" not in head.state["answers"]


@pytest.mark.soak
def test_the_giver_and_the_manner_are_understood(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("รับของขวัญ").says(WHAT).says(GIVER).says("เป็นผู้รับจ้างของสำนักค่ะ")
    assert me.state["answers"]["relation"] == "contractor"
    assert CONTRACTOR not in me.offers
    assert me.says("ปฏิเสธไม่ได้จริงๆ").state["answers"]["manner"] == "own_pressed"


def test_a_story_at_the_kind_of_a_complaint_stays_a_story(chat: Callable[[str], Chat]) -> None:
    me = chat(HEAD).says("ร้องเรียน")
    me.says("หัวหน้ากลุ่มงานเรียกเงินจากผู้รับเหมาทุกงวด")
    assert "เรียกเงิน" in me.state["answers"]["text"]


def test_a_complainants_words_about_the_name_are_no_story(chat: Callable[[str], Chat]) -> None:
    me = chat(HEAD).says("ร้องเรียน").taps("ข้อร้องเรียน").says("ไม่บอกชื่อครับ")
    assert me.state["answers"]["identity"] == "anonymous" and "text" not in me.state["answers"]
