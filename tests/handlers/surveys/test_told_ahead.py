"""What somebody proposes at a question with buttons is kept for the one that takes it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.surveys.surveying import REPORTER, colleagues, makes


@pytest.fixture
def second(demo: House, chat: Callable[[str], Chat]) -> Chat:
    code = makes(chat(REPORTER))
    return chat(colleagues(demo)[0]).says(code).says("5")


@pytest.mark.parametrize(
    "said", ["อยากให้มีน้ำดื่มบริการด้วยค่ะ", "มีข้อเสนอแนะว่าควรเพิ่มที่นั่งรอ", "ควรเพิ่มที่จอดรถให้ผู้มาติดต่อ"]
)
def test_a_proposal_is_kept_and_the_question_stays(second: Chat, said: str) -> None:
    heard = len(second.heard)
    answers = second.says(said).state["answers"]
    assert answers["t7"] == said and "q2" not in answers
    assert "เก็บไว้ที่คำถามที่ 7 แล้ว" in second.since(heard) and "ข้อ 2 จาก 7" in second.last
    assert "ตรวจก่อนส่งคำตอบ" in second.says("4").says("4").says("4").says("4").says("4").last


@pytest.mark.soak
def test_a_second_one_joins_it(second: Chat) -> None:
    second.says("อยากให้มีน้ำดื่มบริการ").says("น่าจะเพิ่มที่นั่งรอด้านหน้า")
    assert second.state["answers"]["t7"] == "อยากให้มีน้ำดื่มบริการ\nน่าจะเพิ่มที่นั่งรอด้านหน้า"


@pytest.mark.parametrize(
    "said", ["อยากให้ 4", "อยากให้มากที่สุด", "อยากให้แก้ข้อแรกได้ไหม", "ข้อเสนอแนะพิมพ์ตรงไหนคะ", "4"]
)
def test_other_words_are_no_proposal(second: Chat, said: str) -> None:
    assert "t7" not in second.says(said).state["answers"]


@pytest.mark.parametrize("said", ["ขอดูที่ตอบไปก่อน", "ขอดูทั้งหมดอีกที", "ทวนคำตอบให้หน่อยค่ะ"])
def test_the_answers_so_far_are_shown(second: Chat, said: str) -> None:
    assert "คำตอบที่ให้ไว้แล้ว ยังไม่ได้ส่ง" in second.answer_to(said)
    assert "ข้อ 2 จาก 7" in second.last


@pytest.mark.parametrize("said", ["ให้ 5 ทุกข้อเลย", "เอามากที่สุดหมดทุกข้อค่ะ", "ทุกข้อให้ 5 คะแนน"])
def test_one_level_for_all_is_given_to_those_not_answered(second: Chat, said: str) -> None:
    second.says("2").says(said)
    answers = second.state["answers"]
    assert (answers["q1"], answers["q2"], answers["q3"], answers["q6"]) == (5, 2, 5, 5)
    assert "ข้อ 7 จาก 7" in second.last


@pytest.mark.parametrize("said", ["ทุกข้อยากหมด", "ต้องตอบทุกข้อไหม", "ให้ 5 ข้อนี้", "3 ข้อ"])
def test_other_words_answer_not_all(second: Chat, said: str) -> None:
    assert "q4" not in second.says(said).state["answers"]


@pytest.mark.parametrize("said", ["ข้อนี้ไม่เกี่ยวกับหนูค่ะ", "ข้อนี้ไม่เกี่ยวกับผม"])
def test_what_does_not_concern_somebody_is_skipped(second: Chat, said: str) -> None:
    assert "ข้อ 3 จาก 7" in second.says(said).last and second.state["answers"]["q2"] is None
