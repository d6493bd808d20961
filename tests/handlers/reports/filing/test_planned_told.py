"""What is told of an activity before it is held begins no report and is not taken as done."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("พรุ่งนี้จัดกิจกรรม 3.1 ตอนเช้า 40 คน จดไว้ก่อน ยังไม่ส่งนะ", "3.1"),
        ("อาทิตย์หน้าจะจัดอบรม 2.1 ที่ห้องประชุม 40 คน จดไว้ให้ด้วยค่ะ", "2.1"),
        ("แจ้งล่วงหน้า 1.10 จัดวันศุกร์หน้า คนประมาณ 100 เดี๋ยวค่อยส่งรายงาน", "1.10"),
        ("มะรืนทำกิจกรรม 3.1 กับเจ้าหน้าที่ 25 คนครับ", "3.1"),
    ],
)
def test_it_is_said_when_and_how_it_is_reported(reporter: Chat, said: str, number: str) -> None:
    told = reporter.answer_to(said)
    assert "ยังไม่ได้เริ่มรายงาน" in told and f"รายงาน {number}" in reporter.offers
    assert not reporter.house.states(reporter.user_id)


@pytest.mark.parametrize(
    "said",
    [
        "3.1 จัดเมื่อวาน 60 คน",
        "รายงาน 3.1 จะจัดเดือนหน้า",
        "3.7 เลื่อนไปจัดเดือนหน้าค่ะ",
        "พรุ่งนี้ต้องทำ 3.1 ไหม",
        "ยังไม่ได้ทำ 3.1 จะจัดเดือนหน้า",
    ],
)
def test_other_words_are_read_as_before(reporter: Chat, said: str) -> None:
    assert "ยังไม่ได้เริ่มรายงาน" not in reporter.answer_to(said)
