"""Reporters see what they sent, whom it waits for and since when, however they ask for it."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import sends

CARD = "รายงานที่ท่านส่ง 1 ฉบับ"


@pytest.fixture
def sent(reporter: Chat, head: Chat) -> Chat:
    """The reporter, whose report 1.10 waits for the head."""
    sends(reporter, head)
    return reporter


def _asks(chat: Chat, typed: str) -> str:
    count = len(chat.heard)
    chat.says(typed)
    return chat.since(count)


@pytest.mark.parametrize(
    "typed",
    [
        "อันไหนรอ รออยู่ที่ใคร กี่วันแล้ว",
        "มีอันไหนอนุมัติแล้วบ้าง อันไหนตีกลับ",
        "ฉบับไหนผ่านแล้วบ้างคะ",
        "มีรายงานที่ยังไม่อนุมัติกี่ฉบับ",
        "ที่ส่งไปรออยู่ที่ใครกี่วันแล้ว",
        "รายงานของสำนักที่ส่งแล้วทั้งปี ขอดูหน่อย",
        "เอารายงานที่ส่งแล้วทั้งหมดออกมาให้หัวหน้าดู",
        "ขอดูรายงานที่ส่งไปแล้วค่ะ",
    ],
)
def test_what_was_sent_is_shown_with_how_it_stands(sent: Chat, typed: str) -> None:
    told = _asks(sent, typed)
    assert CARD in told and "รอ นางตัวอย่าง หัวหน้ากลุ่ม ตั้งแต่" in told


def test_it_is_told_for_how_many_days_it_waits(demo: House, sent: Chat) -> None:
    demo.later(days=3)
    assert "รวม 3 วัน" in _asks(sent, "อันไหนรอ รออยู่ที่ใคร กี่วันแล้ว")


@pytest.mark.parametrize(
    "typed",
    [
        "เอารายงานที่ส่งไปแล้วกลับมาแก้",
        "ของขวัญอันไหนรออนุมัติ",
        "กิจกรรมไหนต้องส่งบ้าง",
        "คำขอเลื่อนอันไหนอนุมัติแล้วบ้าง",
    ],
)
def test_other_wishes_are_none_of_it(sent: Chat, typed: str) -> None:
    assert CARD not in _asks(sent, typed)


def test_who_shows_what_was_sent_takes_nothing_back(sent: Chat) -> None:
    told = _asks(sent, "เอารายงานของสำนักที่ส่งไปแล้วทั้งปีนี้ค่ะ จะให้ผอ.ตรวจ")
    assert "ถอนรายงานฉบับใด" not in told and CARD in told
