"""To whom the announcement of no gifts applies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said", ["ประกาศนี้ใช้กับใครบ้างครับ", "no gift policy บังคับใช้กับใครบ้าง", "แล้วนโยบายนี้มีผลกับใคร"]
)
def test_it_is_told_first(chat: Callable[[str], Chat], said: str) -> None:
    assert chat("D0106").says(said).last.startswith("ใช้กับบุคลากรทุกคน")


def test_who_signs_is_another_question(chat: Callable[[str], Chat]) -> None:
    assert "ใช้กับบุคลากรทุกคน" not in chat("D0106").says("ประกาศนี้ใครลงนามบ้าง").last
