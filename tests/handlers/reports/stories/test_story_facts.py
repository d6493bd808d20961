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
        ("อบรมวินัย จากเป้า 60 คน มา 50 คน", ["50 คน"]),
        ("มีคนขาด 5 คน มา 40 คน", ["40 คน"]),
        ("วิทยากร 2 คน ผู้เข้าร่วม 40 คน", ["40 คน"]),
        ("พ.ร.บ. 2562 คน 40", []),
        ("อบรมวันที่ 0 คน 50", []),
        ("ทั้งหมด 50 คนมา 40", []),
        ("อบรมรุ่นละ 40 คน 2 รุ่น", []),
        ("เมื่อวานอบรม 28 จาก 30 คน", []),
        ("เข้าร่วม 28 จาก 30 คน", ["28 คน"]),
        ("อบรม 30 คน 25 ก.พ. ห้อง 301", ["30 คน"]),
        ("มา 30 คน 200 ต้น", ["30 คน"]),
        ("10 ก.พ. 9999 คน 50", []),
    ],
)
def test_people_are_counted_however_it_is_said(said: str, people: list[str]) -> None:
    assert facts_of(said, _TODAY).people == people


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("อบรม 10-11 ก.พ. 70 คน 50", [date(2027, 2, 10), date(2027, 2, 11)]),
        ("อบรม 10 ก.พ. 69 คน 50", [date(2026, 2, 10)]),
        ("อบรม 10 ก.พ. 2569 คนมา 50 คน", [date(2026, 2, 10)]),
    ],
)
def test_the_year_of_a_day_counts_nobody(said: str, days: list[date]) -> None:
    found = facts_of(said, _TODAY)
    assert (found.days, found.people, found.rest) == (days, ["50 คน"], "อบรม")


def test_the_figure_behind_the_people_is_no_year() -> None:
    assert facts_of("อบรม 10 ก.พ. 30 คน 65%", _TODAY).days == [date(2027, 2, 10)]


@pytest.mark.parametrize("said", ["10 ก.พ. 9999 คน 50", "อบรม 31 ก.พ."])
def test_a_day_that_cannot_be_read_stays_in_the_words(said: str) -> None:
    found = facts_of(said, _TODAY)
    assert not found.days and "ก.พ." in found.rest


def test_each_amount_is_told_once() -> None:
    found = facts_of("อบรม งบ 10,000 ใช้ 8,500", _TODAY)
    assert (found.money, found.spent) == ((Decimal(10000), Decimal(8500)), None)
    assert found.rest == "อบรม"


def test_no_amount_is_read_of_a_part_of_a_number() -> None:
    assert facts_of("ทั้งหมด 50 คนมา 40", _TODAY).spent is None


def test_a_room_that_is_only_begun_is_no_place() -> None:
    assert facts_of("สวดมนต์ที่ห้องพระ 20 คน", _TODAY).place == ""


def test_a_day_that_is_no_date_stays_in_the_words() -> None:
    assert "วันเดียวกัน" in facts_of("จัดวันเดียวกัน 20 ก.พ. คน 64", _TODAY).rest
