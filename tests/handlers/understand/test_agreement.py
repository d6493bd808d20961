"""A yes to what a card asks is a whole text that says nothing else."""

from __future__ import annotations

import pytest

from handlers.understand.agreement import agrees

CLOSE, TELL = "ยืนยันปิดเรื่อง", "ยืนยันแจ้งผล"


@pytest.mark.parametrize(
    ("words", "of"),
    [
        ("ปิดเลยค่ะ ยืนยัน", CLOSE),
        ("ใช่ค่ะ ตามนั้น", CLOSE),
        ("ถูกแล้วค่ะ แจ้งผลเลย", TELL),
        ("ตกลงค่ะ ส่งได้เลย", TELL),
        ("โอเค จัดไปครับ", CLOSE),
        ("ได้เลยค่ะ", CLOSE),
        ("ยืนยันครับผม", CLOSE),
        ("OK ปิดเลย", CLOSE),
        ("อนุมัติเลยค่ะ", "ยืนยันอนุมัติ"),
        ("บันทึกคะแนนได้เลย", "บันทึกคะแนน"),
        ("ปิดเลยแล้วกันครับ", CLOSE),
    ],
)
def test_a_plain_yes_may_name_what_is_done(words: str, of: str) -> None:
    assert agrees(words, of)


@pytest.mark.parametrize(
    "words",
    [
        "ใช่ค่ะ แต่แก้วันก่อน", "ได้มั้ย", "ยืนยันไหม", "ยังไม่ยืนยัน", "ไม่ใช่ค่ะ", "ปิดหรือยัง", "ถ้าปิดได้ก็ปิด",
        "อย่าเพิ่งปิด", "ใช่เหรอ", "ตกลงยังไง", "ตกลงกันก่อน", "ได้ก็ดี", "ปิดแล้วค่ะ", "ปิดเรื่องไปแล้วค่ะ",
        "เปิดเรื่อง", "ใช่ค่ะ เปลี่ยนเป็นพรุ่งนี้", "ถูกต้องหรือเปล่า", "ใช่?", "ส่งกลับ", "ได้รับแล้วค่ะ", "แล้วค่ะ",
        "ปิ", "",
    ],
)  # fmt: skip
def test_a_question_a_condition_and_a_yes_with_a_change_are_none(words: str) -> None:
    assert not agrees(words, CLOSE, "ปิดเรื่อง")


def test_where_words_may_be_about_something_else_a_mere_yes_is_not_enough() -> None:
    assert not agrees("ใช่ค่ะ ตามนั้น", "ส่งเรื่อง", deed=True)
    assert agrees("ใช่ค่ะ ส่งเลย", "ส่งเรื่อง", deed=True)
    assert agrees("ใช่ค่ะ ยืนยัน", "ส่งเรื่อง", deed=True)


def test_only_what_is_agreed_to_is_named() -> None:
    assert not agrees("แจ้งผลเลย", CLOSE)
    assert not agrees("ส่งเลย", CLOSE)
