"""Who has not done something is told by the subject that is named, never by reports instead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.question.who_lacks import asks_who_lacks
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ภาพวันพฤหัสเหลือสำนักไหนไม่ส่ง", "อินโฟกราฟิกวันพฤหัสบดี"),
        ("อินโฟกราฟิกใครยังไม่ส่งบ้าง", "อินโฟกราฟิกวันพฤหัสบดี"),
        ("สำนักไหนไม่ส่งไอเดียเลย", "ระดมความคิด"),
        ("ใครยังไม่ตอบระดมความคิด", "ระดมความคิด"),
        ("ตัวชี้วัด OIT ข้อไหนยังไม่มีคนดูแล", "OIT"),
        ("สำนักไหนยังไม่มีผู้รายงาน", "สำนักที่ยังไม่มีผู้รายงาน 2 จาก 5 สำนัก"),
        ("หน่วยงานไหนยังไม่ตั้งผู้รายงานบ้างคะ", "สำนักที่ยังไม่มีผู้รายงาน 2 จาก 5 สำนัก"),
        ("ใครยังไม่ส่งรายงาน", "ใครยังไม่ส่ง"),
        ("กิจกรรมไหนยังไม่มีคนรับผิดชอบ", "กิจกรรมที่ไม่ได้กำหนดผู้รับผิดชอบ"),
    ],
)
def test_the_subject_that_is_named_answers(
    chat: Callable[[str], Chat], said: str, told: str
) -> None:
    admin = chat("D0002")
    admin.says(said)
    assert told in admin.since(0)


def test_bureaus_with_a_reporter_are_left_out(chat: Callable[[str], Chat]) -> None:
    last = chat("D0002").says("สำนักไหนยังไม่มีผู้รายงาน").last
    assert "สำนักพัฒนาทรัพยากรบุคคล" in last and "สำนักประชาสัมพันธ์" not in last


@pytest.mark.parametrize(
    ("said", "lacks"),
    [
        ("เหลือสำนักไหนไม่ส่ง", True),
        ("ขอรายชื่อคนที่ยังไม่ตอบ", True),
        ("กี่สำนักยังไม่ร่วม", True),
        ("ส่งยังไง", False),
        ("ใครส่งแล้วบ้าง", False),
        ("ไม่ส่งได้ไหม", False),
    ],
)
def test_who_has_not_done_something(said: str, lacks: bool) -> None:
    assert asks_who_lacks(said) is lacks
