"""What people say at a question for a level besides a level."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.surveys.surveying import REPORTER, colleagues, makes


@pytest.fixture
def second(demo: House, chat: Callable[[str], Chat]) -> Chat:
    code = makes(chat(REPORTER))
    return chat(colleagues(demo)[0]).says(code).says("5")


@pytest.mark.parametrize("said", ["ก็พอใช้ได้นะ ไม่ดีไม่แย่", "กลางๆ ไม่ดีไม่แย่ค่ะ"])
def test_a_remark_that_repeats_the_answer_is_no_order(second: Chat, said: str) -> None:
    heard = len(second.heard)
    assert second.says(said).state["answers"]["q2"] == 3
    assert "ยังไม่ได้ทำตาม" not in second.since(heard)


@pytest.mark.parametrize(
    ("said", "level"),
    [("ที่เหลือห้าหมดเลย", 5), ("ข้อที่เหลือให้ 4 เหมือนกันค่ะ", 4), ("ข้ออื่นเอา 3 ทั้งหมด", 3)],
)
def test_one_level_for_the_rest_is_taken_and_said(second: Chat, said: str, level: int) -> None:
    heard = len(second.heard)
    answers = second.says(said).state["answers"]
    assert (answers["q1"], answers["q2"], answers["q6"]) == (5, level, level)
    assert "ทุกข้อที่ยังไม่ได้ตอบแล้ว แก้ได้ก่อนส่ง" in second.since(heard)


@pytest.mark.parametrize(
    "said", ["ไม่เคยไปติดต่อเลย ตอบไม่ได้", "ไม่เคยใช้บริการเลยค่ะ", "ข้อนี้ตอบไม่ได้ค่ะ", "ไม่มีข้อมูลค่ะ"]
)
def test_who_knows_nothing_of_it_goes_on(second: Chat, said: str) -> None:
    answers = second.says(said).state["answers"]
    assert answers["q2"] is None and "ข้อ 3 จาก 7" in second.last


def test_who_was_never_content_gives_a_level(second: Chat) -> None:
    assert second.says("ไม่เคยพอใจเลย").state["answers"]["q2"] == 2


@pytest.mark.parametrize("said", ["หัวหน้าจะเห็นไหมว่าเราตอบอะไร", "ใครเห็นคำตอบของเราบ้าง"])
def test_who_sees_it_is_told_of_this_survey(second: Chat, said: str) -> None:
    heard = len(second.heard)
    told = second.says(said).since(heard)
    assert "แบบสำรวจนี้ไม่เก็บว่าใครตอบอะไร" in told and "ทั้งสองแบบ" not in told
    assert "q2" not in second.state["answers"]
