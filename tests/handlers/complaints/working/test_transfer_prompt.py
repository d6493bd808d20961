"""What is typed where a case is passed on and how a paper came, besides the answers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.casework import RECEIVER, files, opened
from tests.handlers.house import Chat, House

People = Callable[[str], Chat]


@pytest.fixture
def asked(demo: House, chat: People) -> Chat:
    """A receiver who is asked where a case goes."""
    return opened(chat(RECEIVER), files(demo)).taps("ส่งต่อ")


@pytest.mark.parametrize("words", ["คุณรับแจ้งเหตุ", "รู้จักกับคนที่ถูกร้อง"])
def test_who_names_a_person_is_told_what_can_be_done(asked: Chat, words: str) -> None:
    asked.says(words)
    assert "ส่งต่อถึงรายบุคคลไม่ได้" in asked.last and "ถอนตัวจากเรื่องนี้" in asked.last
    assert "ส่งต่อเพราะเหตุใด" in asked.says("การคลัง").last


@pytest.mark.parametrize(
    "words, heard",
    [("ขอดูเรื่องที่ได้รับ", "เรื่องที่ท่านรับผิดชอบ"), ("เดือนหน้าวันหยุดมีวันไหนบ้าง", "วันทำการและวันหยุด")],
)
def test_another_question_is_answered_and_the_bureau_may_still_be_named(
    asked: Chat, words: str, heard: str
) -> None:
    assert heard in asked.says(words).last
    assert "ส่งต่อเพราะเหตุใด" in asked.says("การคลัง").last


@pytest.mark.parametrize(
    "words, channel",
    [("ยื่นหนังสือที่เคาน์เตอร์", "ข้อ 3"), ("มายื่นหนังสือค่ะ", "ข้อ 3"), ("หนังสือถึงเลขาธิการ", "ข้อ 3")],
)
def test_a_paper_is_a_channel(chat: People, demo: House, words: str, channel: str) -> None:
    clerk = chat(RECEIVER).says("บันทึกเรื่องร้องเรียน").says("ข้อร้องเรียน").says(words)
    assert channel in clerk.last
