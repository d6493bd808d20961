"""Who has no code, or cannot read it, hears how one signs in without."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "words",
    ["ลงชื่อโดยไม่มีรหัสได้มั้ย", "นั่งหลังสุด รหัสบนจอไม่ชัดเลย ลงชื่อยังไง", "มองไม่เห็นรหัสบนจอ ลงชื่อได้ไหม"],
)
def test_the_organiser_signs_in_who_has_no_code(chat: Callable[[str], Chat], words: str) -> None:
    told = chat("D0106").answer_to(words)
    assert "ไม่มีรหัสลงชื่อเองไม่ได้" in told and "ลงทะเบียน" not in told


def test_a_joining_code_is_another(chat: Callable[[str], Chat]) -> None:
    assert "ลงชื่อ" not in chat("D0106").answer_to("ไม่มีรหัสลงทะเบียน ทำไง")
