"""Who decides on reports hears that a report of their people may be returned, and how."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

MAY = "ได้ เปิดรายงานที่รอท่านอนุมัติ กด “ส่งกลับแก้ไข”"


@pytest.mark.parametrize("who", ["D0101", "D0102"])
@pytest.mark.parametrize(
    "typed",
    [
        "ถ้าลูกน้องส่งรายงานผิด พี่ตีกลับให้แก้ได้มั้ย",
        "ลูกน้องส่งรายงานมาผิด ส่งกลับให้แก้ได้ไหม",
        "น้องในกลุ่มรายงานผิด จะตีกลับยังไง",
        "ถ้ารายงานที่ลูกน้องส่งมาไม่ครบ ให้เขากลับไปแก้ได้หรือเปล่า",
        "หัวหน้าส่งรายงานคืนให้แก้ได้ไหมคะ",
    ],
)
def test_the_way_is_told(chat: Callable[[str], Chat], who: str, typed: str) -> None:
    me = chat(who).says(typed)
    assert MAY in me.last and "รออนุมัติ" in me.offers
    assert me.house.states(me.user_id) == {}


@pytest.mark.parametrize(
    ("who", "typed"),
    [
        ("D0103", "ส่งรายงานผิด หัวหน้าตีกลับให้แก้ได้มั้ย"),
        ("D0102", "หัวหน้าตีกลับรายงานของผม ต้องแก้ยังไง"),
        ("D0102", "รายงานที่ถูกส่งกลับมีกี่ฉบับ"),
        ("D0102", "ทำไมรายงานของเขาถูกตีกลับ"),
        ("D0102", "ตีกลับ 2.1 ตัวเลขไม่ตรง"),
        ("D0102", "ของขวัญที่น้องรายงานผิด ส่งกลับได้ไหม"),
    ],
)
def test_other_words_are_answered_otherwise(
    chat: Callable[[str], Chat], who: str, typed: str
) -> None:
    assert MAY not in chat(who).says(typed).since(0)
