"""The round before, named in any question: its figures, or word that there is none.

The office stands in March, between the rounds of 20 December and 20 March.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.handlers.house import Chat

Speaks = Callable[..., Chat]

IN_NOVEMBER = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
"""Before the first round of the fiscal year."""
LONG_AGO = datetime(2024, 11, 25, 3, 0, tzinfo=UTC)
"""When no round of any year is over."""


@pytest.mark.parametrize("role", ["admin", "executive"])
@pytest.mark.parametrize(
    "asks",
    [
        "รอบที่แล้วส่งกี่สำนัก",
        "รอบที่แล้วใครส่งช้า",
        "รอบที่แล้วใครยังไม่ส่ง",
        "งวดที่แล้วส่งกี่สำนัก",
        "คราวที่แล้วใครส่งช้า",
        "งบประมาณรอบที่แล้ว",
        "รอบที่แล้วเสร็จกี่เปอร์เซ็นต์",
        "รอบที่แล้วสำนักไหนส่งดีที่สุด",
    ],
)
def test_the_figures_are_of_the_round_before(says: Speaks, asks: str, role: str) -> None:
    told = says(asks, role=role).last
    assert "รอบ 20 ธันวาคม 2569" in told and "20 มีนาคม" not in told


@pytest.mark.parametrize(
    "asks", ["รอบที่แล้วส่งกี่สำนัก", "รอบที่แล้วใครส่งช้า", "รอบก่อนใครยังไม่ส่ง", "งบประมาณรอบที่แล้ว"]
)
@pytest.mark.parametrize("role", ["admin", "executive"])
def test_where_no_round_is_over_no_other_figures_are_told(
    says: Speaks, asks: str, role: str
) -> None:
    told = says(asks, role=role, now=LONG_AGO).last
    assert "ยังไม่มีรอบส่งรายงานที่ผ่านมาแล้ว" in told and "ดูทั้งปี" in told


def test_before_the_first_round_of_a_year_it_is_the_last_of_the_year_before(says: Speaks) -> None:
    told = says("งบประมาณรอบที่แล้ว", now=IN_NOVEMBER).last
    assert "รอบ 30 กรกฎาคม 2569" in told


def test_it_may_be_asked_on(says: Speaks) -> None:
    assert "รอบ 20 ธันวาคม 2569" in says("งบประมาณ", "แล้วรอบที่แล้วล่ะ").last
    none = says("งบประมาณ", "แล้วรอบที่แล้วล่ะ", now=LONG_AGO)
    assert "ยังไม่มีรอบส่งรายงานที่ผ่านมาแล้ว" in none.last
    assert "งบประมาณสำนักการพิมพ์" in none.says("แล้วสำนักการพิมพ์ล่ะ").last


@pytest.mark.parametrize(
    ("asks", "title"),
    [
        ("ผล no gift รอบที่แล้ว", "ผล No Gift รอบ 30 กันยายน 2569"),
        ("ตัวเลขเรื่องร้องเรียนรอบที่แล้ว", "รอบ 30 กันยายน 2569"),
    ],
)
def test_no_gift_and_complaints_have_rounds_of_their_own(
    says: Speaks, asks: str, title: str
) -> None:
    assert title in says(asks).last
    assert title in says(asks.replace("รอบที่แล้ว", ""), "แล้วรอบที่แล้วล่ะ").last or "gift" in asks


@pytest.mark.parametrize(
    ("asks", "told"),
    [
        ("สถานะรอบหน้า", "รอบ 20 มีนาคม 2570"),
        ("สถานะ 20 มีนาคม", "รอบ 20 มีนาคม 2570"),
        ("ผล no gift", "รอบ 20 มีนาคม 2570"),
        ("ตัวเลขเรื่องร้องเรียน", "รอบ 30 กรกฎาคม 2570"),
        ("คราวหน้าส่งเมื่อไร", "รอบส่งรายงาน"),
        ("งบประมาณไตรมาสก่อนหน้า", "ไตรมาสที่ 1"),
    ],
)
def test_other_times_stay_what_they_are(says: Speaks, asks: str, told: str) -> None:
    heard = says(asks).last
    assert told in heard and "20 ธันวาคม 2569" not in heard.splitlines()[:2]
