"""Withdrawing: once, and not to be undone; old buttons get a kind answer."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.elections.electing import NAMED, NOMINEE, plans, states
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import REPORTER, meets


def test_who_withdraws_cannot_come_back(demo: House, chat: Callable[[str], Chat]) -> None:
    plans(chat)
    chat(REPORTER).says(NAMED).taps("เสนอชื่อ")
    nominee = chat(NOMINEE)
    meets(demo, nominee)
    accept = nominee.button("ยอมรับ")
    nominee.taps_data(accept).says("ถอนตัว")
    assert "เปลี่ยนกลับไม่ได้" in nominee.last
    nominee.taps("ยืนยันถอนตัว")
    assert states(demo) == {NOMINEE: "withdrawn"}
    assert "ถอนตัวจากการคัดเลือกนี้แล้ว" in nominee.taps_data(accept).last
    assert "ท่านได้รับการเสนอชื่อ" in nominee.says("คัดเลือกดีเด่น").last
