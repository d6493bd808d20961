"""A day that is changed in a text takes its weekday with it."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.understand.dates.weekdays_agree import agreeing

_TODAY = date(2027, 3, 1)
_TEXT = "ปิดวันจันทร์ที่ 22 มีนาคม 2570 ส่งภายในวันศุกร์ที่ 19 มีนาคม 2570"


@pytest.mark.parametrize(
    ("old", "new", "written"),
    [
        ("19 มีนาคม", "18 มีนาคม", "วันพฤหัสบดีที่ 18 มีนาคม 2570"),
        ("ศุกร์", "พฤหัสบดี", "วันพฤหัสบดีที่ 18 มีนาคม 2570"),
        ("ศุกร์ที่ 19", "พุธที่ 17", "วันพุธที่ 17 มีนาคม 2570"),
        ("ศุกร์ที่ 19 มีนาคม", "ศุกร์ที่ 19 เมษายน", "วันจันทร์ที่ 19 เมษายน 2570"),
        ("ศุกร์ที่ 19", "ศุกร์ที่ 99", "วันศุกร์ที่ 99 มีนาคม 2570"),
    ],
)
def test_weekday_and_day_agree(old: str, new: str, written: str) -> None:
    after = agreeing(_TEXT, _TEXT.replace(old, new), _TODAY)
    assert after == f"ปิดวันจันทร์ที่ 22 มีนาคม 2570 ส่งภายใน{written}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("วันอังคารที่ 17 มี.ค. 70", "วันพฤหัสบดีที่ 17 มี.ค. 70"),  # it was wrong before
        ("วันอังคารที่ 17 มี.ค. 70 ห้อง 1", "วันอังคารที่ 17 มี.ค. 70 ห้อง 2"),  # nobody changed it
        ("ทุกวันศุกร์ 19 คน", "ทุกวันศุกร์ 18 คน"),
        ("วันจันทร์ที่ 1 มีนาคม", "วันอาทิตย์ที่ 1 มีนาคม"),  # another month
        ("ส่งวันที่ 19 มีนาคม", "ส่งวันที่ 18 มีนาคม"),
        ("ศุกร์" * 1250, "ศุกร์" * 1249),
    ],
)
def test_other_texts_stay(before: str, after: str) -> None:
    assert agreeing(before, after, _TODAY) == after


@pytest.mark.parametrize(
    ("before", "after", "written"),
    [
        ("วันอังคารที่ 16 มี.ค.", "วันอังคารที่ 17 มี.ค.", "วันพุธที่ 17 มี.ค."),
        ("วันพฤหัสบดีที่ 30 กันยายน", "วันพฤหัสบดีที่ 24 กันยายน", "วันศุกร์ที่ 24 กันยายน"),
        ("วันพฤหัสบดีที่ 30 กันยายน", "วันศุกร์ที่ 24 กันยายน", "วันศุกร์ที่ 24 กันยายน"),
        ("วันศุกร์ที่ 1 ตุลาคม", "วันจันทร์ที่ 4 ตุลาคม", "วันจันทร์ที่ 4 ตุลาคม"),
        ("วันพุธที่ 30 กันยายน", "วันศุกร์ที่ 24 กันยายน", "วันศุกร์ที่ 24 กันยายน"),
        ("วันเสาร์ที่ 30 กันยายน", "วันเสาร์ที่ 24 กันยายน", "วันอาทิตย์ที่ 24 กันยายน"),  # of 2571
        ("วันจันทร์ที่ 30 กันยายน", "วันจันทร์ที่ 24 กันยายน", "วันจันทร์ที่ 24 กันยายน"),
    ],
)
def test_a_day_without_a_year_is_of_the_year_in_which_it_was_right(
    before: str, after: str, written: str
) -> None:
    assert agreeing(before, after, _TODAY) == written
