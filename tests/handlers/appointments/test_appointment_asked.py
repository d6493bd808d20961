"""Who asks for the clinic's days or the bureau's appointment hears of them, whatever their role."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

STAFF, REPORTER = "D0106", "D0103"


@pytest.mark.parametrize("who", [STAFF, REPORTER])
@pytest.mark.parametrize(
    "said", ["คลินิกว่างวันไหนคะ", "คลินิกเปิดให้คำปรึกษาเมื่อไหร่", "สำนักเรามีนัดกับคลินิกหรือยังครับ"]
)
def test_the_days_are_told(chat: Callable[[str], Chat], who: str, said: str) -> None:
    assert "ปกติเปิดคลินิก 5 พฤศจิกายน 2569 ถึง 25 ธันวาคม 2569" in chat(who).says(said).last


@pytest.mark.parametrize("said", ["สิ่งที่ต้องส่งคลินิกมีอะไรบ้าง", "คลินิกตอบคำถามวันไหน", "คลินิกคืออะไร"])
def test_other_questions_about_the_clinic_are_not_meant(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "ปกติเปิดคลินิก" not in chat(STAFF).says(said).last
