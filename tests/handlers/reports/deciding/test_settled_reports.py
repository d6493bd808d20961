"""Which reports were sent and approved, how many, and by whom, asked in people's own words."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

HEAD, REPORTER = "อนุมัติโดย นางตัวอย่าง หัวหน้ากลุ่ม", "ส่งโดย นางสาวตัวอย่าง รายงานดี"


@pytest.mark.parametrize(
    "asked",
    [
        "ผมอนุมัติไปกี่ฉบับแล้วปีนี้",
        "ปีนี้พี่อนุมัติไปแล้วกี่ฉบับคะ",
        "นับเฉพาะรายงานที่ผมอนุมัติเองปีนี้",
        "รายงานที่ผมอนุมัติไปแล้ว",
    ],
)
def test_a_head_hears_what_they_have_approved(reporter: Chat, head: Chat, asked: str) -> None:
    sends(reporter, head)
    assert "ยังไม่มีรายงานที่ท่านอนุมัติ" in head.says(asked).last
    head.says("รออนุมัติ").taps("พิจารณา").taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    head.says(asked)
    assert "รายงานที่ท่านอนุมัติ 1 ฉบับ" in head.last and REPORTER in head.last and HEAD in head.last


@pytest.mark.parametrize(
    "asked",
    ["รายงานที่อนุมัติแล้วของเรามีอะไรบ้าง", "ขอดูรายงานที่ผ่านการอนุมัติแล้ว"],
)
def test_what_is_approved_is_listed_with_who_sent_it(
    reporter: Chat, head: Chat, asked: str
) -> None:
    sends(reporter, head)
    assert "ยังไม่มีรายงานที่อนุมัติแล้ว" in reporter.says(asked).last
    head.says("รออนุมัติ").taps("พิจารณา").taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    reporter.says(asked)
    assert "รายงานที่อนุมัติแล้ว 1 ฉบับ" in reporter.last and HEAD in reporter.last


def test_only_what_is_approved_of_ones_own_is_listed(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    told = reporter.answer_to("ไม่ใช่ๆ เอาเฉพาะฉบับที่อนุมัติไปแล้ว")
    assert "เฉพาะที่อนุมัติแล้ว ไม่มีรายงานที่ท่านส่ง" in told and "ส่งแล้ว 1 ฉบับ" in told
    head.says("รออนุมัติ").taps("พิจารณา").taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    told = reporter.answer_to("ไม่ใช่ๆ เอาเฉพาะฉบับที่อนุมัติไปแล้ว")
    assert "1.10" in told and "ไม่มีรายงาน" not in told


@pytest.mark.parametrize("asked", ["รายงานที่ส่งแล้วของสำนักผม ใครส่ง", "ฉบับที่ส่งไปแล้วมีกี่ฉบับ"])
def test_what_was_sent_is_listed_with_who_sent_it(reporter: Chat, head: Chat, asked: str) -> None:
    sends(reporter, head)
    head.says(asked)
    assert "รายงานที่ส่งแล้ว 1 ฉบับ" in head.last and "รออนุมัติ" in head.last and REPORTER in head.last
    head.says("สถานะ").says("อันที่ส่งแล้วคืออันไหน")
    assert REPORTER in head.last


def test_how_many_are_left_is_what_waits(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    assert "รออนุมัติ 1 ฉบับ" in head.says("เหลือกี่ฉบับที่รออนุมัติ").last
    head.taps("พิจารณา").taps("อนุมัติ").taps("ยืนยันอนุมัติ").says("เหลืออีกกี่ฉบับ")
    assert "ไม่มีรายงานที่รอท่านอนุมัติ" in head.last


@pytest.mark.parametrize("told", ["รายงานส่งแล้วค่ะ", "อนุมัติแล้วครับ", "อันที่ส่งแล้ว"])
def test_who_says_that_it_is_done_asks_for_no_list(head: Chat, told: str) -> None:
    assert "รายงานที่ส่งแล้ว" not in head.says("วันหยุดราชการ").says(told).last
