"""An adviser corrects under which topic a question is counted."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.advice.advising import ADVISING, ASKING, OTHER, adviser, asks, kept
from tests.handlers.house import Chat, House

QUESTION = "ภาพกระเช้าในเล่มสรุปกี่ใบ"


def test_the_guessed_topic_is_corrected_and_counted_so(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    adviser(demo)
    asks(chat(ASKING), QUESTION)
    assert [each.topic for each in kept(demo)] == ["gifts"]
    advising = chat(ADVISING).says("คำถามที่รอ").taps("เปิด").taps("เปลี่ยนเรื่อง")
    assert "“ของขวัญและ No Gift”" in advising.last
    advising.taps("การรายงานกิจกรรม")
    assert "นับในเรื่อง “การรายงานกิจกรรม” แล้ว" in advising.last
    assert [each.topic for each in kept(demo)] == ["reporting"]
    assert "การรายงานกิจกรรม" in advising.taps("เปิดคำถาม").last


def test_who_answers_no_more_changes_none(demo: House, chat: Callable[[str], Chat]) -> None:
    adviser(demo, OTHER)
    adviser(demo)
    asks(chat(ASKING), QUESTION)
    advising = chat(ADVISING).says("คำถามที่รอ").taps("เปิด").taps("เปลี่ยนเรื่อง")
    adviser(demo, ADVISING, takes=True)
    assert "ไม่ได้รับหน้าที่ตอบ" in advising.taps("การรายงานกิจกรรม").last
    assert [each.topic for each in kept(demo)] == ["gifts"]
