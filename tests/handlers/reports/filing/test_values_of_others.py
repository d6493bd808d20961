"""A bare amount, day or level of risk is no text of a report: it answers its question or waits."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

TOLD = ("เริ่มแล้ว 50%", "อบรมบุคลากรของสำนักเรื่องวินัยและจริยธรรม", "ผู้เข้าร่วม 40 คน")


def at_outcome(reporter: Chat) -> Chat:
    reporter.says("รายงาน 2.1")
    for words in TOLD:
        reporter.says(words)
    assert reporter.state["at"] == "outcome"
    return reporter


@pytest.mark.parametrize(
    "said", ["25000 บาท", "ประมาณ 3 หมื่นบาทค่ะ", "15 พ.ย. 69", "20 มีนาคม ค่ะ", "เสี่ยงนิดหน่อย อาจมีเส้นสาย"]
)
def test_it_is_asked_about_before_it_is_kept_as_a_text(reporter: Chat, said: str) -> None:
    before = len(at_outcome(reporter).heard)
    reporter.says(said)
    assert "outcome" not in reporter.state["answers"]
    assert "ใช้เป็นคำตอบ" in reporter.since(before)
    reporter.says("บุคลากรเข้าใจวินัยมากขึ้น")
    assert reporter.state["answers"]["outcome"] == "บุคลากรเข้าใจวินัยมากขึ้น"


def test_it_is_kept_for_who_says_that_it_is_the_answer(reporter: Chat) -> None:
    at_outcome(reporter).says("25000 บาท").taps("ใช้เป็นคำตอบ")
    assert reporter.state["answers"]["outcome"] == "25000 บาท"


def test_what_answers_an_open_question_alone_is_kept_there(reporter: Chat) -> None:
    before = len(at_outcome(reporter).heard)
    reporter.says("ไม่ได้ใช้งบ")
    assert reporter.state["answers"]["budget"] == "none" and reporter.state["at"] == "outcome"
    assert "กรุณาตอบ “ผลลัพธ์”" in reporter.since(before)


@pytest.mark.parametrize(
    "said", ["40 คน", "ร้อยละ 90", "คู่มือ 20 เล่ม", "เอกสารเผยแพร่ 200 ชุด", "ลดรายจ่ายได้ 25,000 บาท"]
)
def test_what_may_be_the_text_is_kept_at_once(reporter: Chat, said: str) -> None:
    at_outcome(reporter).says(said)
    assert reporter.state["answers"]["outcome"] == said
