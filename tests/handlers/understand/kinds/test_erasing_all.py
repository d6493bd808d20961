"""Who wants all that was typed erased stops; other words about erasing do not."""

from __future__ import annotations

import pytest

from handlers.understand.kinds.erasing_all import erases_all
from handlers.understand.kinds.kind_inside import kind_inside
from handlers.understand.sentence_kinds import SentenceKind


@pytest.mark.parametrize(
    "said",
    [
        "เปลี่ยนใจแล้วค่ะ ไม่กล้า ลบที่พิมพ์ไปให้หมดเลยนะคะ",
        "ลบที่พิมพ์ไปทั้งหมด",
        "กลัวค่ะ ลบให้หมดเลย",
        "ขอลบเรื่องที่เล่าไปให้หมดได้ไหมคะ",
        "ลบคำตอบที่ตอบไปทั้งหมดเลยครับ",
        "คิดอีกทีไม่ร้องเรียนดีกว่า ล้างที่กรอกไว้ทุกอย่างเลย",
    ],
)
def test_who_wants_all_erased_stops(said: str) -> None:
    assert erases_all(said) and kind_inside(said, "").kind is SentenceKind.STOP


@pytest.mark.parametrize(
    "said",
    [
        "ลบทั้งหมด",
        "เขาสั่งให้ลบที่พิมพ์ไปทั้งหมด",
        "หัวหน้าบอกว่า ลบที่พิมพ์ไปทั้งหมด",
        "ลบประโยคที่พิมพ์เมื่อกี้",
        "ไม่ต้องลบที่พิมพ์ไปทั้งหมด",
        "ลบที่พิมพ์ไปทั้งหมดแล้วใช่ไหม",
        "กลัว หัวหน้าลบทิ้งหมด",
        "ลบที่พิมพ์ไปทั้งหมดยกเว้นชื่อ",
    ],
)
def test_other_words_about_erasing_erase_nothing(said: str) -> None:
    assert not erases_all(said)
