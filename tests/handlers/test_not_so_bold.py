"""Words that only speak of deciding, signing or putting off decide, sign and put off nothing."""

from __future__ import annotations

from time import process_time

import pytest

from handlers.pledges.administering.announcement_heard import opened_by
from handlers.pledges.joining_words import named
from handlers.reports.deciding.content_asked import asks_of_content
from handlers.reports.deciding.decision_said import read_decision
from tests.handlers.house import Chat

NAMES = ("No Gift Policy", "ต่อต้านสินบน", "ค่านิยม", "จริยธรรม")


@pytest.mark.parametrize(
    "said",
    [
        "1.10 ยังไม่อนุมัติเหรอ",
        "ส่งกลับ 1.10 กี่ครั้งแล้ว",
        "1.10 ให้แก้ตรงไหน",
        "ส่งกลับ 1.10 ใช่ไหมคะ หรืออนุมัติ",
        "1.10 ยังไม่ผ่าน",
        "1.10 คืนงบ 500 บาท",
        "ให้แก้ 1.10 วันส่งเป็น 5 เม.ย.",
    ],
)
def test_a_question_or_another_wish_returns_no_report(said: str) -> None:
    assert read_decision(said) is None


def test_who_has_not_sent_is_no_question_of_content() -> None:
    assert asks_of_content("รายงาน 1.10 ใครบ้างที่ยังไม่ส่ง") == ""


@pytest.mark.parametrize("said", ["ทั้งหมดยกเว้นสินบน", "เข้าร่วมทุกฉบับยกเว้นสินบน", "ทุกฉบับแต่ไม่เอาสินบน"])
def test_what_is_excepted_is_not_joined(said: str) -> None:
    assert 1 not in named(said, NAMES).join


def test_an_exception_that_is_not_found_ticks_nothing() -> None:
    found = named("ทั้งหมดยกเว้นเรื่องแปลกๆ", NAMES)
    assert not found.join and not found.decline


@pytest.mark.parametrize("said", ["วันศุกร์ไม่ว่าง", "อีก 2 วันพอไหม", "ไม่เอา 5 วัน", "วันที่ 9 ติดประชุม"])
def test_a_day_that_is_not_wished_for_is_asked_about(reporter: Chat, said: str) -> None:
    reporter.says("เลื่อน 2.1").says(said)
    assert "แล้ว กำหนดส่งยังเป็น" not in reporter.last and "ไปวันที่" not in reporter.last


@pytest.mark.parametrize("said", ["ไม่เลื่อน 2.2", "2.2 ส่งแล้ว", "2.2 ครบกำหนดเมื่อไหร่"])
def test_another_activity_is_not_put_off_unless_that_is_said(reporter: Chat, said: str) -> None:
    reporter.says("เลื่อน 2.1").says(said)
    assert reporter.state is None or "left" not in reporter.state["answers"]


@pytest.mark.parametrize("said", ["ใครเป็นคนรายงานเรื่องทุจริต", "ใครเป็นคนรายงานว่าผมโกง"])
def test_who_informs_is_nobody_who_reports_activities(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "นางสาวตัวอย่าง รายงานดี" not in reporter.last


def test_repeated_words_before_an_announcement_take_no_time() -> None:
    begun = process_time()
    assert opened_by(f"{'อยากจะ' * 45}บ่นประกาศ", None) is None
    assert opened_by("อยากจะเปิดประกาศ", None) is not None
    assert process_time() - begun < 1.0
