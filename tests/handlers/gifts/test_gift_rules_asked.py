"""The one plain answer to a case of one's own comes first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("ญาติให้ทองตอนแต่งงาน ต้องรายงานมั้ย", "ไม่ต้องรายงาน"),
        ("พี่สาวให้ซองงานแต่ง ต้องแจ้งในบอตไหมคะ", "ไม่ต้องรายงาน"),
        ("บริษัทคู่สัญญาชวนไปตีกอล์ฟฟรี ไปได้ไหม", "ไม่ควรรับ"),
        ("ไปกินข้าวที่ผู้รับเหมาเลี้ยงนับเป็นของขวัญไหม", "นับเป็นของขวัญ"),
        ("เซลส์เลี้ยงข้าวเที่ยง ต้องรายงานไหม", "ต้องรายงาน"),
        ("คืนของให้บริษัทไปแล้ว ยังต้องแจ้งอีกไหมครับ", "ต้องรายงาน"),
        ("ปฏิเสธของขวัญไปแล้วต้องรายงานด้วยไหม", "ต้องรายงาน"),
        ("แล้วของที่แจ้งไปแล้วพิมพ์ออกมาได้ไหมคะ", "ได้ "),
    ],
)
def test_it_is_answered_first_and_nothing_begins(
    chat: Callable[[str], Chat], said: str, first: str
) -> None:
    me = chat(ME).says(said)
    assert me.last.startswith(first) and not me.house.states(me.user_id)


def test_may_it_go_back_now(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("รับของขวัญ").says("ปากกา 90 บาท").says("เออ ไม่อยากเก็บไว้ละ คืนร้านเลยได้ปะ")
    assert "คืนได้เลย" in me.last


@pytest.mark.parametrize(
    "said",
    [
        "ยืมรถคืนแล้วต้องแจ้งไหม",
        "บริษัทเชิญประชุม ไปได้ไหม",
        "ของขวัญจากผู้มาติดต่อหน้าห้องต้องแจ้งไหม",
        "ญาติเป็นผู้รับเหมาให้ของขวัญมา ต้องแจ้งไหม",
        "เจอกล่องวางที่หน้าห้อง ข้างในมีเอกสาร",
    ],
)
def test_of_other_matters_nothing_is_said_so(chat: Callable[[str], Chat], said: str) -> None:
    last = chat(ME).says(said).last
    assert not last.startswith(("ไม่ต้องรายงาน", "ไม่ควรรับ", "ต้องรายงาน แม้คืน"))
    assert "อ่านจากข้อความนี้" not in last
