"""How pictures and files come into a report that was sent, and into one that was not."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends


@pytest.mark.parametrize(
    "typed",
    [
        "จะแนบรูปกิจกรรมเพิ่มของข้อ 1.10 ต้องทำไง",
        "อยากแนบรูปเพิ่มข้อ 1.10",
        "ขอเพิ่มรูปในรายงาน 1.10 ทำยังไง",
        "แนบรูปข้อ 1.10 ยังไง",
        "จะส่งไฟล์เพิ่มของ 1.10 ที่ส่งไปแล้วต้องทำไง",
        "เพิ่มรูปใน 1.10 ที่ส่งไปแล้วทำไงคะ",
        "ส่งไปแล้วแต่ลืมแนบรูป",
        "เมื่อกี้กดส่งไปแล้วลืมแนบหลักฐานค่ะ ทำไงดี",
    ],
)
def test_one_that_waits_is_withdrawn_first(reporter: Chat, head: Chat, typed: str) -> None:
    sends(reporter, head)
    reporter.says("เมนู").says(typed)
    assert "หลังถอนกลับมาก่อน" in reporter.last and "ถอนมาแก้" in reporter.offers
    assert not reporter.house.states(reporter.user_id)


@pytest.mark.parametrize(
    "typed", ["แนบรูปข้อ 3.4 ยังไง", "แนบรูปเพิ่มข้อ 3.4 ได้ไหมคะ", "จะใส่ไฟล์ใน 3.4 ตรงไหน"]
)
def test_one_that_was_not_sent_is_opened_first(reporter: Chat, typed: str) -> None:
    reporter.says(typed)
    assert "เปิดรายงาน 3.4 ก่อน แล้วส่งรูปหรือไฟล์เข้ามาในแชตนี้" in reporter.last
    assert "กำหนดส่ง" in reporter.taps("รายงาน 3.4").since(-2)


@pytest.mark.parametrize(
    "typed",
    ["จะแนบรูปข้อ 9.9 ยังไง", "ต้องแนบรูปอะไรบ้าง 1.10", "รายงาน 3.4 จัดอบรมแล้ว คน 40 แนบรูปเพิ่ม"],
)
def test_other_words_are_answered_otherwise(reporter: Chat, typed: str) -> None:
    told = reporter.says(typed).since(0)
    assert "ก่อน แล้วส่งรูปหรือไฟล์" not in told and "หลังถอนกลับมาก่อน" not in told
