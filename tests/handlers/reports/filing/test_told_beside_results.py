"""What stands behind a result and answers later questions is no part of it (decisions/0208)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from handlers.reports.report_words import AS_PLANNED
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER, TOLD

DRAFT = "แผนยังเป็นร่าง รอลงนาม ไม่ใช้งบ เขียว ยังไม่มีไฟล์ ยังไม่เผยแพร่ค่ะ"
NO_MONEY, NO_FILES = {"budget": "none"}, {"evidence": None}
GREEN, YELLOW = {"risk": "green"}, {"risk": "yellow"}
PAID, UNSEEN = {"budget": ["5000.00", "4200.00"]}, {"publicity": None}
BOTH = {"output": AS_PLANNED, "outcome": AS_PLANNED}


@pytest.fixture
def at_output(chat: Callable[[str], Chat]) -> Chat:
    return chat(REPORTER).says("รายงาน 3.4").says("เสร็จแล้ว").says(TOLD)


def told(chat: Chat) -> dict[str, Any]:
    """The answers behind what was done."""
    names = ("output", "outcome", "budget", "risk", "evidence", "publicity")
    return {name: chat.answers[name] for name in names if name in chat.answers}


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        (
            "ได้ตามแผนทั้งสองข้อ ไม่ใช้งบ ไม่มีความเสี่ยง ไม่มีไฟล์",
            BOTH | NO_MONEY | GREEN | NO_FILES,
        ),
        ("ตามแผนทั้งคู่ค่ะ งบไม่ได้ใช้ เขียว ยังไม่มีหลักฐาน", BOTH | NO_MONEY | GREEN | NO_FILES),
        (
            "ผลผลิตได้ตามแผน ใช้เงิน 4,200 จาก 5,000 เหลือง ไม่มีไฟล์ครับ",
            {"output": AS_PLANNED} | PAID | YELLOW | NO_FILES,
        ),
        ("ได้คู่มือหนึ่งเล่ม\nไม่ใช้งบ\nเขียว", {"output": "ได้คู่มือหนึ่งเล่ม"} | NO_MONEY | GREEN),
        (
            "มีประกาศเจตนารมณ์ 1 ฉบับ งบใช้ไป 4,200 จาก 5,000 ความเสี่ยงไม่มี",
            {"output": "มีประกาศเจตนารมณ์ 1 ฉบับ"} | PAID | GREEN,
        ),
    ],
)
def test_what_answers_later_questions_is_left_out_of_the_output(
    at_output: Chat, said: str, answers: dict[str, Any]
) -> None:
    assert told(at_output.says(said)) == answers


@pytest.mark.parametrize("said", ["ไม่มีปัญหา ไม่ใช้ตังค์", "ไม่มีอุปสรรค ไม่ได้ใช้เงิน", "ไม่ใช้งบ ราบรื่นดีค่ะ"])
def test_that_nothing_went_wrong_is_no_result_beside_an_answer(at_output: Chat, said: str) -> None:
    at_output.says(said)
    assert told(at_output) == NO_MONEY and at_output.state["at"] == "output"


def test_an_order_to_send_behind_it_is_told_to_come_too_early(at_output: Chat) -> None:
    said = at_output.says("ไม่มีปัญหา ไม่ใช้ตังค์ ส่งเลย").since(-3)
    assert told(at_output) == NO_MONEY and "ยังไม่ได้ส่ง" in said


@pytest.mark.parametrize(
    "said",
    ["คนมา 42 ได้ตามแผนหมดแหละ", "ผู้ร่วม 30 ทุกอย่างเป็นไปตามแผนครับ", "คนมา 50 คน ผลผลิตผลลัพธ์ตามแผนทั้งหมด"],
)
def test_all_as_planned_answers_both_results(at_output: Chat, said: str) -> None:
    at_output.says(said)
    assert told(at_output)["outcome"] == AS_PLANNED and "output" in told(at_output)


def test_it_is_said_which_words_became_which_answer(at_output: Chat) -> None:
    at_output.says("ได้แผน 1 ฉบับ").says(DRAFT)
    outcome = {"output": "ได้แผน 1 ฉบับ", "outcome": "แผนยังเป็นร่าง รอลงนาม"}
    assert told(at_output) == outcome | NO_MONEY | GREEN | NO_FILES | UNSEEN
    shown = "ผลลัพธ์: แผนยังเป็นร่าง รอลงนาม\nงบประมาณ: ไม่ขอรับการจัดสรรงบประมาณ\nความเสี่ยง: เขียว"
    assert shown in at_output.since(-2)
    at_output.says("เก็บทั้งหมด")
    assert at_output.answers["outcome"] == DRAFT.removesuffix("ค่ะ")


@pytest.mark.parametrize(
    "said", ["ได้ถุงผ้า 50 ใบ สีเขียว", "ผู้เข้าอบรมบอกว่าห้องเย็น ปกติ", "ได้สื่อ 3 ชิ้น ไม่มีอะไร"]
)
def test_what_may_be_said_of_the_result_stays_in_it(at_output: Chat, said: str) -> None:
    assert told(at_output.says(said)) == {"output": said}


@pytest.mark.parametrize("said", ["ที่เล่าไปผิด คนมา 24 คน ไม่ใช้งบ เขียว", "ผลผลิตคืออะไรคะ ไม่ใช้งบ เขียว"])
def test_what_puts_right_or_asks_is_no_result_before_such_answers(
    at_output: Chat, said: str
) -> None:
    at_output.says(said)
    assert at_output.answers.get("output") not in (said, said.split(" ไม่ใช้งบ")[0])


@pytest.mark.parametrize(
    ("said", "answers"),
    [
        ("ได้ตามแผน ยังไม่ได้เบิกงบ ยังไม่มีรูป", {"output": AS_PLANNED} | NO_FILES),
        ("ตามแผน แต่ยังไม่ได้เบิกเงิน", {"output": AS_PLANNED}),
        ("ได้ตามแผนทั้งสองข้อ แต่งบยังไม่ได้เบิกค่ะ", BOTH),
    ],
)
@pytest.mark.every(1)
def test_that_nothing_was_drawn_is_said_where_the_budget_is_asked(
    at_output: Chat, said: str, answers: dict[str, Any]
) -> None:
    assert told(at_output.says(said)) == answers
    assert "ยังไม่ได้ทำตาม" not in at_output.since(-3)
    if "outcome" not in answers:
        at_output.taps("ผลลัพธ์ได้ตามแผน")
    assert at_output.state["at"] == "budget"
    assert "ยังไม่ได้เบิก พิมพ์งบที่ได้รับจัดสรรแล้วตามด้วย 0" in at_output.last
    assert at_output.says("5,000 / 0").answers["budget"] == ["5000.00", "0.00"]


def test_that_nothing_was_drawn_is_no_part_of_the_outcome(at_output: Chat) -> None:
    at_output.taps("ผลผลิตได้ตามแผน").says("ได้ตามแผน ยังไม่ได้เบิกงบ ยังไม่มีรูป")
    assert told(at_output) == BOTH | NO_FILES and at_output.state["at"] == "budget"
    assert "ยังไม่ได้เบิก พิมพ์งบ" in at_output.last


def test_other_words_behind_a_planned_result_stay_with_it(at_output: Chat) -> None:
    words = "ได้ตามแผน แต่ยังไม่ได้เบิกตัวผู้เข้าร่วม 3 คนจากหน่วยอื่น"
    assert told(at_output.says(words))["output"] == words


@pytest.mark.parametrize(
    ("said", "budget", "trouble"),
    [
        ("งบ ไม่ใช้ มีปัญหานิดนึงคือคนมาสาย", "none", "มีปัญหานิดนึงคือคนมาสาย"),
        ("งบไม่มี ปัญหาคือห้องเล็กไป", "none", "ปัญหาคือห้องเล็กไป"),
        ("5,000 / 4,200 ปัญหาคือเวลาน้อย", PAID["budget"], "ปัญหาคือเวลาน้อย"),
    ],
)
def test_what_went_wrong_behind_a_budget_is_kept_of_what_was_done(
    at_output: Chat, said: str, budget: Any, trouble: str
) -> None:
    at_output.says("ตามแผนทั้งสองข้อ").says(said)
    assert at_output.answers["budget"] == budget and at_output.state["at"] == "risk"
    assert at_output.answers["narrative"] == f"{TOLD}\n{trouble}" and trouble in at_output.since(-1)


@pytest.mark.parametrize(
    "said",
    [
        "ได้คู่มือหนึ่งเล่ม เอาแค่นี้ ส่งให้หัวหน้าเลย",
        "ได้คู่มือหนึ่งเล่ม เอาแค่นี้ก่อนละกัน ส่งเลย",
        "ได้คู่มือหนึ่งเล่ม แค่นี้พอ",
        "ได้คู่มือหนึ่งเล่ม เอาแค่นี้",
    ],
)
def test_words_that_close_a_result_and_send_are_no_part_of_it(at_output: Chat, said: str) -> None:
    at_output.says(said)
    assert at_output.answers["output"] == "ได้คู่มือหนึ่งเล่ม"
    assert "ยังไม่ได้เก็บ “ส่ง" not in at_output.since(0)
