"""What is denied of another question is no answer of the one that is asked (decisions/0237)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER, TOLD

NO_FILES: dict[str, Any] = {"evidence": None}
UNSEEN: dict[str, Any] = {"publicity": None}
OPEN = ("status", "output", "outcome", "budget", "risk", "evidence", "publicity")


def told(chat: Chat) -> dict[str, Any]:
    """The answers beside what was done."""
    return {name: chat.answers[name] for name in OPEN if name in chat.answers}


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        ("ยังไม่มีไฟล์ ยังไม่ได้เผยแพร่ค่ะ", NO_FILES | UNSEEN),
        ("ยังไม่ได้เผยแพร่", UNSEEN),
        ("เพจยังไม่ได้ลงค่ะ", UNSEEN),
        ("ไลน์ชมรม STRONG ก็ยังไม่ได้ลงครับ รูปยังไม่ได้แนบ", NO_FILES | UNSEEN),
        ("งบยังไม่ได้เบิก", {}),
        ("ยังไม่ได้เบิกงบ ยังไม่มีรูป", NO_FILES),
    ],
)
def test_it_is_no_status(chat: Callable[[str], Chat], said: str, answers: dict[str, Any]) -> None:
    telling = chat(REPORTER).says(f"รายงาน 2.1 {TOLD}")
    before = told(telling)

    telling.says(said)

    assert telling.state["at"] == "status"
    assert told(telling) == before | answers


@pytest.mark.parametrize(
    ("said", "status", "answers"),
    [
        ("เสร็จแล้ว ยังไม่ได้ลงเพจ", "done", {}),
        ("ยังไม่ได้ทำค่ะ รูปก็ยังไม่มี", "not_started", NO_FILES),
    ],
)
def test_beside_it_the_status_is_taken(
    chat: Callable[[str], Chat], said: str, status: str, answers: dict[str, Any]
) -> None:
    telling = chat(REPORTER).says("รายงาน 2.1").says(said)

    assert telling.answers["status"] == status
    assert telling.answers.items() >= answers.items()


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        ("รูปยังไม่ได้เอาลงคอม เพจก็ยังไม่ได้ลงค่ะ", NO_FILES | UNSEEN),
        ("ยังไม่มีรูปค่ะ น้องยังไม่ส่งมา", NO_FILES),
        ("ยังไม่ได้เบิกงบ", {}),
    ],
)
def test_it_is_no_result(chat: Callable[[str], Chat], said: str, answers: dict[str, Any]) -> None:
    telling = chat(REPORTER).says(f"รายงาน 2.1 เสร็จแล้ว {TOLD}")
    before = told(telling)

    telling.says(said)

    assert telling.state["at"] == "output"
    assert told(telling) == before | answers


@pytest.mark.parametrize(
    ("said", "published"),
    [
        ("เพจชมรม STRONG ยังไม่ได้ลง", None),
        ("เพจชมรม STRONG ลงแล้ว ไลน์ชมรม STRONG ยังไม่ได้ลง", ["เพจ ชมรม STRONG"]),
        ("เพจชมรม STRONG ยังไม่ได้ลง ลงแต่ไลน์ชมรม STRONG", ["LINE ชมรม STRONG"]),
    ],
)
def test_a_channel_that_is_denied_is_not_kept(
    chat: Callable[[str], Chat], said: str, published: list[str] | None
) -> None:
    telling = chat(REPORTER).says(f"รายงาน 2.1 เสร็จแล้ว {TOLD} {said}")

    assert telling.answers["publicity"] == published


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        ("2.1 ไม่ใช้งบนะ", {"budget": "none"}),
        ("2.1 ไม่ใช้งบ", {"budget": "none"}),
        ("2.1 ยังไม่มีรูปนะคะ", NO_FILES),
    ],
)
@pytest.mark.every(1)
def test_the_number_of_the_report_may_stand_before_it(
    chat: Callable[[str], Chat], said: str, answers: dict[str, Any]
) -> None:
    telling = chat(REPORTER).says("รายงาน 2.1").taps("เสร็จแล้ว 100%").says(said)
    assert telling.state["at"] == "narrative"
    assert told(telling) == {"status": "done"} | answers


def test_the_number_of_another_activity_says_nothing_of_this_one(
    chat: Callable[[str], Chat],
) -> None:
    telling = chat(REPORTER).says("รายงาน 2.1").taps("เสร็จแล้ว 100%").says("3.4 ไม่ใช้งบนะ")
    assert told(telling) == {"status": "done"}


@pytest.mark.parametrize("said", ["2.1 ไม่ใช้งบนะ", "รายงาน 2.1 ไม่ใช้งบนะ"])
def test_a_report_may_begin_with_it(chat: Callable[[str], Chat], said: str) -> None:
    telling = chat(REPORTER).says(said)
    assert telling.state["at"] == "status" and told(telling) == {"budget": "none"}
