"""A matter that no form is about, and the wish to remind, told while a survey is made."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.understanding.scenes import types_in


@pytest.mark.parametrize(
    ("said", "nearest"),
    [
        ("อยากถามเรื่องโรงอาหารอะ มีไหม", "พอใจบริการ"),
        ("มีแบบเรื่องที่จอดรถไหมคะ", "พอใจบริการ"),
        ("จะสำรวจเรื่องความสุขในที่ทำงาน", "บรรยากาศในสำนัก"),
    ],
)
def test_the_nearest_form_is_said_and_it_stays(
    chat: Callable[[str], Chat], said: str, nearest: str
) -> None:
    admin = chat("D0002").says("สร้างแบบสำรวจ")
    heard = len(admin.heard)
    types_in(admin, said)
    assert f"แบบที่ใกล้ที่สุดคือ “{nearest}”" in admin.since(heard)
    assert admin.state["at"] == "questionnaire"


@pytest.mark.parametrize(
    "said", ["ถึงสิ้นเดือน แล้วเตือนคนที่ไม่ตอบให้ด้วย", "31 มีนาคม ช่วยเตือนคนที่ยังไม่ตอบด้วยนะคะ"]
)
def test_the_bot_reminds_by_itself(chat: Callable[[str], Chat], said: str) -> None:
    admin = chat("D0002").says("สร้างแบบสำรวจ").says("พอใจบริการ").says("ทั้งสำนักงาน")
    heard = len(admin.heard)
    types_in(admin, said)
    told = admin.since(heard)
    assert "ไม่ต้องสั่งเตือน" in told and "ยังไม่ได้เก็บ" not in told
    assert admin.state["answers"]["last_day"].endswith("-31")


def test_the_wish_alone_is_no_day(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002").says("สร้างแบบสำรวจ").says("พอใจบริการ").says("ทั้งสำนักงาน")
    assert "ไม่ต้องสั่งเตือน" in types_in(admin, "ช่วยเตือนคนที่ยังไม่ตอบด้วยนะ")
    assert "last_day" not in admin.state["answers"]
