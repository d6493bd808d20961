"""A report on gifts and No Gift in one volume is two documents."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said",
    [
        "ทำรายงานให้ ปปช หน่อย ทั้งของขวัญทั้งนโนยบาย no gift รวมเป็นเล่มเดียว",
        "ขอเอกสารรับของขวัญกับผล No Gift รวมเป็นไฟล์เดียวค่ะ",
    ],
)
def test_two_documents_are_offered(admin: Chat, said: str) -> None:
    admin.says(said)
    assert "รวมเป็นเล่มเดียวไม่ได้" in admin.last
    assert "เอกสาร: ผล No Gift Policy" in admin.taps("ผล No Gift Policy").last


@pytest.mark.parametrize(
    "said",
    [
        "No Gift กับของขวัญต่างกันยังไง",
        "ขอเอกสารผล No Gift Policy",
        "เตรียมเอกสารอบรม no gift และของขวัญที่ห้ามรับ",
        "พิมพ์เอกสาร No gift เรื่องห้ามรับของขวัญ แปะกับบอร์ด",
    ],
)
def test_one_of_them_or_a_question_is_not_both(admin: Chat, said: str) -> None:
    assert "รวมเป็นเล่มเดียวไม่ได้" not in admin.answer_to(said)
