"""Praise turns to another colleague in the middle of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.surveys.surveying import REPORTER

_FIRST, _OTHER = "นายสมมติ บุคลากร", "นายสมมติ ช่วยรายงาน"


@pytest.fixture
def praising(demo: House, chat: Callable[[str], Chat]) -> Chat:
    chat("D0104").says("เมนู")
    chat("D0106").says("เมนู")
    return chat(REPORTER).says("ชื่นชมเพื่อน").says("พี่บุคลากร")


@pytest.mark.parametrize(
    "words",
    [
        "เปลี่ยนเป็นน้องช่วยรายงานดีกว่า",
        "งั้นเปลี่ยนเป็นชมคุณช่วยรายงานแทนค่ะ",
        "เอ๊ย แก้เป็นพี่ช่วยรายงาน",
        "เปลี่ยนใจไปชมน้องช่วยรายงานแล้วกัน",
        "ขอเปลี่ยนคนเป็นนายสมมติ ช่วยรายงาน ครับ",
        "คิดอีกที เปลี่ยนเป็นคุณช่วยรายงานนะ",
    ],
)
def test_another_is_praised(praising: Chat, words: str) -> None:
    assert praising.says(words).state["answers"]["who"]["name"] == _OTHER
    praising.says("ช่วยยกของขึ้นตึกทั้งวันไม่บ่นเลย").says("เปลี่ยนเป็นพี่บุคลากรแทน")
    assert praising.state["answers"]["who"]["name"] == _FIRST


@pytest.mark.parametrize(
    "words",
    ["เปลี่ยนเป็นใครดี", "เปลี่ยนคนได้ไหม", "น้องช่วยรายงานก็เก่ง", "เปลี่ยนหลอดไฟให้พี่ช่วยรายงาน", "ใครเห็นบ้าง"],
)
def test_other_words_turn_to_nobody(praising: Chat, words: str) -> None:
    assert praising.says(words).says("ทำต่อ").state["answers"]["who"]["name"] == _FIRST
