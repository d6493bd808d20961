"""An earlier answer of a survey is put right in words, and the card shows what was not answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.surveys.surveying import REPORTER, colleagues, makes


@pytest.fixture
def third(demo: House, chat: Callable[[str], Chat]) -> Chat:
    code = makes(chat(REPORTER))
    return chat(colleagues(demo)[0]).says(code).says("5").says("4")


@pytest.mark.parametrize(
    ("said", "first", "second"),
    [
        ("แก้ข้อที่แล้วเป็น 1 ค่ะ", 5, 1),
        ("ข้อที่แล้วขอเปลี่ยนเป็น 1", 5, 1),
        ("ขอแก้คำตอบข้อก่อนหน้าเป็น 1", 5, 1),
        ("ข้อ 1 แก้เป็น 3 นะ", 3, 4),
        ("แก้ข้อแรกเป็น 3", 3, 4),
        ("ข้อที่ 2 ไม่ใช่ 4 เป็น 2", 5, 2),
        ("ข้อเมื่อกี้กดผิด จะให้ 1", 5, 1),
        ("ข้อที่แล้วกดพลาดค่ะ อยากให้น้อยที่สุด", 5, 1),
        ("เมื่อกี้มือลั่น จริงๆจะให้ 2", 5, 2),
        ("ข้อที่แล้วจะให้ 2 นะ ไม่ใช่ 4", 5, 2),
        ("คำถามก่อนหน้าขอเปลี่ยนเป็นปานกลาง", 5, 3),
        ("ข้อแรกให้มากไป ขอเป็น 3", 3, 4),
        ("ข้อ 1 จะให้ 2 คะแนน ไม่ใช่ 5", 2, 4),
    ],
)
def test_an_earlier_answer_is_changed_and_it_is_said(
    third: Chat, said: str, first: int, second: int
) -> None:
    heard = len(third.heard)
    answers = third.says(said).state["answers"]
    assert (answers["q1"], answers["q2"]) == (first, second) and "q3" not in answers
    assert "แก้คำตอบ “คำถามที่" in third.since(heard) and "ข้อ 3 จาก 7" in third.last


@pytest.mark.parametrize(("said", "level"), [("3", 3), ("ข้อนี้ 3 ค่ะ", 3), ("แก้เป็น 3", None)])
def test_other_figures_change_no_earlier_answer(third: Chat, said: str, level: int | None) -> None:
    answers = third.says(said).state["answers"]
    assert answers["q1"] == 5 and (level is None or answers.get("q3") in (level, None))


@pytest.mark.parametrize("said", ["เมื่อกี้ข้อก่อนตอบผิด ขอกลับไปแก้", "อ้าว ข้อเมื่อกี้ตอบพลาด ขอแก้หน่อย"])
def test_who_only_says_that_the_one_before_is_wrong_is_asked_it_anew(
    third: Chat, said: str
) -> None:
    assert "ข้อ 2 จาก 7" in third.says(said).last and "q3" not in third.state["answers"]


@pytest.mark.parametrize("said", ["ไม่อยากตอบข้อนี้", "ข้อนี้ไม่สะดวกตอบค่ะ", "ขอไม่ตอบข้อนี้นะ"])
def test_who_does_not_want_to_answer_goes_on(third: Chat, said: str) -> None:
    assert "ข้อ 4 จาก 7" in third.says(said).last and third.state["answers"]["q3"] is None


@pytest.mark.parametrize("said", ["ข้อแรกหมายถึงอะไร", "ข้อนี้ไม่ตอบได้ไหม", "ใครไม่ตอบข้อนี้บ้าง"])
def test_what_is_asked_of_a_question_answers_none(third: Chat, said: str) -> None:
    answers = third.says(said).state["answers"]
    assert (answers["q1"], answers["q2"]) == (5, 4) and "q3" not in answers


@pytest.mark.soak
def test_the_card_shows_the_words_of_what_was_not_answered(third: Chat) -> None:
    question = third.last.split("\n")[1]
    third.says("ไม่ขอตอบ").says("3").says("3").says("3").says("ไม่ขอตอบ")
    assert "ตรวจก่อนส่งคำตอบ" in third.last and f"{question}: ไม่ขอตอบ" in third.last
