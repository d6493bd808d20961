"""Those on leave are left out of who gets a message."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

AWAY = "D0104"


@pytest.mark.parametrize(
    "words",
    [
        "ส่งประกาศให้คณะทำงานทุกสำนัก ยกเว้นคนที่ลา",
        "ส่งข้อความถึงผู้รายงานทุกคน ยกเว้นคนที่ลา",
        "ส่งข้อความถึงผู้รายงานทุกคน ยกเว้นผู้ที่ลาวันนี้ ว่าพรุ่งนี้งดประชุม",
        "ส่งข้อความถึงผู้รายงานทุกคน ไม่เอาคนลาป่วย ว่าพรุ่งนี้งดประชุม",
    ],
)
def test_they_get_none(admin: Chat, chat: Callable[[str], Chat], words: str) -> None:
    chat(AWAY).says("ลา วันนี้วันเดียว").taps("ยืนยันวันลา")
    admin.says(words)
    names = [each["name"] for each in admin.state["answers"]["people"]]
    assert names and "นายสมมติ ช่วยรายงาน" not in names
    assert "ไม่ส่งให้" in admin.since(0)


def test_that_nobody_is_away_is_said(admin: Chat) -> None:
    admin.says("ส่งประกาศให้คณะทำงานทุกสำนัก ยกเว้นคนที่ลา")
    assert "ยังไม่มีผู้ใดแจ้งลา" in admin.since(0)
    assert admin.state["answers"]["whom"] == "reporters"


@pytest.mark.parametrize("words", ["ส่งประกาศ", "อยากส่งข้อความถึงใครสักคน"])
def test_a_wish_without_people_asks_for_them(admin: Chat, words: str) -> None:
    assert "whom" not in admin.says(words).state["answers"]
