"""A day in any form is read as that day or asked for again; of two none is picked."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from handlers.understand.dates.dates import find_dates, read_date, read_range
from handlers.understand.unclear import Unclear
from tests.handlers.understand.typed import NEAR_DAYS, TODAY, noisy, written_day

AROUND = st.sampled_from(
    "|ค่ะ|ครับ|นะคะ|เวลา 10.30 น.|เวลา 9 โมง|คน|118 คน|ข้อ 1.6|1.6|และ|ถึง|-|/|,|.|(|)|:|="
    "|\n|ละ|x|20|67|2567|มีนาคม|ต.ค.|ของ|ปี|กิจกรรม|ก่อน|หลัง|ไม่ใช่|หรือ"
    "|จนถึง|เป็นต้นไป|80%|ร้อยละ 80|สอง|๒|²|🙂|https://a.go.th/2/3/2560|เดือน|พ.ศ."
    "|งบ 2,500 บาท|ประชุม|จันทร์|วันศุกร์|รอบ|ส่งแล้ว".split("|")
)
DAY_AND_FORM = NEAR_DAYS.flatmap(lambda day: st.tuples(st.just(day), written_day(day)))
AROUNDS = st.lists(AROUND, min_size=4, max_size=4)


@given(DAY_AND_FORM, AROUNDS, st.data())
def test_a_day_is_read_as_it_was_written_or_asked_for(
    written: tuple[date, str], around: list[str], data: st.DataObject
) -> None:
    day, form = written
    typed = data.draw(noisy(" ".join([*around[:2], form, *around[2:]])))
    try:
        assert read_date(typed, TODAY) == day
    except Unclear as unclear:
        assert unclear.hint


@given(DAY_AND_FORM, st.data())
def test_a_day_that_stands_alone_is_never_asked_for_again(
    written: tuple[date, str], data: st.DataObject
) -> None:
    day, form = written
    assume(abs(day.year - TODAY.year) <= 15)  # of 66 and 24 both eras are near
    assert read_date(data.draw(noisy(form)), TODAY) == day


JOINTS = (" ", ",", " และ ", " กับ ", " หรือ ", "/", " ไม่ใช่ ", "\n", " เลื่อนจาก ", " เป็น ", "-")
TO = ("-", " - ", " ถึง ", "ถึง", "–", " ถึงวันที่ ", " จนถึง ", "~")


@given(DAY_AND_FORM, DAY_AND_FORM, st.sampled_from(JOINTS))
def test_of_two_days_none_is_picked(
    one: tuple[date, str], other: tuple[date, str], joint: str
) -> None:
    assume(one[0] != other[0])
    with pytest.raises(Unclear) as unclear:
        read_date(one[1] + joint + other[1], TODAY)
    assert unclear.value.hint


@given(NEAR_DAYS, st.integers(0, 40), st.data(), st.sampled_from(TO))
def test_a_range_has_the_ends_that_were_written_or_is_asked_for(
    first: date, length: int, data: st.DataObject, joint: str
) -> None:
    last = first + timedelta(days=length)
    typed = data.draw(written_day(first)) + joint + data.draw(written_day(last))
    try:
        assert read_range(typed, TODAY) == (first, last)
    except Unclear as unclear:
        assert unclear.hint


RELATIVE = {"เมื่อวานซืน": -2, "เมื่อวาน": -1, "เมื่อวานนี้": -1, "วันนี้": 0, "พรุ่งนี้": 1, "มะรืน": 2, "มะรืนนี้": 2}


@given(st.sampled_from(sorted(RELATIVE)), AROUNDS, st.data(), NEAR_DAYS)
def test_a_day_counted_from_today_is_that_day_or_asked_for(
    word: str, around: list[str], data: st.DataObject, today: date
) -> None:
    typed = data.draw(noisy(" ".join([*around[:2], word, *around[2:]])))
    try:
        assert read_date(typed, today) == today + timedelta(days=RELATIVE[word])
    except Unclear as unclear:
        assert unclear.hint


@pytest.mark.parametrize(
    "typed",
    [
        "27-4-83/เมื่อ 29.3.65",
        "12 ก.พ. 2571 คน",
        "15 มีนา พ.ศ. 2581มีนาคม",
        "20 มี.ค. เลื่อนจาก 2570-01-1667",
        "26 มกราคม พ.ศ.255320",
    ],
)
def test_what_looks_like_a_day_and_is_none_makes_the_others_unsure(typed: str) -> None:
    with pytest.raises(Unclear):
        find_dates(typed, TODAY)


@example("2apr2553", date(2010, 4, 2))
@example("4พ.ยปี 2561", date(2018, 11, 4))
@example("19ธคค.ศ. 2015", date(2015, 12, 19))
@given(st.just("20มีค2567"), st.just(date(2024, 3, 20)))
def test_a_month_ends_where_the_year_begins(typed: str, meant: date) -> None:
    assert read_date(typed, TODAY) == meant
