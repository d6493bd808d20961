"""Who asks in general words of a state in which a thing of theirs is, is told of that thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import registry
from handlers.subjects.facts import facts_told
from tests.handlers.gifts.gifting import HEAD, ME, gives
from tests.handlers.house import Chat
from tests.handlers.reports.deciding.test_returned_reports import REASON, comes_back
from tests.handlers.reports.sent_reports import sends

RULE = "ส่งกลับมาใหม่ภายใน 3 วันทำการ"
NONE = "ขณะนี้ไม่มีรายงานของสำนักท่านที่ถูกส่งกลับ"
STATES = [
    state
    for subject in registry.SUBJECTS
    for matter in subject.own_matters
    for state in matter.in_states
]


def test_every_state_goes_before_an_answer_that_there_is() -> None:
    sheets = facts_told.sheets(registry.SUBJECTS)
    for state in STATES:
        assert all(registry.query(name) is not None for name in state.instead_of)
        assert registry.query(state.query.name) is not None or not state.query.words
        assert not state.facets or {*state.facets} <= {*sheets[state.sheet].facts}


@pytest.mark.parametrize(
    "words",
    [
        "โดนตีกลับมาอีกแล้ว ผิดตรงไหนอ่ะ",
        "ตีกลับอีกแล้วอ่ะ ต้องทำไง",
        "ถูกส่งกลับแล้วทำไงต่อคะ",
        "รายงานโดนตีกลับ แก้ยังไงดี",
        "โดนเด้งมา ต้องส่งใหม่ภายในกี่วัน",
        "ถูกตีกลับแล้วต้องทำใหม่ทั้งหมดไหม",
        "ใครตีกลับ",
        "เดี๋ยวค่อยแก้ พรุ่งนี้นะ",
        "ไม่เห็นด้วยอ่ะ ไม่แก้ได้มั้ย",
    ],
)
def test_a_report_that_came_back_is_shown_with_the_rule_on_a_button(
    reporter: Chat, head: Chat, words: str
) -> None:
    comes_back(reporter, head)
    said = reporter.answer_to(words)
    assert REASON in said and "ส่งใหม่ภายใน" in said and "แก้ไขและส่งใหม่" in reporter.offers
    assert RULE not in said
    if "ถูกส่งกลับทำอย่างไร" in reporter.offers:
        assert RULE in reporter.taps("ถูกส่งกลับทำอย่างไร").last


@pytest.mark.parametrize(
    "words",
    ["ถ้าโดนตีกลับต้องทำยังไง", "ปกติถูกส่งกลับแล้วต้องทำยังไง", "เพื่อนโดนตีกลับ ต้องทำยังไงคะ"],
)
def test_who_asks_of_any_report_is_told_the_rule(reporter: Chat, head: Chat, words: str) -> None:
    comes_back(reporter, head)
    assert RULE in reporter.answer_to(words)


def test_where_nothing_came_back_that_is_said(reporter: Chat) -> None:
    said = reporter.answer_to("โดนตีกลับมาอีกแล้ว ผิดตรงไหนอ่ะ")
    assert NONE in said and RULE in said
    assert NONE not in reporter.answer_to("ถ้าโดนตีกลับต้องทำยังไง")


def test_others_of_the_bureau_are_not_told_that_there_is_none(reporter: Chat, head: Chat) -> None:
    comes_back(reporter, head)
    assert NONE not in head.answer_to("ถูกส่งกลับแล้วทำไงต่อ")


@pytest.mark.parametrize(
    "words", ["ส่งไปตั้งนานแล้ว หัวหน้ายังไม่ดูเลย ทำไงดี", "หัวหน้ายังไม่อนุมัติสักที ต้องทำยังไง"]
)
def test_a_report_that_waits_is_shown_with_whom_it_waits_for(
    reporter: Chat, head: Chat, words: str
) -> None:
    assert "บอตเตือนผู้พิจารณาซ้ำ" in reporter.answer_to(words)
    sends(reporter, head)
    said = reporter.answer_to(words)
    assert "รออนุมัติ" in said and "รอ นาง" in said
    assert "หัวหน้ายังไม่พิจารณา" in reporter.offers


def test_a_gift_that_waits_is_shown(chat: Callable[[str], Chat]) -> None:
    me = chat(ME)
    gives(me, chat(HEAD))
    said = me.answer_to("ส่งไปตั้งนานแล้ว หัวหน้ายังไม่ดูเลย ทำไงดี")
    assert "ของขวัญที่ท่านรายงาน" in said and "หัวหน้ายังไม่พิจารณา" in me.offers


@pytest.mark.parametrize(
    "words",
    [
        "ตกลงต้องแก้อะไรนะ",
        "เขาให้เพิ่มอะไรนะ",
        "หัวหน้าคอมเมนต์ว่าไง",
        "ผิดตรงไหนอ่ะ",
        "เค้าไม่ให้ผ่านเพราะอะไรอ่ะ",
        "หัวหน้าไม่พอใจตรงไหนคะ",
        "รายงานเราไม่ผ่านหรอ",
        "อันที่โดนตีกลับมีอะไรต้องเพิ่มบ้าง",
    ],
)
def test_words_that_name_no_report_mean_what_came_back(
    reporter: Chat, head: Chat, words: str
) -> None:
    assert "ส่งใหม่ภายใน" not in reporter.answer_to(words)
    comes_back(reporter, head)
    assert REASON in reporter.answer_to(words)
