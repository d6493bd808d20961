"""Why a report came back, asked by others than its reporters; what a day's approvals were."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.deciding.test_returned_reports import REASON, comes_back
from tests.handlers.reports.sent_reports import sends


@pytest.mark.parametrize(
    "asked", ["1.10 ถูกตีกลับเพราะอะไร", "ขอดูเหตุผลที่หัวหน้ากลุ่มส่งกลับ", "ทำไมรายงาน 1.10 โดนส่งกลับคะ"]
)
def test_who_may_read_a_report_hears_why_it_came_back(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat], asked: str
) -> None:
    comes_back(reporter, head)
    assert REASON in head.says(asked).last
    assert "ส่งกลับโดย นางตัวอย่าง หัวหน้ากลุ่ม" in head.last
    assert REASON not in chat("D0202").says(asked).last


def test_what_was_approved_today_is_listed(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    assert "ยังไม่มีรายงานที่ท่านอนุมัติ" in head.says("วันนี้ดิฉันอนุมัติอะไรไปบ้าง").last
    head.says("รออนุมัติ").taps("พิจารณา").taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert "รายงานที่ท่านอนุมัติ 1 ฉบับ" in head.says("วันนี้ดิฉันอนุมัติอะไรไปบ้าง").last
    assert "ยังไม่มีรายงานที่ท่านอนุมัติ" in head.says("เมื่อวานผมอนุมัติอะไรไปบ้าง").last
    assert "รายงานที่อนุมัติแล้ว 1 ฉบับ" in head.says("ขอดูประวัติการอนุมัติของสำนัก").last
