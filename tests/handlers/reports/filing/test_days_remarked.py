"""The card before sending says which dates the days are that count from today."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


def at_the_card(reporter: Chat, done: str) -> Chat:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(done).taps("ได้ตามแผนทั้งสองข้อ")
    return reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")


def test_they_are_named_and_put_in_as_the_remark_says(reporter: Chat) -> None:
    at_the_card(reporter, "จัดวันศุกร์ที่แล้ว แล้วก็ต่อวันนี้อีกครึ่งเช้า มีคนมา 6 คน")
    assert "“วันศุกร์ที่แล้ว” คือ 26 ก.พ. 70 และ “วันนี้” คือ 1 มี.ค. 70" in reporter.last
    order = "เปลี่ยนวันศุกร์ที่แล้วเป็นวันที่ 26 ก.พ. 70"
    assert order in reporter.last
    reporter.says(order).taps("แก้ตามนี้")
    put = "จัดวันที่ 26 ก.พ. 70 แล้วก็ต่อวันนี้อีกครึ่งเช้า มีคนมา 6 คน"
    assert reporter.state["answers"]["narrative"] == put
    assert "“วันศุกร์ที่แล้ว”" not in reporter.last and "“วันนี้” คือ 1 มี.ค. 70" in reporter.last


@pytest.mark.soak
def test_a_written_day_stands_apart_from_the_words_behind(reporter: Chat) -> None:
    at_the_card(reporter, "เมื่อวานจัดอบรมวินัย มีคนมา 6 คน").says("เปลี่ยนเมื่อวานเป็นวันที่ 28 ก.พ. 70")
    reporter.taps("แก้ตามนี้")
    assert reporter.state["answers"]["narrative"] == "วันที่ 28 ก.พ. 70 จัดอบรมวินัย มีคนมา 6 คน"


def test_nothing_is_remarked_of_written_days(reporter: Chat) -> None:
    assert "นับจากวันนี้" not in at_the_card(reporter, "จัดอบรม 26 ก.พ. 70 มีคนมา 6 คน").last


def test_a_day_that_no_calendar_has_is_pointed_out(reporter: Chat) -> None:
    at_the_card(reporter, "เมื่อวันที่ 30 กุมภา จัดประชุมคณะทำงาน 12 คน")
    assert "ในปฏิทินไม่มีวันที่ 30 กุมภา" in reporter.last and "แก้สิ่งที่ทำ" in reporter.offers


def test_a_day_to_come_is_pointed_out_of_work_that_is_done(reporter: Chat) -> None:
    at_the_card(reporter, "วันที่ 10 มีนาที่ผ่านมาอบรมไป 50 คน")
    assert "10 มี.ค. 70 ยังมาไม่ถึง" in reporter.last


@pytest.mark.parametrize("done", ["จัดอบรม 29 ก.พ. 2571 ปีอธิกสุรทิน", "อบรมเมื่อ 31 ม.ค. 70 มา 50 คน"])
def test_no_such_remark_is_made_of_days_that_are(reporter: Chat, done: str) -> None:
    assert "ในปฏิทินไม่มีวันที่" not in at_the_card(reporter, done).last
