"""Who asks what became of something they told hears that its code leads there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

STAFF = "D0106"


@pytest.mark.parametrize(
    "said",
    [
        "เรื่องที่จอดรถเมื่อครู่คืบหน้าไหมครับ",
        "เรื่องห้องน้ำที่แจ้งไปถึงไหนแล้ว",
        "ข้อเสนอแนะที่หนูส่งไปคืบหน้ายังไงบ้างคะ",
    ],
)
def test_the_code_leads_there(chat: Callable[[str], Chat], said: str) -> None:
    asked = chat(STAFF).says(said)
    assert "พิมพ์ “ติดตาม” ตามด้วยรหัส" in asked.last and "ติดตาม" in asked.offers


@pytest.mark.parametrize("said", ["เรื่องของขวัญที่แจ้งไปถึงไหนแล้ว", "เรื่องลาที่แจ้งไว้ถึงไหนแล้ว"])
def test_other_matters_are_not_meant(chat: Callable[[str], Chat], said: str) -> None:
    assert "บอตไม่เก็บว่าใครแจ้งเรื่องใด" not in chat(STAFF).says(said).last


@pytest.mark.parametrize("said", ["ที่หนูส่งคลินิกไว้ตอบมาหรือยัง", "คำถามที่ส่งคลินิกเมื่อวานมีคำตอบยังครับ"])
def test_of_a_question_to_the_clinic_its_own_code_does(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "ขึ้นต้นด้วย K-" in chat(STAFF).says(said).last
