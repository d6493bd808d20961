"""The facts of a story: days, people, place, money, who taught and how it was rated."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from handlers.reports.stories.story_facts import facts_of

_TODAY = date(2027, 3, 1)


def test_each_fact_is_told_apart() -> None:
    found = facts_of(
        "เมื่อวันศุกร์จัดอบรมเรื่องวินัย มากัน 42 คน ห้องประชุมชั้น 5 ใช้งบไป 8,500 บาท วิทยากรจาก ก.พ. พอใจ 92%",
        _TODAY,
    )
    assert found.days == [date(2027, 2, 26)]
    assert found.people == ["42 คน"]
    assert found.place == "ห้องประชุมชั้น 5"
    assert found.spent == Decimal(8500)
    assert (found.taught_by, found.rated) == ("จาก ก.พ.", "92")
    assert found.rest == "จัดอบรมเรื่องวินัย"


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("อบรม 10 กพ คน 50", ["50 คน"]),
        ("ฟังบรรยาย15กพ คน60ห้องประชุมใหญ่", ["60 คน"]),
        ("ห้อง 301 คนเข้าร่วม 45 คน", ["45 คน"]),
        ("แจกแบบสอบถาม 132 ชุด", []),
        ("เก็บขยะวันเดียวกัน", []),
    ],
)
def test_people_are_counted_however_it_is_said(said: str, people: list[str]) -> None:
    assert facts_of(said, _TODAY).people == people


def test_a_room_that_is_only_begun_is_no_place() -> None:
    assert facts_of("สวดมนต์ที่ห้องพระ 20 คน", _TODAY).place == ""


def test_a_day_that_is_no_date_stays_in_the_words() -> None:
    assert "วันเดียวกัน" in facts_of("จัดวันเดียวกัน 20 ก.พ. คน 64", _TODAY).rest
