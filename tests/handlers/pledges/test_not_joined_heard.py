"""Who of a group has not joined is asked in words of those who lead it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.pledges import announcing


@pytest.mark.parametrize(
    ("who", "said", "count"),
    [
        ("D0102", "ขอดูว่ากลุ่มเราเข้าร่วมงดรับของขวัญครบยัง", 4),
        ("D0102", "ลูกน้องพี่เซ็นประกาศกันครบยัง", 4),
        ("D0102", "น้องในกลุ่มเซ็นรับทราบนโยบายไม่รับของขวัญครบหรือยัง", 4),
        ("D0102", "คนในกลุ่มรับทราบ no gift ครบยัง", 4),
        ("D0102", "น้องๆ เซ็นรับทราบงดรับของขวัญกันหมดหรือยัง", 4),
        ("D0102", "ใครในกลุ่มยังไม่ลงนามรับทราบนโยบายงดรับของขวัญ", 4),
        ("D0101", "ใครในสำนักเรายังไม่เข้าร่วม No Gift ปีนี้บ้างครับ", 5),
        ("D0201", "คนคลังลงชื่อโนกิฟต์ครบหรือยังคะ", 1),
        ("D0002", "คนคลังลงชื่อโนกิฟต์ครบหรือยังคะ", 2),
        ("D0002", "สำนักประชาสัมพันธ์ยังเหลือใครไม่ร่วมโนกิฟต์", 3),
    ],
)
def test_those_who_lead_are_shown_who_is_missing_now(
    demo: House, chat: Callable[[str], Chat], who: str, said: str, count: int
) -> None:
    announcing.opens(demo, "no-gift")
    assert f"ยังไม่เข้าร่วม {count} คน" in chat(who).says(said).last


@pytest.mark.parametrize("said", ["ผมลงชื่อโนกิฟต์หรือยัง", "ใครยังไม่รับทราบประกาศ", "ผล No Gift ครบยัง"])
def test_other_questions_are_not_taken_for_it(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    announcing.opens(demo, "no-gift")
    assert "ยังไม่เข้าร่วม 5 คน" not in chat("D0101").says(said).last


def test_who_may_read_no_names_is_told_why(demo: House, chat: Callable[[str], Chat]) -> None:
    announcing.opens(demo, "no-gift")
    assert "เปิดให้ผู้บังคับบัญชาสายงานนั้น" in chat("D0106").says("ใครยังไม่ร่วมประกาศบ้าง").last
    assert "ยังไม่เข้าร่วม" not in chat("D0001").says("มีกี่คนที่ยังไม่ได้ลงชื่องดรับของขวัญ").last


@pytest.mark.parametrize(
    "said",
    ["คนในสำนักร่วม no gift policy ครบหรือยัง ขาดใคร", "คนในสำนักประกาศ no gift ครบทุกคนหรือยัง ใครยังไม่ลง"],
)
def test_the_whole_sentence_is_one_question(chat: Callable[[str], Chat], said: str) -> None:
    told = chat("D0103").says(said).since(0)
    assert "รายชื่อผู้ยังไม่เข้าร่วมเปิดให้" in told
    assert "ยังไม่มีคำตอบ" not in told and "ไม่พบสำนัก" not in told
