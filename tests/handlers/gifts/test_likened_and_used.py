"""A price known only by what shops ask, and a thing that was eaten: what to choose then."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("ไม่รู้ราคาอะค่ะ ในห้างขายกล่องละเกือบพัน", "ในห้างขายกล่องละเกือบพัน"),
        ("ไม่ทราบค่ะ ร้านข้างนอกขายราวๆ สองร้อย", "ร้านข้างนอกขายราวๆ สองร้อย"),
        ("ไม่รู้เหมือนกัน แต่ที่ร้านขายแพ็คละสามร้อยกว่า", "ที่ร้านขายแพ็คละสามร้อยกว่า"),
    ],
)
def test_what_it_is_likened_to_is_not_asked_again(
    chat: Callable[[str], Chat], said: str, note: str
) -> None:
    me = chat(ME).says("รับของขวัญ").says("ปากกา").says(said)
    told = me.state["answers"]
    assert (told["value"], told["value_note"]) == ("unknown", note) and me.state["at"] == "giver"


@pytest.mark.parametrize("said", ["ไม่รู้ราคา", "ในห้างขายเท่าไหร่คะ", "500 บาท", "ไม่รู้ราคา เขาให้มา"])
def test_other_words_at_the_value_are_likened_to_nothing(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat(ME).says("รับของขวัญ").says("ปากกา").says(said)
    assert "เทียบได้กับ “" not in me.since(0)


@pytest.fixture
def asked(chat: Callable[[str], Chat]) -> Chat:
    """Asked what was done with it."""
    me = chat(ME).says("ได้ขนม 200 บาทจากบริษัทสมมติเมื่อวาน").says("ไม่เกี่ยวข้องกัน")
    return me.says("ให้คนทั่วไปเหมือนกัน").says("ที่ห้องประชุม")


@pytest.mark.parametrize(
    "said",
    [
        "กินกันหมดแล้ว ทั้งฝ่าย ทำไงดี", "แจกน้องๆไปหมดแล้วค่ะ แบบนี้ต้องกดอะไร", "กินไปแล้วค่ะ เลือกข้อไหนดี",
        "ทานกันหมดแล้ว ต้องตอบว่าอะไร",
    ],
)  # fmt: skip
def test_what_was_eaten_is_kept_and_what_to_choose_is_said(asked: Chat, said: str) -> None:
    assert asked.state["at"] == "done"
    asked.says(said)
    assert "รับทราบว่า" in asked.last and asked.offers[0] == "ใช้ กิน หรือให้ต่อไปแล้ว"
    assert asked.state["answers"]["used_up"]


@pytest.mark.parametrize("said", ["กินได้ไหม", "คืนยังไงดี", "ต้องทำไง"])
def test_questions_alone_tell_of_no_use(asked: Chat, said: str) -> None:
    asked.says(said)
    assert not asked.state["answers"].get("used_up")
