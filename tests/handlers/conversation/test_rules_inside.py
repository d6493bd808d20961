"""A question typed inside a conversation is answered by the rules about that conversation."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.understanding.scenes import PLACES, types_in, walks


@pytest.mark.parametrize(
    ("place", "asked", "told"),
    [
        ("report:published", "ต้องลงทุกช่องทางเลยเหรอ", "ต้องเผยแพร่ที่ไหน"),
        ("absence:days", "ลาไปแล้วจะมีคนรับเตือนแทนไหม", "เรื่องรายงานเตือนผู้ดูแลแทน"),
        ("gift:what", "แบบนี้ต้องรายงานด้วยเหรอ", "รายงานไว้ก่อน ผู้บังคับบัญชาจะพิจารณา"),
    ],
)
def test_a_question_is_answered_from_the_shelf_of_its_conversation(
    reporter: Chat, place: str, asked: str, told: str
) -> None:
    walks(reporter, PLACES[place].opening)
    assert told in types_in(reporter, asked)
    [row] = reporter.house.states(reporter.user_id).values()
    assert (row[0].step, row[0].status) == (PLACES[place].step, "active")


@pytest.mark.soak
def test_a_rule_about_something_else_is_told_where_it_is_plainly_asked(reporter: Chat) -> None:
    walks(reporter, PLACES["report:risk"].opening)
    assert "ของขวัญ" in types_in(reporter, "รับของขวัญได้กี่บาท")


@pytest.mark.parametrize("said", ["งบเท่าไหร่ยังไม่รู้ ต้องรอการเงิน", "ใช้ไปกี่บาทยังไม่ทราบ รอถามพัสดุ"])
def test_who_does_not_know_yet_is_told_how_to_wait_and_no_figures(
    reporter: Chat, said: str
) -> None:
    walks(reporter, PLACES["report:risk"].opening[:-1])
    assert "พักก่อน" in types_in(reporter, said) and "ยังไม่มีกิจกรรม" not in reporter.last


@pytest.mark.parametrize("said", ["ยังไม่ได้ทำเลยค่ะ", "จริงๆ ยังไม่ได้จัดเลย"])
def test_that_nothing_was_done_is_not_kept_as_what_was_done(reporter: Chat, said: str) -> None:
    walks(reporter, PLACES["report:done"].opening)
    assert "ยังไม่ได้บันทึกข้อความนี้" in types_in(reporter, said)
    assert reporter.offers[0] == "ใช้เป็นคำตอบ"
    assert reporter.offers[1] in ("ย้อนกลับ", "แก้สถานะ")
    [row] = reporter.house.states(reporter.user_id).values()
    assert "narrative" not in row[1]["answers"]


def test_what_was_not_done_and_why_is_an_answer(reporter: Chat) -> None:
    walks(reporter, PLACES["report:done"].opening)
    assert "ผลผลิต" in types_in(reporter, "ยังไม่ได้จัดเวทีที่สอง เพราะวิทยากรติดราชการ")
