"""Those who see the whole office hear how many gifts wait there, and of the month they name."""

from __future__ import annotations

import pytest

from tests.handlers.house import House
from tests.understanding.office_at_work import told_in

EXECUTIVE, ADMIN = "D0001", "D0002"


@pytest.mark.parametrize(
    ("who", "words"),
    [(ADMIN, "ของขวัญที่รอวินิจฉัยตอนนี้มีกี่รายการ"), (EXECUTIVE, "ของขวัญค้างพิจารณาอยู่กี่เรื่อง")],
)
def test_none_of_mine_is_told_with_those_of_the_office(
    at_work: House, who: str, words: str
) -> None:
    told = told_in(at_work, who, words)
    assert "ไม่มีของขวัญที่รอท่านพิจารณา" in told and "ยังไม่พิจารณา 3 รายการ" in told


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("No Gift เดือนกุมภาพันธ์ มีใครแจ้งรับของขวัญบ้าง กี่ชิ้น", "1 ก.พ. 70 – 28 ก.พ. 70"),
        ("เดือนกุมภาพันธ์ มีใครแจ้งรับของขวัญบ้าง", "1 ก.พ. 70 – 28 ก.พ. 70"),
        ("มีใครรับของขวัญในเดือนมกราคมบ้างไหม", "1 ม.ค. 70 – 31 ม.ค. 70"),
        ("ปีนี้มีใครแจ้งรับของขวัญบ้าง", "1 ต.ค. 69 – 30 ก.ย. 70"),
    ],
)
def test_who_was_given_anything_is_told_of_the_days_named(
    at_work: House, words: str, days: str
) -> None:
    told = told_in(at_work, EXECUTIVE, words)
    assert told.startswith("ของขวัญที่รายงาน") and f"ได้รับระหว่าง {days}" in told
