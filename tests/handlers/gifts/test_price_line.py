"""On which side of the limit a price lies that was told is said before the rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat

OVER, WITHIN = "จึงเก็บไว้เองไม่ได้", "นโยบายของสำนักงานคือไม่รับ หากรับไว้แล้ว"


@pytest.mark.parametrize(
    ("said", "first"),
    [
        (
            "ทูตส่งไวน์มาให้ 1 ขวด ราคาราวสี่พัน เก็บไว้ได้ไหม",
            f"มูลค่าประมาณ 4,000 บาท สูงกว่าเกณฑ์กฎหมาย 3,000 บาท {OVER}",
        ),
        ("ผู้รับเหมาให้นาฬิกา 12,000 บาท ใช้ได้ไหม", f"มูลค่า 12,000 บาท สูงกว่าเกณฑ์กฎหมาย 3,000 บาท {OVER}"),
        ("มีคนส่งมือถือราคาหมื่นนึงมาให้ รับได้ไหม", f"มูลค่า 10,000 บาท สูงกว่าเกณฑ์กฎหมาย 3,000 บาท {OVER}"),
        (
            "ทูตให้ผ้าไหมมา ราคา 2,500 บาท เก็บได้ไหมคะ",
            f"มูลค่า 2,500 บาท ไม่สูงกว่าเกณฑ์กฎหมาย 3,000 บาท แต่{WITHIN}",
        ),
    ],
)
def test_the_price_is_held_against_the_limit_first(
    chat: Callable[[str], Chat], said: str, first: str
) -> None:
    told = chat(ME).says(said).last
    assert first in told and told.index(first) < told.index("3,000 บาทต่อคนต่อโอกาส")


@pytest.mark.parametrize(
    "said",
    [
        "คณะทูตให้ของขวัญมาแพงมาก เก็บไว้ได้ไหม",
        "ไปดูงานต่างประเทศได้ของขวัญ 4,500 เยน เก็บได้ไหม",
        "รับของขวัญได้กี่บาท",
    ],
)
def test_without_a_price_in_baht_nothing_is_said_of_it(
    chat: Callable[[str], Chat], said: str
) -> None:
    told = chat(ME).says(said).last
    assert OVER not in told and WITHIN not in told
