"""What a review card does not understand is answered by one bubble, whose buttons hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.fixture
def card(chat: Callable[[str], Chat]) -> Chat:
    me = chat("D0106").says("รับของขวัญ").says("กระเช้าผลไม้ 2,000 บาท").says("บริษัท กขค จำกัด")
    me.says("คู่สัญญา").says("ให้ฉัน ปฏิเสธได้").says("ที่ห้องทำงาน").says("เมื่อวาน")
    return me.says("ยังอยู่กับตัว")


@pytest.mark.parametrize("said", ["อะไรนะ", "รายงานช้าทำไง", "แล้วยังไงต่อ", "ฝนตกหนักมากเลย"])
def test_one_bubble_says_what_can_be_done(card: Chat, said: str) -> None:
    before = len(card.heard)
    card.says(said)
    assert len(card.heard) == before + 1 and "ตรวจทานก่อน" not in card.last


@pytest.mark.soak
def test_it_sends_changes_and_shows_all(card: Chat) -> None:
    card.says("อะไรนะ")
    assert "แก้สิ่งที่ได้รับเป็น" in card.last and "จะส่ง กด “ยืนยันการรายงาน”" in card.last
    card.says("ขอดูคำตอบทั้งหมดก่อนส่ง")
    assert "ตรวจทานก่อนรายงาน" in card.last
    assert "รายงานการรับของขวัญแล้ว" in card.says("อะไรนะ").taps("ยืนยันการรายงาน").last


@pytest.mark.parametrize(
    "said", ["ขอบคุณค่ะ", "ใครเห็นเรื่องนี้บ้าง", "ส่งรูปเพิ่มได้ไหม", "เหลืออีกกี่ข้อ", "แบบนี้ถูกไหม"]
)
def test_what_only_is_answered_shows_the_card_not_again(card: Chat, said: str) -> None:
    before = len(card.heard)
    card.says(said)
    assert len(card.heard) == before + 1 and "ตรวจทานก่อนรายงาน" not in card.last
    assert "รายงานการรับของขวัญแล้ว" in card.taps("ยืนยันการรายงาน").last


def test_what_changes_or_points_to_the_card_shows_it(card: Chat) -> None:
    assert "ตรวจทานก่อนรายงาน" in card.says("แก้ไข").last
    assert "1,500" in card.says("แก้มูลค่าเป็น 1,500").last
    assert "ตรวจทานก่อนรายงาน" in card.last
    card.says("วันหยุดปีนี้").says("ขอบคุณค่ะ")
    assert "ตรวจทานก่อนรายงาน" in card.last  # something else came after it
