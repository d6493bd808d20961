"""Advisers answer: two at once, and ending abuse."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.advice.advising import (
    ADVISING,
    ASKING,
    OTHER,
    adviser,
    answers,
    asks,
)
from tests.handlers.house import Chat, House


def test_of_two_advisers_at_once_the_second_reads_the_first_answer_before_their_own(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    asks(chat(ASKING))
    adviser(demo, OTHER)
    second = chat(OTHER).says("คำถามที่รอ").taps("เปิด").taps("ตอบ").says("ตอบช้ากว่า")
    answers(demo, chat)
    assert "ยังไม่ได้ส่งคำตอบ" in second.taps("ส่งคำตอบ").last
    assert "หน่วยละหนึ่งภาพ" in second.taps("เปิดคำถาม").last
    assert "ส่งคำตอบแล้ว" in second.taps("ตอบเพิ่ม").says("และมีคำบรรยาย").taps("ส่งคำตอบ").last


def test_abuse_is_ended_without_an_answer_and_its_holder_may_ask_anew(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    adviser(demo)
    code = asks(chat(ASKING), "พวกคุณมันไม่ได้เรื่องเลยสักคน")
    advising = chat(ADVISING).says("คำถามที่รอ").taps("เปิด").taps("ปิดโดยไม่ตอบ").taps("ปิดโดยไม่ตอบ")
    assert "ปิดแล้วโดยไม่ตอบ" in advising.last
    asker = chat(ASKING).says(f"ติดตาม {code}")
    assert "ถามใหม่ด้วยถ้อยคำสุภาพ" in asker.last and "ถามต่อ" not in asker.offers
    assert "ไม่มีคำถามที่รอ" in advising.says("คำถามที่รอ").last


def test_a_day_that_slipped_is_put_right_before_it_is_sent(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    asks(chat(ASKING))
    adviser(demo)
    advising = chat(ADVISING).says("คำถามที่รอ").taps("เปิด").taps("ตอบ")
    advising.says("รอบต่อไปส่งได้ถึง 20 มีนาคมครับ").says("เอ๊ย ผิด 7 เมษายน")
    assert "รอบต่อไปส่งได้ถึง 7 เมษายน" in advising.last and "แก้ตามนี้" in advising.offers
    advising.says("ส่งเลย")
    assert "7 เมษายน" in advising.last and "20 มีนาคม" not in advising.last
    assert "ส่งคำตอบ" in advising.offers
