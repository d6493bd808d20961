"""Activities that are put off to another month are reports of work that is not begun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER


@pytest.mark.parametrize(
    ("said", "story"),
    [
        (
            "เฮ้อ งบยังไม่มาเลย 3.4 ขอเลื่อนไปเมษาก่อนนะ จดเหตุผลไว้ด้วยว่างบไม่มา",
            "งบยังไม่มาเลย ขอเลื่อนไปเมษาก่อนนะ งบไม่มา",
        ),
        ("3.4 ต้องเลื่อนไปจัดเดือนหน้า วิทยากรติดราชการ", "ต้องเลื่อนไปจัดเดือนหน้า วิทยากรติดราชการ"),
    ],
)
def test_one_that_is_put_off_is_not_begun(
    chat: Callable[[str], Chat], said: str, story: str
) -> None:
    reporter = chat(REPORTER).says(said)
    assert reporter.answers["number"] == "3.4" and reporter.answers["status"] == "not_started"
    assert reporter.answers["narrative"] == story


@pytest.mark.parametrize(
    "said",
    [
        "งบยังไม่มาเลย 3.4 กับ 3.7 ขอเลื่อนไปเมษาก่อนนะ บันทึกไว้ด้วยว่างบไม่มา",
        "รายงาน 3.4 และ 3.7 ยังไม่ได้ทำ งบไม่มา",
    ],
)
def test_the_report_of_the_second_waits(chat: Callable[[str], Chat], said: str) -> None:
    told = chat(REPORTER).says(said)
    assert told.answers["number"] == "3.4" and told.answers["status"] == "not_started"
    assert "งบ" in told.answers["narrative"]
    assert "ส่วน “รายงาน 3.7 ยังไม่ได้ทำ" in told.since(-3)


@pytest.mark.parametrize(
    "said",
    [
        "เลื่อนเตือน 3.4 ไปเมษาเพราะงบไม่มา",
        "3.4 ขอเลื่อนส่งไปเมษา งบไม่มา",
        "3.4 เลื่อนไปเมษาได้ไหม งบไม่มา",
        "3.4 เลื่อนไปเมษา",
        "รายงาน 3.4 กับ 3.7",
    ],
)
def test_other_words_are_read_as_before(chat: Callable[[str], Chat], said: str) -> None:
    reporter = chat(REPORTER).says(said)
    told = reporter.since(-3)
    assert "เก็บไว้ให้ ยังไม่ได้ทำ" not in told and "สถานะ: ยังไม่ได้ดำเนินการ" not in told
