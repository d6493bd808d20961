"""Whether a question stays secret is answered where the question is asked for, and is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "words",
    [
        "เป็นความลับไหม",
        "ข้อมูลเป็นความลับใช่ไหมคะ",
        "คนอื่นจะรู้ไหมว่าเราถาม",
        "ถามแล้วหัวหน้าจะรู้มั้ยคะ",
        "แบบไม่ให้หัวหน้ารู้ได้ไหม",
        "เก็บชื่อไหม",
    ],
)
def test_secrecy_is_answered(chat: Callable[[str], Chat], words: str) -> None:
    me = chat("D0106")
    me.says("ถามคลินิก")
    told = me.answer_to(words)
    assert "ผู้อ่านคำถามมีเฉพาะผู้ให้คำปรึกษา" in told and "ต้องการถามเรื่องใด" in told
    assert "text" not in me.state["answers"] and "tells" not in me.state["answers"]


@pytest.mark.parametrize(
    "words", ["หัวหน้ารับของขวัญ คนอื่นรู้หมดแล้ว ผิดไหม", "ความลับราชการเอาไปเล่าให้เพื่อนนอกสำนักฟังได้ไหม"]
)
def test_a_question_of_secrets_is_a_question(chat: Callable[[str], Chat], words: str) -> None:
    me = chat("D0106")
    me.says("ถามคลินิก").says(words)
    assert me.state["answers"]["text"] == words
