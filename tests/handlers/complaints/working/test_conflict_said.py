"""A receiver near somebody of a case is told how to step back; saying so changes nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.complaints.complaint import NEW
from tests.handlers.complaints.casework import RECEIVER, STAFF, case_of, files, opened, said
from tests.handlers.house import Chat, House

People = Callable[[str], Chat]
STEPS_BACK = "ควรถอนตัวจากเรื่องนั้น ขณะนี้ยังไม่มีอะไรเปลี่ยน"
NEAR = [
    "ขอส่งเรื่องต่อให้อีกคนรับผิดชอบ ผมเป็นญาติกับผู้ถูกร้อง",
    "ผมเป็นญาติกับผู้ถูกร้องครับ",
    "ผู้ถูกร้องเป็นเพื่อนสนิทของผม",
    "ดิฉันรู้จักเป็นการส่วนตัวกับผู้ถูกร้องเรียนค่ะ ทำยังไงดี",
    "เรื่องนี้ผมมีส่วนได้เสียกับผู้ร้อง ขอให้คนอื่นรับ",
    "ให้คนอื่นดูได้ไหม เพราะเป็นหัวหน้าของผู้ถูกกล่าวหา",
    "ขอถอนตัวจากเรื่องร้องเรียน",
    "เรื่องที่ร้องหัวหน้าผมเอง ผมไม่ควรรับ โอนให้คนอื่น",
]


@pytest.fixture
def me(demo: House, chat: People) -> Chat:
    return chat(RECEIVER)


@pytest.mark.parametrize("words", NEAR)
def test_without_a_case_in_sight_the_list_leads_there(me: Chat, words: str) -> None:
    me.says(words)
    assert STEPS_BACK in me.last and "เรื่องที่ได้รับ" in me.offers


@pytest.mark.parametrize("words", NEAR)
def test_of_the_case_in_sight_the_button_steps_back(me: Chat, words: str) -> None:
    done = files(me.house)
    opened(me, done).says(words)
    assert STEPS_BACK in me.last and case_of(me.house, done).state == NEW
    assert said(me.house, done) == []
    me.taps("ถอนตัวจากเรื่องนี้")
    assert "ถอนตัวจากเรื่องนี้ใช่หรือไม่" in me.last


@pytest.mark.parametrize(
    "words",
    [
        "ผู้ถูกร้องเป็นญาติกับใคร",
        "ผู้ถูกร้องเป็นเพื่อนของใคร",
        "ผู้แจ้งบอกว่าเป็นญาติกับผู้ถูกร้อง",
        "หัวหน้าเอาญาติมาเป็นผู้รับเหมา",
        "ผมไม่ได้เป็นญาติกับผู้ถูกร้อง",
        "จดไว้ว่าผู้ถูกร้องเป็นญาติผม",
        "ใครเห็นเรื่องร้องเรียน",
    ],
)
def test_other_words_are_others(me: Chat, words: str) -> None:
    assert STEPS_BACK not in me.says(words).last


def test_who_receives_no_case_has_none_to_step_back_from(chat: People) -> None:
    assert STEPS_BACK not in chat(STAFF).says("ผมเป็นญาติกับผู้ถูกร้อง").last
