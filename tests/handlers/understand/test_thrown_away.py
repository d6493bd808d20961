"""Which words throw a draft away, and which speak of something else."""

from __future__ import annotations

import pytest

from handlers.understand.of_the_open.thrown_away import ThrownAway, thrown_away


@pytest.mark.parametrize(
    ("words", "thrown"),
    [
        ("ทิ้งร่างนี้ค่ะ", ThrownAway("", called=True, surely=True)),
        ("โละทิ้งไปเลย ไม่เอาแล้ว", ThrownAway("", called=False, surely=True)),
        ("ร่าง ๓.๗ ไม่ใช้แล้ว ลบออกได้เลย", ThrownAway("3.7", called=True, surely=True)),
        ("ที่ทำค้างไว้เมื่อกี้ลบทิ้งเลย", ThrownAway("", called=True, surely=False)),
        ("ทิ้งรายงาน 1.1 ที่กรอกค้างไว้ไปเลยค่ะ", ThrownAway("1.1", called=True, surely=True)),
        (
            "เอ้อ ที่พิมพ์มาเมื่อกี้ทิ้งไปเลยละกัน เดี๋ยวน้องเขาเอาตัวเลขจริงมาให้พรุ่งนี้",
            ThrownAway("", called=False, surely=True),
        ),
        ("ลบทิ้งเลย", ThrownAway("", called=False, surely=False)),
    ],
)
def test_the_draft_is_found_that_is_to_be_thrown_away(words: str, thrown: ThrownAway) -> None:
    assert thrown_away(words) == thrown


@pytest.mark.parametrize(
    "words",
    [
        "ลบร่างแล้วใช่ไหม", "อย่าลบร่าง", "ยังไม่ทิ้งร่าง", "เขาวางทิ้งไว้", "ลบ 3.7", "ทิ้งขยะ 3.7 ตัน",
        "ลบร่างประกาศเดิมแล้ว", "ทิ้ง 3.7 เอา 3.4", "ยกเลิกพัก", "ไม่ส่งแล้ว", "ลบข้อมูลในเว็บทิ้งแล้ว",
        "ลบ" * 2500, "ทิ้งขยะให้เป็นที่ เพราะสะอาด", "ที่พิมพ์มาทิ้งไปเลย เดี๋ยวใส่ 42 คนใหม่",
        "รายงานที่ค้าง ไม่ส่งได้ไหม", "งานที่ค้างอยู่ ไม่ทำได้ไหมคะ", "รายงาน 3.7 ที่ค้าง ไม่ส่งได้ไหม",
    ],
)  # fmt: skip
def test_other_words_throw_no_draft_away(words: str) -> None:
    assert thrown_away(words) is None
