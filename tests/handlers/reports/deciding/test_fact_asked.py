"""Who decides on a report and asks one fact of it is told that fact, and decides then."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import decision, sends


@pytest.fixture
def deciding(reporter: Chat, head: Chat) -> Chat:
    """The head is asked whether report 1.10 is approved."""
    sends(reporter, head)
    return head.taps("อนุมัติ")


FACTS = (
    ("เขาส่งมาเมื่อไหร่", "ส่งเมื่อ"),
    ("ส่งมาวันไหนกี่โมง", " น. โดย "),
    ("ใครเป็นคนเขียนรายงานนี้", "ผู้รายงาน 1.10 คือ "),
    ("งบใช้ไปกี่บาท", "งบประมาณ: "),
    ("ใช้งบเกินไหม", "งบประมาณ: "),
    ("มีคนเข้าร่วมกี่คน", "จำนวนคนตามรายงาน: “"),
    ("แนบไฟล์อะไรมาบ้าง", "หลักฐานที่แนบ: "),
    ("เผยแพร่ที่ไหนบ้าง", "การเผยแพร่: "),
    ("ทำไปกี่เปอร์เซ็นต์แล้ว", "ผลการดำเนินการ: "),
    ("ได้ตามเป้าไหม", "แผนกำหนดเป้าหมายไว้ว่า: "),
    ("ทำไมแค่ 118 คน แผนตั้งไว้เท่าไหร่", "แผนกำหนดเป้าหมายไว้ว่า: "),
    ("ใครอนุมัติต่อจากผม", "ผู้ดูแลระบบเป็นผู้ตรวจรับ"),
)


@pytest.mark.parametrize(("words", "told"), FACTS)
def test_one_fact_is_told_and_the_question_stands(deciding: Chat, words: str, told: str) -> None:
    said = deciding.answer_to(words)
    assert told in said and "รายงานรออนุมัติ" not in said
    assert "ยืนยันอนุมัติรายงาน 1.10" in said and decision(deciding.house)[0] == "submitted"


def test_two_facts_are_told_together(deciding: Chat) -> None:
    said = deciding.answer_to("งบเท่าไหร่ คนกี่คน")
    assert "งบประมาณ: " in said and "จำนวนคนตามรายงาน: " in said


@pytest.mark.parametrize("words", ["งบใช้ไปกี่บาท", "มีคนเข้าร่วมกี่คน"])
def test_as_a_reason_the_same_words_are_one(deciding: Chat, words: str) -> None:
    said = deciding.taps("ส่งกลับแก้ไข").answer_to(words)
    assert "งบประมาณ: " not in said and "จำนวนคนตามรายงาน: " not in said
