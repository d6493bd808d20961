"""A report that begins with the day on which something was held: that is no round."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

_TOLD = "จัดไปเมื่อวันที่ 18 กพ ที่ห้อง 301 คนเข้าร่วม 45 คน"


@pytest.mark.parametrize(
    "words", [f"จะส่งรายงานกิจกรรมอบรมคุณธรรม {_TOLD} ใช้งบ 12,500", f"ดำเนินการแล้ว {_TOLD}"]
)
def test_the_day_is_no_round_and_the_words_wait(reporter: Chat, words: str) -> None:
    reporter.says(words)
    assert "18 กุมภาพันธ์" not in reporter.last
    assert "เลือกกิจกรรมที่จะรายงาน" in reporter.last
    assert "ข้อความที่พิมพ์มาจะเติมในรายงานให้" in reporter.last
    reporter.says("2.1")
    assert "รายงาน 2.1" in reporter.last
    [(_, state)] = reporter.house.states(reporter.user_id).values()
    assert "ห้อง 301 คนเข้าร่วม 45 คน" in state["answers"]["narrative"]


def test_a_round_that_is_named_lists_its_activities(reporter: Chat) -> None:
    assert "กิจกรรมของรอบ 20 มีนาคม" in reporter.says("รายงาน 20 มีนาคม").last
