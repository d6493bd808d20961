"""What is taken back is seen no more."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.executive_news.announcing import (
    TITLE,
    issued,
)
from tests.handlers.house import Chat, House

STAFF = "D0106"


def test_what_was_taken_back_is_seen_no_more(demo: House, chat: Callable[[str], Chat]) -> None:
    secretary, staff = issued(demo, chat), chat(STAFF)
    staff.says("ข่าวของผู้บริหาร").taps("เปิดอ่าน")
    button = staff.button("รับทราบ")
    secretary.taps("ยกเลิกประกาศ").taps("ยืนยันยกเลิก")
    assert "ยกเลิกแล้ว" in secretary.last
    assert "ไม่พบประกาศนี้" in staff.taps_data(button).last
    assert TITLE not in staff.says("ข่าวของผู้บริหาร").last
