"""Other days for the deputy who was just named, told without the name and the work."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.fixture
def appointed(head: Chat) -> Chat:
    """A head who has just named a deputy until 5 March."""
    return head.says("มอบหมายแทน").says("D0106").says("1-5 มี.ค.").taps("ยืนยันมอบหมาย")


@pytest.mark.parametrize(
    "words",
    [
        "เปลี่ยนเป็นถึงวันที่ 7 นะ เพิ่งรู้ว่ากลับอาทิตย์",
        "ขยายถึง 7 มี.ค.",
        "ขอเลื่อนไปจนถึงวันที่ 7",
        "มอบหมายแทนถึง 7 มี.ค.",
    ],
)
def test_other_days_are_proposed_for_the_same_deputy(appointed: Chat, words: str) -> None:
    told = appointed.answer_to(words)
    assert "1 มีนาคม 2570 ถึง 7 มีนาคม 2570" in told and "ยืนยันมอบหมาย" in appointed.offers
    assert "ไม่พบชื่อนี้" not in told


def test_after_another_answer_the_bare_words_are_not_about_the_deputy(appointed: Chat) -> None:
    told = appointed.says("สถานะ").answer_to("เปลี่ยนเป็นถึงวันที่ 7 นะ")
    assert "ตรวจการเปลี่ยนผู้แทน" not in told


def test_somebody_else_is_still_asked_for(appointed: Chat) -> None:
    assert "จะมอบหมายให้ผู้ใด" in appointed.answer_to("เปลี่ยนเป็นคนอื่น")
