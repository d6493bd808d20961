"""Name and bureau told of in one sentence: who asks the clinic is told as they said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

QUESTION = "กิจกรรม 3.7 ต้องแนบหลักฐานอะไรบ้าง"


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("ไม่ต้องบอกชื่อค่ะ บอกแค่สำนักพอ", "bureau"),
        ("ขอไม่บอกชื่อ แต่บอกสำนักได้", "bureau"),
        ("บอกสำนัก แต่ไม่บอกชื่อค่ะ", "bureau"),
        ("บอกแค่ว่าอยู่สำนักไหนก็พอ ชื่อไม่ต้อง", "bureau"),
        ("ไม่ต้องบอกทั้งชื่อและสำนัก", "anonymous"),
        ("ไม่ต้องบอกชื่อ", "anonymous"),
        ("ไม่ต้องบอกชื่อสำนัก", None),
        ("ไม่บอกชื่อ ไม่บอกสำนัก", None),
    ],
)
def test_who_is_told_is_what_was_said(reporter: Chat, words: str, tells: str | None) -> None:
    reporter.says("ถามคลินิก").says(QUESTION).taps("ส่งถามคน").says(words)
    assert reporter.state["answers"].get("tells") in (tells, *(("anonymous",) if not tells else ()))


def test_who_is_told_may_be_changed_before_it_is_sent(reporter: Chat) -> None:
    reporter.says("ถามคลินิก").says(QUESTION).taps("ส่งถามคน").taps("บอกชื่อ")
    reporter.says("งั้นไม่บอกอะไรเลยดีกว่า")
    assert reporter.state["answers"]["tells"] == "anonymous" and "ส่งคำถาม" in reporter.offers


@pytest.mark.parametrize("words", ["เอาเรื่องที่ถามคลินิกไปบอกหัวหน้าหรือเปล่า", "ที่ปรึกษาไว้มีใครไปบอกหัวหน้าไหม"])
def test_nobody_else_is_told_of_a_question(chat: Callable[[str], Chat], words: str) -> None:
    assert "บอตไม่บอกหัวหน้าหรือผู้ใดว่าท่านถาม" in chat("D0106").says(words).last


@pytest.mark.parametrize("words", ["ที่ถามคลินิกไปตอบหรือยัง", "ที่ถามคลินิกไว้มีคำตอบหรือยังคะ"])
def test_whether_it_is_answered_its_code_tells(chat: Callable[[str], Chat], words: str) -> None:
    assert "คำตอบอ่านได้ด้วยรหัสคำถาม" in chat("D0106").says(words).last


@pytest.mark.parametrize(
    ("words", "tells"),
    [("บอกชื่อได้ค่ะ", "named"), ("เปลี่ยนใจ ไม่บอกดีกว่า", "anonymous")],
)
def test_who_is_told_before_the_question_is_no_question(
    reporter: Chat, words: str, tells: str
) -> None:
    reporter.says("ถามคลินิก").says("บอกชื่อได้ค่ะ").says(words)
    answers = reporter.state["answers"]
    assert answers["tells"] == tells and not answers.get("text")
    assert "เปลี่ยนได้ก่อนส่ง" in reporter.last
    reporter.says(QUESTION).taps("ส่งถามคน")
    assert reporter.state["at"] == "send"


def test_the_value_that_is_kept_is_never_shown(reporter: Chat) -> None:
    reporter.says("ถามคลินิก").says(QUESTION).taps("ส่งถามคน").says("ย้อนกลับ")
    assert "คำตอบเดิม: ส่งถามคน" in reporter.last and ": ask" not in reporter.last
