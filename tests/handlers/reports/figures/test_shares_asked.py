"""The shares that are sent, on time and done are each told by their own answer."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House

EXECUTIVE, REPORTER = "D0001", "D0103"


def _asked(house: House, who: str, typed: str) -> str:
    chat = Chat(house, seed.line_id(who))
    chat.answer_to("เมนู")
    return chat.answer_to(typed)


@pytest.mark.parametrize(
    ("who", "typed", "told"),
    [
        (REPORTER, "ส่งแล้วกี่เปอร์เซ็นต์", "สถานะสำนักบริหารงานกลาง"),
        (EXECUTIVE, "ส่งแล้วกี่เปอร์เซ็นต์", "ส่งแล้ว 2 จาก 96 ฉบับ (2.08%)"),
        (EXECUTIVE, "รอบแรกส่งแล้วกี่เปอร์เซ็นต์", "ส่งแล้ว 1 จาก 15 ฉบับ (6.67%)"),
        (EXECUTIVE, "รอบที่ 2 ส่งแล้วกี่ %", "รอบ 7 เมษายน 2570"),
        (EXECUTIVE, "สำนักบริหารงานกลางส่งแล้วร้อยละเท่าไร", "ส่งแล้ว 2 จาก 32 ฉบับ"),
        (EXECUTIVE, "เสร็จกี่เปอร์เซ็นต์", "แล้วเสร็จ 0 จาก 30 กิจกรรม"),
        (REPORTER, "รอบแรกเสร็จกี่เปอร์เซ็นต์", "แล้วเสร็จ 1 จาก 5 กิจกรรม"),
    ],
)
def test_sent_and_done_are_two(at_work: House, who: str, typed: str, told: str) -> None:
    assert told in _asked(at_work, who, typed)


@pytest.mark.parametrize(
    ("who", "typed", "whose"),
    [
        (REPORTER, "ส่งทันกี่เปอร์เซ็นต์", "สำนักบริหารงานกลาง"),
        (EXECUTIVE, "ส่งทันกี่เปอร์เซ็นต์", "ทั้งสำนักงาน"),
        (EXECUTIVE, "ทั้งสำนักงานส่งทันกำหนดกี่เปอร์เซ็นต์", "ทั้งสำนักงาน"),
        (EXECUTIVE, "สำนักบริหารงานกลางส่งตรงเวลาร้อยละเท่าไร", "สำนักบริหารงานกลาง"),
    ],
)
def test_in_time_is_none_before_a_round_is_over(
    at_work: House, who: str, typed: str, whose: str
) -> None:
    told = _asked(at_work, who, typed)
    assert f"การส่งทันกำหนด {whose}" in told and "ยังไม่มีร้อยละที่ส่งทัน" in told


def test_in_time_is_a_share_of_what_is_due(at_work: House) -> None:
    at_work.now = datetime(2027, 3, 25, 3, 0, tzinfo=UTC)
    told = _asked(at_work, EXECUTIVE, "รอบแรกส่งทันกี่เปอร์เซ็นต์")
    assert "การส่งทันกำหนด ทั้งสำนักงาน" in told and "รอบ 20 มีนาคม 2570" in told
    assert "ส่งทันกำหนด 1 จาก 15 ฉบับ (6.67%)" in told.replace("\n", " ")


@pytest.mark.parametrize(
    "typed",
    [
        "แบบสำรวจรอบมีนาส่งแล้วกี่เปอร์เซ็นต์",
        "จะส่งทันกี่เปอร์เซ็นต์",
        "งบใช้ไปแล้วกี่เปอร์เซ็นต์",
    ],
)
def test_another_share_is_none_of_these(at_work: House, typed: str) -> None:
    told = _asked(at_work, EXECUTIVE, typed)
    assert "สถานะทั้งสำนักงาน" not in told and "การส่งทันกำหนด" not in told
