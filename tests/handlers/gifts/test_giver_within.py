"""The giver is kept by name; how sure it is, or where it was read, stands beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.gifts.giver_within import giver_within
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "giver"),
    [
        ("ไม่รู้จักตัวคนให้ครับ ในการ์ดเขียนว่า หจก.ตัวอย่าง", "หจก.ตัวอย่าง"),
        ("ไม่รู้จักค่ะ แต่ในการ์ดเขียนว่าบริษัท ตัวอย่าง จำกัด", "บริษัท ตัวอย่าง จำกัด"),
        ("คนส่งเป็นแมสเซนเจอร์ ชื่อผู้ส่งเขียนว่า ร้านตัวอย่าง", "ร้านตัวอย่าง"),
        ("ตามนามบัตรชื่อ คุณสมมติ บริษัทตัวอย่าง", "คุณสมมติ บริษัทตัวอย่าง"),
        ("ไม่รู้ชื่อ เป็นผู้ชายใส่เสื้อบริษัทตัวอย่าง", "ผู้ชายใส่เสื้อบริษัทตัวอย่าง"),
        ("จำชื่อไม่ได้ คนของบริษัทตัวอย่าง", "บริษัทตัวอย่าง"),
        ("น่าจะของบริษัทตัวอย่าง", "บริษัทตัวอย่าง"),
        ("บริษัทตัวอย่างมั้งคะ", "บริษัทตัวอย่าง"),
    ],
)
def test_what_is_not_sure_is_told_whole_beside_the_name(said: str, giver: str) -> None:
    name, beside = giver_within(said)
    assert name == giver and said.startswith(beside[:10]) and giver.removesuffix("มั้ง") in beside


@pytest.mark.parametrize(
    ("said", "giver", "beside"),
    [
        ("หจก.ตัวอย่างครับ ในการ์ดเขียนไว้", "หจก.ตัวอย่าง", "ในการ์ดเขียนไว้"),
        ("ผู้รับเหมาชื่อคุณสมมติครับ ตอนนี้เขามีงานกับเราอยู่", "ผู้รับเหมาชื่อคุณสมมติ", "ตอนนี้เขามีงานกับเราอยู่"),
        ("คุณสมมติครับ เมื่อวานตอนตรวจรับงาน", "คุณสมมติ", "เมื่อวานตอนตรวจรับงาน"),
        ("เขาบอกว่าชื่อสมมติ ไม่แน่ใจนามสกุล", "สมมติ", "ไม่แน่ใจนามสกุล"),
        ("เป็นของ อบต. ตัวอย่าง", "อบต. ตัวอย่าง", ""),
        ("คุณสมมติค่ะ บริษัทตัวอย่าง", "คุณสมมติ บริษัทตัวอย่าง", ""),
        ("วันชัย ครับ อยู่บริษัทตัวอย่าง", "วันชัย บริษัทตัวอย่าง", ""),
    ],
)
def test_what_else_is_told_stands_beside_the_name(said: str, giver: str, beside: str) -> None:
    assert giver_within(said) == (giver, beside)


@pytest.mark.parametrize(
    "said",
    [
        "คุณสมมติ บริษัทตัวอย่าง จำกัด", "คงเดช สุขใจ", "เหมือนฝัน สุขใจ", "ร้านไม่รู้ลืม", "พี่ที่ทำงาน", "แม่ของเพื่อน",
        "บริษัทการ์ดเขียนมือ", "สถานทูตญี่ปุ่น คุณทานากะ", "ไม่ทราบชื่อ", "ไม่รู้ใครให้ วางไว้ที่โต๊ะ", "คุณเขามีชัย ใจดี",
        "เพื่อนสมัยเรียน เปิดบริษัทรับเหมาอยู่", "น่าจะ 4000 มากกว่า",
    ],
)  # fmt: skip
def test_a_giver_alone_stays_as_it_is(said: str) -> None:
    assert giver_within(said) == (said, "")


def test_it_is_said_what_was_kept(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("รับของขวัญ").says("กระเช้าผลไม้ 3,500 บาท")
    said = "ไม่รู้จักตัวคนให้ครับ ในการ์ดเขียนว่า หจก.ตัวอย่าง"
    answers = me.says(said).state["answers"]
    assert (answers["giver"], answers["giver_told"]) == ("หจก.ตัวอย่าง", said)
    assert "likely" not in answers and "เก็บผู้ให้เป็น “หจก.ตัวอย่าง”" in me.since(0)


def test_a_price_is_no_giver(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("รับของขวัญ").says("กระเช้าผลไม้ 3,500 บาท").says("น่าจะ 4000 มากกว่า")
    assert "giver" not in me.state["answers"] and "แก้มูลค่าเป็น" in me.since(0)


def test_a_long_text_is_read_at_once() -> None:
    assert giver_within("ไม่รู้จัก " * 500)[1] == ""
