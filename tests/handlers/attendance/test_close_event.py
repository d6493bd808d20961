"""Closing an event before its time, and who may."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.attendance.meeting import TITLE, on_screen, opens_event
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import HEAD

STAFF = "D0106"


def test_a_closed_event_takes_nobody_and_keeps_its_list(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    opens_event(reporter)
    chat(STAFF).says(on_screen(demo))
    reporter.says("ปิดลงชื่อ").taps("ยังไม่ปิด")
    assert "ปิดลงชื่อ" in reporter.offers
    reporter.taps("ปิดลงชื่อ").taps("ยืนยันปิดลงชื่อ")
    assert "ปิดแล้วเมื่อ 09.00 น." in reporter.last and "ปิดลงชื่อ" not in reporter.offers
    late = chat(HEAD).says(on_screen(demo))
    assert "ปิดลงชื่อแล้วเมื่อ" in late.last and "กรุณาแจ้งผู้จัด" in late.last
    reporter.taps("รายชื่อผู้มา")
    assert "มาแล้ว 1 คน" in reporter.last


def test_an_event_that_is_named_and_is_not_open_is_not_another_one(reporter: Chat) -> None:
    opens_event(reporter).says("เมนู")
    assert "ไม่พบกิจกรรม “งานทำบุญปีใหม่”" in reporter.says("ปิดลงชื่องานทำบุญปีใหม่").last
    assert not reporter.house.states(reporter.user_id)
    assert f"ปิดลงชื่อ “{TITLE}” ใช่หรือไม่" in reporter.taps(TITLE).last


@pytest.mark.parametrize("said", ["ปิดลงชื่อ", "ปิดลงชื่ออบรมจริยธรรมได้เลย", "ปิดลงชื่องานนี้"])
def test_the_one_that_is_meant_is_closed(reporter: Chat, said: str) -> None:
    opens_event(reporter).says("เมนู")
    assert f"ปิดลงชื่อ “{TITLE}” ใช่หรือไม่" in reporter.says(said).last
