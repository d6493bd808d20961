"""A change that is asked about is not lost unsaid where somebody answers the question instead."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

DONE = "จัดฟังธรรมบรรยายที่ห้องประชุมใหญ่ 12 ก.พ. คนเข้า 62 คน"


@pytest.fixture
def asked(reporter: Chat) -> Chat:
    """A reporter at a question, who is asked whether a number of before is another one."""
    reporter.says("รายงาน 2.1").says("ทำไปแล้ว 50%").says(DONE)
    reporter.says("คนเข้าจริงๆ 58 คนค่ะ พิมพ์ผิด")
    assert "แก้ตามนี้ไหม" in reporter.last
    return reporter


@pytest.mark.parametrize("said", ["ได้ตามแผน", "มีการสวดมนต์ร่วมกันทุกวันพระ", "ได้ตามแผนทั้งสองข้อ"])
def test_it_is_said_that_it_is_not_made(asked: Chat, said: str) -> None:
    told = asked.says(said).since(-2)
    assert "ยังไม่ได้แก้ตาม “คนเข้าจริงๆ 58 คนค่ะ พิมพ์ผิด”" in told
    assert asked.state["answers"]["narrative"] == DONE and "output" in asked.state["answers"]


@pytest.mark.parametrize("said", ["แก้ตามนี้", "ไม่ใช้ข้อความนี้", "ใช้เป็นคำตอบ"])
def test_behind_a_decision_nothing_is_said(asked: Chat, said: str) -> None:
    told = asked.says(said).since(-1)
    if asked.state["at"] == "output":
        told += asked.says("ได้ตามแผน").since(-2)
    assert "ยังไม่ได้แก้ตาม" not in told
