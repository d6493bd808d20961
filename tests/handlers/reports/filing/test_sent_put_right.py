"""What is wrong in a report that waits is told: it is withdrawn if who typed it says so, and then
changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD, REPORTER, TOLD, sends
from tests.understanding.scenes import types_in

_CHANGED = TOLD.replace("118", "108")


@pytest.fixture
def waiting(chat: Callable[[str], Chat]) -> Chat:
    reporter = chat(REPORTER)
    sends(reporter, chat(HEAD))
    return reporter


def told_now(chat: Chat) -> Any:
    return chat.state["answers"]["narrative"]


@pytest.mark.parametrize(
    "said",
    [
        "คือจำนวนคนของ 1.10 ผิดค่ะ ต้องเป็น 108 คน ไม่ใช่ 118 คน",
        "แก้ตัวเลขคนเข้าร่วม 1.10 จาก 118 เป็น 108",
        "รายงาน 1.10 ที่ส่งไปแล้ว จำนวนคนผิด ต้องเป็น 108 คน",
        "ขอแก้จำนวนคน 1.10 เป็น 108 คน ได้ไหมคะ",
        "แก้ 1.10 จำนวนคนเป็น 108 คน",
        "ขอแก้รายงาน 1.10 ที่ส่งไปแล้ว ตัวเลขผู้เข้าร่วมผิด จริงๆ 108 คน",
        "แก้ไขรายงานข้อ 1.10 ที่เพิ่งส่ง ผู้เข้าร่วม 108 คนไม่ใช่ 118",
        "ขอแก้ 1.10 ที่ส่งเมื่อวันศุกร์ จำนวนคนเป็น 108 คน",
        "พิมจำนวนคนผิดใน 1.10 จาก 118 เป็น 108 แก้ได้ไหม",
    ],
)
def test_a_report_that_waits_is_withdrawn_first_and_then_changed(waiting: Chat, said: str) -> None:
    asked = types_in(waiting, said)
    assert "ถอนรายงาน 1.10" in asked and "ยังไม่ได้แก้" in asked and "108" in asked
    assert "ส่ง" not in asked.partition("“")[2].partition("”")[0]
    assert "ถอนรายงาน 1.10 แล้ว" in types_in(waiting, "ใช่ค่ะ")
    assert _CHANGED in types_in(waiting, "แก้เลยค่ะ")
    assert told_now(waiting.agrees()) == _CHANGED


def test_the_change_may_come_after_the_withdrawal(waiting: Chat) -> None:
    types_in(waiting, "ถอนรายงาน 1.10")
    types_in(waiting, "ใช่ค่ะ")
    assert _CHANGED in types_in(waiting, "แก้จำนวนเป็น 108 คนค่ะ")
    assert told_now(waiting.agrees()) == _CHANGED


def test_a_day_that_is_wrong_is_changed_in_what_was_done(waiting: Chat) -> None:
    types_in(waiting, "รายงาน 1.10 ที่ส่งไป วันที่ผิด ขอแก้เป็น 16 มกราคม")
    types_in(waiting, "ใช่")
    types_in(waiting, "แก้ตามที่พิมพ์")
    told = told_now(waiting.agrees())
    assert "16 มกราคม" in told and "15" not in told and "118 คน" in told


def test_who_does_not_withdraw_has_changed_nothing(waiting: Chat) -> None:
    types_in(waiting, "จำนวนคนของ 1.10 ผิดค่ะ ต้องเป็น 108 คน")
    assert "ยังรออนุมัติตามเดิม" in types_in(waiting, "ไม่ถอน")


def test_words_of_the_plan_are_none_of_the_report(waiting: Chat) -> None:
    assert "ถอนรายงาน" not in types_in(waiting, "กำหนดส่ง 1.10 ผิดค่ะ ต้องเป็น 25 มีนาคม")


def test_a_draft_at_a_question_is_put_right_by_its_number(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10 จัดอบรมจริยธรรม 25 ก.พ. คนเข้า 40 คน")
    types_in(reporter, "พักก่อน")
    assert "คนเข้า 44 คน" in types_in(reporter, "จำนวนคนของ 1.10 ผิดค่ะ ต้องเป็น 44 คน")
    assert "คนเข้า 44 คน" in told_now(reporter.agrees())


@pytest.mark.parametrize("said", ["แก้จำนวนคนลงนาม เป็น 58 คน", "ผิดค่ะ จำนวนคนต้องเป็น 58"])
def test_what_is_put_right_is_no_channel(waiting: Chat, said: str) -> None:
    for each in ("ถอนรายงาน 1.10", "ใช่ค่ะ", "รายงาน 1.10", "ทำเหมือนครั้งก่อน", said):
        types_in(waiting, each)
    assert "58" not in str(waiting.state["answers"].get("publicity"))


@pytest.mark.parametrize(
    ("said", "number", "story"),
    [
        (
            "เมื่อวานจัดอบรมไปครับ 45 คนจากทั้งหมด 50 คน เป็นข้อ 3.3",
            "3.3",
            "เมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 จัดอบรมไป 45 คนจากทั้งหมด 50 คน",
        ),
        (
            "ประกาศเจตนารมณ์ไปแล้วเมื่อวันศุกร์ คนลงนาม 61 คน อยู่ในกิจกรรม 3.7 ค่ะ",
            "3.7",
            "ประกาศเจตนารมณ์ไปแล้วเมื่อวันศุกร์ที่ 26 กุมภาพันธ์ 2570 คนลงนาม 61 คน",
        ),
        (
            "เราจัดสวดมนต์ไปเมื่อวันที่ 12 กุมภาพันธ์ มีข้าราชการมา 66 คน งบไม่ได้ใช้ อยู่ในโครงการหลักธรรม 2.1",
            "2.1",
            "เราจัดสวดมนต์ไปเมื่อวันที่ 12 กุมภาพันธ์ มีข้าราชการมา 66 คน",
        ),
    ],
)
def test_the_story_may_come_before_the_number(
    chat: Callable[[str], Chat], said: str, number: str, story: str
) -> None:
    reporter = chat(REPORTER)
    types_in(reporter, said)
    answers = reporter.state["answers"]
    assert (answers["number"], answers["narrative"]) == (number, story)


def test_a_budget_told_with_it_is_the_budget_and_said_to_be_so(
    chat: Callable[[str], Chat],
) -> None:
    reporter = chat(REPORTER)
    said = "เราจัดสวดมนต์ไปเมื่อวันที่ 12 กุมภาพันธ์ มีข้าราชการมา 66 คน งบไม่ได้ใช้ อยู่ในโครงการหลักธรรม 2.1"
    told = types_in(reporter, said)
    assert "งบประมาณ: ไม่ขอรับการจัดสรร" in told and "จึงไม่ได้เก็บ" not in told
    assert "“งบไม่ได้ใช้” เป็นคำตอบของข้ออื่น" in told and "budget" in reporter.state["answers"]


def test_a_day_that_is_denied_is_changed_in_the_story(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    types_in(reporter, "เมื่อวานจัดอบรมไปครับ 45 คนจากทั้งหมด 50 คน เป็นข้อ 3.3")
    types_in(reporter, "ไม่ใช่เมื่อวาน วันศุกร์ที่แล้ว")
    reporter.agrees()
    assert told_now(reporter).startswith("เมื่อวันศุกร์ที่ 26 กุมภาพันธ์ 2570 จัดอบรม")
    assert "status" not in reporter.state["answers"]


def test_a_report_of_the_wrong_activity_is_withdrawn(waiting: Chat) -> None:
    told = types_in(waiting, "เมื่อเช้ากดส่งรายงานผิดข้อ ที่จริงเป็นของ 2.2 ไม่ใช่ 1.10")
    assert "ถอนรายงาน 1.10 ที่รออนุมัติอยู่" in told and "ย้ายไปกิจกรรมอื่นไม่ได้" in told
    types_in(waiting, "ใช่ค่ะ")
    assert TOLD in types_in(waiting, "แบบรายงาน 1.10")


def test_a_draft_of_the_wrong_activity_is_moved(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 2.1 ทำบุญตักบาตรวันที่ 20 กุมภาพันธ์ มีคนร่วม 40 คน")
    told = types_in(reporter, "เมื่อกี้กดผิดข้อค่ะ ที่จริงเป็นของ 2.2 ไม่ใช่ 2.1")
    assert "เปลี่ยนร่างนี้จากกิจกรรม 2.1 เป็น 2.2 แล้ว" in told and "ทำบุญตักบาตร" in told


def test_a_story_begins_the_only_activity_that_its_first_words_call(
    chat: Callable[[str], Chat],
) -> None:
    reporter = chat(REPORTER)
    types_in(reporter, "มุมจริยธรรมจัดเสร็จแล้วเมื่อวันศุกร์ มีคนมา 30 คน")
    answers = reporter.state["answers"]
    assert answers["number"] == "1.14" and "30 คน" in str(answers)


def test_first_words_of_two_titles_are_chosen_from(chat: Callable[[str], Chat]) -> None:
    told = types_in(chat(REPORTER), "ประกาศเจตนารมณ์จัดไปแล้วเมื่อวันศุกร์ คนลงนาม 61 คน")
    assert "เลือกกิจกรรมที่จะรายงาน" in told
