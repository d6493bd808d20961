"""Who does not want the open conversation any more and wants something else gets it at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


def test_where_nothing_was_told_it_ends(chat: Callable[[str], Chat]) -> None:
    head = chat("D0102").says("มอบหมายแทน").says("ไม่เอามอบหมายแล้วค่ะ ขอพิจารณาของขวัญ")
    assert "ยกเลิกการมอบหมายแทนแล้ว" in head.since(0)
    assert "ไม่มีของขวัญที่รอท่านพิจารณา" in head.last
    assert "ไม่มีเรื่องที่ทำค้างไว้" in head.says("ทำต่อ").last


def test_what_was_told_is_put_aside_and_can_be_thrown_away(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("รับของขวัญ").says("กระเช้าผลไม้ 1,500 บาท")
    me.says("ยกเลิกก่อนค่ะ ขอดูปฏิทิน")
    assert "พักการรายงานการรับของขวัญไว้ให้แล้ว ไม่ทำแล้วพิมพ์ “ทิ้งร่าง”" in me.since(0)
    assert "กำหนดการ" in me.last
    assert "กระเช้าผลไม้" in me.says("ทิ้งร่าง").last


@pytest.mark.parametrize("said", ["ยกเลิก", "ยกเลิกก่อนค่ะ ไว้มาแจ้งใหม่พรุ่งนี้"])
def test_other_words_that_cancel_are_taken_as_before(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat("D0106").says("รับของขวัญ").says("กระเช้าผลไม้ 1,500 บาท").says(said)
    assert "ไม่ทำแล้วพิมพ์ “ทิ้งร่าง”" not in me.since(0)


def test_a_complaint_keeps_all_its_words(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    me.says("ยกเลิกการประมูล ขอดูเอกสารแล้วไม่ให้ดู")
    assert "ทิ้งร่าง" not in me.since(0) and "เอกสารราชการ" not in me.last


def test_a_figure_put_right_by_a_longer_name_is_told_back(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("รับของขวัญ").says("กระเช้าผลไม้ 1,500 บาท")
    me.says("ขอแก้ราคากระเช้าเป็น 1,800")
    assert "แก้แล้ว มูลค่า: 1,800.00 บาท" in me.last and "ข้อ 2 · ผู้ให้" in me.last
