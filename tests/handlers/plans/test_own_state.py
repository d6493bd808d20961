"""Who may not see figures is shown what the plan shows everybody of their own bureau."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


def test_staff_are_shown_the_activity_that_they_name(chat: Callable[[str], Chat]) -> None:
    told = chat("D0106").answer_to("2.1 สำนักเราส่งยัง")
    assert "เปิดให้เฉพาะ" in told and "กิจกรรม 2.1" in told and "ยังไม่รายงาน" in told


@pytest.mark.parametrize("said", ["สำนักเราส่งครบยังคะ", "สถานะ", "ใครยังไม่ส่งรายงานบ้าง"])
def test_staff_are_shown_their_bureau_s_plan(chat: Callable[[str], Chat], said: str) -> None:
    told = chat("D0106").answer_to(said)
    assert "เปิดให้เฉพาะ" in told and "แผนของสำนักบริหารงานกลาง" in told


def test_who_may_see_figures_sees_them(reporter: Chat) -> None:
    assert "เปิดให้เฉพาะ" not in reporter.answer_to("สำนักเราส่งครบยังคะ")
