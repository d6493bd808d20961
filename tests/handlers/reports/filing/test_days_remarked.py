"""The card before sending says which dates the days are that count from today."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.understand.dates.days_amiss import days_to_come, impossible_days
from tests.handlers.house import Chat


def at_the_card(reporter: Chat, done: str) -> Chat:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(done).taps("ได้ตามแผนทั้งสองข้อ")
    return reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")


def test_each_is_put_in_where_it_is_told(reporter: Chat) -> None:
    at_the_card(reporter, "จัดวันศุกร์ที่แล้ว แล้วก็ต่อวันนี้อีกครึ่งเช้า มีคนมา 6 คน")
    put = "จัดวันศุกร์ที่ 26 กุมภาพันธ์ 2570 แล้วก็ต่อวันจันทร์ที่ 1 มีนาคม 2570 อีกครึ่งเช้า มีคนมา 6 คน"
    assert reporter.state["answers"]["narrative"] == put
    assert put in reporter.last and "นับจากวันนี้" not in reporter.last


def test_one_of_two_days_is_named_and_put_in_as_the_remark_says(reporter: Chat) -> None:
    reporter.house.later(days=5)  # on a Saturday it may be the day before, or a week ago
    at_the_card(reporter, "จัดวันศุกร์ที่แล้ว มีคนมา 6 คน")
    assert "“วันศุกร์ที่แล้ว” อาจเป็น" in reporter.last
    order = "เปลี่ยนวันศุกร์ที่แล้วเป็นวันที่ 5 มี.ค. 70"
    assert order in reporter.last
    reporter.says(order).agrees()
    assert reporter.state["answers"]["narrative"] == "จัดวันที่ 5 มี.ค. 70 มีคนมา 6 คน"
    assert "“วันศุกร์ที่แล้ว”" not in reporter.last


@pytest.mark.parametrize("said", ["เปลี่ยนเมื่อวานเป็นวันที่ 27 ก.พ. 70", "ไม่ใช่เมื่อวานค่ะ วันที่ 27 ก.พ. 70"])
def test_the_day_is_put_right_by_how_it_was_said(reporter: Chat, said: str) -> None:
    at_the_card(reporter, "เมื่อวานจัดอบรมวินัยค่ะ มีคนมา 6 คน").says(said).agrees()
    told = "เมื่อวันเสาร์ที่ 27 กุมภาพันธ์ 2570 จัดอบรมวินัย มีคนมา 6 คน"
    assert reporter.state["answers"]["narrative"] == told


def test_nothing_is_remarked_of_written_days(reporter: Chat) -> None:
    assert "นับจากวันนี้" not in at_the_card(reporter, "จัดอบรม 26 ก.พ. 70 มีคนมา 6 คน").last


def test_a_day_that_no_calendar_has_is_pointed_out(reporter: Chat) -> None:
    at_the_card(reporter, "เมื่อวันที่ 30 กุมภา จัดประชุมคณะทำงาน 12 คน")
    assert "ในปฏิทินไม่มีวันที่ 30 กุมภา" in reporter.last and "แก้สิ่งที่ทำ" in reporter.offers


def test_a_day_to_come_is_pointed_out_of_work_that_is_done(reporter: Chat) -> None:
    at_the_card(reporter, "วันที่ 10 มีนาที่ผ่านมาอบรมไป 50 คน")
    assert "10 มี.ค. 70 ยังมาไม่ถึง" in reporter.last


@pytest.mark.parametrize(
    ("done", "wrong"),
    [
        ("จัดเมื่อ 31/2/70 และ 10 ก.พ. 70 มา 50 คน", "31/2/70"),
        ("จัด 1-31 เม.ย. 69 มา 50 คน", "31 เม.ย. 69"),
        ("จัด 28-30 ก.พ. 70 มา 50 คน", "30 ก.พ. 70"),
        ("จัด 29 ก.พ. 70 มา 50 คน", "29 ก.พ. 70"),
        ("จัดเมื่อวันที่ 0 มีนาคม มา 50 คน", "0 มีนาคม"),
        ("จัดเมื่อวันที่ 31/13/70 มา 50 คน", "31/13/70"),
    ],
)
def test_only_the_day_that_is_wrong_is_named(done: str, wrong: str) -> None:
    assert list(impossible_days(done, date(2027, 3, 1))) == [wrong]


@pytest.mark.parametrize(
    "done",
    [
        "บันทึกที่ 40/5 เรียบร้อย", "ได้คะแนน 31/2", "แก้ข้อ 30/2/2569", "ตอบหนังสือเลขที่ สว 40/13/2569",
        "ได้ 5/13 คะแนน", "จัด 29 ก.พ. 2571", "มา 45 มี.ค. 70",
    ],
)  # fmt: skip
def test_numbers_of_something_are_no_days(done: str) -> None:
    assert list(impossible_days(done, date(2027, 3, 1))) == []


@pytest.mark.parametrize(
    "done",
    [
        "อบรมแล้วระหว่าง 1-31 มี.ค. 70", "อบรมแล้ว 50 คน ครั้งต่อไปจัด 15 มี.ค. 70",
        "จัดแล้วเมื่อ 10 ก.พ. 70 กำหนดรายงานผล 20 มิ.ย. 70", "จัดแล้วเมื่อวานนี้ ต่ออีกเมื่อ 20 มิ.ย. 70",
        "จัดเมื่อ 10 ก.พ. 70 และเมื่อ 20 มิ.ย. 70", "อบรมแล้ว 50 คน ส่งเล่มให้ผู้บริหาร 20 มิ.ย. 70",
    ],
)  # fmt: skip
def test_days_of_something_else_may_be_to_come(done: str) -> None:
    assert list(days_to_come(done, date(2027, 3, 1))) == []


@pytest.mark.parametrize(
    ("done", "later"),
    [
        ("จัดเมื่อ 10/3/70 มา 50 คน", ["10 มี.ค. 70"]),
        ("จัดเมื่อวันที่ 10 และ 12 มี.ค. 70", ["10 มี.ค. 70", "12 มี.ค. 70"]),
    ],
)
def test_days_of_the_deed_to_come_are_found(done: str, later: list[str]) -> None:
    assert list(days_to_come(done, date(2027, 3, 1))) == later


@pytest.mark.parametrize("done", ["จัดอบรม 29 ก.พ. 2571 ปีอธิกสุรทิน", "อบรมเมื่อ 31 ม.ค. 70 มา 50 คน"])
def test_no_such_remark_is_made_of_days_that_are(reporter: Chat, done: str) -> None:
    assert "ในปฏิทินไม่มีวันที่" not in at_the_card(reporter, done).last
