"""Measures, months, quarters and "this round": found where they stand, days and numbers left."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.understand.commands.scopes import LAST, NEXT, THIS, read_scope
from handlers.understand.thai import normalise
from models.calendar import fiscal_year, quarter, quarter_number

TODAY = date(2027, 5, 1)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("ไตรมาสนี้", date(2027, 4, 1), date(2027, 6, 30)),
        ("ไตรมาส 1", date(2026, 10, 1), date(2026, 12, 31)),
        ("ไตรมาสที่ ๒", date(2027, 1, 1), date(2027, 3, 31)),
        ("ไตรมาสที่แล้ว", date(2027, 1, 1), date(2027, 3, 31)),
        ("ไตรมาสหน้า", date(2027, 7, 1), date(2027, 9, 30)),
        ("ไตรมาสสาม", date(2027, 4, 1), date(2027, 6, 30)),
        ("ไตรมาสแรก", date(2026, 10, 1), date(2026, 12, 31)),
        ("ไตรมาสสุดท้าย", date(2027, 7, 1), date(2027, 9, 30)),
        ("Q1", date(2026, 10, 1), date(2026, 12, 31)),
        ("ไตรมาส 2 ปี 2569", date(2026, 1, 1), date(2026, 3, 31)),
        ("รอบมีนาปีที่แล้ว", date(2026, 3, 1), date(2026, 3, 31)),
        ("รอบมีนา", date(2027, 3, 1), date(2027, 3, 31)),
        ("เดือน ก.พ. 2567", date(2024, 2, 1), date(2024, 2, 29)),
        ("รอบ มิ.ย. 69", date(2026, 6, 1), date(2026, 6, 30)),
        ("เดือน ส.ค. 2026", date(2026, 8, 1), date(2026, 8, 31)),
        ("ก.พ. ค.ศ. 2026", date(2026, 2, 1), date(2026, 2, 28)),
        ("เดือน มี.ค. 2000 บาท", date(2027, 3, 1), date(2027, 3, 31)),
        ("เดือน มี.ค. 60 คน", date(2027, 3, 1), date(2027, 3, 31)),
        ("เดือนตุลาคม", date(2026, 10, 1), date(2026, 10, 31)),
        ("เดือนก่อน", date(2027, 4, 1), date(2027, 4, 30)),
        ("รอบ 6 เดือน", date(2026, 10, 1), date(2027, 3, 31)),
        ("9 เดือนแรก", date(2026, 10, 1), date(2027, 6, 30)),
    ],
)
def test_months_are_those_of_the_fiscal_year(typed: str, first: date, last: date) -> None:
    assert read_scope(normalise(typed), TODAY).span == (first, last)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("ตั้งแต่ปีใหม่กี่รายการ", date(2027, 1, 1), TODAY),
        ("ตั้งแต่เดือนธันวาถึงตอนนี้", date(2026, 12, 1), TODAY),
        ("นับแต่ต้นปีงบ", date(2026, 10, 1), TODAY),
        ("ตั้งแต่ไตรมาส 4", date(2027, 7, 1), date(2027, 9, 30)),
        ("ตั้งแต่ปีใหม่ถึงกุมภา", date(2027, 1, 1), date(2027, 2, 28)),
        ("ตั้งแต่ตุลาถึงเดือนที่แล้ว", date(2026, 10, 1), date(2027, 4, 30)),
        ("ไม่เอาของไตรมาสหนึ่ง", date(2027, 1, 1), date(2027, 9, 30)),
        ("ยกเว้นเดือนตุลาคมถึงธันวาคม", date(2027, 1, 1), date(2027, 9, 30)),
        ("ครึ่งปีแรก ไม่รวมเดือนมีนา", date(2026, 10, 1), date(2027, 2, 28)),
        ("ตั้งแต่ปี 2568", date(2024, 10, 1), TODAY),
        ("ตัดยอดสิ้นมีนา ส่งรายงานกี่ฉบับ", date(2026, 10, 1), date(2027, 3, 31)),
    ],
)
def test_months_go_on_until_today_or_are_left_out(typed: str, first: date, last: date) -> None:
    found = read_scope(normalise(typed), TODAY)
    assert (found.whole, found.amid) == ((first, last), ())


def test_months_that_are_left_out_amid_others_are_told() -> None:
    found = read_scope(normalise("ไม่นับไตรมาส 2"), TODAY)
    assert found.whole == (date(2026, 10, 1), date(2027, 9, 30))
    assert found.amid == ((date(2027, 1, 1), date(2027, 3, 31)),)


@pytest.mark.parametrize(
    ("typed", "first", "last", "amid"),
    [
        ("ปีนี้ ไม่รวมตุลากับธันวา", date(2026, 11, 1), date(2027, 9, 30), [12]),
        ("ครึ่งปีแรกกี่ฉบับ ไม่รวมธันวา มีนา", date(2026, 10, 1), date(2027, 2, 28), [12]),
        ("ไม่รวมธันวา, มีนา และพฤษภาคม", date(2026, 10, 1), date(2027, 9, 30), [12, 3, 5]),
        ("ไม่รวมตุลาถึงพฤศจิกา กับมกรา", date(2026, 12, 1), date(2027, 9, 30), [1]),
        ("ไม่รวมธันวา ส่งเดือนมกรากี่ฉบับ", date(2027, 1, 1), date(2027, 1, 31), []),
    ],
)
def test_of_months_listed_behind_each_is_left_out(
    typed: str, first: date, last: date, amid: list[int]
) -> None:
    found = read_scope(normalise(typed), TODAY)
    assert (found.whole, [each.month for each, _ in found.amid]) == ((first, last), amid)


def test_a_month_since_which_things_go_on_in_a_year_that_cannot_be_is_not_read() -> None:
    assert read_scope("ตั้งแต่มกราคม 9999", TODAY).whole is None


def test_a_year_that_is_left_out_is_not_asked_for() -> None:
    assert read_scope(normalise("งบปีนี้ ไม่เอาปีที่แล้ว"), TODAY).year in (None, 2570)
    assert read_scope(normalise("ไม่เอาของปีที่แล้ว"), TODAY).year is None


@pytest.mark.parametrize(
    ("typed", "beside"),
    [
        ("ครึ่งปีแรกเทียบกับครึ่งปีหลัง", (date(2027, 4, 1), date(2027, 9, 30))),
        ("ไตรมาส 2 กับไตรมาส 1", (date(2026, 10, 1), date(2026, 12, 31))),
        ("ครึ่งปีแรก ครึ่งปีแรก", None),
        ("ครึ่งปีแรก ไตรมาส 3", None),
    ],
)
def test_months_beside_others_are_of_one_kind_and_not_the_same(
    typed: str, beside: tuple[date, date] | None
) -> None:
    assert read_scope(normalise(typed), TODAY).beside == beside


@pytest.mark.parametrize(
    ("typed", "which"),
    [("รอบนี้", THIS), ("รอบหน้า", NEXT), ("รอบถัดไป", NEXT), ("รอบที่แล้ว", LAST), ("รอบก่อน", LAST)],
)
def test_a_round_relative_to_today(typed: str, which: str) -> None:
    assert read_scope(normalise(typed), TODAY).nearby == which


@pytest.mark.parametrize(
    ("typed", "year"),
    [
        ("ปีนี้", 2570), ("ปีที่แล้ว", 2569), ("ปีงบประมาณ ๒๕๖๙", 2569), ("ปีงบ 2569", 2569),
        ("ปี 2026", 2569),
        ("20 มีนาคม ปี 2569", None), ("ประจำปี", None),
    ],
)  # fmt: skip
def test_a_fiscal_year(typed: str, year: int | None) -> None:
    assert read_scope(normalise(typed), TODAY).year == year


@pytest.mark.parametrize(
    "typed",
    [
        "มาตรการที่ ๒",
        "มาตรการ 2",
        "มาตราการ 2",
        "ยุทธศาสตร์ข้อ 2",
        "มาตรการข้อที่ 2",
        "สำนักกฎหมาย มาตรการที่2 รอบมีนา",
    ],
)
def test_a_measure(typed: str) -> None:
    assert read_scope(normalise(typed), TODAY).measure == 2


@pytest.mark.parametrize(
    "typed", ["20 มีนาคม", "รอบ 20 มี.ค. 70", "1.10", "มาตรการ 1.2", "สำนักวิชาการ", "16 เดือน", ""]
)
def test_days_numbers_and_names_are_none_of_it(typed: str) -> None:
    scope = read_scope(normalise(typed), TODAY)
    assert (scope.measure, scope.span, scope.nearby, scope.places) == (None, None, "", ())


@given(st.text(alphabet="ไตรมาส รอบเดือน มีนา12.๓", max_size=40))
def test_whatever_was_typed_the_places_lie_in_it(typed: str) -> None:
    plain = normalise(typed)
    for start, end in read_scope(plain, TODAY).places:
        assert 0 <= start < end <= len(plain) and plain[start:end].strip() == plain[start:end]


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_day_lies_in_its_quarter(day: date) -> None:
    first, last = quarter(fiscal_year(day), quarter_number(day))
    assert first <= day <= last and fiscal_year(first) == fiscal_year(last) == fiscal_year(day)


@pytest.mark.parametrize(
    ("typed", "year"),
    [
        ("ปี 69 ของขวัญรับกี่ชิ้น", 2569),
        ("สถานะปีงบ 69", 2569),
        ("ปี69 ใช้งบเท่าไร", 2569),
        ("ทั้งปี 69 ฉบับใช่ไหม", None),
        ("ทั้งปี 69 แล้วยังไม่พอ", None),
        ("ปีนี้ส่งแล้ว ปี 65 ฉบับ", 2570),
        ("ปี 70.5", None),
        ("ปี 1", None),
    ],
)
def test_a_year_of_two_figures_is_no_number_of_something(typed: str, year: int | None) -> None:
    assert read_scope(normalise(typed), TODAY).year == year
