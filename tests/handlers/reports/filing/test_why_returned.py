"""Who mends a report that came back and asks why it did is told the reason again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.reports.filing import came_back_said
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD, REPORTER, TOLD, sends
from tests.understanding.scenes import types_in

ASKED = (
    "ไม่เข้าใจอะ เค้าตีกลับเพราะไร ก็ถูกแล้วนี่", "ทำไมถึงส่งกลับอะ", "หัวหน้าให้แก้ตรงไหน", "ผิดตรงไหนคะ",
    "ต้องแก้อะไรบ้าง", "เหตุผลที่ส่งกลับคืออะไร", "เค้าให้แก้ตรงไหนอะ ลืมแล้ว",
)  # fmt: skip


@pytest.mark.parametrize("at", ["review", "narrative"])
@pytest.mark.parametrize("asked", ASKED)
def test_the_reason_is_told_and_nothing_is_stored(
    chat: Callable[[str], Chat], asked: str, at: str
) -> None:
    reporter, head = chat(REPORTER), chat(HEAD)
    sends(reporter, head)
    types_in(head, "ส่งกลับ 1.10 จำนวนคนไม่ตรง")
    types_in(head, "ใช่ค่ะ")
    types_in(head, "ใช่ค่ะ")
    reporter.says("แก้ไข 1.10")
    if at != "review":
        reporter.says("แก้ไข สิ่งที่ทำ")
    before = reporter.state
    told = types_in(reporter, asked)
    assert "ถูกส่งกลับเพราะ: จำนวนคนไม่ตรง" in told
    assert reporter.state["at"] == before["at"] == at
    assert reporter.state["answers"]["narrative"] == TOLD


@pytest.mark.parametrize("asked", ASKED)
def test_of_a_report_that_did_not_come_back_no_reason_is_told(
    chat: Callable[[str], Chat], asked: str
) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10")
    assert "ถูกส่งกลับเพราะ" not in types_in(reporter, asked)


@pytest.mark.parametrize("told", ["แก้จำนวนคนเป็น 41", "หัวหน้าให้แก้จำนวนคน", "ส่งกลับแล้ว", "ไม่ผ่าน"])
def test_what_tells_something_asks_no_reason(told: str) -> None:
    assert not came_back_said.asks_why(told)
