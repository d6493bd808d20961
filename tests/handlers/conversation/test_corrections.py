"""An answer given before is put right where somebody notices it, in one sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import TOLD, sends


@pytest.fixture
def output(reporter: Chat) -> Chat:
    """Somebody who is asked for what an activity has put out, after its state and story."""
    return reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD)


def test_the_answer_that_is_named_is_put_right_and_the_question_stays(output: Chat) -> None:
    output.says("สถานะผิดค่ะ ขอเป็น 80%")
    assert (output.answers["status"], output.answers["percent"]) == ("started", "80")
    assert output.state["at"] == "output" and "output" not in output.answers


def test_the_last_answer_is_put_right_without_a_name(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("ไม่ใช่ แก้เป็น ยังไม่เสร็จ 70%")
    assert (reporter.answers["status"], reporter.answers["percent"]) == ("started", "70")
    assert "narrative" not in reporter.answers


def test_prose_that_says_what_was_wrong_changes_nothing_and_is_prose(output: Chat) -> None:
    output.says("งบผิดหมวด จึงแก้ไขสัญญาแล้วเสร็จ")
    assert output.answers["output"] == "งบผิดหมวด จึงแก้ไขสัญญาแล้วเสร็จ"
    assert output.answers["status"] == "done"


def test_what_cannot_be_read_is_asked_about_and_not_kept(output: Chat) -> None:
    output.says("ไม่ใช่ แก้เป็น จัดอบรมสองครั้ง")
    assert output.offers[:2] == ["แก้ตามนี้", "ใช้เป็นคำตอบ"]
    assert "output" not in output.answers and "จัดอบรมสองครั้ง" not in output.answers["narrative"]


def test_an_amount_that_is_put_right_is_asked_as_any_other(output: Chat) -> None:
    output.taps("ได้ตามแผนทั้งสองข้อ").says("ไม่ใช้งบ").says("งบผิดนะ ใช้ไป 5,000")
    assert "ได้รับ 5,000 ใช้ 5,000" in output.offers
    assert output.taps("ได้รับ 5,000 ใช้ 5,000").state["at"] == "risk"


@pytest.mark.parametrize(
    ("said", "asked"),
    [("ผลผลิตเมื่อกี้ผิด", "output"), ("แก้สิ่งที่ทำก่อน", "narrative"), ("สถานะไม่ถูกต้อง", "status")],
)
def test_an_answer_only_said_to_be_wrong_is_asked_anew(output: Chat, said: str, asked: str) -> None:
    before = output.taps("ได้ตามแผนทั้งสองข้อ").says("ไม่ใช้งบ").state["answers"]
    assert output.says(said).state["at"] == asked
    assert output.answers == before


def test_where_prose_is_asked_what_may_be_a_fault_or_prose_is_asked_about(output: Chat) -> None:
    output.says("สิ่งที่ทำตกไปหนึ่งครั้ง")
    assert output.offers == ["ใช้เป็นคำตอบ", "แก้สิ่งที่ทำ"] and "output" not in output.answers
    assert output.taps("ใช้เป็นคำตอบ").answers["output"] == "สิ่งที่ทำตกไปหนึ่งครั้ง"


def test_the_button_of_a_likely_correction_asks_that_answer_anew(output: Chat) -> None:
    before = output.answers
    output.says("สิ่งที่ทำตกไปหนึ่งครั้ง").taps("แก้สิ่งที่ทำ")
    assert output.state["at"] == "narrative" and output.answers == before


def test_a_correction_without_a_word_for_it_asks_that_answer_anew(output: Chat) -> None:
    before = output.taps("ได้ตามแผนทั้งสองข้อ").says("ไม่ใช้งบ").state["answers"]
    output.says("ไอ้ที่เล่าไปเมื่อกี้ ลืมบอกว่าท่านรองมาเปิดงาน")
    assert output.state["at"] == "narrative" and output.answers == before
    assert "ข้อความเมื่อครู่ยังไม่ได้บันทึก" in output.since(-2)


@pytest.mark.soak
def test_a_decision_is_taken_back_where_its_reason_is_asked(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").taps("พิจารณา").taps("ส่งกลับแก้ไข").says("ผิด จะกดอนุมัติ")
    assert head.answers["decision"] == "approved" and "reason" not in head.answers


def test_a_choice_is_named_by_its_place(reporter: Chat) -> None:
    assert reporter.says("รายงาน 1.10").says("เอาอันแรก").answers["status"] == "done"


@pytest.mark.parametrize(
    "said", ["คาดว่าเริ่ม 15 ธ.ค.", "น่าจะเริ่มวันที่ 20 ธันวาคม", "เริ่มได้ 5 ม.ค. ค่ะ", "คงเริ่มได้ 10/1/70"]
)
def test_the_figure_of_a_day_is_no_share_of_what_is_done(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").taps("ยังไม่ได้ดำเนินการ").says("รอจัดสรรงบประมาณ")
    reporter.taps("ไม่ใช้งบประมาณ").says(said)
    assert reporter.answers["status"] == "not_started"
    assert reporter.answers.get("percent") is None


@pytest.mark.parametrize("said", ["ข้อเมื่อกี้ขอแก้ ไม่ใช่30เป็น13", "ข้อก่อนหน้าขอแก้ ไม่ใช่ 30 เป็น 13"])
def test_old_words_of_a_text_are_not_put_into_the_last_answer(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat("D0103").says("รายงาน 2.1").says("100").says("จัดอบรมที่ห้อง 1 มีผู้เข้าร่วม 30 คน")
    me.says("ได้ตามแผน").says("ได้ตามแผน").says("12000/12000").says("เขียว").says(said)
    me.says("แก้ตามนี้")
    told = me.state["answers"]
    assert "13 คน" in told["narrative"] and told["budget"] == ["12000.00", "12000.00"]


@pytest.mark.soak
def test_the_last_answer_is_still_put_right(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("รายงาน 2.1").says("100").says("จัดอบรมเรื่องวินัย")
    me.says("ได้ตามแผน").says("ได้ตามแผน").says("12000/12000")
    me.says("ข้อเมื่อกี้ขอแก้ ไม่ใช่ 12000 เป็น 13000/12000")
    assert me.state["at"] in ("budget", "risk")


@pytest.mark.parametrize(
    "said", ["ขอแก้ข้อเมื่อกี้ ไม่ใช่ 6 เป็น 9", "ข้อที่แล้วผิด ไม่ใช่ 6 นะ 9", "ขอแก้ที่ส่งเมื่อกี้ ไม่ใช่ 6 คน เป็น 9 คน"]
)
def test_a_figure_that_was_answered_is_put_right_whatever_it_sounds_like(
    reporter: Chat, said: str
) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("จัดอบรม 15 มกราคม มีผู้เข้าร่วม 6 คน")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").says(said)
    assert "ถอน" not in reporter.last
    if "แก้ตามนี้" in reporter.offers:
        reporter.taps("แก้ตามนี้")
    assert "มีผู้เข้าร่วม 9 คน" in reporter.state["answers"]["narrative"]


def test_an_amount_is_read_without_the_one_that_is_denied(output: Chat) -> None:
    output.taps("ได้ตามแผนทั้งสองข้อ").says("ได้ 5000 ใช้ 4200 เอ๊ะ ไม่ใช่ 4200 นะ 4500")
    assert output.answers["budget"] == ["5000.00", "4500.00"]


def test_another_activity_is_no_figure_to_put_right(output: Chat) -> None:
    output.says("ไม่ใช่ 1.10 จะรายงาน 2.1")
    assert "แก้ตามนี้" not in output.offers
