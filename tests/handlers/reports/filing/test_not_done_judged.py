"""Whether it looks bad to report that nothing is done yet is answered; no part of a report."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

COUNTS = "นับว่ารายงานแล้ว ต่างจาก “ยังไม่รายงาน”"


@pytest.fixture
def postponed(chat: Callable[[str], Chat]) -> Chat:
    """At the risk of a report of work that has not begun."""
    report = chat(REPORTER).says("รายงาน 2.3 ยังไม่ได้จัด วิทยากรยกเลิก เลื่อนไปปลายเดือนเมษายน")
    return report.says("งบ 3000 จ่ายไปแล้ว 3000")


@pytest.mark.parametrize(
    "said", ["ลงว่ายังไม่ได้ทำแบบนี้ สำนักดูไม่ดีมั้ย", "แบบนี้สำนักจะดูแย่มั้ยอะ", "ไม่ได้จัดแบบนี้นับว่ารายงานแล้วไหมคะ"]
)
def test_it_is_answered_and_stored_nowhere(postponed: Chat, said: str) -> None:
    before = postponed.answers
    assert COUNTS in postponed.says(said).since(-2)
    assert postponed.answers == before and postponed.state["at"] == "risk"


def test_the_answer_before_it_is_taken(postponed: Chat) -> None:
    postponed.says("เขียวค่ะ ลงว่ายังไม่ได้ทำแบบนี้สำนักจะดูแย่มั้ยอะ")
    assert COUNTS in postponed.since(-3)
    assert postponed.answers["risk"] and postponed.state["at"] == "evidence"
    postponed.says("ยังไม่มีไฟล์ค่ะ ตอบหน่อยสิว่ายังไม่ได้ทำมันมีผลกะคะแนนสำนักมั้ย")
    assert COUNTS in postponed.since(-3)
    assert postponed.state["at"] == "publicity"


def test_of_work_that_is_done_it_is_not_told(chat: Callable[[str], Chat]) -> None:
    report = chat(REPORTER).says("รายงาน 2.3 จัดอบรมที่วัด 22 กพ คนมา 60 คน").says("เสร็จแล้ว")
    assert COUNTS not in report.says("แบบนี้สำนักดูไม่ดีมั้ย").since(-2)
