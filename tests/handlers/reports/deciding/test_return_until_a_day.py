"""A return of the open report says why and until when it is wanted; the day is the reporter's."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

WHY = "ยังไม่มีภาพถ่ายและรายชื่อผู้เข้าร่วม ขอให้แนบภายใน 5 มีนาคม"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (f"ส่งกลับ {WHY}", WHY),
        (
            "ตีกลับครับ ตัวเลขผู้เข้าร่วมไม่ตรงกับใบลงชื่อ ส่งใหม่ภายในวันศุกร์นี้",
            "ตัวเลขผู้เข้าร่วมไม่ตรงกับใบลงชื่อ ส่งใหม่ภายในวันศุกร์ที่ 5 มีนาคม 2570",
        ),
        (
            "ส่งกลับให้แก้ไขค่ะ ผลลัพธ์ยังไม่ตอบตามแผน ขอภายใน 10 มีนาคม",
            "ผลลัพธ์ยังไม่ตอบตามแผน ขอภายใน 10 มีนาคม",
        ),
        (
            "ส่งกลับก่อนนะ หลักฐานการเผยแพร่ยังไม่ครบ ให้แนบเพิ่มก่อน 12 มี.ค.",
            "หลักฐานการเผยแพร่ยังไม่ครบ ให้แนบเพิ่มก่อน 12 มี.ค.",
        ),
        ("ยังไม่ผ่าน ขาดภาพกิจกรรม ขอให้ส่งภายในสัปดาห์หน้า", "ขาดภาพกิจกรรม ขอให้ส่งภายในสัปดาห์หน้า"),
        ("ส่งกลับค่ะ ยังไม่เห็นใบลงชื่อ ขอไม่เกิน 9 มีนาคม", "ยังไม่เห็นใบลงชื่อ ขอไม่เกิน 9 มีนาคม"),
    ],
)
def test_it_is_shown_to_confirm(reporter: Chat, head: Chat, typed: str, reason: str) -> None:
    sends(reporter, head)
    head.says("พิจารณา 1.10")
    assert f"เพราะ “{reason}” ใช่หรือไม่" in head.answer_to(typed)


def test_the_day_within_the_reason_is_changed(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.says("พิจารณา 1.10").says(f"ส่งกลับ {WHY}")
    told = head.answer_to("ส่งกลับแก้ไขครับ เปลี่ยนเป็นภายใน 8 มีนาคม")
    assert f"เพราะ “{WHY.replace('5', '8')}” ใช่หรือไม่" in told
