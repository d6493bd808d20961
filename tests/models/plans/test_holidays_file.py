"""The office's own table of days: what is read, and how each fault is named with its row."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import FileFaults
from models.plans.holidays_file import read_days

HEAD = "date,kind,name,year,bureau\n"


def faults_of(text: str) -> list[str]:
    with pytest.raises(FileFaults) as refused:
        read_days(text.encode())
    return refused.value.faults


def test_days_are_read_in_both_eras_and_both_orders() -> None:
    text = (
        "\ufeff" + HEAD + "2570-04-16,holiday,Bridge day,2570,\n\n"
        "19/4/2570,closure,,,\n๑๘/๔/๒๕๗๐,working,Substitution,,\n"
    )
    rows = read_days(text.encode())
    assert [(r.number, r.day, r.kind) for r in rows] == [
        (2, date(2027, 4, 16), "holiday"),
        (4, date(2027, 4, 19), "closure"),
        (5, date(2027, 4, 18), "working"),
    ]


def test_every_fault_is_named_with_its_row() -> None:
    text = (
        HEAD + ",holiday,Half year,2570,\n2570-10-05,holiday,Late,2570,\n2570-02-30,closure,,,\n"
        "2570-03-01,festival,X,,\n2570-03-02,holiday,,,\n1470-03-02,closure,,,\n"
    )
    assert faults_of(text) == [
        "row 2: the row has no date",
        "row 3: date 2027-10-05 is not in fiscal year 2570",
        "row 4: date '2570-02-30' is no day such as 2570-03-20",
        "row 5: kind 'festival' is none of holiday, substitute, closure, working, none",
        "row 6: a holiday needs its name",
        "row 7: date 1470-03-02 is in no fiscal year from 2560 to 2659",
    ]


def test_a_day_may_stand_once_and_for_another_bureau_too() -> None:
    fine = HEAD + "2570-03-19,closure,,,A\n2570-03-19,closure,,,B\n"
    assert len(read_days(fine.encode())) == 2
    twice = HEAD + "2570-03-19,closure,,,\n2570-03-19,working,,,\n"
    assert faults_of(twice) == ["row 2: 2027-03-19 stands twice", "row 3: 2027-03-19 stands twice"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "row 1: the file is empty"),
        ("date,kind\n", "row 1: the file holds no days"),
        ("date,name\n2570-01-01,x\n", "row 1: column kind is missing"),
        ("date,kind,colour\n", "row 1: column colour is unknown"),
        ("date,kind\n2570-03-19,closure,more\n", "row 2: more cells than the header has"),
        ("date,kind,year\n2570-03-19,closure,70\n",
         "row 2: year '70' is no fiscal year such as 2570"),
        ('date,kind\n"2570-03-19,closure\n', "line 2: the quotation marks do not fit"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_table_of_days_is_refused(text: str, fault: str) -> None:
    assert fault in faults_of(text)


def test_a_file_in_another_encoding_says_how_to_save_it() -> None:
    with pytest.raises(FileFaults) as refused:
        read_days("date,kind,name\n2570-03-19,holiday,วันหยุด\n".encode("cp874"))
    assert refused.value.faults == ["line 2: not UTF-8, save the file as “CSV UTF-8”"]


@given(st.binary(max_size=300))
def test_whatever_bytes_come_are_read_or_refused(content: bytes) -> None:
    try:
        assert read_days(content)
    except FileFaults as refused:
        assert refused.faults


@given(st.dates(date(2017, 1, 1), date(2100, 1, 1)), st.booleans())
def test_a_date_is_the_same_in_either_era(day: date, buddhist: bool) -> None:
    year = day.year + (543 if buddhist else 0)
    rows = read_days(f"date,kind\n{year}-{day.month}-{day.day},closure\n".encode())
    assert [row.day for row in rows] == [day]
