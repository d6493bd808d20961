"""Whether a bureau will be outstanding: nothing is foretold, what is counted is shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER
from tests.talk import words


@pytest.mark.parametrize(
    "said",
    [
        "ปีนี้เราจะได้สำนักดีเด่นไหม",
        "สำนักเรามีโอกาสได้สำนักดีเด่นไหมคะ",
        "เราพอมีลุ้นสำนักดีเด่นหรือเปล่า",
        "คิดว่าเราจะได้หน่วยงานดีเด่นมั้ยปีนี้",
        "โอกาสที่สำนักเราจะได้สำนักดีเด่นมีแค่ไหน",
        "ปีนี้สำนักผมจะติดสำนักดีเด่นรึเปล่าครับ",
    ],
)
def test_the_own_bureau_is_shown_and_nothing_foretold(director: Chat, said: str) -> None:
    before = len(director.heard)
    told = director.says(said).since(before)
    assert "บอตไม่คาดการณ์" in told and "แฟ้มคัดเลือกสำนัก" in told
    assert "สำนักบริหารงานกลาง" in told and "สำนักประชาสัมพันธ์" not in told
    cards = [each.get("contents", {}) for each in director.heard[before:]]
    assert "คาดการณ์การส่ง" not in "".join(map(words, cards))  # a button may lead to it


def test_a_bureau_that_is_named_is_shown(director: Chat) -> None:
    director.says("สำนักประชาสัมพันธ์น่าจะได้สำนักดีเด่นมั้ยปีนี้")
    assert "สำนักประชาสัมพันธ์" in director.last and "สำนักบริหารงานกลาง" not in director.last


@pytest.mark.parametrize(
    "said", ["สำนักดีเด่นดูจากอะไร", "ต้องทำยังไงถึงจะได้สำนักดีเด่น", "เกณฑ์สำนักดีเด่นมีอะไรบ้าง"]
)
def test_what_it_depends_on_is_listed(chat: Callable[[str], Chat], said: str) -> None:
    me = chat(REPORTER).says(said)
    assert "• จัดส่งรายงานตรงตามกำหนด" in me.last and "แฟ้มคัดเลือกสำนัก" in me.offers


def test_staff_see_no_figures_of_a_bureau(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ปีนี้เราจะได้สำนักดีเด่นไหม")
    assert "• จัดส่งรายงานตรงตามกำหนด" in me.last and "ยังไม่มีข้อมูลให้นับ" not in me.last


@pytest.mark.parametrize(
    "said",
    [
        "คะแนนสำนักดีเด่น",
        "ประกาศสำนักดีเด่นเมื่อไหร่",
        "ปีนี้ใครจะได้คนดีเด่น",
        "ส่งช้าโดนตัดคะแนนสำนักดีเด่นไหม",
        "สำนักเราจะส่งทันไหม",
        "แฟ้มคัดเลือกสำนัก",
    ],
)
def test_other_questions_are_answered_as_before(director: Chat, said: str) -> None:
    assert "บอตไม่คาดการณ์" not in director.answer_to(said)
