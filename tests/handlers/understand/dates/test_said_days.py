"""Days as people say them from today are read as meant, or named on buttons; never as another."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from handlers.messages.limits import LABEL_GRAPHEMES
from handlers.messages.measure import count_graphemes
from handlers.understand.dates.asked_days import asked_day
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import find_dates, read_date, short_date, span_on_button
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.dates.said_days import read_day_said, read_days_said
from handlers.understand.dates.said_rounds import moved_day, round_on, round_with, which_round
from handlers.understand.dates.written_out.day_wordings import weekdays_in_full
from handlers.understand.unclear import Unclear
from tests.handlers.understand.typed import NEAR_DAYS, noisy, written_day

MONDAY = date(2027, 3, 1)
SATURDAY = date(2027, 3, 6)
PAST, COMING = Calendar(MONDAY, Toward.PAST), Calendar(MONDAY, Toward.COMING)
ROUND = Calendar(MONDAY, Toward.COMING, month_of=date(2027, 3, 20))


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("เมื่อวานซืนค่ะ", date(2027, 2, 27)),
        ("เมื่อวานตอนเย็น", date(2027, 2, 28)),
        ("ศุกร์ที่แล้ว", date(2027, 2, 26)),
        ("วันศุกร์สุดท้ายของเดือนที่แล้ว", date(2027, 2, 26)),
        ("จันทร์สิ้นเดือนก่อน", date(2027, 2, 22)),
        ("วันพุธที่ผ่านมา", date(2027, 2, 24)),
        ("วันจันทร์ที่แล้ว", date(2027, 2, 22)),
        ("วันศุกร์สัปดาห์ที่แล้ว", date(2027, 2, 26)),
        ("อาทิตย์ก่อน วันพฤหัส", date(2027, 2, 25)),
        ("วันเสาร์", date(2027, 2, 27)),
        ("วันอาทิตย์ที่แล้ว", date(2027, 2, 28)),
        ("๒ วันก่อน", date(2027, 2, 27)),
        ("ก่อนหน้านี้ห้าวันค่ะ", date(2027, 2, 24)),
        ("นับถอยไปสามวันจากวันนี้", date(2027, 2, 26)),
        ("นับถอยหลังไป 5 วันจากวันนี้", date(2027, 2, 24)),
        ("ย้อนกลับไป 2 วันนับจากวันนี้", date(2027, 2, 27)),
        ("จากวันนี้ย้อนไปสี่วัน", date(2027, 2, 25)),
        ("ย้อนหลังไปหนึ่งอาทิตย์จากวันนี้", date(2027, 2, 22)),
        ("มะวานตอนบ่าย", date(2027, 2, 28)),
        ("ก่อนวันนี้วันนึง ช่วงบ่าย", date(2027, 2, 28)),
        ("วาน", date(2027, 2, 28)),
        ("บ่ายนี้", date(2027, 3, 1)),
        ("ไม่ใช่เมื่อวาน ของเพิ่งมาถึงตะกี้", date(2027, 3, 1)),
        ("เมื่อสิบวันที่แล้ว", date(2027, 2, 19)),
        ("สองอาทิตย์ก่อน", date(2027, 2, 15)),
        ("อาทิตย์นึงที่แล้ว", date(2027, 2, 22)),
        ("วันที่ 5 เดือนที่แล้ว", date(2027, 2, 5)),
        ("เดือนก่อน วันที่ ๕", date(2027, 2, 5)),
        ("สิ้นเดือนที่แล้ว", date(2027, 2, 28)),
        ("สิ้นเดือนมกรา", date(2027, 1, 31)),
        ("เมื่อวันที่ 28", date(2027, 2, 28)),
        ("ยี่สิบกุมภา", date(2027, 2, 20)),
        ("วันที่สามสิบเอ็ด มกราคม", date(2027, 1, 31)),
        ("ศุกร์ที่ 26", date(2027, 2, 26)),
        ("26 ก.พ. วันศุกร์", date(2027, 2, 26)),
        ("ยี่สิบสอง กพ ค่ะ ตรงกับวันจันทร์พอดี", date(2027, 2, 22)),
    ],
)
def test_a_day_that_has_been(said: str, day: date) -> None:
    assert read_day_said(said, PAST) == day


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ต้นเดือนนี้หลังปีใหม่ไทย", ["1 มี.ค. 70"]),
        ("น่าจะวันที่ 20", ["20 ก.พ. 70"]),
        ("20", ["20 ก.พ. 70"]),
        ("สิ้นเดือน", ["28 ก.พ. 70"]),
        ("วันจันทร์", ["1 มี.ค. 70", "22 ก.พ. 70"]),
        ("สิ้นปีที่แล้ว", ["31 ธ.ค. 69", "30 ก.ย. 69"]),
        ("อาทิตย์ก่อนมั้ง จำวันไม่ได้", [f"{day} ก.พ. 70" for day in range(22, 27)]),
        ("อาทิตย์นี้แหละ", ["1 มี.ค. 70"]),
        ("เมื่อสามสี่วันก่อน", ["26 ก.พ. 70", "25 ก.พ. 70"]),
        ("2-3 วันก่อน", ["27 ก.พ. 70", "26 ก.พ. 70"]),
        ("ก่อนวันที่ 20 กุมภา", ["19 ก.พ. 70", "20 ก.พ. 70"]),
        ("กลางเดือนที่แล้ว", ["15 ก.พ. 70"]),
        ("น่าจะช่วงกลางๆ เดือนก่อน", ["15 ก.พ. 70"]),
        ("รู้แต่ว่าปลายเดือนมกราคมค่ะ วันที่แน่ชัดนึกไม่ออก", ["25 ม.ค. 70"]),
        ("กลางเมษา", ["15 เม.ย. 69"]),
        ("26 ก.พ. วันพฤหัส", ["26 ก.พ. 70", "25 ก.พ. 70"]),
        ("วันขึ้นปีใหม่จีน", []),
        ("ก่อนปีใหม่ 2 วัน", []),
        ("แถวๆ ปีใหม่ จำวันไม่ได้", ["1 ม.ค. 70"]),
        ("ปีที่แล้ว", []),
        ("20 หรือ 21 กุมภา", []),
    ],
)
def test_what_may_be_two_days_is_asked_with_the_likeliest(said: str, meant: list[str]) -> None:
    with pytest.raises(Unclear) as unclear:
        read_day_said(said, PAST)
    assert list(unclear.value.meant) == meant


def test_friday_last_said_on_a_saturday_may_be_yesterday() -> None:
    with pytest.raises(Unclear) as unclear:
        read_day_said("ศุกร์ที่แล้ว", Calendar(SATURDAY, Toward.PAST))
    assert unclear.value.meant == ("26 ก.พ. 70", "5 มี.ค. 70")


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("ถึงพุธหน้า", 1, 10),
        ("พุธหน้า 9 โมงเช้า", 10, 10),
        ("พุธหน้าถึงศุกร์", 10, 12),
        ("วันพุธหน้า - วันศุกร์", 10, 12),
        ("พุธหน้า 10 มีนา", 10, 10),
        ("10 มีนา บ่ายสอง", 10, 10),
        ("วันนี้ถึงศุกร์", 1, 5),
        ("วันที่ 5 ถึงวันที่ 9 เดือนนี้", 5, 9),
        ("8 ถึง 10", 8, 10),
        ("ห้าถึงเก้ามีนา", 5, 9),
        ("พรุ่งนี้กับมะรืน", 2, 3),
        ("พฤหัสกับศุกร์นี้", 4, 5),
        ("อังคารพุธ", 2, 3),
        ("อาทิตย์หน้าทั้งอาทิตย์", 8, 12),
        ("ทั้งอาทิตย์นี้", 1, 5),
        ("พรุ่งนี้ลาครึ่งวันบ่าย", 2, 2),
        ("สิ้นเดือน", 31, 31),
        ("วันจันทร์ที่ 8", 8, 8),
        ("วันที่เก้าถึงสิบเอ็ด", 9, 11),
        ("ขอลาตั้งแต่วันที่ ๔ มีนาคม ๒๕๗๐ ถึงวันที่ ๘ มีนาคม ๒๕๗๐ เนื่องจากไปต่างจังหวัด", 4, 8),
        ("จันหน้า", 8, 8),
        ("จันทร์อังคารพุธหน้า", 8, 10),
        ("จันทร์ อังคาร หน้า", 8, 9),
        ("จันทร์ อาทิตย์หน้า", 8, 8),
        ("เสาร์อาทิตย์นี้", 6, 7),
        ("เสาร์-อาทิตย์หน้า", 13, 14),
        ("วันจันทร์ที่จะถึงนี้", 8, 8),
        ("ตั้งแต่วันพุธถึงสิ้นสัปดาห์", 3, 5),
        ("สิ้นสัปดาห์หน้า", 12, 12),
        ("ปลายเดือน 29-31", 29, 31),
        ("กลางเดือนนี้ 15 ถึง 17", 15, 17),
        ("ทั้งเดือนมีนา", 1, 31),
        ("อาทิตย์หน้าไม่อยู่ ไปอบรมต่างจังหวัดจันทร์ถึงพุธ", 8, 10),
        ("ศุกนี้ค่ะ", 5, 5),
    ],
)
def test_days_from_and_to(said: str, first: int, last: int) -> None:
    assert read_days_said(said, COMING) == (date(2027, 3, first), date(2027, 3, last))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ลาครึ่งวันเช้า", ["1 มี.ค. 70"]),
        ("ตั้งแต่พรุ่งนี้", ["2 มี.ค. 70"]),
        ("จันทร์", ["1 มี.ค. 70", "8 มี.ค. 70"]),
        ("อีกอาทิตย์นึง", []),
        ("พุธกับศุกร์", []),
        ("จันทร์ พุธ หน้า", []),
        ("สองอาทิตย์นี้", ["1-14 มี.ค. 70"]),
        ("จากวันนี้ไปอีก 3 วัน", ["1-3 มี.ค. 70"]),
    ],
)
def test_days_that_are_left_open_are_asked(said: str, meant: list[str]) -> None:
    with pytest.raises(Unclear) as unclear:
        read_days_said(said, COMING)
    assert list(unclear.value.meant) == meant


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("ต้นเดือนหน้า 1-3", 1, 3),
        ("ต้นเมษา วันที่ 1", 1, 1),
        ("5 เดือนหน้าถึง 7", 5, 7),
        ("ทั้งเดือนเมษา", 1, 30),
        ("เดือนเมษายนทั้งเดือน", 1, 30),
    ],
)
def test_days_of_a_month_that_is_named(said: str, first: int, last: int) -> None:
    assert read_days_said(said, COMING) == (date(2027, 4, first), date(2027, 4, last))


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("เมื่อวันศุกร์", date(2027, 2, 26)),
        ("เมื่อวันจันทร์", date(2027, 2, 22)),
        ("อีกสามวัน", date(2027, 3, 4)),
        ("อีก 2 อาทิตย์ค่ะ", date(2027, 3, 15)),
        ("สัปดาห์หน้าติดประชุมวันพุธ", date(2027, 3, 10)),
    ],
)
def test_a_day_is_on_its_side_of_today(said: str, day: date) -> None:
    assert read_day_said(said, COMING) == day


SHOWN = [
    date(2027, 3, 20),
    date(2027, 4, 7),
    date(2027, 7, 27),
    date(2027, 7, 30),
    date(2026, 12, 9),
]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("รอบมีนาคม", date(2027, 3, 20)),
        ("ของเดือนเมษาค่ะ", date(2027, 4, 7)),
        ("รอบหน้า", date(2027, 3, 20)),
        ("อันแรก", date(2027, 3, 20)),
        ("ข้อ ๒", date(2027, 4, 7)),
        ("รอบสุดท้าย", date(2027, 7, 30)),
        ("รอบสิงหา", None),
        ("รอบ 20 มีนาคม", None),
        ("20", None),
    ],
)
def test_a_round_by_its_month_or_place(said: str, day: date | None) -> None:
    assert which_round(said, SHOWN, MONDAY) == day


@pytest.mark.parametrize(
    ("said", "meant"),
    [("รอบกรกฎา", ["27 ก.ค. 70", "30 ก.ค. 70"]), ("รอบสอง", ["7 เม.ย. 70", "20 มี.ค. 70"])],
)
def test_of_two_rounds_both_are_named(said: str, meant: list[str]) -> None:
    with pytest.raises(Unclear) as unclear:
        which_round(said, SHOWN, MONDAY)
    assert list(unclear.value.meant) == meant


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("เลื่อนไปสิบวัน", date(2027, 3, 30)),
        ("ขยายไป 1 สัปดาห์", date(2027, 3, 27)),
        ("เลื่อนออกไป ๕ วันค่ะ", date(2027, 3, 25)),
        ("เร็วขึ้น 3 วัน", date(2027, 3, 17)),
        ("บวกไปสามวันจากเดิม", date(2027, 3, 23)),
        ("เลื่อนไปวันที่ 5", None),
        ("25 มีนาคม", None),
    ],
)
def test_a_round_is_moved_by_days(said: str, day: date | None) -> None:
    assert moved_day(said, date(2027, 3, 20), MONDAY) == day


def test_in_a_week_may_count_from_the_round_or_from_today() -> None:
    with pytest.raises(Unclear) as unclear:
        moved_day("อีกอาทิตย์นึง", date(2027, 3, 6), MONDAY)
    assert unclear.value.meant == ("13 มี.ค. 70", "8 มี.ค. 70")
    # A week from today is before that round: no later day.
    assert moved_day("อีกอาทิตย์นึง", date(2027, 3, 20), MONDAY) == date(2027, 3, 27)


def test_the_end_of_the_month_is_that_of_the_round() -> None:
    assert read_day_said("ขยับไปสิ้นเดือน", ROUND) == date(2027, 3, 31)
    assert read_day_said("วันที่ 31", ROUND) == date(2027, 3, 31)
    assert read_day_said("เป็นวันพฤหัสบดีที่ 25", ROUND) == date(2027, 3, 25)
    assert read_day_said("พฤหัสที่ยี่สิบห้า", ROUND) == date(2027, 3, 25)
    assert read_day_said("ของเดือนมิถุนายนค่ะ วันที่ 20", ROUND) == date(2027, 6, 20)
    assert read_days_said("ตั้งแต่ห้ามีนาคมถึงเก้ามีนาคม", COMING) == (
        date(2027, 3, 5),
        date(2027, 3, 9),
    )
    with pytest.raises(Unclear) as unclear:
        read_day_said("วันที่ 15", ROUND)
    assert unclear.value.meant == ("15 เม.ย. 70", "15 มี.ค. 70")


PIECES = st.sampled_from(
    "|ค่ะ|เมื่อ|วันที่|ที่แล้ว|ก่อน|หน้า|นี้|สิ้นเดือน|เดือน|อาทิตย์|สัปดาห์|วัน|ศุกร์|วันพุธ|5|๑๒|31|สอง|สิบ|ถึง|-|กับ"
    "|มีนา|ก.พ.|2570|๖๙|ตั้งแต่|ครึ่งวัน|เช้า|น่าจะ|อีก|นึง|ทั้ง|พรุ่งนี้|เมื่อวานซืน|118 คน|500 บาท|/|9999|ปี".split(
        "|"
    )
)
CALENDARS = st.sampled_from([PAST, COMING, ROUND, Calendar(date(2028, 2, 29), Toward.PAST)])


@given(st.lists(PIECES, max_size=7), st.sampled_from(("", " ")), CALENDARS)
def test_any_words_are_read_or_asked_about_and_all_that_is_offered_can_be_read(
    pieces: list[str], joint: str, calendar: Calendar
) -> None:
    said = joint.join(pieces)
    for read in (read_day_said, read_days_said):
        try:
            read(said, calendar)
        except Unclear as unclear:
            assert unclear.hint
            for each in unclear.meant:
                read(each, calendar)


@given(
    NEAR_DAYS.flatmap(lambda day: st.tuples(st.just(day), written_day(day))), st.data(), CALENDARS
)
def test_a_whole_date_is_never_read_as_another(
    written: tuple[date, str], data: st.DataObject, calendar: Calendar
) -> None:
    typed = data.draw(noisy(written[1]))
    try:
        expected = read_date(typed, calendar.today)
    except Unclear:
        return
    assert read_day_said(typed, calendar) == expected


@given(st.integers(1, 300), st.booleans())
@example(2, True)
def test_days_ago_in_either_digits(number: int, thai: bool) -> None:
    digits = (
        str(number).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")) if thai else str(number)
    )
    assert read_day_said(f"{digits} วันก่อน", PAST) == MONDAY - timedelta(days=number)


@given(st.dates(date(2026, 1, 1), date(2028, 12, 31)))
def test_a_day_on_a_button_is_that_day(day: date) -> None:
    assert find_dates(short_date(day), MONDAY) == [day]


@given(st.dates(date(2027, 3, 1), date(2028, 12, 31)), st.integers(0, 40))
def test_days_on_a_button_are_those_days_and_fit_there(first: date, more: int) -> None:
    shown = span_on_button(first, first + timedelta(more))
    assert count_graphemes(shown) <= LABEL_GRAPHEMES
    assert read_days_said(shown, COMING) == (first, first + timedelta(more))


# -- days that are asked about --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("25 มีนาตรงกับวันอะไร", date(2027, 3, 25)),
        ("6 เมษาเป็นวันหยุดมั้ย กลัวชน", date(2027, 4, 6)),
        ("จันทร์หน้าหยุดไหมคะ", date(2027, 3, 8)),
        ("9 มีนาคม เปิดทำการหรือไม่", date(2027, 3, 9)),
        ("ขอหยุด 6 เมษาได้มั้ย", None),
        ("จะหยุด 5-9 มีนาค่ะ", None),
        ("ลาได้วันไหน", None),
        ("วันไหนจำไม่ได้ น่าจะ 5 มีนา", None),
        ("5 ถึง 9 มีนาหยุดไหม", None),
        ("6 เมษา", None),
    ],
)
def test_a_day_is_asked_about_only_where_words_ask(said: str, day: date | None) -> None:
    assert asked_day(said, Calendar(date(2027, 3, 1), Toward.COMING)) == day


def test_a_round_is_named_by_how_many_activities_it_has() -> None:
    march, april, june = (date(2027, month, 20) for month in (3, 4, 6))
    counts = {march: 5, april: 5, june: 11}
    assert round_with("อันที่มี 11 เรื่องค่ะ", counts) == june
    assert round_with("รอบที่มีสองกิจกรรม", counts) is None
    assert round_with("11", counts) is None
    with pytest.raises(Unclear) as unclear:
        round_with("รอบที่มีห้ากิจกรรม", counts)
    assert len(unclear.value.meant) == 2


def test_the_last_round_of_the_year_is_the_last() -> None:
    assert which_round("อันสุดท้ายของปีงบ", SHOWN, MONDAY) == max(SHOWN)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("26 ค่ะ วันศุก", date(2027, 3, 26)),
        ("ยี่สิบเจ็ดเดือนเจ็ด", date(2027, 7, 27)),
        ("สิ้นเดือนเลยก็ได้ 31 มีนาคม", date(2027, 3, 31)),
    ],
)
def test_a_day_told_twice_or_by_numbers(said: str, day: date) -> None:
    calendar = Calendar(date(2027, 3, 1), Toward.COMING, date(2027, 3, 20))
    assert read_day_said(said, calendar) == day


def test_two_days_in_one_answer_are_both_asked_about() -> None:
    calendar = Calendar(date(2027, 3, 1), Toward.COMING, date(2027, 3, 20))
    with pytest.raises(Unclear) as asked:
        read_day_said("วันจันทร์ถัดไปคือ 22", calendar)
    assert list(asked.value.meant) == ["22 มี.ค. 70", "8 มี.ค. 70"]


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("พรุ่งนี้วันเดียวค่ะ ไปหาหมอฟัน", date(2027, 3, 2)),
        ("ตั้งแต่ต่อเช้าไปถึงวันศุกร์", date(2027, 3, 5)),
    ],
)
def test_days_from_tomorrow(said: str, last: date) -> None:
    calendar = Calendar(date(2027, 3, 1), Toward.COMING)
    assert read_days_said(said, calendar) == (date(2027, 3, 2), last)


def test_a_round_is_named_by_the_day_of_its_month() -> None:
    shown = [date(2027, 3, 20), date(2027, 4, 7), date(2027, 6, 20), date(2027, 7, 30)]
    assert round_on("รอบก่อนสงกรานต์ครับ วันที่ 7 น่ะ", shown) == date(2027, 4, 7)
    assert round_on("รอบเดือนกรกฎาคม รอบหลัง คือวันที่ 30", shown) == date(2027, 7, 30)
    assert round_on("วันที่ 20", shown) is None
    assert round_on("วันที่ 20 มีนาคม", shown) is None
    assert round_on("ไม่ใช่รอบวันที่ 7", shown) is None
    assert round_on("วันที่ 7 เดือนหน้า", shown) is None
    assert round_on("เลื่อนออกไปคือ 7 วัน", shown) is None


@pytest.mark.parametrize("said", ["ประชุมสรุปผลรอบ 6 เดือน 8 เม.ย.", "อบรมทุก 3 เดือน 2 รุ่น 8 เม.ย."])
def test_months_that_are_counted_are_no_dates(said: str) -> None:
    assert "6/8" not in (whole := written_out(said, Calendar(date(2027, 3, 1), Toward.COMING)))
    assert "3/2" not in whole


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("จ.-พ. หน้า", "จันทร์ถึงพุธหน้า "),
        ("ส.-อา. นี้", "เสาร์ถึงวันอาทิตย์นี้ "),
        ("ศ.นี้", "ศุกร์นี้"),
        *(
            (each, each)
            for each in ("ก.พ.-มี.ค. 70", "พ.ศ. 2570", "อ.-พ.ย.", "จ.เชียงใหม่", "พ.ร.บ. นี้")
        ),
    ],
)
def test_short_weekdays_are_read_in_full(typed: str, read: str) -> None:
    assert weekdays_in_full(typed) == read
