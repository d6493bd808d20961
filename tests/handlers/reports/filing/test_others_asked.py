"""Whether somebody else of the bureau has sent or begun a report is answered inside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import REPORTER, TOLD, sends

_OTHER, _ASKED = "D0104", "เอ๊ะ อันนี้น้องอีกคนทำไปแล้วรึยังครับ"
_NOBODY = "นอกจากท่าน ยังไม่มีผู้ใดในสำนักเริ่มร่างหรือส่งรายงาน 1.10 รอบนี้"


@pytest.mark.parametrize(
    "words",
    [
        _ASKED,
        "มีใครส่งอันนี้ไปรึยัง",
        "คนอื่นเริ่มทำแล้วหรือยังคะ",
        "ว่าแต่กิจกรรมนี้มีคนในสำนักรายงานไปแล้วหรือยัง",
        "เพื่อนในกลุ่มส่งรอบนี้ไปยังคะ",
        "จะซ้ำกับคนอื่นไหมคะ",
    ],
)
def test_nobody_else_has_begun(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    before = reporter.state["answers"]
    assert _NOBODY in reporter.answer_to(words)
    assert reporter.state["answers"] == before and "สิ่งที่ทำ" in reporter.last


@pytest.mark.parametrize(
    "words",
    [
        "น้องทำไปแล้วเมื่อวาน",
        "เพื่อนในสำนักช่วยกันทำแล้ว",
        "ใครเป็นคนอนุมัติ",
        "ทำไปแล้วหรือยังไม่แน่ใจ",
        "มีใครไปบ้าง",
        "สำนักอื่นส่งกันหรือยัง",
    ],
)
def test_other_words_are_not_answered_so(reporter: Chat, words: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    told = reporter.answer_to(words)
    assert "ผู้ใดในสำนัก" not in told and "มีผู้ส่งแล้ว" not in told


def test_another_has_begun_it(demo: House, chat: Callable[[str], Chat]) -> None:
    chat(REPORTER).says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD)
    second = chat(_OTHER).says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    told = second.answer_to(_ASKED)
    assert "เริ่มร่างไว้ 1 คน" in told and "รายงานดี" not in told


def test_another_has_sent_it(demo: House, chat: Callable[[str], Chat]) -> None:
    second = chat(_OTHER).says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    sends(chat(REPORTER))
    told = second.answer_to(_ASKED)
    assert "มีผู้ส่งแล้ว: นางสาวตัวอย่าง รายงานดี" in told and "รออนุมัติ" in told
    assert second.state["answers"]["status"] == "done"
