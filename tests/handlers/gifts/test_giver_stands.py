"""At the card of a gift: that what is there is right is no name of a giver."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

GIVER = "คุณสมชาย เซลล์ขายเครื่องถ่ายเอกสาร"


@pytest.fixture
def card(chat: Callable[[str], Chat]) -> Chat:
    me = chat("D0106").says("รับของขวัญ").says("กระเช้าผลไม้ 2,000 บาท").says(GIVER)
    me.says("คู่สัญญา").says("ให้ฉัน ปฏิเสธได้").says("ที่ห้องทำงาน").says("เมื่อวาน")
    return me.says("ยังอยู่กับตัว")


def test_another_price_beside_a_giver_that_stands_changes_the_price(card: Chat) -> None:
    card.says("อ้อ แก้ราคาเป็น 12,000 นะคะ ส่วนคนให้ถูกแล้ว")
    assert card.state["answers"]["value"] == "12000.00"
    assert card.state["answers"]["giver"] == GIVER


@pytest.mark.parametrize(
    "said",
    ["ผู้ให้ถูกแล้ว แก้ราคาเป็น 3,000", "ผู้ให้โอเคแล้วค่ะ แต่ขอแก้มูลค่าเป็น 3,000", "แก้ราคาเป็น 3,000 ผู้ให้เหมือนเดิม"],
)
def test_it_may_be_said_first_or_last(card: Chat, said: str) -> None:
    card.says(said)
    assert card.state["answers"]["value"] == "3000.00"
    assert card.state["answers"]["giver"] == GIVER and "ยังไม่ได้ทำตาม" not in card.last


def test_the_other_answer_may_be_told_by_its_name(card: Chat) -> None:
    card.says("ราคาถูกแล้ว แต่ผู้ให้เป็นบริษัท งจฉ จำกัด").taps("แก้ตามนี้")
    assert card.state["answers"]["value"] == "2000.00"
    assert card.state["answers"]["giver"] == "บริษัท งจฉ จำกัด"


@pytest.mark.parametrize("said", ["ราคาถูกแล้ว", "ผู้ให้ถูกแล้ว ส่งเลย", "ที่อยู่ถูกแล้ว แก้ราคาเป็นเท่าไรดี"])
def test_alone_it_changes_nothing(card: Chat, said: str) -> None:
    before = dict(card.state["answers"])
    card.says(said)
    states = [state["answers"] for _, state in card.house.states(card.user_id).values()]
    assert all(each["giver"] == GIVER and each["value"] == before["value"] for each in states)


@pytest.mark.parametrize("said", ["ผู้ให้ถูกแล้วค่ะ", "คนให้เหมือนเดิม", "ผู้ให้ถูกต้องแล้ว แก้ราคาเป็น 3,000"])
def test_that_the_giver_is_right_is_no_giver(card: Chat, said: str) -> None:
    assert "ผู้ให้ (เดิม)" not in card.says(said).since(0)
    assert card.state["answers"]["giver"] == GIVER
