"""A superior of whom a report waits for opens it by the words that its button stands for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

_NONE = "ไม่มีรายงานที่รอท่านอนุมัติ"


@pytest.fixture
def director(chat: Callable[[str], Chat]) -> Chat:
    reporter = chat("D0103").says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("จัดอบรม 45 คน ที่ห้องประชุม")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    reporter.taps("ยังไม่มีไฟล์").taps("ยังไม่ได้เผยแพร่").taps("ยืนยันการส่ง")
    return chat("D0101")


@pytest.mark.parametrize(
    "said",
    [
        "ขอดู 1.10 ที่รออนุมัติ",
        "เปิด 1.10 ที่รออนุมัติให้ดูหน่อย",
        "ดูรายงาน 1.10 ที่รออนุมัติ",
        "รออนุมัติ 1.10",
    ],
)
def test_it_is_opened_each_time(director: Chat, said: str) -> None:
    for _time in range(2):
        director.says(said)
        assert "จัดอบรม 45 คน" in director.last and "ยังไม่ได้อนุมัติ" in director.since(-2)
    assert "อนุมัติ" in director.offers


@pytest.mark.parametrize("said", ["พิจารณา 1.10", "พิจารณารายงาน 1.10 ค่ะ"])
def test_to_decide_opens_the_decision_below_the_report(director: Chat, said: str) -> None:
    told = director.answer_to(said)
    assert "จัดอบรม 45 คน" in told and "จะอนุมัติ หรือส่งกลับ" in told
    assert "อนุมัติ" in director.offers and director.state["at"] == "decision"


@pytest.mark.parametrize("said", ["พิจารณา 2.4", "ขอดู 2.4 ที่รออนุมัติ", "รออนุมัติ"])
def test_another_number_or_none_opens_nothing(director: Chat, said: str) -> None:
    assert "จัดอบรม 45 คน" not in director.says(said).since(0)


@pytest.mark.parametrize("said", ["ขอดู 1.10 ที่รออนุมัติ", "พิจารณา 1.10"])
def test_who_stands_in_another_line_is_shown_nothing(
    director: Chat, chat: Callable[[str], Chat], said: str
) -> None:
    assert "จัดอบรม 45 คน" not in chat("D0301").says(said).since(0)
