"""Who sends no circulars is told who sees who has not acknowledged one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

HEAD, DIRECTOR, ADMIN = "D0102", "D0101", "D0002"
TOLD = "เห็นได้เฉพาะผู้ดูแลระบบ\nประกาศของผู้บริหาร"


@pytest.mark.parametrize(
    "said",
    [
        "หนังสือเวียนเรื่องงดรับของขวัญ ลูกน้องผมใครยังไม่กดรับทราบ",
        "ในกลุ่มผมใครยังไม่กดรับทราบหนังสือเวียนบ้าง",
        "หนังสือเวียน no gift สำนักเรายังขาดใครไม่รับทราบ",
        "ขอรายชื่อลูกทีมที่ยังไม่ได้อ่านหนังสือเวียนแต่งกาย",
        "คนในกลุ่มกดรับทราบหนังสือเวียนครบหรือยังคะ",
        "ใครยังไม่รับทราบข้อความ",
    ],
)
def test_who_leads_is_told_who_sees_it(chat: Callable[[str], Chat], said: str) -> None:
    head = chat(HEAD).says(said)
    assert TOLD in head.last and "ฝากผู้ดูแลระบบ" in head.offers


def test_the_question_can_be_handed_on(chat: Callable[[str], Chat]) -> None:
    said = "ในกลุ่มผมใครยังไม่กดรับทราบหนังสือเวียน"
    assert said in chat(HEAD).says(f"ฝากบอกผู้ดูแลระบบว่า {said}").last


@pytest.mark.parametrize(
    "said",
    [
        "หนังสือเวียนที่ผมยังไม่กดรับทราบ",
        "หนังสือเวียนเรื่องแต่งกายใครเป็นคนส่ง",
        "หนังสือเวียนเรื่องอบรม คนไหนต้องอ่านบ้าง",
        "หนังสือเวียนฉบับนี้อ่านแล้วไม่เข้าใจ ถามใครได้บ้าง",
        "ลูกน้องผมใครยังไม่เข้าร่วม no gift",
    ],
)
def test_other_words_are_answered_as_before(chat: Callable[[str], Chat], said: str) -> None:
    assert TOLD not in chat(DIRECTOR).says(said).since(0)


def test_who_sends_sees_it(chat: Callable[[str], Chat]) -> None:
    assert TOLD not in chat(ADMIN).says("หนังสือเวียนใครยังไม่กดรับทราบ").since(0)
