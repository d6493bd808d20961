"""Sentences of which only an activity's number is understood are told how the activity stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends


@pytest.mark.parametrize(
    ("said", "state", "rule"),
    [
        ("3.6 เก็บแบบสำรวจยังไม่ครบเลยค่ะ ส่งช้ากว่ากำหนดได้กี่วัน", "กำหนดส่ง 20 มิถุนายน 2570", "ส่งหลังกำหนดได้"),
        ("ทำไม ๓.๗ ขึ้นเกินกำหนด ทั้งที่ยังไม่ถึงวันเลยครับ", "ยังไม่รายงาน · อีก 19 วัน", ""),
    ],
)
def test_a_question_about_an_activity_is_told_its_state(
    reporter: Chat, said: str, state: str, rule: str
) -> None:
    told = reporter.answer_to(said)
    assert told.startswith("เรื่องกิจกรรม ") and state in told and rule in told
    assert "ผู้รายงานของสำนัก" in told and not reporter.house.states(reporter.user_id)


def test_its_figures_and_the_rule_of_two_questions_are_told(reporter: Chat) -> None:
    told = reporter.answer_to("พี่รายงานดีทำ 2.2 ค้างไว้ใช่มั้ยครับ ผมทำต่อให้ได้ไหม")
    assert "กิจกรรม 2.2" in told and "ยังไม่รายงาน 2 ฉบับ" in told
    assert "ร่างที่เพื่อนทำค้างไว้" in told and not reporter.house.states(reporter.user_id)


def test_a_draft_of_it_is_led_back_to(reporter: Chat) -> None:
    reporter.says("รายงาน 3.7").says("พักก่อน")
    reporter.says("ทำไม 3.7 ขึ้นเกินกำหนด ทั้งที่ยังไม่ถึงวันเลยครับ")
    assert "ท่านทำค้างไว้" in reporter.last


def test_what_was_sent_has_its_history(reporter: Chat) -> None:
    sends(reporter)
    assert "ประวัติ" in reporter.says("1.10 ของเราใครเป็นคนตีกลับ ตีกลับวันไหน").since(0)


def test_what_is_no_question_is_not_done(head: Chat) -> None:
    told = head.answer_to("2.1 ยังขาดรูปถ่าย คืนให้เจ้าของเรื่องเติมด้วย")
    assert told.startswith("ไม่แน่ใจว่าต้องการทำอะไร จึงยังไม่ได้บันทึก") and "กำหนดส่ง" in told


def test_a_day_on_which_it_is_not_due_is_put_right(admin: Chat) -> None:
    told = admin.says("สำนักไหนยังเงียบเรื่อง 3.7 ของ 20 มิถุนา").last
    assert "3.7 ไม่มีกำหนดส่งตามที่ถาม" in told and "20 มีนาคม 2570" in told


def test_a_number_of_no_activity_is_told_to_be_none(reporter: Chat) -> None:
    assert "ไม่พบกิจกรรม 4.1" in reporter.says("เห็นว่า 4.1 มีปัญหา เกิดอะไรขึ้นคะ").last


@pytest.mark.parametrize(
    "said", ["นัดกินข้าว 2.2 พันบาท จ่ายไหวไหม", "เจอกัน 1.10 น. หน้าตึกนะ", "ค่าสายตา 2.50 ต้องตัดแว่นไหม"]
)
def test_a_sum_or_a_time_is_no_activity(chat: Callable[[str], Chat], said: str) -> None:
    talk = chat("D0106").says(said)
    assert "เรื่องกิจกรรม" not in talk.last and "กำหนดส่ง" not in talk.last


def test_several_activities_are_shown_with_their_days(reporter: Chat) -> None:
    told = reporter.says("3.6 กับ 3.7 อันไหนต้องส่งก่อนอะ").last
    assert "กำหนด 20 มิ.ย. 70 · ยังไม่รายงาน" in told and "กำหนด 20 มี.ค. 70" in told


def test_it_stands_above_the_refusal_of_a_conversation_of_others(reporter: Chat) -> None:
    told = reporter.says("คนทำ 1.12 ย้ายไปแล้ว เหลือหนูคนเดียว").since(0)
    assert "กิจกรรม 1.12" in told and "เปิดให้เฉพาะผู้มีหน้าที่" in told


def test_who_is_responsible_is_answered_with_the_bureaus_reporters(
    chat: Callable[[str], Chat],
) -> None:
    asked = chat("D0101").says("ข้อ 1.10 ใครรับผิดชอบ")
    assert "ผู้รายงาน: นางสาวตัวอย่าง รายงานดี" in asked.last
    assert "ผู้รายงานของสำนัก" not in asked.says("แผน 1.10").last
