"""Words typed below the card of a question are the answer to it, and are shown before they go."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.advice.advising import ADVISING, ASKING, OTHER, adviser, answers, asks
from tests.handlers.house import Chat, House


@pytest.fixture
def opened(demo: House, chat: Callable[[str], Chat]) -> Chat:
    """An adviser who sees a question that waits."""
    asks(chat(ASKING))
    adviser(demo)
    return chat(ADVISING).says("คำถามที่รอ").taps("เปิด")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("ใช้ภาพถ่ายกิจกรรมพร้อมใบลงชื่อแนบได้ ไม่ต้องทำเป็นเล่ม", None),
        ("ลายเซ็นดิจิทัลใช้ได้ตามระเบียบสารบรรณ ข้อ 5", None),
        ("ต้องรายงานภายใน 30 วันนับแต่ได้รับของขวัญครับ", None),
        ("ตอบคำถาม ใช้ภาพถ่ายกิจกรรมแนบได้", "ใช้ภาพถ่ายกิจกรรมแนบได้"),
        ("ตอบคำถามนี้ว่า ใช้ได้ครับ", "ใช้ได้ครับ"),
        ("คำตอบคือ ไม่ต้องแนบก็ได้", "ไม่ต้องแนบก็ได้"),
    ],
)
def test_they_are_shown_and_sent_by_their_own_confirmation(
    opened: Chat, said: str, kept: str | None
) -> None:
    opened.says(said)
    assert f"“{kept or said}”" in opened.last and "ส่งคำตอบนี้ถึงผู้ถามใช่หรือไม่" in opened.last
    assert "ส่งคำตอบแล้ว" in opened.says("ส่งคำตอบ").last


@pytest.mark.parametrize(
    "said",
    [
        "แนบไฟล์อะไรได้บ้างครับ",
        "เดี๋ยวค่อยตอบครับ",
        "ขอบคุณครับ",
        "พรุ่งนี้ลาป่วย",
        "เปลี่ยนเรื่องเป็นการรายงาน",
        "คำถามนี้ไม่สุภาพ ปิดโดยไม่ตอบ",
        "ใครถามมา",
        "ตอบคำถามนี้ ยังไงดีครับ",
        "เมนู",
    ],
)
def test_what_asks_or_wants_something_else_is_no_answer(opened: Chat, said: str) -> None:
    opened.says(said)
    assert "ส่งคำตอบนี้ถึงผู้ถามใช่หรือไม่" not in opened.since(-2)


def test_below_a_question_that_is_answered_plain_words_are_none(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    asks(chat(ASKING))
    advising = answers(demo, chat).taps("เปิดคำถาม")
    heard = len(advising.heard)
    advising.says("แนบภาพถ่ายพร้อมใบลงชื่อมาด้วย ไม่ต้องทำเล่ม")
    assert "ส่งคำตอบนี้ถึงผู้ถามใช่หรือไม่" not in advising.since(heard)


def test_below_the_list_of_several_they_answer_none(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    asks(chat(ASKING))
    asks(chat(OTHER), "ใบลงชื่อใช้ลายเซ็นดิจิทัลได้ไหม")
    adviser(demo)
    advising = chat(ADVISING).says("คำถามที่รอ").says("ใช้ภาพถ่ายพร้อมใบลงชื่อแนบได้ ไม่ต้องทำเล่ม")
    assert "ส่งคำตอบนี้ถึงผู้ถามใช่หรือไม่" not in advising.since(-2)


def test_once_it_was_cancelled_nothing_is_taken_for_the_answer(opened: Chat) -> None:
    opened.says("ใช้ภาพถ่ายพร้อมใบลงชื่อแนบได้ ไม่ต้องทำเล่ม").says("ยกเลิก")
    opened.says("แนบภาพถ่ายพร้อมใบลงชื่อมาด้วย ไม่ต้องทำเล่ม")
    assert "ส่งคำตอบนี้ถึงผู้ถามใช่หรือไม่" not in opened.last
