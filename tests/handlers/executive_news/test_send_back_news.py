"""A draft goes back to whoever wrote it, with a word."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.executive_news.announcing import (
    drafted,
    handles,
    reads_notice,
)
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import (
    ADMIN,
    SECRETARY,
)

STAFF = "D0106"


def test_it_is_sent_back_with_a_word(demo: House, chat: Callable[[str], Chat]) -> None:
    admin = handles(chat(ADMIN), drafted(demo))
    secretary = chat(SECRETARY).says("ประกาศที่รอออก").taps("ส่งกลับให้แก้").says("ระบุวันให้ชัด")
    assert "ส่งกลับให้ผู้ร่าง" in secretary.last
    assert "ระบุวันให้ชัด" in reads_notice(demo, admin).last
    admin.taps("แก้ร่าง").taps("ส่งให้ผู้บริหาร")
    assert "ออกแล้ว" in reads_notice(demo, secretary).taps("ออกประกาศ").last
