"""Who took part, told where a result is asked, belongs to what was done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.told.taken_part import taken_part
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER, TOLD


@pytest.fixture
def at_output(chat: Callable[[str], Chat]) -> Chat:
    return chat(REPORTER).says("รายงาน 1.10").says("เสร็จแล้ว").says(TOLD)


@pytest.mark.parametrize(
    "words",
    [
        "ไปกันสามคน มีพี่ตั้งใจกับน้องกตัญญูด้วย",
        "มีคุณวินัย น้องสุจริต และพี่พอเพียงไปด้วยค่ะ",
        "ลืมบอก มีน้องตั้งใจมาช่วยด้วย",
        "ไปกับพี่กตัญญูครับ",
        "ทำกับคุณวินัย",
        "คือพี่ตั้งใจและน้องวินัย",
    ],
)
def test_it_is_offered_for_what_was_done(at_output: Chat, words: str) -> None:
    at_output.says(words)
    assert "output" not in at_output.state["answers"] and "แก้ตามนี้" in at_output.offers
    at_output.taps("แก้ตามนี้")
    assert "คุณธรรม" not in at_output.state["answers"]["narrative"].removeprefix(TOLD)
    assert at_output.state["answers"]["narrative"].startswith(f"{TOLD}\n")


@pytest.mark.parametrize(
    "words",
    [
        "มีผู้เข้าร่วม 50 คน",
        "มีคุณภาพดีขึ้น",
        "มีน้องใหม่เข้าใจงานมากขึ้น",
        "มีท่านประธานเปิดงานและคนร่วม 30 คน",
        "มีพี่ตั้งใจไปด้วยไหม",
        "ได้คู่มือ 1 เล่ม",
        "ผู้เข้าอบรมตั้งใจและกตัญญูมากขึ้น",
    ],
)
def test_results_and_questions_are_none(words: str) -> None:
    assert not taken_part(words)
