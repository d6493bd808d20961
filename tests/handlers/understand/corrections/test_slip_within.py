"""A text that takes back a part of itself is read without it; what others say is not."""

from __future__ import annotations

import pytest

from handlers.understand.corrections.slip_within import text_put_right


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("พรุ่งนี้งดใส่เสื้อเหลืองนะคะ เอ้ยไม่ใช่ ให้ใส่เสื้อเหลืองค่ะ", "พรุ่งนี้ให้ใส่เสื้อเหลืองค่ะ"),
        ("พรุ่งนี้ประชุม 9 โมง เอ้ย 10 โมง ห้อง 301", "พรุ่งนี้ประชุม 10 โมง ห้อง 301"),
        ("อบรม 18 พ.ย. เวลา 9.00 น. เอ้ย 19 พ.ย. ห้องใหญ่", "อบรม 19 พ.ย. เวลา 9.00 น. ห้องใหญ่"),
        ("เชิญประชุมที่ห้องประชุมเล็ก เอ้ยไม่ใช่ ห้องประชุมใหญ่ค่ะ", "เชิญประชุมที่ห้องประชุมใหญ่ค่ะ"),
        ("ขอเชิญร่วมงาน ส่งชื่อภายในศุกร์นี้ อุ๊ย ไม่ใช่ค่ะ ภายในจันทร์หน้า", "ขอเชิญร่วมงาน ส่งชื่อภายในจันทร์หน้า"),
        ("วันศุกร์ให้แต่งชุดขาว ไม่ใช่สิ ชุดสุภาพค่ะ", "วันศุกร์ให้แต่งชุดสุภาพค่ะ"),
        ("ส่งที่คุณมีวินัย ขอโทษค่ะพิมพ์ผิด คุณพอเพียง", "ส่งที่คุณพอเพียง"),
    ],
)
def test_the_new_part_stands_for_the_one_taken_back(said: str, meant: str) -> None:
    assert text_put_right(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "เขาบอกว่า เอ้ย ไม่ใช่เรื่องของมึง",
        "เขาตะโกนว่าเฮ้ย ออกไป",
        "เมื่อวานเขาไม่ใช่คนทำ แต่โดนด่า",
        "ประชุมพรุ่งนี้ไม่ใช่วันนี้นะคะ",
        "อย่าพิมพ์ผิดนะคะ ขอให้ตรวจก่อน",
        "เอ้ย ลืมไป ประชุมบ่ายโมง",
        "ใครพิมพ์ผิดให้แก้ด้วยค่ะ",
        "ไม่ใช่ๆ ประชุมเช้า",
        "ชื่อวงเฮ้ย มาเล่นดนตรี",
    ],
)
def test_other_texts_take_nothing_back(said: str) -> None:
    assert text_put_right(said) is None


def test_a_long_text_is_read_at_once() -> None:
    assert text_put_right("เอ้ย ไม่ใช่ " * 500) is None
