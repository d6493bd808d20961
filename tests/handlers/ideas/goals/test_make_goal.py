"""Making goals of what was written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.ideas.thinking import GOALS, GOOD, PROBLEM, collected, opens_poll, opens_round
from tests.handlers.surveys.surveying import REPORTER

OTHER = "D0202"


def test_a_goal_is_one_text_by_number_by_button_or_typed_anew(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = collected(demo, chat).taps("เพิ่มเป้าหมาย")
    assert f"1. ปัญหาที่อยากแก้ · พอเพียง {PROBLEM}" in " ".join(reporter.last.split())
    reporter.says("99")
    assert "หมายเลข 1 ถึง 10" in reporter.since(0)
    reporter.says("๑")
    assert PROBLEM in reporter.last and "คุณธรรมใด" in reporter.last
    reporter.says("พอเพียง")
    assert "รวมเป็นเป้าหมาย (1 เรื่อง)" in reporter.last
    assert "ยังไม่มีเป้าหมายของ วินัย สุจริต จิตอาสา และ กตัญญู" in reporter.last
    assert "ขาดอีก 4 เรื่องจึงเปิดลงคะแนนได้" in reporter.last
    reporter.taps("อ่านข้อความทั้งหมด")
    reporter.taps_data(reporter.beside("6. ความดีที่อยากทำ · ไม่ระบุคุณธรรม"))
    assert GOOD in reporter.last and "คุณธรรมใด" in reporter.last
    reporter.taps("จิตอาสา")
    reporter.taps("เพิ่มเป้าหมาย").says(f"  {GOOD} ").taps("จิตอาสา")
    assert "มีเป้าหมายข้อความนี้แล้ว" in reporter.since(0)
    reporter.says(GOALS["จิตอาสา"])
    assert "รวมเป็นเป้าหมาย (3 เรื่อง)" in reporter.last


@pytest.mark.soak
def test_goals_wait_for_the_closing_and_may_come_from_a_meeting(
    chat: Callable[[str], Chat],
) -> None:
    reporter = chat(REPORTER)
    opens_round(reporter)
    assert "ยังเปิดรับความคิดอยู่" in reporter.says("เพิ่มเป้าหมาย").last
    reporter.says("ปิดระดมความคิด").taps("ยืนยันปิด").taps("เพิ่มเป้าหมาย")
    assert "จากที่ประชุมของสำนัก" in reporter.last
    reporter.says("ไม่รับของขวัญทุกกรณี").taps("ใช้เป็นคำตอบ")
    assert "(1 เรื่อง)" in reporter.taps("สุจริต").last


@pytest.mark.soak
def test_other_bureaus_make_none_and_nobody_does_once_the_poll_is_open(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = collected(demo, chat)
    data = reporter.button("เพิ่มเป้าหมาย")
    assert "ไม่พบการระดมความคิดนี้" in chat(OTHER).taps_data(data).last
    opens_poll(reporter)
    assert "เปิดลงคะแนนแล้ว" in reporter.taps_data(data).last
