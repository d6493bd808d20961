"""Who leads asks whether people on leave are reminded, owe their reports, and are counted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

HEAD, ADMIN, REPORTER = "D0102", "D0002", "D0103"
NOT_REMINDED, OWE = "บอตไม่เตือนผู้ที่แจ้งลาไว้ในวันที่ลา", "ยังนับว่าค้าง แม้ผู้รายงานลา"


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("คนลาพักร้อนบอทเตือนด้วยมั้ย", NOT_REMINDED),
        ("แล้วถ้ามีเจ้าหน้าที่ลาพักร้อนอยู่ ระบบจะยังส่งเตือนไปหาเขาหรือไม่ครับ", NOT_REMINDED),
        ("คนลาไม่ต้องเตือนใช่ไหมครับ", f"ใช่ {NOT_REMINDED}"),
        ("คนที่ลาอยู่บอตยังเตือนอยู่ใช่มั้ย", f"ไม่ใช่ {NOT_REMINDED}"),
        ("คนที่ลาอยู่ถือว่าค้างส่งด้วยหรือไม่", "รายงานที่ยังไม่ส่งยังนับว่าค้าง"),
        ("ผู้ที่ลาไม่ถือว่าค้างส่งใช่หรือไม่", "ไม่ใช่ รายงานที่ยังไม่ส่งยังนับว่าค้าง"),
        ("คนที่ลาก็โดนเตือนไหม", NOT_REMINDED),
        ("เจ้าหน้าที่ที่ลาก็ยังต้องส่งรายงานไหม", "รายงานที่ยังไม่ส่งยังนับว่าค้าง"),
        ("คนที่ลาอยู่นับด้วยหรือไม่", "จำนวนบุคลากรในบอตนับตามทะเบียน ผู้ที่ลาจึงนับด้วย"),
    ],
)
def test_the_answer_begins_with_what_is_asked(
    chat: Callable[[str], Chat], words: str, begins: str
) -> None:
    head = chat(HEAD).says(words)
    assert head.last.startswith(begins)
    assert NOT_REMINDED in head.last and OWE in head.last


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("คนลาไม่ต้องเตือนใช่ไหมครับ ขอคำตอบเพียงใช่หรือไม่ใช่", f"ใช่ {NOT_REMINDED}"),
        ("คนที่ลาอยู่ยังถือว่าค้างส่งไหม ตอบแค่ใช่หรือไม่ใช่", "ใช่ รายงานที่ยังไม่ส่งยังนับว่าค้าง"),
    ],
)
def test_only_yes_or_no_is_answered_in_one_line(
    chat: Callable[[str], Chat], words: str, begins: str
) -> None:
    admin = chat(ADMIN).says(words)
    assert admin.last.startswith(begins)
    assert not (NOT_REMINDED in admin.last and OWE in admin.last)


def test_it_is_answered_beside_an_order_to_remind(chat: Callable[[str], Chat]) -> None:
    words = "รบกวนช่วยเตือนผู้ที่ยังไม่ส่งอย่างสุภาพด้วยนะครับ แล้วถ้ามีคนลาอยู่จะนับรวมด้วยหรือไม่ครับ"
    head = chat(HEAD).says(words)
    assert "ยังไม่ได้เตือนใคร" in head.last and NOT_REMINDED in head.last and OWE in head.last


@pytest.mark.parametrize(
    "words",
    [
        "วันนี้ใครลาบ้าง",
        "ผมลาแล้วบอตเตือนผมไหม",
        "หัวหน้าลาใครอนุมัติแทน",
        "คนที่ลาต้องร่วมประกาศไหม",
        "น้องลา 5 วัน นับวันหยุดด้วยไหม",
        "เจ้าหน้าที่ลาคลอด 90 วัน นับวันหยุดด้วยหรือไม่",
        "คนที่ลาอยู่นับเป็นองค์ประชุมด้วยหรือไม่",
        "มีคนลาที่ค้างส่งรายงานไหม",
        "ท่านลา ระบบเตือนใคร ขอชื่อได้ไหม",
        "น้องลาไปแล้ว งานค้างอยู่ที่น้อง ผมต้องทำยังไง",
        "เขาลากงานค้างมานานแล้ว จะทำยังไง",
        "ขอปรึกษาเรื่องคนลา งานค้าง",
    ],
)
def test_other_questions_of_leave_are_answered_as_before(
    chat: Callable[[str], Chat], words: str
) -> None:
    last = chat(REPORTER).says(words).last
    assert not last.startswith(("บอตไม่เตือนผู้ที่แจ้งลา", "รายงานที่ยังไม่ส่งยังนับ", "จำนวนบุคลากรในบอต"))
