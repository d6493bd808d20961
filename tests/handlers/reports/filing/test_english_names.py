"""The questions of a report are also called by their English names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER
from tests.understanding.scenes import PLACES, states, walks


@pytest.fixture
def at_risk(chat: Callable[[str], Chat]) -> Chat:
    """A reporter who is asked for the risk."""
    reporter = chat(REPORTER)
    walks(reporter, PLACES["report:risk"].opening)
    return reporter


def status(reporter: Chat) -> str:
    [state] = [row[3] for row in states(reporter).values()]
    return str(state["answers"]["status"])


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ขอแก้ output เป็น 95%", "ผลผลิต"),
        ("แก้ Output เป็น มีผู้เข้าร่วม 95 คน", "ผลผลิต"),
        ("แก้ outcome เป็นบุคลากรเข้าใจมากขึ้น", "ผลลัพธ์"),
        ("ขอกลับไปแก้ output", "ผลผลิต"),
        ("เปลี่ยน budget เป็น 5000", "ได้รับ 5,000"),
        ("green ครับ แล้วฝากแก้ output เป็น 95% ด้วย", "ยังไม่ได้ทำตาม"),
    ],
)
def test_an_english_name_is_the_question_and_not_the_share(
    at_risk: Chat, typed: str, said: str
) -> None:
    count = len(at_risk.heard)
    at_risk.says(typed)
    assert said in at_risk.since(count) and status(at_risk) == "done"


@pytest.mark.parametrize("typed", ["แก้เป็น 95%", "ขอแก้ร้อยละเป็น 95", "สถานะแก้เป็น 80%"])
def test_a_share_without_such_a_name_is_of_the_state(at_risk: Chat, typed: str) -> None:
    assert status(at_risk.says(typed)) == "started"
