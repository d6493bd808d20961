"""Dates come out as the writer meant them, in either era, or are asked for again."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.dates.date_mentions import MONTHS, SHORT_MONTHS
from handlers.understand.dates.dates import (
    find_dates,
    read_date,
    read_dates,
    read_range,
    short_date,
    thai_date,
)
from handlers.understand.unclear import Unclear
from models.calendar import fiscal_year
from tests.growth import grows_evenly

TODAY = date(2024, 3, 13)
MARCH_20 = date(2024, 3, 20)
NEAR_DAYS = st.dates(date(2006, 1, 1), date(2042, 12, 31))
PIECES = st.sampled_from(
    "20 3 67 2567 256 มี.ค. มีนา ก.พ. กุมภาพันธ์ - / . , ถึง และ หรือ วันนี้ เมื่อวาน วันที่ วันพุธที่ พ.ศ. 31 99 0 "
    "2567-03-20 20/3/67 5-9 คน Mar ก่อน".split()
)
ANY_TEXT = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=8).map("".join),
    st.lists(PIECES, max_size=8).map(" ".join),
)


@pytest.mark.parametrize(
    "typed",
    [
        "20 มีนาคม 2567",
        "๒๐ มีนาคม ๒๕๖๗",
        "20 มีนาคม พ.ศ. 2567",
        "20 มี.ค. 67",
        "20มีค67",
        "20 มีนา",
        "20มีนาคะ",
        "20/3/2567",
        "20/03/67",
        "20-3-67",
        "20.3.67",
        "20/3",
        "20/3/2024",
        "20/3/24",
        "2567-03-20",
        "2024-03-20T09:00",
        "20 Mar 2024",
        "วันพุธที่ 20 มีนาคม 2567",
        "ส่งงานรอบ 20 มีนา",
        "20 มี.ค. 67 เวลา 10.30 น.",
        "20 มี.ค. 66 คน",
        "20 มีนาคม 2567 (2024-03-20)",
        "20 มีนาคม 2567 กิจกรรมของสำนัก",
        "20 มี.ค. 2567 คนเข้าอบรม 42 คน",
        "ภายใน 20 มีนาคม 2567 https://a.go.th/1/2/2560",
    ],
)
def test_one_day_is_read_however_it_is_written(typed: str) -> None:
    assert read_date(typed, TODAY) == MARCH_20


@pytest.mark.parametrize(
    ("typed", "days"),
    [("วันนี้", 0), ("เมื่อวานค่ะ", -1), ("เมื่อวานนี้", -1), ("เมื่อวานซืน", -2), ("พรุ่งนี้ครับ", 1), ("มะรืนนี้", 2)],
)
def test_days_are_counted_from_today(typed: str, days: int) -> None:
    assert read_date(typed, TODAY) == TODAY + timedelta(days=days)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "3/20/2567",
        "20 มีนาคม 256",
        "วันที่ 20",
        "มีนาคม 2567",
        "20 หรือ 21 มี.ค.",
        "ก่อน 20 มีนา",
        "28 ก.พ. - 3",
        "20 มีนาปีที่แล้ว",
        "20 มีนาคม ปีงบประมาณ 2566",
        "20 ต.ค. 2566 ถึงปัจจุบัน",
        "20 มี.ค. 12 กิจกรรม",
        "20 มี.ค. 25 - 26 เม.ย.",
        "5-9 มี.ค.",
        "20 มี.ค. 67, 7 เม.ย. 67",
        "อาทิตย์หน้า",
    ],
)
def test_a_day_that_is_not_sure_is_asked_for_again(typed: str) -> None:
    with pytest.raises(Unclear) as unclear:
        read_date(typed, TODAY)
    assert "เช่น 20 มีนาคม" in unclear.value.hint


@pytest.mark.parametrize(
    ("today", "typed", "meant"),
    [
        (date(2024, 3, 13), "5 ต.ค.", date(2023, 10, 5)),
        (date(2024, 3, 13), "20 ก.ย.", date(2024, 9, 20)),
        (date(2023, 10, 5), "20 ก.ย.", date(2023, 9, 20)),
        (date(2024, 9, 25), "5 ต.ค.", date(2024, 10, 5)),
        (date(2024, 9, 25), "20 มี.ค.", date(2024, 3, 20)),
    ],
)
def test_a_day_without_a_year_belongs_to_this_fiscal_year_or_just_across_its_edge(
    today: date, typed: str, meant: date
) -> None:
    assert read_date(typed, today) == meant


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("5-9 มี.ค.", date(2024, 3, 5), date(2024, 3, 9)),
        ("ลา 5 - 9 มีนาคม 2567 ค่ะ", date(2024, 3, 5), date(2024, 3, 9)),
        ("วันที่ 5 ถึงวันที่ 9 มีนาคม 2567", date(2024, 3, 5), date(2024, 3, 9)),
        ("วันจันทร์ที่ 4 ถึง วันศุกร์ที่ 8 มีนาคม 2567", date(2024, 3, 4), date(2024, 3, 8)),
        ("28 ก.พ. - 3 มี.ค.", date(2024, 2, 28), date(2024, 3, 3)),
        ("28 ก.พ. - 3 มี.ค. 67", date(2024, 2, 28), date(2024, 3, 3)),
        ("28 ธ.ค. - 3 ม.ค. 67", date(2023, 12, 28), date(2024, 1, 3)),
        ("28 ธ.ค. 66 - 3 ม.ค.", date(2023, 12, 28), date(2024, 1, 3)),
        ("5-9/3/2567", date(2024, 3, 5), date(2024, 3, 9)),
        ("20/3/67-25/3/67", date(2024, 3, 20), date(2024, 3, 25)),
        ("วันนี้ถึงพรุ่งนี้", TODAY, date(2024, 3, 14)),
        ("วันนี้ - 20 มี.ค.", TODAY, MARCH_20),
        ("พรุ่งนี้ถึงวันศุกร์ลาพักร้อนค่ะ", date(2024, 3, 14), date(2024, 3, 15)),
        ("วันนี้ - อังคาร", TODAY, date(2024, 3, 19)),
        ("มะรืนถึงพฤหัสบดีนี้", date(2024, 3, 15), date(2024, 3, 21)),
        ("20 มี.ค.", MARCH_20, MARCH_20),
    ],
)
def test_a_range_has_both_its_ends(typed: str, first: date, last: date) -> None:
    assert read_range(typed, TODAY) == (first, last)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "9-5 มี.ค.",
        "5-9",
        "9 มี.ค. 67 - 5 มี.ค. 67",
        "1 ม.ค. 66 - 1 ม.ค. 70",
        "5-9 มี.ค. 12-13 มี.ค.",
        "พรุ่งนี้ถึงวันศุกร์หน้า",
    ],
)
def test_a_range_that_cannot_be_is_asked_for_again(typed: str) -> None:
    with pytest.raises(Unclear):
        read_range(typed, TODAY)


def test_several_days_are_read_in_their_order() -> None:
    assert [d.day for d in read_dates("5, 6 และ 9 มี.ค. 67", TODAY)] == [5, 6, 9]
    assert read_dates("20 มี.ค. กับ 7 เม.ย.", TODAY) == [MARCH_20, date(2024, 4, 7)]
    assert len(read_dates("28 ก.พ. - 3 มี.ค.", TODAY)) == 5


def test_a_line_without_a_day_has_none() -> None:
    assert find_dates("รายงาน 1.10 เสร็จแล้ว 100% ผู้เข้าร่วม 118 คน", TODAY) == []


@given(NEAR_DAYS)
def test_every_way_of_writing_a_day_leads_back_to_it(day: date) -> None:
    era, name, short = day.year + 543, MONTHS[day.month - 1], SHORT_MONTHS[day.month - 1]
    for written in (
        thai_date(day),
        short_date(day),
        day.isoformat(),
        f"{era}-{day:%m-%d}",
        f"{day.day}/{day.month}/{era}",
        f"{day.day}-{day.month}-{era % 100:02d}",
        f"{day:%d/%m/%Y}",
        f"{day.day}{name}{era}",
        f"วันที่ {day.day} {short.replace('.', '')} {era}",
        f"{day.day} {short.rstrip('.')} {era % 100:02d} ครับ",
    ):
        assert read_date(written, TODAY) == day


@given(NEAR_DAYS, st.integers(0, 60))
def test_a_written_range_leads_back_to_both_days(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    for joint in ("-", " - ", " ถึง ", "–", " ถึงวันที่ ", "จนถึงวันที่"):
        assert read_range(f"{thai_date(first)}{joint}{thai_date(last)}", TODAY) == (first, last)
        assert read_range(f"{short_date(first)}{joint}{short_date(last)}", TODAY) == (first, last)


@given(ANY_TEXT, st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_any_text_gives_days_near_today_or_a_hint(text: str, today: date) -> None:
    for read in (read_dates, find_dates, read_range):
        try:
            days = read(text, today)
        except Unclear as unclear:
            assert unclear.hint
        else:
            assert all(abs(day.year - today.year) <= 21 for day in days)


@given(st.integers(1, 12), st.integers(1, 28), st.dates(date(2010, 1, 1), date(2040, 1, 1)))
def test_a_day_without_a_year_is_never_a_year_away(month: int, day: int, today: date) -> None:
    read = read_date(f"{day} {MONTHS[month - 1]}", today)
    assert (read.day, read.month) == (day, month)
    same_year = fiscal_year(read) == fiscal_year(today)
    assert same_year or abs((read - today).days) <= 45


def test_the_fiscal_year_turns_on_the_first_of_october() -> None:
    assert fiscal_year(date(2023, 9, 30)) == 2566
    assert fiscal_year(date(2023, 10, 1)) == 2567
    assert fiscal_year(date(2024, 9, 30)) == 2567


def test_dates_are_written_as_the_office_writes_them() -> None:
    assert thai_date(MARCH_20) == "20 มีนาคม 2567"
    assert short_date(MARCH_20) == "20 มี.ค. 67"


@pytest.mark.parametrize("piece", ["1, ", "1-", "1/", "วัน", "20 มี.ค. "])
def test_reading_takes_as_much_longer_as_the_message_is(piece: str) -> None:
    def read(text: str) -> None:
        with suppress(Unclear):
            read_dates(text, TODAY)

    assert grows_evenly(read, piece, 5000)


def test_another_weekday_than_is_said_is_named() -> None:
    with pytest.raises(Unclear) as unclear:
        read_date("วันศุกร์ที่ 20 มีนาคม 2567", TODAY)
    assert "20 มี.ค. 67 เป็นวันพุธ ไม่ใช่วันศุกร์" in unclear.value.hint
    assert list(unclear.value.meant) == ["20 มี.ค. 67", "22 มี.ค. 67"]


@pytest.mark.parametrize(
    ("typed", "wrong", "last"),
    [
        ("31 กุมภาพันธ์ 2567", "กุมภาพันธ์ 2567 มี 29 วัน", "29 ก.พ. 67"),
        ("29 ก.พ. 66", "กุมภาพันธ์ 2566 มี 28 วัน", "28 ก.พ. 66"),
        ("31/4", "เมษายน 2567 มี 30 วัน", "30 เม.ย. 67"),
    ],
)
def test_a_month_that_is_too_short_is_told_with_its_last_day(
    typed: str, wrong: str, last: str
) -> None:
    with pytest.raises(Unclear) as unclear:
        read_date(typed, TODAY)
    assert unclear.value.wrong == wrong and list(unclear.value.meant) == [last]


@pytest.mark.parametrize("typed", ["20 มีนาคม 2657", "5 ม.ค. 9999", "1/1/1990"])
def test_a_year_far_from_this_one_is_told(typed: str) -> None:
    with pytest.raises(Unclear) as unclear:
        read_date(typed, TODAY)
    assert "ห่างจากปีนี้มากเกินไป" in unclear.value.hint
