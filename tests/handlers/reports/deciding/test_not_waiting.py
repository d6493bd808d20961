"""A report that is named beside those that wait, and the next one of these."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

NONE = "ไม่มีรายงาน 3.7 ที่รอท่านพิจารณา ยังไม่มีฉบับใดส่งมา"


@pytest.mark.parametrize(
    "asked",
    [
        "มีรายงานไหนรออนุมัติบ้างครับ ขอดู ๓.๗ ของกลุ่มผม ถ้ามีจำนวนคนให้อนุมัติ ถ้าไม่มีส่งคืนครับ",
        "รออนุมัติ 3.7",
    ],
)
def test_what_does_not_wait_is_said_above_the_list(reporter: Chat, head: Chat, asked: str) -> None:
    sends(reporter, number="1.10")
    sends(reporter, number="2.1")
    said = head.answer_to(asked)
    assert NONE in said and "รออนุมัติ 2 ฉบับ" in said
    assert "3.7" not in head.says("รออนุมัติ").last


def test_another_report_is_asked_after_amid_a_decision(reporter: Chat, head: Chat) -> None:
    sends(reporter, number="1.10")
    sends(reporter, number="2.1")
    count = len(head.says("พิจารณา 2.1").heard)
    said = head.says("อันนี้ ๒.๑ ครับ ไม่ใช่ ๓.๗ สรุป ๓.๗ ส่งมารออนุมัติหรือยัง").since(count)
    assert NONE in said and "รายงาน 2.1: จะอนุมัติ" in said
    count = len(head.heard)
    said = head.says("แล้ว 1.10 มาหรือยัง").since(count)
    assert "รายงาน 1.10 รอท่านพิจารณาอยู่" in said and "รายงาน 2.1: จะอนุมัติ" in said


@pytest.mark.parametrize("words", ["ต่อไป", "ขอดูฉบับถัดไปครับ"])
def test_the_next_one_is_opened(reporter: Chat, head: Chat, words: str) -> None:
    sends(reporter, number="1.10")
    sends(reporter, number="2.1")
    head.says("อนุมัติ 2.1").says("ใช่").says(words)
    assert "รายงาน 1.10: จะอนุมัติ" in head.last
    head.says("ยกเลิก").says("เมนู")
    assert "จะอนุมัติ หรือ" not in head.says("ต่อไป").last
