"""Where one message puts several facts of a report right, all stand on one card."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

HELD = "จัดกิจกรรมวันที่ 22 ก.พ. ที่ห้องประชุมชั้น 3 คนมา 60 คน"


@pytest.mark.parametrize("steps", [(), ("เสร็จแล้ว",), ("เสร็จแล้ว", "ได้ตามแผนทั้งสองข้อ")])
@pytest.mark.parametrize(
    ("said", "right"),
    [
        (
            "โทษที 44 คน แล้วก็เป็นวันที่ 23 กพ",
            HELD.replace("60", "44").replace("22", "23"),
        ),
        (
            "สถานที่บอกผิด จริงๆจัดที่วัดราชาธิวาส ไม่ใช่ห้องประชุมชั้น 3 คนมา 60 เท่าเดิม",
            HELD.replace("ห้องประชุมชั้น 3", "วัดราชาธิวาส"),
        ),
        (
            "แก้สิ่งที่ทำหน่อย สถานที่เป็นวัดราชาธิวาส ลบห้องประชุมชั้น 3 ออก",
            HELD.replace("ห้องประชุมชั้น 3", "วัดราชาธิวาส"),
        ),
    ],
)
def test_they_are_changed_together(
    chat: Callable[[str], Chat], said: str, right: str, steps: tuple[str, ...]
) -> None:
    reporter = chat(REPORTER).says(f"รายงาน 2.1 {HELD}")
    for each in steps:
        reporter.says(each)
    at = reporter.state["at"]
    shown = reporter.answer_to(said)
    assert right in shown and reporter.state["answers"]["narrative"] == HELD
    reporter.taps("แก้ตามนี้")
    assert reporter.state["answers"]["narrative"] == right and reporter.state["at"] == at


def test_a_later_correction_takes_the_place_of_one_that_waits(
    chat: Callable[[str], Chat],
) -> None:
    reporter = chat(REPORTER).says("รายงาน 3.3 เสร็จแล้ว อบรมวันที่24กพคนเข้า45คน")
    reporter.says("เอ้ยผิดคน54คนค่ะไม่ใช่45").says("ได้ตามแผนทุกอย่างค่ะ")
    reporter.says("เออใช่54 เดี๋ยวนะเจอใบเซ็นชื่อแล้วจริงๆ52คนแล้ววันที่25กพไม่ใช่24").taps("แก้ตามนี้")
    assert reporter.state["answers"]["narrative"] == "อบรมวันที่25กพคนเข้า52คน"
