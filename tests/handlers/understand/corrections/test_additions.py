"""Words that add to a text are read as such; a new text, a rank and what others said are none."""

from __future__ import annotations

import pytest

from handlers.understand.corrections.additions import Addition, read_addition


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("เพิ่มว่าให้บอกวันเริ่มด้วย", Addition("ให้บอกวันเริ่มด้วย")),
        ("โทษที เพิ่มท้ายด้วยค่ะว่าห้ามสาย", Addition("ห้ามสาย")),
        ("ขอเพิ่มอีกนิดนะคะว่า ให้มาก่อนเวลา", Addition("ให้มาก่อนเวลา")),
        ("แล้วก็เพิ่มเหตุผลด้วยว่าขาดลายเซ็น", Addition("ขาดลายเซ็น")),
        ("ขอแก้ข้อความนิดนึง เติมว่าถ้าติดปัญหาทักมาได้", Addition("ถ้าติดปัญหาทักมาได้")),
        ("เขียนต่อว่าให้ระบุวันเริ่ม", Addition("ให้ระบุวันเริ่ม")),
        ("เพิ่มในสิ่งที่ทำว่า ผอ. ร่วมด้วย", Addition("ผอ. ร่วมด้วย", "สิ่งที่ทำ")),
        ("เพิ่มคำว่า ด่วน ข้างหน้า", Addition("ด่วน", first=True)),
        ("เพิ่มคำว่า ด่วน ข้างหน้าหัวเรื่อง", Addition("ด่วน", "หัวเรื่อง", first=True)),
        ("เพิ่มว่ามีป้ายอยู่ ด้านหน้า", Addition("มีป้ายอยู่ ด้านหน้า")),
    ],
)
def test_what_is_added_is_read(words: str, told: Addition) -> None:
    assert read_addition(words) == told


@pytest.mark.parametrize(
    "words",
    [
        "เพิ่มเติมจำนวนผู้เข้าร่วมให้ครบ",
        "เพิ่มรูปถ่ายด้วยครับ",
        "เพิ่มคนว่างงาน",
        "ต่อว่าลูกน้องต่อหน้าคนอื่น",
        "เขาต่อว่าเพื่อนร่วมงาน",
        "บอกต่อว่าห้ามพูด",
        "เพิ่มว่าที่ร้อยตรีสมมติ",
        "หัวหน้าพูดเพิ่มว่าห้ามบอกใคร",
        "เพิ่มความรู้ว่าด้วยจริยธรรม",
        "เติมน้ำมันว่าจะไปราชการ",
    ],
)
def test_other_words_add_nothing(words: str) -> None:
    assert read_addition(words) is None
