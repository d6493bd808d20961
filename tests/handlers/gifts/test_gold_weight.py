"""The baht of gold is a weight: no report is given a price that nobody told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.gifts.gift_prices import UNKNOWN, rough_value, typed_value
from handlers.gifts.gold_weight import WEIGHT_HINT
from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat(ME)


@pytest.mark.parametrize(
    "said",
    [
        "ทอง 1 บาท",
        "ทองหนึ่งสลึง",
        "ทองบาทนึง",
        "มีคนเอาทองมาให้ 1 บาท",
        "แหวนทองครึ่งสลึง",
        "สร้อยทองหนัก 1 บาท 2 สลึง",
        "ทองคำแท่ง 5 บาท",
        "ทองคำหนัก 1 บาท น่าจะสี่หมื่นกว่า",
    ],
)
def test_a_weight_of_gold_is_no_value(said: str) -> None:
    assert typed_value(said) is None


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("สร้อยทอง 42,000 บาท", 42000),
        ("สร้อยคอทองคำ 1 เส้น หนัก 2 บาท ราคา 84,000 บาท", 84000),
        ("ขนมทองม้วน 50 บาท", 50),
        ("ขนมฝอยทอง 80 บาท", 80),
        ("กรอบรูปสีทอง 90 บาท", 90),
        ("แจกันทองเหลือง 70 บาท", 70),
        ("กล่องหนัก 5 กิโล ราคา 60 บาท", 60),
    ],
)
def test_a_price_of_gold_and_of_what_only_sounds_like_it_is_one(said: str, value: int) -> None:
    assert typed_value(said) == value


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("ทองคำหนัก 1 บาท น่าจะสี่หมื่นกว่า ไม่ได้รับไว้ค่ะ", 40000),
        ("กระเช้าผลไม้ เกือบ 2,000 บาท", 2000),
        ("นาฬิกา หมื่นห้า ลูกค้าให้มา", 15000),
        ("พระเครื่อง ประมาณ 2 พัน ยังอยู่กับตัว", 2000),
        ("กระเช้าผลไม้ 1,200 บาท", None),
        ("ขนม 3 กล่อง กล่องละ 90 บาท", 270),
        ("ปากกา 2 ด้าม จากห้อง 301", None),
        ("กระเช้าผลไม้ 1200 ถึง 1500", None),
    ],
)
def test_a_price_told_roughly_is_found_to_be_asked_about(said: str, value: int | None) -> None:
    assert rough_value(said) == value


def test_a_refused_weight_of_gold_is_asked_for_its_price(me: Chat) -> None:
    me.says("รับของขวัญ").says("ทองคำหนัก 1 บาท น่าจะสี่หมื่นกว่า ไม่ได้รับไว้ค่ะ")
    assert "value" not in me.state["answers"] and "ประมาณ 40,000 บาท" in me.offers
    me.taps("ประมาณ 40,000 บาท")
    kept = me.state["answers"]
    assert kept["value"] == "40000.00" and kept["done"] == "refused"
    assert kept["what"] == "ทองคำหนัก 1 บาท น่าจะสี่หมื่นกว่า"


@pytest.mark.parametrize("weight", ["1 บาท", "ทอง 1 บาท", "หนัก 2 บาท", "ทองสองสลึง"])
def test_at_the_question_for_the_price_a_weight_is_told_from_money(me: Chat, weight: str) -> None:
    me.says("รับของขวัญ").says("สร้อยทอง").says(weight)
    assert "value" not in me.state["answers"] and me.state["at"] == "value"
    assert me.says("42,000 บาท").state["answers"]["value"] == "42000.00"


def test_the_hint_says_why_and_who_does_not_know_may_say_so(me: Chat) -> None:
    me.says("รับของขวัญ").says("ทองคำ").says("1 บาท")
    assert WEIGHT_HINT in me.last
    assert me.taps("ไม่ทราบมูลค่า").state["answers"]["value"] == UNKNOWN


def test_one_baht_of_anything_else_is_money(me: Chat) -> None:
    me.says("รับของขวัญ").says("สติกเกอร์").says("1 บาท")
    assert me.state["answers"]["value"] == "1.00"
