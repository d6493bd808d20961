"""A text that was sent before it was finished is told from a short answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.spelling.half_words import is_half_typed
from tests.handlers.house import Chat


@pytest.mark.parametrize("said", ["ผลผ", "ได้ค", "บุคลา", "เพราะ", "ประชุ"])
def test_half_a_word_is_known(said: str) -> None:
    assert is_half_typed(said)


@pytest.mark.parametrize(
    "said", ["ขนม", "หมวก", "ถ้วย", "ครบ", "อบรม", "ลุง", "ทำแล้ว", "ไวน์", "ok", "1.10"]
)
def test_a_short_answer_is_none(said: str) -> None:
    assert not is_half_typed(said)


@given(st.text(max_size=30))
def test_any_text_is_half_typed_or_not(text: str) -> None:
    assert is_half_typed(text) in (True, False)
    assert not is_half_typed(f"{text} จัดอบรมที่ห้องประชุมใหญ่แล้ว")


def test_half_a_word_is_kept_only_if_it_is_the_answer(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("จัดอบรมแล้ว 40 คน").says("ผลผ")
    assert "ข้อความนี้พิมพ์ครบแล้วหรือยัง" in reporter.last
    assert "output" not in reporter.state["answers"]
    assert reporter.taps("ใช้เป็นคำตอบ").state["answers"]["output"] == "ผลผ"
