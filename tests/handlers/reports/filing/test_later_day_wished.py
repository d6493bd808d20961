"""Who wishes for a later day beside what they report hears that the report moves none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

MOVES_NONE = "รายงานนี้เลื่อนวันส่งไม่ได้"


@pytest.mark.parametrize(
    ("said", "number", "status"),
    [
        (
            "2.1 ยังไม่ได้ดำเนินการเลยค่ะ ติดเรื่องงบยังไม่อนุมัติ จะขอเลื่อนไปรอบ 20 มิถุนา",
            "2.1",
            "not_started",
        ),
        ("2.1 ยังไม่ได้ทำ ขอเลื่อนไปรอบหน้า", "2.1", "not_started"),
        ("2.1 ยังไม่ได้ทำ ขอส่งรอบหน้าแทนได้ไหม", "2.1", "not_started"),
        ("กิจกรรม 2.2 ยังไม่ดำเนินการ ขอเลื่อนส่งเป็น 20 มิ.ย.", "2.2", "not_started"),
        ("2.2 ยังไม่ได้เริ่ม เลยขอเลื่อนวันส่งเป็นเดือนมิถุนา", "2.2", "not_started"),
        ("ข้อ 3.4 ยังไม่เริ่มเลย รองบอยู่ ขอขยายเวลาถึงเดือนมิถุนา", "3.4", "not_started"),
        ("รายงาน 3.7 ทำไปครึ่งนึง ที่เหลือขอเลื่อนไปไตรมาสหน้าค่ะ", "3.7", "started"),
    ],
)
def test_the_report_is_begun_and_moves_no_day(
    chat: Callable[[str], Chat], said: str, number: str, status: str
) -> None:
    me = chat(REPORTER).says(said)
    assert MOVES_NONE in me.since(0) and "หารือผู้ดูแลระบบ" in me.since(0)
    assert (me.answers["number"], me.answers["status"]) == (number, status)


@pytest.mark.parametrize(
    "said",
    [
        "3.4 ต้องเลื่อนไปจัดเดือนหน้า วิทยากรติดราชการ",
        "รายงาน 3.4 วิทยากรขอเลื่อนอบรมไปเดือนหน้า ยังไม่ได้ทำ",
        "รายงาน 2.2 วิทยากรขอเลื่อนไปเดือนหน้า",
        "รายงาน 3.4 จัดอบรมแล้ว คนมา 40 คน",
    ],
)
def test_a_deed_that_was_put_off_wishes_for_no_day(chat: Callable[[str], Chat], said: str) -> None:
    assert MOVES_NONE not in chat(REPORTER).says(said).since(0)
