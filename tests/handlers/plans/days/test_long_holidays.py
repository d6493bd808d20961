"""The next days off, the next long row of them, and how many a month has."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("หยุดยาวครั้งหน้าเมื่อไหร่", "13 เมษายน 2570 ถึง 15 เมษายน 2570 รวม 3 วัน"),
        ("วันหยุดถัดไปวันไหน", "6 เมษายน 2570"),
        ("เดือนเมษาหยุดกี่วัน", "เป็นวันหยุดราชการในวันทำงาน 4 วัน"),
    ],
)
def test_days_off_to_come_are_told(demo: House, reporter: Chat, said: str, told: str) -> None:
    assert told in reporter.says(said).last


def test_another_month_is_asked_on(demo: House, reporter: Chat) -> None:
    assert "พฤษภาคม" in reporter.says("เดือนเมษาหยุดกี่วัน").says("แล้วเดือนพฤษภาคมล่ะ").last
