"""An order to keep one part of a text is read as such, and a story that sounds like one is none."""

from __future__ import annotations

import time

import pytest

from handlers.understand.corrections.kept_parts import only_part, read_kept_part

TEXT = "เขาพูดจาไม่สุภาพทุกวัน เพื่อนหัวหน้าไม่ให้อ่านเอกสาร"
FIRST, SECOND = TEXT.split(" ")
WITHOUT = TEXT.replace("เพื่อนหัวหน้า", "")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("เอาแค่ไม่ให้อ่านพอ ไม่ต้องใส่เพื่อนหัวหน้า", WITHOUT),
        ("ไม่ต้องใส่เพื่อนหัวหน้า เอาแค่ไม่ให้อ่าน", WITHOUT),
        ("อย่าใส่ว่าเป็นเพื่อนหัวหน้านะคะ เอาแค่ไม่ให้อ่านพอค่ะ", WITHOUT),
        ("เหลือแค่ไม่ให้อ่านพอ เพื่อนหัวหน้าไม่ต้องใส่ค่ะ", WITHOUT),
        ("ขอแค่เรื่องพูดจาไม่สุภาพพอค่ะ ที่เหลือตัดออกเลย", FIRST),
        ("เก็บแค่เรื่องพูดจาไม่สุภาพ นอกนั้นไม่ต้อง", FIRST),
        ("เอาเฉพาะที่ไม่ให้อ่านเอกสารก็พอครับ", SECOND),
        ("เอาแค่ใบเสร็จพอ ไม่ต้องใส่ลายเซ็น", None),
    ],
)
def test_one_part_is_kept(words: str, left: str | None) -> None:
    part = read_kept_part(words)
    assert part is not None and only_part(TEXT, part) == left


@pytest.mark.parametrize(
    "words",
    [
        "เขาบอกว่าเอาแค่เซ็นพอ ไม่ต้องอ่าน",
        "หัวหน้าสั่งให้เอาแค่สำเนาพอ ไม่ต้องใส่ชื่อผู้รับเหมา",
        "ขอแค่ความเป็นธรรม ไม่ต้องลงโทษใคร",
        "ใส่แค่ชื่อพอ ไม่ต้องใส่ใจเนื้อหา",
        "เอาแค่ 2 พอ",
        "แค่นี้พอค่ะ",
    ],
)
def test_a_story_and_other_answers_are_none(words: str) -> None:
    assert read_kept_part(words) is None


def test_no_sentence_takes_long() -> None:
    began = time.process_time()
    for words in ("เอาแค่" * 25, "ไม่ต้องใส่ " * 13 + "แค่", "เอาแค่กก " + "พอ " * 45):
        read_kept_part(words)
    assert time.process_time() - began < 0.5
