"""What is told of an activity opens its report for a reporter; others hear whom to tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.casework import STAFF
from tests.handlers.house import Chat

TOLD = (
    "1.6.1 ไม่ได้ใช้งบนะคะ",
    "2.2 ยกเลิกแล้วครับ งบโดนตัด",
    "2.2 ผู้เข้าร่วมพอใจ 92%",
    "3.7 เลื่อนไปจัดเดือนหน้าค่ะ",
)


@pytest.mark.parametrize("said", TOLD)
def test_a_reporter_gets_the_report_with_what_was_told(reporter: Chat, said: str) -> None:
    answers = reporter.says(said).state["answers"]
    assert answers["number"] == said.partition(" ")[0]
    assert answers.get("status") == ("not_started" if "เลื่อน" in said else None)
    assert answers.get("budget") == "none" or answers.get("narrative")


@pytest.mark.parametrize("said", TOLD)
def test_others_hear_why_not_and_whom_to_tell(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat(STAFF).says(said)
    assert "ยังไม่ได้บันทึก เพราะ" in staff.last and "นางสาวตัวอย่าง รายงานดี" in staff.last
    assert not staff.house.states(staff.user_id)


@pytest.mark.parametrize(
    "said", ["2.2 ยกเลิกได้ไหม", "1.6.1 ใช้งบเท่าไหร่", "2.2 เลื่อนส่งได้มั้ย", "1.10 ส่งวันไหน"]
)
def test_questions_tell_nothing(reporter: Chat, said: str) -> None:
    assert not reporter.says(said).house.states(reporter.user_id)
