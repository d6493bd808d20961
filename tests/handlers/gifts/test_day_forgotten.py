"""Who does not know the day is told what to put; two prices that differ are pointed out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from handlers.gifts.gift_prices import other_amounts, typed_value
from tests.handlers.house import Chat

NEAREST = "ใส่วันที่ใกล้เคียงที่สุดได้"


@pytest.fixture
def placing(reporter: Chat) -> Chat:
    """Somebody is asked where it was received."""
    reporter.says("แจ้งของขวัญ").says("กระเช้าผลไม้ 2,500 บาท").says("บริษัท เอบีซี จำกัด")
    return reporter.taps("คู่สัญญา/ผู้รับจ้าง").taps("ให้ฉัน ปฏิเสธได้")


@pytest.mark.parametrize(
    "said",
    [
        "วันที่จำไม่ได้แล้วค่ะ ราวๆ ต้นเดือน",
        "จำวันไม่ได้แล้วครับ น่าจะปลายเดือนที่แล้ว",
        "ประมาณกลางเดือนกุมภาพันธ์ค่ะ",
        "ไม่แน่ใจว่าวันไหน",
        "ลืมวันที่เท่าไหร่แล้ว",
        "ช่วงต้นปี",
    ],
)
def test_a_day_that_is_not_known_is_no_place(placing: Chat, said: str) -> None:
    placing.says(said)
    assert NEAREST in placing.last and "occasion" not in placing.state["answers"]


@pytest.mark.parametrize(
    "said",
    [
        "ที่ห้องประชุมต้นเดือน",
        "ในงานเลี้ยงปลายปีที่โรงแรม",
        "ต้นเดือน ที่ห้องทำงาน",
        "วันที่ 5 ก.พ. ที่ห้องทำงาน",
        "งานสัปดาห์ห้องสมุด",
    ],
)
def test_a_place_with_such_a_day_is_one(placing: Chat, said: str) -> None:
    assert placing.says(said).state["answers"]["occasion"] == said


@pytest.mark.soak
def test_where_the_day_is_asked_the_nearest_is_wanted(placing: Chat) -> None:
    placing.says("ห้องทำงาน").says("วันที่จำไม่ได้แล้วค่ะ ราวๆ ต้นเดือน")
    assert NEAREST in placing.last and placing.state["answers"]["occasion"] == "ห้องทำงาน"


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("กล่องช็อกโกแลตกับไวน์ 2 ขวด มูลค่ารวม 3,500", "3500"),
        ("ไวน์ 3 ขวด ราคารวม 4500", "4500"),
        ("คุกกี้ 2 กล่อง รวมเป็นเงิน 900", "900"),
        ("หมวก 3 ใบ มูลค่าทั้งหมดประมาณ 1,200 ครับ", "1200"),
        ("กระเช้า 2 ใบ รวม 3,500", "3500"),
        ("ปากกา ราคา 3,500", "3500"),
    ],
)
def test_the_price_of_all_is_read_without_baht(said: str, value: str) -> None:
    assert typed_value(said) == Decimal(value)


@pytest.mark.parametrize(
    "said",
    [
        "ขนมรวม 120 ชิ้น",
        "ห้องรวม 301",
        "เสื้อ 2 ตัว ราคา 900",
        "ผลไม้รวม 900 กรัม",
        "เดินทางรวม 120 คน",
        "ไวน์ 2 ขวด 3,500",
    ],
)
def test_other_figures_are_no_price_of_all(said: str) -> None:
    assert typed_value(said) is None and not other_amounts(said, "1500")


def test_a_sentence_with_the_price_of_all_tells_it(reporter: Chat) -> None:
    reporter.says("แจ้งของขวัญ")
    reporter.says("กล่องช็อกโกแลตกับไวน์ 2 ขวด มูลค่ารวม 3,500 จากบริษัท เอบีซี จำกัด เมื่อวานตอนบ่าย")
    assert reporter.state["answers"]["value"] == "3500.00"


def test_two_prices_that_differ_are_pointed_out(placing: Chat) -> None:
    placing.says("เมื่อวาน ที่ห้องทำงาน").taps("ยังอยู่กับตัว")
    assert "ตรวจทานก่อนรายงาน" in placing.last
    placing.says("แก้สิ่งที่ได้รับ").says("กระเช้าผลไม้ ราคา 3,500 บาท หรือ 2,000 บาท")
    assert "บอก 2,000.00 บาท และ 3,500.00 บาท แต่มูลค่าที่จะรายงานคือ 2,500.00 บาท" in placing.last
