"""The day until which something is open, as a sentence tells it."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.understand.dates.until_days import until_told

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("อยากเปิดแบบสำรวจความพึงพอใจ ถึงวันที่ 10 ธันวา", date(2026, 12, 10)),
        ("ให้ส่งถึงศุกร์นี้", date(2026, 11, 27)),
        ("ทำแบบสำรวจ 3.6 ถึง 20 มิ.ย. 70", date(2027, 6, 20)),
        ("ภายในวันศุกร์นี้", date(2026, 11, 27)),
        ("เปิดแบบสำรวจการอบรมวันที่ 5 ธ.ค.", None),
        ("ถึง 31 เม.ย.", None),
        ("ถึงสิ้นปี", None),
        ("ถึง 5 ธ.ค. หรือถึง 8 ธ.ค.", None),
        ("ถึงหัวหน้าวันที่ 5 ธ.ค.", None),
        ("ถึง" * 2_500, None),
    ],
)
def test_until_when(text: str, day: date | None) -> None:
    assert until_told(text, TODAY) == day
