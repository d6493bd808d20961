"""The days of whole questions of those who lead: a number's side of today, and open times."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.read_as import read_as

FROM_TODAY = "1 มี.ค. 70 – 20 มี.ค. 70"
ONWARD = "9 มี.ค. 70 – 30 ก.ย. 70"
UP_TO_NOW = "9 ก.พ. 70 – 1 มี.ค. 70"


@pytest.mark.parametrize(
    ("name", "said", "days"),
    [
        ("led_leave", "เมื่อวันที่ 25 ลูกน้องผมใครลาบ้าง", "25 กุมภาพันธ์ 2570"),
        ("led_leave", "วันที่ 20 ที่ผ่านมาใครลาบ้าง", "20 กุมภาพันธ์ 2570"),
        ("led_gifts", "เมื่อวันที่ 25 ใครรับของขวัญ", "ได้รับ 25 กุมภาพันธ์ 2570"),
        ("led_gifts", "วันที่ 25 ใครรับของขวัญ", "ได้รับ 25 กุมภาพันธ์ 2570"),
        ("led_deeds", "วันที่ 25 ใครเล่าความดี", "25 กุมภาพันธ์ 2570"),
        ("led_newcomers", "วันที่ 25 ใครเข้ามาใหม่", "25 กุมภาพันธ์ 2570"),
        ("led_leave", "วันที่ 25 ใครลาบ้าง", "25 มีนาคม 2570"),
        ("led_leave", "ภายในวันที่ 20 มี.ค. ทีมผมใครลา", FROM_TODAY),
        ("led_leave", "ใครลาถึงวันที่ 20 มี.ค.", FROM_TODAY),
        ("led_leave", "ใครลาถึงวันที่ 20", FROM_TODAY),
        ("led_leave", "วันที่ 9 มี.ค. เป็นต้นไปใครลา", ONWARD),
        ("led_leave", "ตั้งแต่ 9 มีนา ในทีมมีใครลา", ONWARD),
        ("led_leave", "ตั้งแต่วันที่ 1 มี.ค. ใครลา", "1 มี.ค. 70 – 30 ก.ย. 70"),
        ("led_leave", "ตั้งแต่วันที่ 9 ก.พ. ใครลา", UP_TO_NOW),
        ("led_newcomers", "ตั้งแต่วันที่ 9 ใครเข้ามาใหม่", UP_TO_NOW),
        ("led_gifts", "ภายในวันที่ 20 มี.ค. ใครรับของขวัญ", "1 ต.ค. 69 – 20 มี.ค. 70"),
        ("led_leave", "ขอดูก่อนว่าวันที่ 9 มี.ค. ทีมผมใครลาบ้าง", "\n9 มีนาคม 2570"),
        ("led_leave", "ขอถามถึงวันที่ 9 มี.ค. ใครลา", "\n9 มีนาคม 2570"),
        ("led_leave", "ตั้งแต่วันที่ 9 มี.ค. จนถึงสิ้นเดือน ใครลา", "(วันนี้)"),
        ("led_leave", "ตั้งแต่ต้นเดือนถึงวันที่ 20 มี.ค. ใครลา", "(วันนี้)"),
    ],
)
@pytest.mark.every(1)
def test_the_days_are_those_that_are_said(head: Chat, name: str, said: str, days: str) -> None:
    assert days in read_as(head, name, said)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("วันที่ 25 ใครลาบ้าง", "25 มีนาคม 2570"),
        ("เมื่อวันที่ 25 ลูกน้องผมใครลาบ้าง", "25 กุมภาพันธ์ 2570"),
        ("ใครลาถึงวันที่ 20", FROM_TODAY),
        ("ตั้งแต่วันที่ 9 ใครลาบ้าง", ONWARD),
        ("วันที่ 25 ใครเล่าความดี", "25 กุมภาพันธ์ 2570"),
        ("วันที่ 9 มี.ค. ใครลาบ้าง", "\n9 มีนาคม 2570"),
    ],
)
@pytest.mark.every(1)
def test_what_is_heard_by_its_words_has_these_days_too(head: Chat, said: str, days: str) -> None:
    assert days in head.answer_to(said)
