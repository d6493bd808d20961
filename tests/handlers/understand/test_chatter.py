"""Chatter: how somebody feels, what is the matter around them while they type."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.said_around.chatter import is_chatter, only_feels
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said",
    [
        "ลืมรหัสไวไฟ", "แอร์เสียอีกละ ร้อนมาก", "เมื่อเช้ารถติดมากเลยมาสาย", "ขี้เกียจพิมพ์", "หิวข้าวจัง",
        "เน็ตช้ามากเลยค่ะ", "โทรศัพท์เข้าพอดี", "ลืมเอาแว่นมา",
    ],
)  # fmt: skip
def test_chatter_is_heard(said: str) -> None:
    assert is_chatter(said)


@pytest.mark.parametrize(
    "said",
    [
        "ฝนตกเลยคนมาน้อย", "ลืมแนบรูป", "ไฟดับระหว่างอบรม", "เครื่องเสียงเสีย", "เหนื่อยแต่ได้ความรู้",
        "ลืมบอกว่าจัดที่ห้อง 301", "ติดตั้งแอร์ใหม่", "ลดการใช้ไฟ", "สายด่วน 1205", "ปวดหัวกับเรื่องงบ",
    ],
)  # fmt: skip
def test_what_tells_of_the_work_is_none(said: str) -> None:
    assert not is_chatter(said)


def test_feelings_alone() -> None:
    assert only_feels("ง่วงนอนมากๆ") and not only_feels("ฝนตกหนัก") and not only_feels("หิว " * 2_000)


@pytest.mark.parametrize("said", ["ลืมรหัสไวไฟ", "แอร์เสียอีกละ ร้อนมาก", "หิวข้าวจัง"])
def test_as_the_result_it_is_asked_about(chat: Callable[[str], Chat], said: str) -> None:
    me = chat("D0103").says("รายงาน 2.1").says("100").says("อบรมเรื่องวินัย 40 คน").says("ได้ตามแผน")
    at = me.state["at"]
    assert me.says(said).state["at"] == at and said not in str(me.state["answers"])
    assert "ใช้เป็นคำตอบ" in me.offers
    me.says("ทุกคนเข้าใจมากขึ้น")
    assert me.state["answers"][at] == "ทุกคนเข้าใจมากขึ้น"


def test_as_a_gift_it_is_asked_about(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("รับของขวัญ").says("เน็ตช้ามากเลยค่ะ")
    assert "what" not in me.state["answers"] and "ไม่ใช้ข้อความนี้" in me.offers
