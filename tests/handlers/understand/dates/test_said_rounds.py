"""Which of several rounds is meant, and how far one is moved, as people say it."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.understand.dates.said_rounds import (
    moved_day,
    round_with,
    round_within,
    which_round,
)
from handlers.understand.unclear import Unclear

TODAY = date(2027, 3, 1)
MARCH, APRIL, JUNE = date(2027, 3, 20), date(2027, 4, 7), date(2027, 6, 20)
JULY, LATE_JULY, SEPTEMBER = date(2027, 7, 27), date(2027, 7, 30), date(2027, 9, 15)
COUNTS = {MARCH: 5, APRIL: 1, JUNE: 11, JULY: 2, LATE_JULY: 8, SEPTEMBER: 1}


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("รอบแรกสุดในรายการ", MARCH),
        ("รอบที่ใกล้จะถึงนี่แหละ", MARCH),
        ("ตัวที่สองในลิสต์", APRIL),
        ("รอบเดือนมิถุนา คนยังทำไม่เสร็จกันเลย", JUNE),
        ("ต้นกรกฎา", JULY),
        ("ตัวปลายกรกฎา", LATE_JULY),
        ("รอบกันยายนอันเดียวนั้น", SEPTEMBER),
        ("อันสุดท้ายของปีงบ เดือนกันยา", SEPTEMBER),
        ("อันสุดท้ายก่อนสิ้นปีงบประมาณ", SEPTEMBER),
    ],
)
def test_a_round_is_named_without_its_date(said: str, day: date) -> None:
    assert which_round(said, list(COUNTS), TODAY) == day


@pytest.mark.parametrize(
    "said", ["รอบ 2 เมษา", "รอบมีนา ไม่ใช่สิ มิถุนา", "อันที่ 9", "รอบสิงหา", "เลื่อนประชุม"]
)
def test_other_words_name_none(said: str) -> None:
    assert which_round(said, list(COUNTS), TODAY) is None


def test_of_two_rounds_in_a_month_both_may_be_meant() -> None:
    with pytest.raises(Unclear) as unclear:
        which_round("กรกฎา", list(COUNTS), TODAY)
    assert unclear.value.meant == ("27 ก.ค. 70", "30 ก.ค. 70")


@pytest.mark.parametrize(
    "said", ["รอบที่มี 11 กิจกรรมนั่นแหละค่ะ", "ขอเลื่อนรอบที่มีสิบเอ็ดรายการครับ เพราะตรงกับงานพิธีพอดี"]
)
def test_a_round_is_named_by_its_number_of_activities(said: str) -> None:
    assert round_with(said, COUNTS) == JUNE


@pytest.mark.parametrize(
    ("said", "day"),
    [("+5 วัน", date(2027, 3, 25)), ("อีกสองอาทิตย์นับจากกำหนดเก่า", date(2027, 4, 3))],
)
def test_how_far_a_round_moves_counts_from_its_day(said: str, day: date) -> None:
    assert moved_day(said, MARCH, TODAY) == day


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("ขอไฟล์รายงานรอบมีนาของสำนักเรา เป็น excel", date(2027, 3, 20)),
        ("บัญชีค้างส่งรอบมิถุนายน แยกสำนัก", date(2027, 6, 20)),
        ("ขอรอบมีนา ไม่เอาที่ล่าช้า", date(2027, 3, 20)),
        ("ขอเล่มรอบ 6 เดือน", None),
        ("ขอบัญชีการส่งรายงานรอบมีนา 2568 เป็น excel", None),
        ("ปี 2568 รอบมีนา", None),
        ("เอกสารรอบมีนา ปีที่แล้ว", None),
        ("รอบมีนาคม 69", None),
        ("รอบมีนากับรอบมิถุนา", None),
        ("รอบมีนากับมิถุนา", None),
        ("รอบแรกกับสุดท้าย", None),
        ("ไม่เอารอบมีนา", None),
        ("ขอบัญชีรอบมีนาไม่เอา", None),
        ("ขอรายงานทุกรอบ", None),
    ],
)
def test_a_round_is_named_amid_other_words(said: str, day: date | None) -> None:
    assert round_within(said, (MARCH, APRIL, JUNE, SEPTEMBER), TODAY) == day
