"""A thing that came is kept, where the sentence names nobody who gave it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.gifts import thing_first
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "thing"),
    [
        ("กระเช้าปีใหม่มาส่งที่เคาน์เตอร์ไม่มีชื่อคนส่ง 3 กล่อง", "กระเช้าปีใหม่ 3 กล่อง"),
        ("กระเช้าปีใหม่มาส่งที่เคาน์เตอร์", "กระเช้าปีใหม่"),
        ("เมื่อเช้ามีเค้กมาวางไว้ที่โต๊ะ", "เค้ก"),
        ("พัสดุส่งมาถึงผม 2 กล่อง", "พัสดุ 2 กล่อง"),
        ("ขนมไทย 2 กล่องมีคนมาฝากไว้หน้าห้อง", "ขนมไทย 2 กล่อง"),
        ("ได้กระเช้า 3 กล่อง ไม่รู้ใครให้", "กระเช้า 3 กล่อง"),
        ("มีไวน์ 1 ขวดมาวางไว้หน้าห้องค่ะ", "ไวน์ 1 ขวด"),
    ],
)
def test_the_thing_is_kept(chat: Callable[[str], Chat], said: str, thing: str) -> None:
    assert chat("D0105").says(said).state["answers"]["what"] == thing


@pytest.mark.parametrize(
    "said",
    [
        "กระเช้าส่งคืนได้ไหม",
        "ดอกไม้วางพวงมาลาใครจัด",
        "เสื้อทีมสั่งที่ไหน",
        "ขนมประชุมเบิกยังไง",
        "กระเช้าต้องรายงานไหม",
        "ส่งรายงานแล้ว",
    ],
)
def test_other_words_name_no_thing_that_came(said: str) -> None:
    assert thing_first.thing_came(said) == ""
