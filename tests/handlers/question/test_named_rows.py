"""Rows are found by part of their names, misspelt, shortened or by another word for the same."""

from __future__ import annotations

import pytest

from handlers.question import named_rows

TITLES = ("อบรมจริยธรรม", "ประชุมใหญ่", "งานวันต่อต้านคอร์รัปชัน", "ลดการใช้กระดาษในที่ประชุม")


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("จริยธรรมวันไหน", [0]),
        ("วันต่อต้านคอรัปชั่นจัดที่ไหน", [2]),
        ("ต่อต้านทุจริตที่ไหน", [2]),
        ("เรื่องลดกระดาษของผมเค้าว่าไงบ้าง", [3]),
        ("เปื้อนฝุ่นเมื่อไหร่", []),
        ("วันไหนคะ", []),
    ],
)
def test_the_row_that_is_named_is_found(said: str, found: list[int]) -> None:
    assert named_rows.likest(named_rows.trimmed(said), TITLES) == found


def test_a_short_topic_is_no_part_of_another_word() -> None:
    assert named_rows.likest("ลา", ["ประชุมเวลา 9.00 น."]) == []
    assert named_rows.likest("ลา", ["การลาในช่วงปีใหม่"]) == [0]
