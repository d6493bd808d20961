"""Who asks for "their" self-assessment hears of the bureau's, as far as they see it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ประเมินตัวเองได้กี่คะแนน", "สำนักของท่านยังไม่ได้ประเมิน"),
        ("หัวหน้าเห็นผลประเมินตัวเองของเราป่ะ", "เห็นได้เฉพาะผู้รายงานและหัวหน้าของสำนักนั้น"),
        ("ขอดูประเมินตัวเองปีก่อนๆ", "ปีงบประมาณ 2569"),
    ],
)
def test_the_bureaus_own_is_told(demo: House, reporter: Chat, said: str, told: str) -> None:
    assert told in reporter.says(said).last
    assert demo.states(reporter.user_id) == {}


def test_staff_see_no_score(demo: House, chat: Callable[[str], Chat]) -> None:
    staff = chat("D0106").says("ประเมินตัวเองได้กี่คะแนน")
    assert "ไม่มีแบบประเมินตนเองรายบุคคล" in staff.last and "คะแนน" not in staff.last
