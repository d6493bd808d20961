"""Answers behind their names go each into its own; what was told before, and what is asked of days
off, is no result."""

from __future__ import annotations

import pytest

from handlers.conversation.hidden_keys import LIKELY
from handlers.understand.reports.labelled import parted
from tests.handlers.house import Chat

BEGUN = "รายงาน 2.1 จัดทำบุญวันที่ 3 ก.พ. คน 28 คน เสร็จแล้ว"
STORY = "จัดทำบุญวันที่ 3 ก.พ. คน 28 คน"


@pytest.mark.parametrize(
    "said",
    [
        "อุปสรรคคือห้องเล็กไป เงินใช้ไป 8,400 ผลลัพธ์ก็ทดสอบแล้วคะแนนสูงขึ้นค่ะ",
        "ผลลัพธ์คือทดสอบแล้วคะแนนสูงขึ้นค่ะ ส่วนงบใช้ไป 8,400 บาท อุปสรรคคือห้องเล็กไป",
    ],
)
def test_each_stands_in_its_own_place(reporter: Chat, said: str) -> None:
    answers = reporter.says(BEGUN).says(said).answers
    assert answers["narrative"] == f"{STORY}\nอุปสรรคคือห้องเล็กไป"
    assert answers["outcome"] == "ทดสอบแล้วคะแนนสูงขึ้น"
    assert answers[LIKELY]["budget"]["value"] == ["8400.00", "8400.00"]
    assert "output" not in answers and "ผลผลิต" in reporter.last


def test_where_one_stands_it_is_asked_first(reporter: Chat) -> None:
    reporter.says(BEGUN).says("สวดมนต์ครบทุกคน").says("ปรับใช้ในงานได้ดี")
    reporter.says("อุปสรรคคือห้องเล็กไป ผลลัพธ์คือคะแนนสูงขึ้น")
    assert "แก้ตามนี้ไหม" in reporter.since(-2)
    assert reporter.answers["outcome"] == "ปรับใช้ในงานได้ดี"


@pytest.mark.parametrize(
    "said",
    [
        "ผลลัพธ์คือปัญหาทุจริตลดลง งบประมาณคุ้มค่า",
        "อุปสรรคคืออะไร งบใช้ไป 8,400",
        "ผลผลิตคือคู่มือ 1 เล่ม ผลลัพธ์คือคนเข้าใจ",
        "อุปสรรคคือห้องเล็กไป",
        "ห้องเล็กไป อุปสรรคคือไฟดับ งบใช้ไป 8,400",
        "อุปสรรคคือห้องเล็ก ปัญหาคือไฟดับ",
        "ผล" * 2500,
    ],
)
def test_others_are_not_parted(said: str) -> None:
    assert not parted(said)


def test_a_result_keeps_its_first_syllable() -> None:
    said = "อุปสรรคคือห้องเล็กไป เงินใช้ไป 8,400 ผลลัพธ์ก็คะแนนสูงขึ้น"
    assert parted(said)["outcome"] == "คะแนนสูงขึ้น"
    said = "อุปสรรคคือห้องเล็กไป ผลผลิตคือค่ะ คะแนนทดสอบ 30 ชุด"
    assert parted(said)["output"] == "คะแนนทดสอบ 30 ชุด"


def test_what_was_told_before_is_no_result(reporter: Chat) -> None:
    reporter.says(BEGUN).says("เงิน 8400 ไงคะ บอกไปแล้ว")
    assert "output" not in reporter.answers
    answers = reporter.taps("แก้ตามนี้").answers
    assert answers["budget"] == ["8400.00", "8400.00"] and "output" not in answers


def test_the_answer_stands_without_that_it_was_told_before(reporter: Chat) -> None:
    reporter.says("รายงาน 3.3 เสร็จแล้ว").says("18 กพ คน 120 คน ไง บอกไปแล้ว")
    assert reporter.answers["narrative"] == "18 กพ คน 120 คน"


@pytest.mark.parametrize(
    "said",
    [
        "ตกลงถ้าวันที่ยี่สิบมีนาคมเป็นวันเสาร์ต้องส่งวันศุกร์หรือวันจันทร์ได้",
        "รอบนี้เปิดถึงวันไหนแล้ววันที่ยี่สิบเป็นวันเสาร์จะมีผลอะไรไหม",
        "ถ้ากำหนดส่งตรงวันหยุดเลื่อนไหมคะ",
    ],
)
def test_a_question_of_days_off_is_answered_and_is_no_result(reporter: Chat, said: str) -> None:
    reporter.says(BEGUN).says(said)
    assert "ตรงวันหยุดก็ไม่เลื่อน" in reporter.since(-2) and "output" not in reporter.answers


@pytest.mark.parametrize(
    "said", ["จัดวันเสาร์หรือวันอาทิตย์คนมา 30 คน", "เจ้าหน้าที่มาช่วยงานวันเสาร์ ส่งงานทันทุกคน"]
)
def test_what_was_done_on_a_day_off_is_no_question(reporter: Chat, said: str) -> None:
    reporter.says(BEGUN).says(said)
    assert "ตรงวันหยุดก็ไม่เลื่อน" not in reporter.since(-2)


@pytest.mark.parametrize(
    "said",
    [
        "ไม่ใช่อันนั้นเป็นคำถามไม่ใช่ผลลัพธ์นะผลลัพธ์คือคนเข้าใจหลักธรรมมากขึ้น",
        "ไม่ใช่ค่ะ นั่นคำถาม ผลลัพธ์ที่ถูกคือคนเข้าใจหลักธรรมมากขึ้น",
    ],
)
def test_the_result_alone_is_taken_behind_what_is_none(reporter: Chat, said: str) -> None:
    reporter.says(BEGUN).says("สวดมนต์ครบทุกคน").says(said)
    assert reporter.answers["outcome"] == "คนเข้าใจหลักธรรมมากขึ้น"
