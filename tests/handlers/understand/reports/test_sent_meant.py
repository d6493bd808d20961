"""Which sent report words mean, and which of its figures they put right."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.understand.reports.sent_meant import day_named, sent_meant, without_when_sent
from handlers.understand.reports.value_told import value_told

_TODAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("ดูรายงานข้อ 2.1 ที่ส่งวันที่ 15 ม.ค. หน่อย", (date(2027, 1, 15), date(2027, 1, 15))),
        ("ต้องเป็น 1.2 ที่ส่งไปเมื่อวันศุกร์", (date(2027, 2, 26), date(2027, 2, 26))),
        ("รายงาน 3.3 ที่ส่งไปเดือนที่แล้ว", (date(2027, 2, 1), date(2027, 2, 28))),
        ("รายงาน 3.3 ที่ส่งไปเมื่อวันที่ 20 ก.พ.", (date(2027, 2, 20), date(2027, 2, 20))),
        ("รายงาน 3.3 ที่ส่งวันที่ 5", (date(2027, 2, 5), date(2027, 2, 5))),
        ("ส่งหลังกำหนดได้ไหม", None),
        ("ลืมแนบรูปของ 1.4 ส่งตามได้ไหม", None),
    ],
)
def test_when_it_was_sent(said: str, days: tuple[date, date] | None) -> None:
    meant = sent_meant(said, _TODAY)
    assert (meant.days, meant.latest) == (days, False)
    assert days is None or "ส่ง" not in without_when_sent(said)


@pytest.mark.parametrize(
    "said",
    [
        "ขอถอนรายงานที่ส่งเมื่อวันที่ 0",
        "แก้รายงานที่ส่งเมื่อวันที่ 0 จำนวนคนใส่ไป 35 จริงๆ 53",
        "ส่งวันที่ 32",
        "ที่ส่งวันที่ 31 ก.พ.",
        "ส่งวันที่ 31 เม.ย.",
        "ส่งเมื่อวันที่ 5 มี.ค. 9999",
    ],
)
def test_a_day_that_cannot_be_is_no_other_day(said: str) -> None:
    assert sent_meant(said, _TODAY).days is None and day_named(said, _TODAY) is None


@pytest.mark.parametrize(
    ("said", "latest"),
    [
        ("ขอยกเลิกรายงานที่ส่งเมื่อกี้", True),
        ("ถอนรายงานฉบับล่าสุด", True),
        ("ถอนอันที่เพิ่งส่งไป", True),
        ("ส่งหลังกำหนดได้ไหม", False),
        ("ถอนรายงานที่ส่งเมื่อวาน", False),
    ],
)
def test_the_last_one(said: str, latest: bool) -> None:
    assert sent_meant(said, _TODAY).latest == latest


@pytest.mark.parametrize(
    ("said", "change"),
    [
        ("แก้จำนวนคน ใส่ไป 35 จริงๆ 53", "จำนวนคน จาก 35 เป็น 53 คน"),
        ("กรอกงบที่เบิก 20,000 ที่ถูกคือ 25,000 บาท", "งบที่เบิก จาก 20,000 เป็น 25,000 บาท"),
        ("ตัวเลขคนผิด ของจริง 45 คน", "จำนวนคน เป็น 45 คน"),
        ("ใส่ไป 35 จริงๆ 53", ""),
        ("มา 118 คน จริงๆ ดีมาก", ""),
    ],
)
def test_a_figure_put_right(said: str, change: str) -> None:
    told = value_told(said)
    assert (told.change if told is not None else "") == change
