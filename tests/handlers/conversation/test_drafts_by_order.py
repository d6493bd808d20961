"""A draft is found by its place among all, and sent only where it is the open one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.fixture
def reporter(chat: Callable[[str], Chat]) -> Chat:
    """A draft of 3.2 waits, one of 1.8 is open."""
    made = chat("D0103").says("รายงาน 3.2 บรรยายเรื่องความซื่อสัตย์ 16 กพ คนฟัง 120 คน")
    made.house.later(minutes=5)
    return made.says("รายงาน 1.8 ทำโปสเตอร์ 5 แบบ ติดบอร์ดกับในลิฟต์")


@pytest.mark.parametrize("said", ["ทำต่ออันแรก", "กลับไปทำอีกอันก่อนค่ะ", "ส่งอันแรกเลย เดี๋ยวทำอีกอันต่อ"])
def test_the_other_draft_is_opened(reporter: Chat, said: str) -> None:
    told = reporter.says(said).last
    assert "รายงาน 3.2 · ข้อ 1" in told and reporter.answers["number"] == "3.2"


@pytest.mark.parametrize(("said", "number"), [("ทำต่ออันแรก", "3.2"), ("ทำอันที่สองต่อ", "1.8")])
def test_it_is_found_outside_of_any(reporter: Chat, said: str, number: str) -> None:
    reporter.says("พักก่อน").says(said)
    assert f"รายงาน {number} · ข้อ 1" in reporter.last


def test_the_open_one_is_sent(reporter: Chat) -> None:
    reporter.says("ทำต่ออันแรก").says("เสร็จแล้ว").taps("ได้ตามแผนทั้งสองข้อ")
    reporter.says("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มีไฟล์").says("ยังไม่ได้เผยแพร่")
    assert "ส่งรายงานแล้ว" in reporter.says("ส่งอันแรกเลย เดี๋ยวทำอีกอันต่อ").since(-2)


@pytest.mark.parametrize("said", ["ส่งอันแรกรึยัง", "ทำอีกเรื่องที่สำนัก", "ส่งอีกฉบับให้กองคลังแล้ว"])
def test_other_words_open_none(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert reporter.answers["number"] == "1.8"
