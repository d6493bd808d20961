"""What an executive wants told to many becomes the draft of an announcement, with its people."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.handlers.executive_news.announcing import TEXT, TITLE
from tests.handlers.house import Chat

SECRETARY, DIRECTOR, ADMIN, STAFF = "D0001", "D0101", "D0002", "D0103"


@pytest.mark.parametrize(
    ("words", "text", "whom", "bureau"),
    [
        (
            "ขอประกาศแจ้งในสำนักว่า พรุ่งนี้ไฟดับ 9-12 น.",
            "พรุ่งนี้ไฟดับ 9-12 น.",
            "bureau",
            "สำนักบริหารงานกลาง",
        ),
        ("ช่วยแจ้งทุกคนในสำนักเราด้วยว่าพรุ่งนี้ประชุม", "พรุ่งนี้ประชุม", "bureau", "สำนักบริหารงานกลาง"),
        (
            "ประกาศให้คนในสำนักการคลังทราบว่าพรุ่งนี้น้ำไม่ไหล",
            "พรุ่งนี้น้ำไม่ไหล",
            "bureau",
            "สำนักการคลังและงบประมาณ",
        ),
        ("ประกาศแจ้งทั้งสำนักงานว่า พรุ่งนี้ไฟดับ", "พรุ่งนี้ไฟดับ", "office", None),
        ("ประกาศให้คนในกลุ่มงานทราบว่าพรุ่งนี้น้ำไม่ไหล", "พรุ่งนี้น้ำไม่ไหล", None, None),
    ],
)
def test_the_words_and_the_people_are_kept(
    chat: Callable[[str], Chat], words: str, text: str, whom: str | None, bureau: str | None
) -> None:
    director = chat(DIRECTOR).says(words)
    assert "ยังไม่ได้แจ้งผู้ใด" in director.since(0) and "ประกาศเรื่องอะไร" in director.last
    answers: dict[str, Any] = director.state["answers"]
    assert answers["text"] == text and answers.get("whom") == whom
    assert (answers["bureau"]["name"] if "bureau" in answers else None) == bureau


def test_the_whom_of_an_unknown_bureau_is_asked(chat: Callable[[str], Chat]) -> None:
    answers = chat(SECRETARY).says("แจ้งคนในสำนักดาวอังคารว่าพรุ่งนี้ประชุม").state["answers"]
    assert answers["whom"] == "bureau" and "bureau" not in answers


@pytest.mark.parametrize("words", ["ประกาศแจ้งในสำนักว่าอะไร", "แจ้งในสำนักแล้วหรือยังว่าพรุ่งนี้หยุด"])
def test_a_question_begins_none(chat: Callable[[str], Chat], words: str) -> None:
    assert "ยังไม่ได้แจ้งผู้ใด" not in chat(DIRECTOR).says(words).since(0)


@pytest.mark.parametrize("who", [ADMIN, STAFF])
def test_others_draft_none_by_it(chat: Callable[[str], Chat], who: str) -> None:
    assert "ประกาศเรื่องอะไร" not in chat(who).says("ขอประกาศแจ้งในสำนักว่า พรุ่งนี้ไฟดับ").last


def test_the_own_bureau_may_be_said_where_it_is_asked(chat: Callable[[str], Chat]) -> None:
    director = chat(DIRECTOR).says("ออกประกาศ").says(TITLE).says(TEXT)
    director.taps("สำนักเดียว").says("สำนักเรา")
    assert director.state["answers"]["bureau"]["name"] == "สำนักบริหารงานกลาง"
