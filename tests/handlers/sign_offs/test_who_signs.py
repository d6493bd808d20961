"""Who may check and sign documents: the people who have these roles, and no document."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    "words", ["ใครเซ็นเอกสาร", "ใครเป็นคนเซ็นเอกสารได้บ้างคะ", "มีใครลงนามเอกสารได้บ้าง", "ใครตรวจเอกสาร"]
)
@pytest.mark.parametrize("who", ["D0106", "D0001", "D0002"])
def test_who_has_the_roles_is_told(
    demo: House, chat: Callable[[str], Chat], who: str, words: str
) -> None:
    asks = chat(who).says(words)
    assert "ผู้ลงนามเอกสาร" in asks.last and "นายสมมติ อำนวยการ" in asks.last


@pytest.mark.parametrize(
    "words", ["ใครเซ็นเอกสารแล้วบ้าง", "ใครลงนามเอกสารนี้", "ใครตรวจรายงาน", "ใครเซ็นประกาศ"]
)
def test_what_was_signed_is_another_question(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    assert "ใครตรวจและลงนามเอกสาร" not in chat("D0106").says(words).last
