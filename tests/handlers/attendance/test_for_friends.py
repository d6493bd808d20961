"""Who goes to an event with others hears that nobody signs in for another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

STAFF = "D0106"


@pytest.mark.parametrize(
    "said",
    [
        "จะไปอบรมวันที่ 18 มีนากับเพื่อนอีก 2 คน ลงชื่อให้ด้วยได้ไหม",
        "ไปประชุมกับน้องในทีม ลงชื่อแทนน้องได้ไหมคะ",
        "พาเพื่อนไปงานสัมมนา เช็คชื่อให้เพื่อนได้มั้ย",
    ],
)
def test_everybody_signs_in_themselves(chat: Callable[[str], Chat], said: str) -> None:
    assert "ลงชื่อแทนกันไม่ได้" in chat(STAFF).says(said).since(0)


def test_a_certificate_of_a_day_without_event(chat: Callable[[str], Chat]) -> None:
    told = chat(STAFF).says("ขอใบประกาศอบรมวันที่ 20 กพ ค่ะ").since(0)
    assert told.startswith("ไม่พบกิจกรรมวันที่ 20 ก.พ.") and "ปิดลงชื่อ" in told
