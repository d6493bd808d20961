"""Days in prose that count from the day of typing are found, with their dates."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.understand.dates.days_by_today import days_by_today

MONDAY, SATURDAY = date(2027, 3, 1), date(2027, 3, 6)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "จัดวันศุกร์ที่แล้ว แล้วก็ต่อวันนี้อีกครึ่งเช้า",
            {"วันศุกร์ที่แล้ว": ["26 ก.พ. 70"], "วันนี้": ["1 มี.ค. 70"]},
        ),
        ("เมื่อวานจัดอบรม", {"เมื่อวาน": ["28 ก.พ. 70"]}),
        ("อบรมเมื่อวานซืนที่ห้องใหญ่", {"เมื่อวานซืน": ["27 ก.พ. 70"]}),
        ("ประชุม 3 วันก่อน มี 20 คน", {"3 วันก่อน": ["26 ก.พ. 70"]}),
        ("พุธหน้าจะจัดอีก", {"พุธหน้า": ["10 มี.ค. 70"]}),
        ("จัดวันที่ 26 ก.พ. 70 แล้วต่อวันนี้", {"วันนี้": ["1 มี.ค. 70"]}),
    ],
)
def test_they_are_found(text: str, found: dict[str, list[str]]) -> None:
    assert {each.words: list(each.meant) for each in days_by_today(text, MONDAY)} == found


def test_both_days_that_may_be_meant_are_named() -> None:
    [found] = days_by_today("จัดวันศุกร์ที่แล้ว", SATURDAY)
    assert len(found.meant) == 2


@pytest.mark.parametrize(
    "text",
    [
        "จัดอบรมวันนี้ (1 มี.ค. 70)", "ดำเนินการจนถึงวันนี้", "ทุกวันนี้ยังทำ", "วันศุกร์ก่อนเที่ยง", "ทุกวันศุกร์",
        "อบรมเมื่อ 26 ก.พ. 70", "เดือนที่แล้ว", "หน้าที่นี้", "ที่ผ่านมาทำแล้ว",
    ],
)  # fmt: skip
def test_other_words_are_not(text: str) -> None:
    assert not days_by_today(text, MONDAY)


def test_a_long_text_is_read_at_once() -> None:
    assert days_by_today("วันนี้ " * 700, MONDAY)
    assert not days_by_today("วันศุกร์ " * 620 + "ก่อน", MONDAY)
