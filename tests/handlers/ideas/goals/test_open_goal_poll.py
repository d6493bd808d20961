"""Opening the poll among the goals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.ideas.thinking import GOALS, collected, opens_poll, votes
from tests.handlers.surveys.surveying import colleagues


def test_five_goals_are_needed_and_virtues_without_one_are_told(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = collected(demo, chat)
    assert "ต้องมีอย่างน้อย 5 เรื่อง" in reporter.says("เปิดลงคะแนน").last
    for text in GOALS.values():
        reporter.says("เพิ่มเป้าหมาย").says(text).taps("วินัย")
    reporter.taps("เปิดลงคะแนน").taps("อีก 14 วัน")
    assert GOALS["กตัญญู"] in reporter.last
    assert "ยังไม่มีเป้าหมายของ พอเพียง สุจริต จิตอาสา และ กตัญญู" in reporter.last


@pytest.mark.parametrize("words", ["อีก 2 สัปดาห์ครับ", "เอาอีกสองสัปดาห์ก็พอค่ะ"])
def test_days_may_be_said_in_weeks(demo: House, chat: Callable[[str], Chat], words: str) -> None:
    reporter = collected(demo, chat)
    for text in GOALS.values():
        reporter.says("เพิ่มเป้าหมาย").says(text).taps("วินัย")
    said = reporter.says("เปิดลงคะแนน").says(words).last
    reporter.says("ยกเลิก")
    assert said == reporter.says("เปิดลงคะแนน").taps("อีก 14 วัน").last


@pytest.mark.soak
def test_its_code_and_words_to_forward_come_back(demo: House, chat: Callable[[str], Chat]) -> None:
    reporter = collected(demo, chat)
    code = opens_poll(reporter)
    assert f"เปิดแล้ว รหัส {code}" in reporter.since(0) and f"พิมพ์รหัส {code}" in reporter.last
    assert "ลงคะแนนเลือกเป้าหมาย" in reporter.taps("ป้าย QR").last
    assert "รอท่านตอบ" in chat(colleagues(demo)[0]).says("ระดมความคิด").last


@pytest.mark.soak
def test_a_poll_of_few_votes_is_told_and_may_be_opened_again(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = collected(demo, chat)
    code = opens_poll(reporter)
    for who in colleagues(demo)[:4]:
        votes(chat(who), code)
    reporter.says("ปิดลงคะแนน").taps("ยืนยันปิด")
    assert "ผู้ลงคะแนนครั้งก่อนน้อยกว่า 5 คน" in reporter.last
    reporter.taps("เปิดลงคะแนน").taps("อีก 7 วัน").taps("เปิดลงคะแนน")
    assert "เปิดแล้ว รหัส" in reporter.since(0) and "พิมพ์รหัส" in reporter.last
