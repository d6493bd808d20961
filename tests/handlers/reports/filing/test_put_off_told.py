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
    assert "ส่วน “รายงาน 3.7 ยังไม่ได้เริ่ม" in told.since(-3)


@pytest.mark.parametrize(
    "said",
    [
        "เลื่อนเตือน 3.4 ไปเมษาเพราะงบไม่มา",
        "3.4 ขอเลื่อนส่งไปเมษา งบไม่มา",
        "3.4 เลื่อนไปเมษาได้ไหม งบไม่มา",
        "3.4 เลื่อนไปเมษา",
        "รายงาน 3.4 กับ 3.7",
        "รายงาน 3.4 เสร็จแล้ว รุ่นที่ 2 เลื่อนไปเดือนหน้า งบไม่พอ",
        "3.4 จัดอบรมแล้ว รุ่นสองขอเลื่อนไปเมษาเพราะงบยังไม่มา",
        "3.4 เริ่มไปครึ่งนึงแล้ว ที่เหลือเลื่อนไปเมษา งบยังไม่มา",
        "3.4 เลื่อนไปเมษาแล้วทำเสร็จแล้ว ไม่มีงบ",
        "3.4 อย่าเลื่อนไปเดือนหน้านะ งบมาแล้ว",
        "อยากเลื่อน 3.4 ไปเดือนหน้า งบไม่มา ต้องขออนุมัติก่อน",
        "อบรม 1.5 วัน เลื่อนไปเดือนหน้าเพราะวิทยากรติดประชุม",
        "ประชุม 1.5 ชั่วโมง ขอเลื่อนไปเดือนหน้า วิทยากรติดประชุม",
    ],
)
def test_other_words_are_read_as_before(chat: Callable[[str], Chat], said: str) -> None:
    reporter = chat(REPORTER).says(said)
    told = reporter.since(-3)
    assert "เก็บไว้ให้ ยังไม่ได้ทำ" not in told and "สถานะ: ยังไม่ได้ดำเนินการ" not in told


def test_without_a_reason_the_second_is_said_as_it_was_told(chat: Callable[[str], Chat]) -> None:
    told = chat(REPORTER).says("3.4 กับ 3.7 ยังไม่ได้เริ่ม").since(-3)
    assert "ส่วน “รายงาน 3.7 ยังไม่ได้เริ่ม” เก็บไว้ให้" in told
