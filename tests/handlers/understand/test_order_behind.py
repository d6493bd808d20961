"""The order to write something down, behind what is to be written, is no part of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.prose import without_talk
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER


@pytest.mark.parametrize(
    "order",
    [
        "บันทึกไว้ด้วย",
        "จดไว้ด้วยค่ะ",
        "ลงไว้ให้ด้วยนะ",
        "ช่วยจดไว้ด้วยค่ะ",
        "ใส่เหตุผลไว้ด้วยนะ",
        "ช่วยบันทึกให้ที",
        "แล้วก็จดให้ด้วย",
    ],
)
def test_the_order_is_left_out(order: str) -> None:
    assert without_talk(f"งบยังไม่โอนมา {order}") == "งบยังไม่โอนมา"


@pytest.mark.parametrize(
    "told", ["แจกเอกสาร ลงชื่อไว้ด้วย", "ถ่ายภาพ บันทึกภาพไว้ด้วย", "ประชุมแล้วบันทึกไว้", "รายงานผล บันทึกไว้"]
)
def test_what_was_done_stays(told: str) -> None:
    assert without_talk(told) == told


def test_no_text_of_a_report_has_it(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 3.4 ยังเริ่มไม่ได้นะ งบยังไม่โอนมา บันทึกไว้ด้วย")
    assert reporter.answers["narrative"] == "ยังเริ่มไม่ได้ งบยังไม่โอนมา"
    assert reporter.answers["status"] == "not_started"
    reporter = chat(REPORTER).says("รายงาน 3.7 เสร็จแล้ว")
    reporter.says("อบรมเรื่องสินบนที่ห้อง 402 จดไว้ด้วย").says("ทุกคนรู้จัก strong มากขึ้น บันทึกไว้ด้วยนะ")
    assert reporter.answers["narrative"] == "อบรมเรื่องสินบนที่ห้อง 402"
    assert reporter.answers["output"] == "ทุกคนรู้จัก strong มากขึ้น"
    assert "บันทึกไว้" not in reporter.since(-2)
