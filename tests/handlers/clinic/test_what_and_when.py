"""What the clinic is, and when one may come, asked in one sentence, is answered both."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

BOTH = ("ตอบทันทีจากแผนและข้อมูลในระบบ", "ปกติเปิดคลินิก")


@pytest.mark.parametrize(
    "said",
    [
        "คลินิกคุณธรรมคืออะไร นัดปรึกษาได้วันไหน",
        "คลินิกทำอะไรได้บ้าง แล้วจองได้วันไหน",
        "คลินิกคือไรคะ ต้องนัดยังไง",
        "อธิบายคลินิกให้หน่อยค่ะ เปิดวันไหนบ้าง",
        "คลินิกมีไว้ทำไมครับ จะเข้าไปปรึกษาได้ช่วงไหน",
        "คลินิกคืออะไร แล้วนัดยังไง",
    ],
)
def test_both_are_answered(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat("D0106")
    told = staff.answer_to(said)
    assert all(each in told for each in BOTH)


@pytest.mark.parametrize(
    "said", ["คลินิกคืออะไร", "คลินิกเปิดวันไหน", "ยกเลิกนัดคลินิกยังไง", "คลินิก 3.7 คืออะไร ส่งวันไหน"]
)
def test_one_question_gets_its_own_answer(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat("D0106")
    told = staff.answer_to(said)
    assert not all(each in told for each in BOTH)
