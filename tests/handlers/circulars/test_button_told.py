"""A letter's button and whether it is acknowledged are told in words, and a part of its text after
a slip."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.circulars.test_words_exchanged import LETTER, at_the_card, at_the_file
from tests.handlers.house import Chat

_BOTH = "ใส่ปุ่มไปหน้าเรื่องที่ต้องทำแล้วกัน ส่วนรับทราบไม่ต้อง"


@pytest.mark.parametrize("place", [at_the_file, at_the_card])
def test_the_button_and_no_acknowledging_are_taken_together(
    admin: Chat, place: Callable[[Chat], Chat]
) -> None:
    me = place(admin).says(_BOTH)
    answers = me.state["answers"]
    assert answers["opens"]["id"] == "own_duties" and answers["acknowledges"] == "no"
    assert "ปุ่ม “เรื่องที่ต้องทำ” · อ่านเพื่อทราบ" in me.since(0)


@pytest.mark.soak
def test_a_question_about_the_button_is_answered(admin: Chat) -> None:
    me = at_the_card(admin).says("ปุ่มนี่ไว้ทำอะไร")
    assert "ปุ่มอยู่ใต้ข้อความ" in me.since(0)


@pytest.mark.parametrize("place", [at_the_file, at_the_card])
def test_what_slipped_in_the_text_is_put_right(admin: Chat, place: Callable[[Chat], Chat]) -> None:
    me = place(admin).says("ผิดค่ะ เป็นตัวที่ 3")
    assert me.state["answers"]["text"] == LETTER.replace("ตัวที่ 2", "ตัวที่ 3")


def test_what_is_added_behind_an_announcement_stands_in_the_text(admin: Chat) -> None:
    me = at_the_card(admin).says("ขอแก้ข้อความนิดนึง เติมว่าใช้บันไดแทน")
    assert me.state["answers"]["text"] == f"{LETTER}\nใช้บันไดแทน"


def test_to_let_it_go_is_neither_sent_nor_left(admin: Chat) -> None:
    me = at_the_card(admin)
    heard = len(me.heard)
    me.says("ปล่อยไปเลยค่ะ")
    assert "ยังไม่ชัดว่าจะส่งหรือเลิกทำ" in me.since(heard) and "ส่งข้อความ" in me.offers
