"""How one reports is told in five lines, not by the whole help."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said",
    [
        "กดส่งรายงานยังไงคะ ไม่เคยทำเลย",
        "เพิ่งมารับงานแทนพี่เขาค่ะ กรอกรายงานต้องทำยังไงคะ",
        "ส่งรายงานยังไง",
        "วิธีส่งรายงาน",
        "อยากส่งรายงานต้องกดตรงไหน",
        "พี่คะ ทำรายงานในบอทยังไง ครั้งแรกเลย",
        "สอนส่งรายงานหน่อยค่ะ",
    ],
)
def test_a_reporter_reads_five_lines_and_begins(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert reporter.last.startswith("ส่งรายงานอย่างไร") and "รายงาน" in reporter.offers
    assert len(reporter.last.splitlines()) < 12


@pytest.mark.parametrize(
    "said",
    [
        "ส่งรายงานช้าได้ไหม",
        "จะรายงานกิจกรรมไหนดี",
        "รายงาน 1.10 ทำยังไง",
        "รายงานการประชุมทำยังไง",
        "รายงานถูกส่งกลับทำยังไง",
        "เขียนรายงานยังไงดี",
        "ขอส่งรายงาน",
        "ขอส่งรายงานหน่อยค่ะ",
        "รบกวนขอส่งรายงานกิจกรรมด้วยค่ะ",
        "ขอกรอกรายงานหน่อย",
    ],
)
def test_other_questions_have_their_own_answers(reporter: Chat, said: str) -> None:
    assert "ส่งรายงานอย่างไร" not in reporter.says(said).last


def test_staff_hear_who_reports(chat: Callable[[str], Chat]) -> None:
    assert "ส่งรายงานอย่างไร" not in chat("D0106").says("ส่งรายงานยังไง").last


@pytest.mark.parametrize("said", ["จะรายงานแต่มีรูปกับไฟล์ pdf ส่งตอนไหนคะ", "แนบหลักฐานได้ข้อไหนคะ"])
def test_when_files_are_sent_is_told(reporter: Chat, said: str) -> None:
    assert "ส่งรูปหรือไฟล์เข้ามาในแชตนี้ได้เลย" in reporter.says(said).last


def test_who_asks_to_report_sees_the_activities(reporter: Chat) -> None:
    assert "เลือกกิจกรรมที่จะรายงาน" in reporter.says("ขอส่งรายงานหน่อยค่ะ").last
