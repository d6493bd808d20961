"""Which words hand over a text in quotation marks."""

from __future__ import annotations

import pytest

from handlers.understand.told.quoted_text import only_hands_over, quoted, quoted_alone

TEXT = "ขาดภาพถ่าย ขอให้แนบภายใน 10 มีนาคม"


@pytest.mark.parametrize(
    "words",
    [
        'เหตุผลว่า "{}"',
        "ใส่เหตุผลว่า “{}” นะครับ",
        'ไม่ใช่ครับ เหตุผลเอาแค่ที่อยู่ในเครื่องหมายคำพูด "{}"',
        'ใช้ข้อความนี้แทนค่ะ "{}"',
        'เปลี่ยนเหตุผลเป็น "{}" อย่างเดียว',
        'หมายเหตุ "{}"',
        '"{}" เท่านั้นครับ',
    ],
)
def test_a_text_is_handed_over(words: str) -> None:
    found = quoted_alone(words.format(TEXT))
    assert found is not None and (found.words, found.behind) == (TEXT, "")


@pytest.mark.parametrize(
    "words",
    [
        'เขียนว่า "118 คน" แต่ภาพมี 60',
        'เพราะ "118 คน" ไม่ตรงกับภาพ',
        'เขาบอกว่า "จ่ายมา 5000"',
        'ให้แก้คำว่า "ผู้ร่วม" เป็น "ผู้เข้าร่วม"',
        'แก้คำว่า "สัมนา"',
        'ขอให้ระบุว่า "จัดเมื่อใด" ให้ชัด',
        "ไม่มีเครื่องหมาย",
    ],
)
def test_who_only_quotes_hands_over_nothing(words: str) -> None:
    assert quoted_alone(words) is None


def test_what_stands_around_it_is_kept_apart() -> None:
    found = quoted(f'ส่งคืน 2.1 หน่อยครับ เหตุผลว่า "{TEXT}" แล้วใครส่งมาครับ')
    assert found is not None
    assert (found.before, found.behind) == ("ส่งคืน 2.1 หน่อยครับ", "แล้วใครส่งมาครับ")


def test_words_that_only_lead_to_a_text() -> None:
    assert only_hands_over("ใส่เหตุผลว่า") and not only_hands_over("ขาดภาพถ่าย")
