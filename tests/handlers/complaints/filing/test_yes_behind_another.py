"""A word that only sends, said below another answer, sends no confidential case unseen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

STORY = "เจ้าหน้าที่พัสดุเรียกเงิน 5% จากร้านผม เมื่อ 10 พ.ย. ที่ห้องพัสดุ"
RECEIVED = "รับข้อร้องเรียนแล้ว"


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    me = chat("D0106").says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ").says(STORY)
    assert "ตรวจทานก่อนส่ง" in me.last
    return me


@pytest.mark.parametrize(
    "said", ["โอเค ส่งเลยค่ะ", "ส่งเลยครับ", "ส่งได้เลย", "ส่ง", "งั้นส่งเลย", "ส่งไปเลยค่ะ"]
)
def test_it_is_shown_again_before_it_is_sent(me: Chat, said: str) -> None:
    me.says("เมนู").says(said)
    assert RECEIVED not in me.last and "ตรวจทานก่อนส่ง" in me.last
    assert "หากหมายถึงเรื่องที่ค้าง" in me.since(-2)
    assert RECEIVED in me.says(said).last


@pytest.mark.parametrize("said", ["โอเค ส่งเลยค่ะ", "ส่งเลยครับ"])
def test_right_below_its_card_it_is_sent_at_once(me: Chat, said: str) -> None:
    assert RECEIVED in me.says(said).last


def test_who_names_confirming_or_taps_the_button_means_it(me: Chat) -> None:
    me.says("เมนู").taps("ยืนยัน")
    assert RECEIVED in me.last


def test_behind_going_on_with_it_it_is_in_sight(me: Chat) -> None:
    me.says("เมนู").says("ทำต่อ").says("ส่งเลยค่ะ")
    assert RECEIVED in me.last


def test_the_state_keeps_no_word_of_the_other_answer(me: Chat) -> None:
    before = me.state
    me.says("เมนู")
    assert {k: v for k, v in me.state.items() if k != "refused"} == {
        k: v for k, v in before.items() if k != "refused"
    }


@pytest.mark.parametrize("label", ["เมนู", "วิธีใช้"])
def test_behind_a_tap_on_another_button_it_is_shown_again_too(me: Chat, label: str) -> None:
    button = {"เมนู": "o:menu", "วิธีใช้": "o:help"}[label]
    me.taps_data(button)
    assert "ตรวจทานก่อนส่ง" not in me.last
    me.says("โอเค ส่งเลยค่ะ")
    assert RECEIVED not in me.last and "หากหมายถึงเรื่องที่ค้าง" in me.since(-2)
    assert RECEIVED in me.says("โอเค ส่งเลยค่ะ").last


def test_behind_a_tap_on_a_button_of_the_card_it_is_sent(me: Chat) -> None:
    me.taps("แก้ไข").says(STORY)
    assert "ตรวจทานก่อนส่ง" in me.last
    assert RECEIVED in me.says("ส่งเลยครับ").last
