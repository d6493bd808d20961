"""Days by their place in a month, after another day, by a feast, and among a reason or a list."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.said_days import read_day_said, read_days_said
from handlers.understand.dates.said_rounds import moved_day
from handlers.understand.unclear import Unclear

MONDAY = date(2027, 3, 1)
OLD = date(2027, 3, 20)
PAST, COMING = Calendar(MONDAY, Toward.PAST), Calendar(MONDAY, Toward.COMING)
ROUND = Calendar(MONDAY, Toward.COMING, month_of=OLD)


@pytest.mark.parametrize(
    ("said", "month", "day"),
    [
        ("ศุกร์สุดท้ายของเดือนที่แล้ว", 2, 26),
        ("วันแรกของเดือนที่แล้ว", 2, 1),
        ("วันสุดท้ายของเดือนมกราคม", 1, 31),
        ("พุธที่สองของเดือนกุมภา", 2, 10),
        ("วันวาเลนไทน์", 2, 14),
        ("เมื่อวันปีใหม่", 1, 1),
        ("เมื่อวาน เพราะเขาเพิ่งกลับจากต่างประเทศ", 2, 28),
    ],
)
def test_a_day_that_has_been(said: str, month: int, day: int) -> None:
    assert read_day_said(said, PAST) == date(2027, month, day)


@pytest.mark.parametrize(
    ("said", "month", "day"),
    [
        ("ศุกร์สุดท้ายของเดือน", 3, 26),
        ("ศุกร์ที่สี่ของเดือนมีนา", 3, 26),
        ("วันแรกของเดือนเมษา", 4, 1),
        ("จันทร์ถัดไปจากของเดิม", 3, 22),
        ("จันทร์ถัดจากวันที่ 20", 3, 22),
        ("วันอังคารหลังวันที่ 24", 3, 30),
        ("จันทร์ 22 เพราะ 20 มันเป็นวันเสาร์", 3, 22),
        ("วันแรงงาน", 5, 1),
    ],
)
def test_a_day_to_which_a_round_is_moved(said: str, month: int, day: int) -> None:
    assert read_day_said(said, ROUND) == date(2027, month, day)


def test_a_feast_among_other_words_is_no_day() -> None:
    with pytest.raises(Unclear):
        read_day_said("ของขวัญวันปีใหม่", PAST)


def test_a_fifth_friday_that_is_not_there_is_no_day() -> None:
    with pytest.raises(Unclear):
        read_day_said("ศุกร์ที่ห้าของเดือนมีนา", ROUND)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("ตั้งแต่สิบเมษายาวถึงสิบแปดเมษา กลับบ้านสงกรานต์", (4, 10), (4, 18)),
        ("10 เมษา ถึง 18", (4, 10), (4, 18)),
        ("8 9 10 มี.ค.", (3, 8), (3, 10)),
        ("วันที่ 8, 9", (3, 8), (3, 9)),
        ("ตั้งแต่พรุ่งนี้ไปจนสิ้นเดือน", (3, 2), (3, 31)),
        ("ไม่อยู่ 8-12 นี้", (3, 8), (3, 12)),
    ],
)
def test_days_from_and_to(said: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    assert read_days_said(said, COMING) == (date(2027, *first), date(2027, *last))


@pytest.mark.parametrize(
    "said", ["8 10 มี.ค.", "สองวันนี้", "ปลายอาทิตย์นี้", "กลับมาวันที่ 10", "10 มีนาคม ถึง 16 นาฬิกา"]
)
def test_days_of_which_some_are_open_are_asked(said: str) -> None:
    with pytest.raises(Unclear):
        read_days_said(said, COMING)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("ผู้ใหญ่ให้ยืดออกสิบวัน เพราะไปชนประชุมใหญ่", date(2027, 3, 30)),
        ("เลยไปอีกอาทิตย์", date(2027, 3, 27)),
        ("ยืดไปสองสัปดาห์", date(2027, 4, 3)),
        ("เลื่อนไปอีกหนึ่งเดือน", date(2027, 4, 20)),
        ("ร่นเข้ามาห้าวัน", date(2027, 3, 15)),
    ],
)
def test_how_far_a_round_is_moved(said: str, day: date) -> None:
    assert moved_day(said, OLD, MONDAY) == day


def test_a_month_after_the_last_of_january_is_the_last_of_february() -> None:
    assert moved_day("อีกหนึ่งเดือนจากเดิม", date(2027, 1, 31), MONDAY) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("ได้มาเพราะไปบรรยายเมื่อวาน", date(2027, 2, 28)),
        ("พฤหัสที่ 4 ของเดือนกุมภาพันธ์", date(2027, 2, 4)),
    ],
)
def test_what_was_read_before_still_is(said: str, day: date) -> None:
    assert read_day_said(said, PAST) == day


@pytest.mark.parametrize(
    "said",
    [
        "20 มี.ค. เป็นวันหยุด เพราะฉะนั้น 22 มี.ค.",
        "วันที่ 20 ไม่ได้เพราะติดประชุม เอา 22 มี.ค.",
        "วันที่ 20 ส่งไม่ทันเพราะงานเยอะ ส่งได้วันที่ 25",
        "จันทร์หลังวันที่ 20 เมษายน",
    ],
)
def test_of_two_days_none_is_taken_for_the_other(said: str) -> None:
    with pytest.raises(Unclear):
        read_day_said(said, ROUND)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("ลาเพราะป่วย 8-10 มี.ค.", 8, 10),
        ("วันศุกร์ หลัง 16.30 น.", 5, 5),
    ],
)
def test_reasons_and_clocks_beside_days(said: str, first: int, last: int) -> None:
    assert read_days_said(said, COMING) == (date(2027, 3, first), date(2027, 3, last))


@pytest.mark.parametrize(
    ("said", "day"),
    [("เร็วขึ้น 1 เดือน", date(2027, 2, 20)), ("เลื่อนเร็วขึ้น 2 เดือน", date(2027, 1, 20))],
)
def test_months_earlier(said: str, day: date) -> None:
    assert moved_day(said, OLD, MONDAY) == day


def test_words_that_are_said_again_and_again_are_read_at_once() -> None:
    """Tried in each order, they would take longer than the suite does."""
    assert moved_day("ถัดจากเดิม" * 60, OLD, MONDAY) is None


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("ไปเชียงใหม่ 25-27 นี้", 25, 27),
        ("วันที่ 25-27 ไม่อยู่ครับ ไปอบรม", 25, 27),
        ("25 ถึง 27 นี้ลาครับ", 25, 27),
        ("วันที่ 25 ถึงวันที่ 27 นี้จะไม่อยู่ไปหาหมอ", 25, 27),
    ],
)
def test_days_in_a_row_without_a_month_among_words(said: str, first: int, last: int) -> None:
    assert read_days_said(said, COMING) == (date(2027, 3, first), date(2027, 3, last))


@pytest.mark.parametrize(
    "said", ["ไปประชุม 25-27 คน", "มีข้อ 2-3 นี้", "ชั้น 2-3 นี้", "วันที่ 30-35 ไม่อยู่", "ใช้ 25-27 บาท"]
)
def test_numbers_that_are_no_days_stay(said: str) -> None:
    with pytest.raises(Unclear):
        read_days_said(said, COMING)
