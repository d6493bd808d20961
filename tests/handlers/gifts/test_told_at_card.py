"""At the review card of a gift, what is told anew without the name of its question."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ME, tells
from tests.handlers.house import Chat


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return tells(chat(ME), what="ปากกา 500 บาท")


@pytest.mark.parametrize(
    ("said", "step", "new"),
    [
        ("แก้เป็นปากกากับสมุด 2 ชุด", "what", "ปากกากับสมุด 2 ชุด"),
        ("มี 3 ด้ามนะ", "what", "ปากกา 3 ด้าม"),
        ("อ้อ ลืมบอก ได้มา 3 ด้าม", "what", "ปากกา 3 ด้าม"),
        ("แก้เป็นบริษัทมั่งมี", "giver", "บริษัทมั่งมี"),
        ("มูลค่าไม่เกิน 900", "value", "900.00"),
        ("ราคาน่าจะพันกว่าๆ", "value", "1000.00"),
    ],
)
def test_it_is_offered_for_its_question(me: Chat, said: str, step: str, new: str) -> None:
    me.says(said).taps("แก้ตามนี้")
    assert me.state["answers"][step] == new


def test_a_plain_price_is_taken_at_once(me: Chat) -> None:
    me.says("แก้เป็น 800 บาท")
    assert me.state["answers"]["value"] == "800.00"


def test_the_same_value_is_said(me: Chat) -> None:
    me.says("มูลค่าไม่เกิน 500")
    assert "มูลค่าที่จะรายงานคือ 500.00 บาท อยู่แล้ว" in me.last


@pytest.mark.parametrize("said", ["มีกี่ด้ามนะที่ใส่ไป", "ไม่แก้แล้ว", "มี 3 คนที่ได้", "แก้เป็นอะไรได้บ้าง"])
def test_other_words_change_nothing(me: Chat, said: str) -> None:
    before = me.state["answers"]["what"], me.state["answers"]["value"]
    me.says(said)
    assert (me.state["answers"]["what"], me.state["answers"]["value"]) == before
    assert "แก้ตามนี้ไหม" not in me.last


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("ไม่รู้ราคา น่าจะซักพันกว่าๆ มั้ง", ["1,000 บาท"]),
        ("พันกว่าๆ", ["1,000 บาท"]),
        ("สามพันกว่า", []),
        ("1500-2000", ["1,500 บาท", "2,000 บาท"]),
        ("ไม่น่าเกินพันห้า", ["1,500 บาท"]),
    ],
)
def test_no_figure_is_offered_that_nobody_said(
    chat: Callable[[str], Chat], said: str, offered: list[str]
) -> None:
    me = chat(ME).says("รับของขวัญ").says("กระเช้าผลไม้").says(said)
    assert [each for each in me.offers if each.endswith("บาท")] == offered


@pytest.mark.parametrize(
    ("said", "value"), [("สามแสน 555", "300000.00"), ("555", "555.00"), ("สองพัน 5555+", "2000.00")]
)
def test_a_laugh_is_no_price(chat: Callable[[str], Chat], said: str, value: str) -> None:
    me = chat(ME).says("รับของขวัญ").says("กระเช้าผลไม้").says(said)
    assert me.state["answers"]["value"] == value


def test_given_to_me_after_all_asks_whether_it_could_be_refused(me: Chat) -> None:
    me.says("แก้ให้ใครเป็น ให้คนทั่วไปเหมือนกัน").says("การ์ดเขียนชื่อเราคนเดียว ให้เราโดยเฉพาะนะ")
    assert "ขณะนั้นปฏิเสธได้หรือไม่ กรุณาเลือก" in me.last
    me.taps("ให้ฉัน ปฏิเสธไม่ได้")
    assert me.state["answers"]["manner"] == "own_pressed"


def test_a_name_on_something_else_leaves_to_whom_it_was_given(me: Chat) -> None:
    me.says("แก้ให้ใครเป็น ให้คนทั่วไปเหมือนกัน").says("กล่องเขียนชื่อบริษัทมั่งมี")
    assert me.state["answers"]["manner"] == "public"
