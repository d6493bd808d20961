"""A change that is asked about is not lost unsaid where somebody answers the question instead."""

from __future__ import annotations

import pytest

from handlers.conversation.flow import REVIEW
from handlers.conversation.heard.changes_waiting import CHOOSE_FIRST
from tests.handlers.house import Chat

DONE = "จัดฟังธรรมบรรยายที่ห้องประชุมใหญ่ 12 ก.พ. คนเข้า 62 คน"


@pytest.fixture
def asked(reporter: Chat) -> Chat:
    """A reporter at a question, who is asked whether a number of before is another one."""
    reporter.says("รายงาน 2.1").says("ทำไปแล้ว 50%").says(DONE)
    reporter.says("คนเข้าจริงๆ 58 คนค่ะ")
    assert "แก้ตามนี้ไหม" in reporter.last
    return reporter


@pytest.mark.parametrize("said", ["ได้ตามแผน", "มีการสวดมนต์ร่วมกันทุกวันพระ", "ได้ตามแผนทั้งสองข้อ"])
def test_it_waits_for_the_review_card(asked: Chat, said: str) -> None:
    told = asked.says(said).since(-2)
    assert "ยังไม่ได้แก้ตาม “คนเข้าจริงๆ 58 คนค่ะ” จะถามอีกครั้งตอนตรวจทาน" in told
    assert asked.state["answers"]["narrative"] == DONE and "output" in asked.state["answers"]
    for answer in ("ได้ตามแผน", "ไม่ใช้งบ", "เขียว", "ยังไม่มีไฟล์", "ยังไม่ได้เผยแพร่"):
        if asked.state["at"] != REVIEW:
            asked.says(answer)
    assert asked.state["at"] == REVIEW and "แก้ตามนี้ไหม" in asked.since(-2)
    asked.says("ใช่ค่ะ")
    assert "คนเข้า 58 คน" in asked.state["answers"]["narrative"]


def test_nothing_is_sent_before_it_is_decided(asked: Chat) -> None:
    for answer in ("ได้ตามแผนทั้งสองข้อ", "ไม่ใช้งบ", "เขียว", "ยังไม่มีไฟล์", "ยังไม่ได้เผยแพร่"):
        asked.says(answer)
    asked.taps("ยืนยันการส่ง")
    assert CHOOSE_FIRST in asked.since(-3)
    asked.taps("ไม่ใช้ข้อความนี้").taps("ยืนยันการส่ง")
    assert not asked.house.states(asked.user_id)


def test_several_wait_one_behind_the_other(asked: Chat) -> None:
    """Another answer is put right by words that are understood at once: the first still waits."""
    asked.says("ได้ตามแผนทั้งสองข้อ").says("ไม่ใช้งบ").says("ความจริงใช้งบ 5000 หมด")
    assert any("58" in each["text"] for each in asked.state["held"])


@pytest.mark.parametrize("said", ["แก้ตามนี้", "ไม่ใช้ข้อความนี้", "ใช้เป็นคำตอบ"])
def test_behind_a_decision_nothing_is_said(asked: Chat, said: str) -> None:
    told = asked.says(said).since(-1)
    if asked.state["at"] == "output":
        told += asked.says("ได้ตามแผน").since(-2)
    assert "ยังไม่ได้แก้ตาม" not in told


@pytest.mark.parametrize("said", ["ไม่ใช้ข้อความนี้", "แก้ตามนี้"])
def test_its_buttons_typed_where_nothing_waits_begin_nothing(reporter: Chat, said: str) -> None:
    assert "ไม่มีข้อความที่รอให้เลือก" in reporter.says(said).last
