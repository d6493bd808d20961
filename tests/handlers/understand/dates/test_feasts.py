"""Holidays and seasons that are named stand for the calendar's days."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import read_dates
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

_TODAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("ช่วงสงกรานต์มีกำหนดการอะไรมั้ย", date(2027, 4, 13), date(2027, 4, 15)),
        ("แล้วสงกรานต์ล่ะ", date(2027, 4, 13), date(2027, 4, 15)),
        ("สงกรานต์ปีที่แล้วมีกี่ชิ้น", date(2026, 4, 13), date(2026, 4, 15)),
        ("สงกรานต์หน้ามีงานอะไร", date(2027, 4, 13), date(2027, 4, 15)),
        ("สงกรานต์ที่แล้วมีกี่ชิ้น", date(2026, 4, 13), date(2026, 4, 15)),
        ("ช่วงปีใหม่มีของขวัญกี่ชิ้น", date(2026, 12, 31), date(2027, 1, 1)),
        ("วันเข้าพรรษาหยุดไหม", date(2027, 7, 19), date(2027, 7, 19)),
        ("วันแม่มีงานอะไร", date(2027, 8, 12), date(2027, 8, 12)),
        ("ต้นปีงบมีอะไรบ้าง", date(2026, 10, 1), date(2026, 10, 31)),
        ("ต้นปีงบหน้าต้องทำอะไรบ้าง", date(2027, 10, 1), date(2027, 10, 31)),
        ("ปลายปีงบประมาณส่งอะไร", date(2027, 9, 1), date(2027, 9, 30)),
    ],
)
def test_span(said: str, first: date, last: date) -> None:
    assert read_scope(normalise(said), _TODAY).span == (first, last)


@pytest.mark.parametrize("said", ["ของขวัญปีใหม่", "กระเช้าปีใหม่", "ตั้งปีใหม่", "เปิดปีใหม่", "ปีใหม่จีน"])
def test_names_no_day(said: str) -> None:
    assert read_scope(normalise(said), _TODAY).span is None


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("ลาหลังสงกรานต์", [date(2027, 4, 16)]),
        ("ลาก่อนวันสงกรานต์", [date(2027, 4, 12)]),
        ("ลาช่วงสงกรานต์", [date(2027, 4, day) for day in (13, 14, 15)]),
        ("เลื่อนไปหลังวันแม่", [date(2027, 8, 13)]),
    ],
)
def test_days_to_come(said: str, days: list[date]) -> None:
    whole = written_out(said, Calendar(_TODAY, Toward.COMING))
    assert read_dates(whole, _TODAY) == days


@pytest.mark.parametrize("toward", Toward)
@pytest.mark.parametrize(
    "said", ["ช่วงก่อนปีใหม่ครับ", "แถวๆ หลังสงกรานต์", "แถวก่อนเข้าพรรษา", "ช่วงหลังวันแม่"]
)
def test_a_stretch_of_time_beside_a_holiday_is_no_day(said: str, toward: Toward) -> None:
    with pytest.raises(Unclear):
        read_dates(written_out(said, Calendar(_TODAY, toward)), _TODAY)


def test_a_day_that_is_over_is_the_last_one() -> None:
    whole = written_out("ได้รับหลังสงกรานต์", Calendar(_TODAY, Toward.PAST))
    assert read_dates(whole, _TODAY) == [date(2026, 4, 16)]
