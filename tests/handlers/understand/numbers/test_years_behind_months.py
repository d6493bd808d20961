"""The year behind a month counts nobody, though people are counted behind it."""

from __future__ import annotations

import pytest

from handlers.understand.numbers.story_figures import DAY, figures


@pytest.mark.parametrize(
    ("story", "counted"),
    [
        ("จัดอบรมวันที่ 28 กุมภาพันธ์ 2570 คนมา 20 คน", ["20"]),
        ("จัดอบรมวันที่ 31 กุมภาพันธ์ 2570 คนมา 20 คน", ["20"]),
        ("อบรม 12 ก.พ. 70 คนเข้า 35 คน", ["35"]),
        ("อบรม 12 ก.พ. 70 คน", ["70"]),
        ("อบรม 12 ก.พ. 45 คน งบ 2,570 บาท", ["45", "2,570"]),
    ],
)
def test_a_year_is_not_counted(story: str, counted: list[str]) -> None:
    assert [each.value for each in figures(story) if each.kind != DAY] == counted
