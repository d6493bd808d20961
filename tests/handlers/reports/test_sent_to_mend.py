"""A report that was sent and has a fault is looked for: nothing of such words was done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.reports.sent_to_mend import tells_fault
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER, sends


@pytest.mark.parametrize(
    "typed",
    [
        "ส่งรายงาน 2.2 ไปแล้วแต่แนบรูปผิด ขอเปลี่ยนรูปได้มั้ย",
        "2.2 แนบรูปผิด ขอเปลี่ยนรูป",
        "ส่งรายงาน 2.2 แล้วลืมแนบรูป ส่งเพิ่มได้มั้ยคะ",
        "รายงาน 2.2 ที่ส่งไปใส่จำนวนคนผิด ขอแก้",
        "2.2 ส่งไปแล้วแต่ตัวเลขผิด แก้ยังไงคะ",
    ],
)
def test_what_was_not_sent_is_not_begun(chat: Callable[[str], Chat], typed: str) -> None:
    me = chat(REPORTER).says(typed)
    assert "ไม่พบรายงาน 2.2" in me.last and "ยังไม่ได้บันทึก" in me.last
    assert not me.house.states(me.user_id)


def test_one_that_waits_is_shown_with_the_way_to_mend_it(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    reporter.says("เมนู").says("ส่งรายงาน 1.10 ไปแล้วแต่แนบรูปผิด ขอเปลี่ยนรูปได้มั้ย")
    assert "รออนุมัติ" in reporter.last and "ถอนมาแก้" in reporter.offers
    assert "ใช่หรือไม่" in reporter.taps("ถอนมาแก้").last


@pytest.mark.parametrize(
    "typed",
    [
        "2.2 จัดเสร็จแล้วแต่รูปไม่ชัด ส่งได้ไหม",
        "รายงาน 2.2 เสร็จแล้ว จัดอบรม 118 คน แก้ไขจากแผนนิดหน่อย",
        "รายงาน 2.2 จัดที่วัดผิดวันจากแผน มีคนมา 20 คน",
        "ส่งผิดแก้อย่างไร",
        "แนบรูปผิดทำไง",
        "งบใน 2.2 กรอกตรงไหน ตอนนั้นลืมใส่",
    ],
)
def test_other_words_are_not_of_a_sent_report(typed: str) -> None:
    assert not tells_fault(typed)
