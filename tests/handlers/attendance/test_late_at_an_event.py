"""Who comes late to an event and asks about signing in is answered about that."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("อบรมที่ต้องเช็กชื่ออะค่ะ เข้าสายไป 20 นาที ยังกดได้ป่าว", "มาสายลงได้จนถึงเวลาเลิก"),
        ("ไปถึงงานสัมมนาช้าไปหน่อย ลงชื่อย้อนหลังได้ไหม", "ลงชื่อเองย้อนหลังไม่ได้"),
        ("ลงชื่อเข้าประชุมย้อนหลังของเมื่อวานได้ไหมครับ", "ลงชื่อเองย้อนหลังไม่ได้"),
        ("มาสายบ่อยโดนอะไรไหม", "บอตไม่มีระเบียบเรื่องเวลาทำงาน"),
        ("เซ็นเอกสารย้อนหลังได้ไหม", "ลงวันที่ย้อนหลัง"),
        ("พรุ่งนี้ขอเข้าประชุมสายหน่อยนะคะ", "บอตไม่ได้รับคำตอบว่าใครมา"),
        ("พรุ่งนี้ไปประชุมสายหน่อยนะคะ", "บอตไม่ได้รับคำตอบว่าใครมา"),
    ],
)
def test_lateness_is_told_of_the_event(chat: Callable[[str], Chat], said: str, told: str) -> None:
    assert told in chat("D0106").says(said).last
