"""The document that has just come is put up for signature in words."""

from __future__ import annotations

import pytest

from handlers.question.query import opens
from handlers.sign_offs import propose_document, road_words
from models.queues.shown_buttons import DATA, ShownButton
from tests.handlers.house import Chat, House
from tests.handlers.sign_offs.on_road import document


@pytest.mark.parametrize(
    "words", ["ดี เสนอมาให้ผมเซ็นเลย", "ส่งให้ ผอ. ลงนามได้เลยค่ะ", "งั้นเสนอลงนามฉบับนี้เลย"]
)
def test_words_below_the_document_propose_it(demo: House, reporter: Chat, words: str) -> None:
    number = document(demo)
    data = opens(road_words.PROPOSE, r=number)
    demo.shown[reporter.user_id] = [[ShownButton("เสนอลงนาม", "เสนอลงนาม", DATA, data, "")]]
    assert "ให้ผู้ใดตรวจ" in reporter.says(words).last


@pytest.mark.parametrize("words", ["ดี เสนอมาให้ผมเซ็นเลย", "ส่งให้ ผอ. ลงนามได้เลยค่ะ"])
def test_without_a_document_in_sight_nothing_is_proposed(reporter: Chat, words: str) -> None:
    assert "ให้ผู้ใดตรวจ" not in reporter.says(words).last


@pytest.mark.parametrize(
    "words", ["ใครเซ็นได้บ้าง", "ให้ผมเซ็นวันไหน", "เสนอชื่อคนดี", "ส่งรายงานให้หัวหน้าอนุมัติ"]
)
def test_other_words_propose_nothing(words: str) -> None:
    assert propose_document._WANTS.fullmatch(words) is None
