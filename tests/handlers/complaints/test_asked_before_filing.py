"""What is asked before anything is told gets its own short answer, and begins nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.casework import STAFF
from tests.handlers.complaints.filing.complaint_talk import STRANGER
from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("มีหลักฐานเป็นรูปกับคลิปเสียง ส่งทางนี้ได้มั้ยคะ", "คลิปเสียงและวิดีโอบอตไม่รับ"),
        ("คลิปเสียงส่งในไลน์นี้ได้ไหม", "คลิปเสียงและวิดีโอบอตไม่รับ"),
        ("ร้องเรียนต้องมีบัตรประชาชนไหม", "ไม่ต้องใช้บัตรประชาชน"),
    ],
)
def test_a_visitor_is_answered(demo: House, said: str, answer: str) -> None:
    who = Chat(demo, STRANGER).says(said)
    assert answer in who.last and "ร้องเรียน" in who.offers and not demo.states(who.user_id)


def test_law_is_said_to_be_asked_elsewhere(chat: Callable[[str], Chat]) -> None:
    who = chat(STAFF).says("ถ้าแจ้งเรื่องทุจริตในสำนักตัวเอง จะโดนกลั่นแกล้งไหม มีกฎหมายคุ้มครองรึเปล่า")
    assert "บอตไม่มีตัวบทกฎหมายให้อ้าง" in who.last and "1205" in who.last


def test_pictures_of_a_report_are_none(chat: Callable[[str], Chat]) -> None:
    assert "กด “ร้องเรียน”" not in chat(STAFF).says("ส่งรูปกิจกรรมทางนี้ได้ไหม").last
