"""One message answers the open question of a report and later ones, in any order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from handlers.reports.report_words import AS_PLANNED
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER, TOLD

GREEN, YELLOW = {"risk": "green"}, {"risk": "yellow"}
NO_MONEY, NO_FILES, UNSEEN = {"budget": "none"}, {"evidence": None}, {"publicity": None}


@pytest.fixture
def at_status(chat: Callable[[str], Chat]) -> Chat:
    return chat(REPORTER).says(f"รายงาน 3.4 {TOLD}")


@pytest.fixture
def at_output(at_status: Chat) -> Chat:
    return at_status.says("เสร็จแล้ว")


@pytest.fixture
def at_budget(at_output: Chat) -> Chat:
    return at_output.says("ได้ตามแผนทั้งสองข้อ")


@pytest.fixture
def at_risk(at_budget: Chat) -> Chat:
    return at_budget.says("ไม่ใช้งบ")


def told(chat: Chat) -> dict[str, Any]:
    """The answers behind the budget."""
    answers = chat.answers
    return {name: answers[name] for name in ("risk", "evidence", "publicity") if name in answers}


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        ("เขียวค่ะ ไม่มีไฟล์ ไม่ได้เผยแพร่", GREEN | NO_FILES | UNSEEN),
        ("เขียวค่ะแล้วก็ไม่มีไฟล์นะคะยังไม่ได้เผยแพร่", GREEN | NO_FILES | UNSEEN),
        ("ไม่มีไฟล์ ต่ำครับ", GREEN | NO_FILES),
        ("ยังไม่ได้เผยแพร่ และไม่มีรูป ความเสี่ยงสีเหลือง", YELLOW | NO_FILES | UNSEEN),
        ("เขียว แต่ไม่มีไฟล์นะ", GREEN | NO_FILES),
    ],
)
def test_the_risk_and_what_is_asked_behind_it_are_taken_in_any_order(
    at_risk: Chat, said: str, answers: dict[str, Any]
) -> None:
    at_risk.says(said)
    assert told(at_risk) == answers
    assert "ยังไม่ได้ทำตาม" not in at_risk.since(-2)


@pytest.mark.parametrize(
    "said", ["ยังไม่มีไฟล์ค่ะ และยังไม่ได้เผยแพร่ค่ะ", "ยังไม่มีไฟล์ค่ะและก็ยังไม่ได้เผยแพร่", "ไม่มีไฟล์ ยังไม่เผยแพร่"]
)
def test_that_nothing_is_published_is_taken_beside_no_files(at_risk: Chat, said: str) -> None:
    at_risk.says("เขียว").says(said)
    assert told(at_risk) == GREEN | NO_FILES | UNSEEN and at_risk.state["at"] == "review"


def test_what_none_of_the_questions_takes_is_said_back(at_risk: Chat) -> None:
    said = at_risk.says("เขียว ไม่มีรูป ยังไม่ได้ลงเว็บ").since(-3)
    assert told(at_risk) == GREEN | NO_FILES and "ยังไม่ได้เก็บ “ยังไม่ได้ลงเว็บ”" in said


def test_answers_of_later_questions_leave_the_one_that_is_asked_open(at_risk: Chat) -> None:
    at_risk.says("ไฟล์ยังไม่มีค่ะแล้วก็ยังไม่ได้เผยแพร่ด้วย")
    assert told(at_risk) == NO_FILES | UNSEEN and at_risk.state["at"] == "risk"


@pytest.mark.parametrize(
    ("said", "budget"),
    [
        ("งบใช้ 30000/28,500 ครับ เสี่ยงต่ำ", ["30000.00", "28500.00"]),
        ("ไม่ได้ใช้งบนะคะ ทำกันเอง ความเสี่ยงก็ไม่มี", "none"),
    ],
)
def test_money_and_the_risk_are_no_result(at_output: Chat, said: str, budget: Any) -> None:
    at_output.says(said)
    assert at_output.answers["budget"] == budget and told(at_output) == GREEN
    assert "output" not in at_output.answers


def test_why_no_money_was_used_waits_for_a_decision(at_budget: Chat) -> None:
    at_budget.says("งบไม่ได้ใช้เลยพี่ ไปกันเอง ไม่มีความเสี่ยงด้วย")
    assert at_budget.answers["budget"] == "none" and told(at_budget) == GREEN
    assert "ไปกันเอง" in str(at_budget.state["held"])


@pytest.mark.parametrize("said", ["เขียวมั้ง ไม่มีไฟล์ ไม่แน่ใจ", "เขียว หรือเหลืองดี ไม่มีไฟล์"])
def test_a_colour_that_is_in_doubt_is_not_taken_so(at_risk: Chat, said: str) -> None:
    assert "risk" not in told(at_risk.says(said))


def test_an_order_to_send_behind_them_is_told_to_come_too_early(at_budget: Chat) -> None:
    said = at_budget.says("ไม่ใช้งบ เขียว ไม่มีไฟล์ ไม่ได้เผยแพร่ ส่งเลย").since(-3)
    assert told(at_budget) == GREEN | NO_FILES | UNSEEN and "ยังไม่ได้ส่ง" in said


@pytest.mark.parametrize(
    ("said", "budget"),
    [
        ("ใช้งบ20000/18500ค่ะ", ["20000.00", "18500.00"]),
        ("ใช้งบ 18,500/20,000", ["20000.00", "18500.00"]),
        ("งบใช้ 30000/28,500 ครับ", ["30000.00", "28500.00"]),
        ("20000/18500", ["20000.00", "18500.00"]),
    ],
)
def test_amounts_beside_a_slash_stand_as_they_are_asked_for(
    at_budget: Chat, said: str, budget: list[str]
) -> None:
    assert at_budget.says(said).answers["budget"] == budget


def test_money_in_words_is_taken_beside_the_status(at_status: Chat) -> None:
    at_status.says("เสร็จเรียบร้อยแล้วค่ะร้อยเปอร์เซ็นต์ใช้เงินไปแปดพันห้าร้อยบาทจากที่ได้หนึ่งหมื่น")
    assert at_status.answers["status"] == "done"
    assert at_status.answers["budget"] == ["10000.00", "8500.00"]
    assert at_status.answers["narrative"] == TOLD


@pytest.mark.parametrize("said", ["ได้ตามแผนค่ะจัดที่ห้องประชุมสามศูนย์หนึ่ง", "ได้ตามแผน จัดที่วัดเบญจฯ ค่ะ"])
def test_where_it_was_held_is_no_result(at_output: Chat, said: str) -> None:
    at_output.says(said)
    assert at_output.answers["output"] == AS_PLANNED
    assert at_output.answers["narrative"].startswith(f"{TOLD}\nจัดที่")


@pytest.mark.parametrize("said", ["ได้ตามแผน จัดที่นั่งเพียงพอ", "ได้คู่มือ 1 เล่ม จัดที่ห้องประชุมแล้วคนพอใจมาก"])
def test_what_only_sounds_like_a_place_stays_in_the_result(at_output: Chat, said: str) -> None:
    at_output.says(said)
    assert at_output.answers["narrative"] == TOLD
