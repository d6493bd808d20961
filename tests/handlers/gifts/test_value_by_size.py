"""A value told by its size alone makes no figure; several things are kept with how many of each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.gifts.gift_worth import worth
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ("เอาขนมมาให้ ราคาคงหลายหมื่น", "หลายหมื่นบาท"),
        ("เอาขนมมาให้ มูลค่าหลายพันบาท", "หลายพันบาท"),
        ("เอาขนมมาให้ ราคาหลักพัน", "หลักพันบาท"),
        ("เอาขนมมาให้ ราคาเป็นหมื่น", "เป็นหมื่นบาท"),
    ],
)
def test_a_size_is_no_figure(said: str, size: str) -> None:
    told = worth(said)
    assert told is not None and told.words == size and not told.sure


@pytest.mark.parametrize(
    ("said", "value"),
    [("เอาขนมมาให้ ราคาหลายพัน น่าจะ 4500", "4500.00"), ("รวมเป็นเงินพันห้า", "1500.00")],
)
def test_a_figure_is_told_beside_a_size(said: str, value: str) -> None:
    told = worth(said)
    assert told is not None and told.value == value


@pytest.mark.parametrize("said", ["ได้ทีวี 4K จากบริษัทเอบีซี เมื่อวาน", "เสื้อวิ่ง 10k"])
def test_the_name_of_a_thing_is_no_price(said: str) -> None:
    assert worth(said) is None


def test_ones_own_gift_is_no_complaint_and_its_size_is_kept(chat: Callable[[str], Chat]) -> None:
    me = chat("D0001").says("มีคนเอาพระบูชามาให้ผมที่ห้องเมื่อวันศุกร์ ราคาคงหลายหมื่น เกรงใจเลยรับไว้ก่อน")
    assert "สิ่งที่ได้รับ: พระบูชา" in me.last and "26 กุมภาพันธ์ 2570" in me.last
    me.taps("หลายหมื่นบาท")
    assert "ผู้ให้" in me.last and "เหตุใดจึงไม่ทราบมูลค่า" not in me.last


def test_several_things_are_kept_with_their_counts(chat: Callable[[str], Chat]) -> None:
    me = chat("D0001").says("ท่านทูตให้ผ้าไหมมา 2 ผืนกับหนังสือ 1 เล่ม รับไว้แล้วเพราะเป็นมารยาท มูลค่าไม่ทราบ")
    assert "สิ่งที่ได้รับ: ผ้าไหม 2 ผืนกับหนังสือ 1 เล่ม" in me.last


def test_a_thing_brought_to_me_is_named(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("ลูกค้าเอากระเช้ามาฝากหนูเมื่อเช้า ไม่กล้าปฏิเสธ ราคาน่าจะพันกว่า")
    assert "สิ่งที่ได้รับ: กระเช้า" in me.last and "ผู้ให้: ลูกค้า" in me.last


@pytest.mark.parametrize(
    "said",
    [
        "มีคนฝากกล่องขนมมาให้หัวหน้าผ่านหนูเมื่อวาน หนูต้องแจ้งเองหรือหัวหน้าแจ้ง",
        "ผู้รับเหมาวานหนูเอากระเช้าไปให้หัวหน้า ต้องทำไง",
    ],
)
def test_a_gift_for_another_begins_no_report(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0103").says(said)
    assert "ผู้ที่ได้รับเป็นผู้รายงานเอง" in me.last and "รับของขวัญ" in me.offers
    assert "แจ้งผู้นั้นให้รายงาน" in me.last and me.house.sent[-1].secret


@pytest.mark.parametrize(
    "said",
    [
        "มีคนฝากกล่องขนมกับซองเงินมาให้หัวหน้าผ่านหนูเมื่อวาน หนูต้องแจ้งเองหรือหัวหน้าแจ้ง",
        "หัวหน้าสั่งให้เอาเงินไปให้ผู้บริหารผ่านผม เป็นค่าฮั้ว",
        "เขาเอาซองเงินมาให้ท่านผ่านผมเพื่อให้ช่วยประมูล",
        "หัวหน้าฝากหนูเอาเงินไปให้พี่แม่บ้าน",
    ],
)
def test_what_may_be_a_bribe_is_told_to_nobody(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0103").says(said)
    assert "บอตไม่ตัดสินว่าผิดหรือถูก" in me.last and "แจ้งผู้นั้น" not in me.last
    assert {"ถามคลินิก", "ร้องเรียน"} <= set(me.offers)
    assert me.house.sent[-1].secret
