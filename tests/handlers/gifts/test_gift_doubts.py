"""What is asked in the middle of a gift report is answered there and is no answer of it; a price
before `ตอน…` is one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.gifts import gift_doubts, gift_prices
from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said",
    [
        "ไม่บอกได้มั้ยว่าใครให้", "ขอไม่ระบุชื่อคนให้ได้ไหม", "ไม่ใส่ชื่อผู้ให้ได้ไหมคะ", "ไม่อยากบอกชื่อคนให้",
        "ถ้าไม่อยากบอกว่าใครให้ล่ะ", "ไม่ต้องใส่ชื่อเขาได้มั้ย",
        "ได้มาจากบริษัทแต่ไม่รู้ใครส่ง ควรลงชื่อท่านไหนดีคะ", "ใส่ชื่อใครดี",
    ],
)  # fmt: skip
def test_whether_the_giver_must_be_told(said: str) -> None:
    assert "แบบรายงานต้องมีผู้ให้" in gift_doubts.told(said)


@pytest.mark.parametrize(
    "said",
    [
        "ถ้าไม่แจ้งจะโดนอะไร", "ไม่รายงานผิดไหม", "รายงานช้าจะมีโทษไหมคะ", "ถ้าไม่รายงานจะเป็นอะไรไหม",
        "แล้วถ้าไม่แจ้งล่ะ จะมีโทษอะไรบ้าง", "ไม่แจ้งจะโดนวินัยมั้ยครับ",
    ],
)  # fmt: skip
def test_what_follows_if_it_is_not_reported(said: str) -> None:
    assert "30 วัน" in gift_doubts.told(said)


@pytest.mark.parametrize(
    "said",
    ["ไม่รู้ว่าใครให้", "คนให้ไม่ได้บอกชื่อ", "เขาไม่บอกว่าใครให้", "ไม่ผิด", "ผู้ให้ไม่ระบุชื่อ", "ไม่บอก", "บริษัทช้าไทย"],
)
def test_answers_are_no_such_question(said: str) -> None:
    assert gift_doubts.told(said) == ""


def test_it_is_answered_at_the_question(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("รับของขวัญ").says("กระเช้าผลไม้ 900 บาท").says("ไม่บอกได้มั้ยว่าใครให้")
    assert "giver" not in me.state["answers"] and "ผู้แทนบริษัท" in me.last
    me.says("ถ้าไม่แจ้งจะโดนอะไร")
    assert "giver" not in me.state["answers"] and "มาตรา 128" in me.last


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("เสื้อ ราคาประมาณ 1200 ตอนไปถ่ายงานสัมมนา", "1200"),
        ("แก้ว มูลค่า 250 ตอนงานเกษียณ", "250"),
        ("ปากกา ราคา 350 ตอนเย็นเมื่อวาน", "350"),
        ("ละคร ราคา 300 ตอน", None),
    ],
)
def test_a_price_before_when_it_was(said: str, value: str | None) -> None:
    told = gift_prices.typed_value(said)
    assert told is None if value is None else told is not None and int(told) == int(value)
