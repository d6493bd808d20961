"""A sentence with a day that has nothing to do with leave is done where leave is being told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN


@pytest.fixture
def leaving(chat: Callable[[str], Chat]) -> Chat:
    """An administrator who is asked for the days of leave."""
    return chat(ADMIN).says("ลา")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("มีหนังสือให้เซ็นมั้ยวันนี้", "เอกสารรอลงนาม"),
        ("หน่วยงานใดยังเงียบอยู่สำหรับ 20 มีนาคม", "ใครยังไม่ส่ง"),
        ("เลื่อนรอบ 20 มีนาคมไปวันที่ 27", "ตรวจการเลื่อน"),
        ("วันนี้มีรายงานรออนุมัติกี่ฉบับ", "รอท่านอนุมัติ"),
        ("ขอดูกำหนดการประชุมพรุ่งนี้", "กำหนดการ"),
        ("ได้กระเช้าผลไม้มาเมื่อวันนี้จากบริษัท", "มูลค่า"),
        ("วันศุกร์มีอบรม อยากให้คนสแกนชื่อหน้าห้อง", "ข้อ 1 · สถานที่"),
    ],
)
def test_what_is_of_something_else_is_done(leaving: Chat, typed: str, said: str) -> None:
    leaving.says(typed)
    assert said in leaving.since(1) and "ตรวจวันลา" not in leaving.since(1)


@pytest.mark.parametrize(
    "typed",
    [
        "พรุ่งนี้ไปอบรมที่ชลบุรี",
        "20 มีนาไปงานแต่งงานน้อง",
        "อังคารหน้าไปตรวจสุขภาพประจำปี",
        "วันนี้ต้องไปรายงานตัวที่อำเภอ",
        "พรุ่งนี้ขอไปส่งเอกสารที่กรมบัญชีกลาง",
        "8 มี.ค. ไปสอบเลื่อนระดับ",
        "วันพฤหัสมีนัดผ่าตัด",
    ],
)
def test_days_with_a_reason_are_leave(leaving: Chat, typed: str) -> None:
    assert "ตรวจวันลา" in leaving.says(typed).last
