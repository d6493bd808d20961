"""Closing a round and its poll by hand, and what each shows then."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.house import Chat, House
from tests.handlers.ideas.thinking import GOALS, collected, opens_poll, opens_round, votes
from tests.handlers.surveys.surveying import REPORTER, colleagues

STAFF, OTHER = "D0106", "D0202"


def test_the_most_voted_goals_are_chosen(demo: House, chat: Callable[[str], Chat]) -> None:
    reporter = collected(demo, chat)
    code = opens_poll(reporter)
    for who in colleagues(demo)[:5]:
        votes(chat(who), code)
    shown = reporter.says("ระดมความคิด").taps("ดู").last
    assert "ถึงเป้าหมายร้อยละ 80" in shown and GOALS["พอเพียง"] not in shown
    reporter.says("ปิดลงคะแนน").taps("ยืนยันปิด")
    assert "เป้าหมายที่เลือก 2 เรื่อง" in reporter.last and "พอเพียง · 5 คะแนน" in reporter.last
    assert "ยังไม่มีเป้าหมายของ วินัย จิตอาสา และ กตัญญู" in reporter.last
    assert "เป้าหมายที่เลือก" in chat(STAFF).says("ระดมความคิด").taps("ดู").last
    assert "ไม่มีการระดมความคิดหรือลงคะแนนที่ท่านปิดได้" in reporter.says("ปิดลงคะแนน").last


def test_only_the_bureau_s_working_group_closes_it(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    opens_round(reporter)
    data = reporter.says("ระดมความคิด").taps("ดู").button("ปิดรับ")
    assert "ปิดได้เฉพาะผู้เปิดและคณะทำงาน" in chat(OTHER).taps_data(data).last
    reporter.taps_data(data).taps("ยังไม่ปิด")
    assert "เปิดถึง" in reporter.last
    reporter.taps_data(data).says("ปิดเลย")
    assert "ปิดรับแล้ว" in reporter.last and "รวมเป็นเป้าหมาย" in reporter.taps_data(data).last
