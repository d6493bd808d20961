"""An answer to the open question of what was put aside a moment ago, without `ทำต่อ` first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat


@pytest.fixture
def paused(chat: Callable[[str], Chat]) -> Chat:
    me = chat(ME).says("ได้กระเช้าผลไม้จากบริษัทรุ่งเรือง").says("แป๊บนะ หัวหน้าเรียก")
    assert "พักไว้ให้แล้ว" in me.last
    return me


@pytest.mark.parametrize(
    ("said", "value"),
    [("500", "500.00"), ("ราคาประมาณสองพัน", "2000.00"), ("ไม่รู้ราคา", "unknown")],
)
def test_it_goes_on_with_the_answer(paused: Chat, said: str, value: str) -> None:
    paused.says(said)
    assert paused.state["answers"]["value"] == value
    assert "ต่อให้แล้ว" in paused.last


def test_a_rough_answer_is_asked_about_there(paused: Chat) -> None:
    paused.says("ไม่รู้ราคา น่าจะซักพันกว่าๆ มั้ง")
    assert paused.offers[0] == "1,000 บาท"
    paused.taps("1,000 บาท")
    assert paused.state["answers"]["value"] == "1000.00"


@pytest.mark.parametrize(
    "said", ["3.7", "ขอบคุณค่ะ", "วันหยุดเดือนนี้", "ลา 3 วัน", "รับได้กี่บาท", "เมนู", "ขอเวลาแป๊บนึง", "ของฉัน"]
)
def test_other_words_leave_it_put_aside(paused: Chat, said: str) -> None:
    before = len(paused.heard)
    paused.says(said)
    assert "ต่อให้แล้ว" not in paused.since(before)


def test_after_anything_else_was_said_it_stays_put_aside(paused: Chat) -> None:
    paused.says("วันหยุดเดือนนี้")
    before = len(paused.heard)
    paused.says("500")
    assert "ต่อให้แล้ว" not in paused.since(before)


@pytest.mark.parametrize("said", ["มาต่อเรื่องกระเช้าค่ะ", "กลับมาทำต่อแล้วค่ะ"])
def test_words_that_only_go_on_are_no_answer(paused: Chat, said: str) -> None:
    paused.says(said)
    assert "ข้อ 1 · มูลค่า" in paused.last
    assert "value" not in paused.state["answers"]
