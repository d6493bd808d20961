"""Whether work counts in a round of reports, asked outside a report and amid one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

RULE = "รายงานนับสะสมตั้งแต่ 1 ตุลาคม 2569 ต้นปีงบประมาณ 2570 ถึงวันที่ส่ง"
ASKED = [
    "ทำตั้งแต่เดือนธันวาคมแบบนี้ยังนับในรอบนี้ได้ไหมคะ",
    "ผลการอบรมครั้งที่แล้วจัดปลายปีก่อน ยังเอามานับรอบนี้ได้ไหมคะ",
    "งานที่ทำเดือนพฤศจิกายนใส่ในรอบนี้ได้หรือเปล่าคะ",
    "ถ้าจัดวันที่ 20 มกราคม ถือเป็นผลของรอบไหนคะ",
    "อบรมไปเมื่อเดือนตุลา รวมเข้ารอบนี้ได้มั้ย",
    "ประชุมเมื่อปลายปีนับเป็นรอบไหน",
]


@pytest.mark.parametrize("said", ASKED)
def test_the_rule_is_told_with_the_next_round(chat: Callable[[str], Chat], said: str) -> None:
    asking = chat(REPORTER).says(said)
    assert asking.last.startswith("รอบถัดไป 20 มีนาคม 2570")
    assert RULE in asking.last and "กรุณาถามผู้ดูแลระบบ" in asking.last


@pytest.mark.parametrize("said", ASKED)
def test_amid_a_report_it_is_told_with_its_own_day(chat: Callable[[str], Chat], said: str) -> None:
    telling = chat(REPORTER).says("รายงาน 1.10")
    before = telling.state["answers"]

    telling.says(said)

    assert "รายงานกิจกรรม 1.10 กำหนดส่ง 20 มิถุนายน 2570" in telling.last
    assert RULE in telling.last and "ข้อ 1" in telling.last
    assert telling.state["answers"] == before


def test_a_story_beside_the_question_is_not_lost(chat: Callable[[str], Chat]) -> None:
    telling = chat(REPORTER).says("รายงาน 1.10").says("50")
    said = "จัดอบรมไปเดือนธันวาคม 40 คน แบบนี้นับในรอบนี้ได้ไหมคะ"

    telling.says(said)

    assert said in telling.last and "ใช้เป็นคำตอบ" in telling.last
    assert "narrative" not in telling.state["answers"]


@pytest.mark.parametrize(
    "said", ["3.6 นับรอบไหน", "นับคะแนนรอบไหน", "รอบนี้ส่งได้ไหม", "ของขวัญนับในรอบนี้ไหม"]
)
def test_other_words_are_not_taken(chat: Callable[[str], Chat], said: str) -> None:
    assert RULE not in chat(REPORTER).says(said).last
