"""Who has no file and asks whether the question may be left out is told so, and goes on."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

TOLD = "ข้อนี้ยังไม่มีไฟล์ก็ข้ามได้"


@pytest.fixture
def at_the_files(reporter: Chat) -> Chat:
    reporter.says("รายงาน 2.1").says("เสร็จแล้ว").says("จัดอบรมจริยธรรมที่ห้องประชุม")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").says("500 / 400").says("เขียว")
    assert reporter.state["at"] == "evidence"
    return reporter


@pytest.mark.parametrize(
    "words",
    [
        "ไม่มีรูปอะครับ กล้องเสีย ข้ามได้ไหม", "ไม่มีรูปครับ ไม่ส่งได้ไหม", "ไม่ได้ถ่ายรูปไว้เลยค่ะ ไม่แนบได้มั้ยคะ",
        "ลืมถ่ายภาพ ไม่แนบได้ปะ", "กล้องเสียครับ ไม่มีรูป ข้ามก่อนได้ไหม", "ยังไม่มีหลักฐานครับ เว้นไว้ก่อนได้มั้ย",
    ],
)  # fmt: skip
def test_it_may_be_left_out(at_the_files: Chat, words: str) -> None:
    told = at_the_files.answer_to(words)
    assert TOLD in told and "ไม่ได้ทำต้องส่งไหม" not in told
    assert at_the_files.state["at"] == "publicity"
    assert at_the_files.state["answers"]["evidence"] is None


@pytest.mark.parametrize(
    "words",
    [
        "ไม่มีรูปต้องทำยังไง", "ไม่มีรูปแล้วไม่แนบจะผ่านไหม", "ไม่มีรูป ส่งใบลงชื่อแทนได้ไหม", "ไม่ต้องส่งรูปได้ไหม",
        "ไม่ได้ทำกิจกรรม ไม่ส่งได้ไหม", "ไม่มีใครว่างถ่ายรูป พรุ่งนี้ส่งได้ไหม",
    ],
)  # fmt: skip
def test_other_questions_are_no_such_one(at_the_files: Chat, words: str) -> None:
    assert TOLD not in at_the_files.answer_to(words)


@pytest.mark.soak
def test_what_came_is_not_dropped(at_the_files: Chat) -> None:
    at_the_files.sends_file().says("ย้อนกลับ").says("ไม่มีรูปอะครับ กล้องเสีย ข้ามได้ไหม")
    assert at_the_files.state["answers"]["evidence"]
