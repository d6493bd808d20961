"""What is only social before a wish is told from what the wish is about."""

from __future__ import annotations

import pytest

from handlers.understand.said_around.background import behind_background, only_thanks


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("ขอบคุณนะคะเมื่อวานช่วยได้เยอะเลย แต่ว่าวันหยุดธันวามีวันไหนบ้าง", "วันหยุดธันวามีวันไหนบ้าง"),
        ("ขอบคุณมากนะ ตอบไวดี ว่าแต่รอบหน้าต้องส่งวันไหนอะ", "รอบหน้าต้องส่งวันไหนอะ"),
        ("พอดีเมื่อวานติดประชุมทั้งวัน วันนี้มีอะไรต้องส่งบ้างคะ", "วันนี้มีอะไรต้องส่งบ้างคะ"),
        ("น้องที่ทำเดิมลาออก เลยมารับช่วงต่อ ต้องเริ่มจากตรงไหนคะ", "ต้องเริ่มจากตรงไหนคะ"),
        ("ดีครับ พอดีหัวหน้าให้มาถามว่ารายงานรอบนี้ปิดวันไหน", "รายงานรอบนี้ปิดวันไหน"),
        ("โทษทีพิมพ์ผิด เอาใหม่ ขอดูแผนปีนี้", "ขอดูแผนปีนี้"),
        ("รบกวนหน่อยนะคะ ไม่ค่อยเก่งไลน์ อยากรู้ว่าส่งรูปเพิ่มยังไง", "ส่งรูปเพิ่มยังไง"),
        ("บอทตอบช้าจังวันนี้ เป็นอะไรป่าว ขอดูกำหนดส่งหน่อย", "ขอดูกำหนดส่งหน่อย"),
        ("ขอบคุณที่เตือนนะคะ ส่งไปแล้วเมื่อเช้า เข้าระบบยัง", "ส่งไปแล้วเมื่อเช้า เข้าระบบยัง"),
    ],
)
def test_the_wish_stands_behind_what_is_social(said: str, wanted: str) -> None:
    assert behind_background(said) == wanted


@pytest.mark.parametrize(
    "said",
    [
        "ระบบค้าง ทำไงดี",
        "พิมพ์ผิด แก้ยังไง",
        "ส่งผิด ถอนได้ไหม",
        "งานอบรมวันไหน",
        "ดีใจที่ได้รางวัล",
        "น้องที่ทำเดิมลาออก ต้องแก้ชื่อในระบบมั้ย",
        "หัวหน้าลาคลอด ใครอนุมัติรายงานแทนคะ",
        "ขอบคุณหัวหน้าที่อนุมัติ",
        "เมื่อวานจัดอบรมที่ห้อง 301 ขอส่งรายงาน",
        "",
    ],
)
def test_what_the_wish_is_about_stays_with_it(said: str) -> None:
    assert behind_background(said) == ""


@pytest.mark.parametrize(
    "said",
    [
        "ขอบคุณค่า เมื่อวานช่วยไว้เยอะเลย",
        "ขอบใจจ้า พรุ่งนี้ค่อยทำต่อ วันนี้เหนื่อยละ",
        "ขอบคุณค่ะ เดี๋ยวพรุ่งนี้มาทำต่อ",
        "ขอบคุณมากเลยค่ะ ดีใจจัง",
    ],
)
def test_thanks_with_a_reason_are_thanks(said: str) -> None:
    assert only_thanks(said)


@pytest.mark.parametrize(
    "said",
    ["พรุ่งนี้ค่อยทำต่อ", "ขอบคุณค่ะ ส่งไปยังคะ", "ขอบคุณค่ะ ขอดูแผน", "เมื่อวานช่วยได้เยอะเลย", "ขอบคุณ 2.1"],
)
def test_other_words_are_no_mere_thanks(said: str) -> None:
    assert not only_thanks(said)
