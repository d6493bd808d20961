"""An administrator is led through what a new fiscal year needs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from handlers import registry
from handlers.new_year import year_named
from models.plans.years import preparing
from tests.handlers.house import Chat

SEPTEMBER = datetime(2027, 9, 6, 2, 0, tzinfo=UTC)


def test_the_list_says_what_is_there_and_what_lacks(admin: Chat) -> None:
    admin.house.now = SEPTEMBER
    first = admin.says("ตั้งปีใหม่").last
    assert "ตั้งปีงบประมาณ 2571" in first
    assert "แผนของปีใหม่ · ยังขาด" in first and "ยังไม่มีแผนของปี 2571" in first
    second = admin.taps("หน้าถัดไป").last
    assert "ประกาศเจตนารมณ์ · ยังขาด" in second and "ผู้รับเบาะแส · รอตรวจ" in second


def test_the_running_year_shows_its_own_plan(admin: Chat) -> None:
    told = admin.says("ตั้งปีใหม่ 2570").last
    assert "แผนของปีใหม่ · รอตรวจ" in told and "รอบส่งรายงาน · รอตรวจ" in told


def test_only_administrators_see_it(reporter: Chat) -> None:
    assert "ตั้งปีงบประมาณ" not in reporter.says("ตั้งปีใหม่").last


@pytest.mark.parametrize(
    ("words", "year"),
    [("ปี 2571", 2571), ("ปี ๒๕๗๑", 2571), ("2028", 2571), ("ปี 71", 2571), ("", None)],
)
def test_a_year_is_read_in_both_eras(words: str, year: int | None) -> None:
    assert year_named.named(words) == year


def test_the_next_year_is_prepared_from_september_on() -> None:
    assert preparing.coming(date(2027, 8, 31)) == 2570
    assert preparing.coming(date(2027, 9, 1)) == 2571
    assert preparing.coming(date(2027, 10, 1)) == 2571


def test_every_item_has_its_own_name_and_place() -> None:
    items = [each for subject in registry.SUBJECTS for each in subject.year_items]
    assert len({each.name for each in items}) == len({each.place for each in items}) == len(items)


def test_a_year_far_away_is_no_list(chat: Callable[[str], Chat]) -> None:
    assert "ไม่ใช่ปีที่เตรียมได้" in chat("D0002").says("ตั้งปีใหม่ 2580").last


@pytest.mark.parametrize("words", ["ปี 2571 เปิดหรือยัง", "ปีงบประมาณ 2571 พร้อมใช้หรือยังคะ"])
def test_whether_a_named_year_is_open_is_told_of_that_year(admin: Chat, words: str) -> None:
    assert "ตั้งปีงบประมาณ 2571" in admin.says(words).last


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("จะขึ้นปีงบประมาณใหม่ ต้องเตรียมอะไรบ้าง", 2571),
        ("เตรียมปีงบประมาณหน้าต้องทำอะไรบ้าง", 2571),
        ("ตั้งปีใหม่", 2570),
        ("ตั้งปีใหม่ 2570", 2570),
    ],
)
def test_the_new_fiscal_year_is_the_one_after_that_which_is_open(
    admin: Chat, words: str, year: int
) -> None:
    assert f"ตั้งปีงบประมาณ {year}" in admin.says(words).last


def test_in_september_the_new_fiscal_year_is_the_next_one(admin: Chat) -> None:
    admin.house.now = SEPTEMBER
    assert "ตั้งปีงบประมาณ 2571" in admin.says("จะขึ้นปีงบประมาณใหม่ ต้องเตรียมอะไรบ้าง").last
