"""When a meeting is for which something is wanted is left out of what is asked."""

from __future__ import annotations

import pytest

from handlers.understand.dates.meeting_day import without_meeting_day


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("ขอสรุป 1 หน้าเข้าประชุมผู้บริหารพรุ่งนี้ เก้าโมง", "ขอสรุป 1 หน้าเข้าประชุม"),
        ("ขอสรุปไปพูดในที่ประชุมเช้าวันจันทร์ 9.30 น.", "ขอสรุปไปพูดในที่ประชุม"),
        ("พรุ่งนี้ต้องแถลงคณะกรรมการ ขอผลงานครึ่งปีแรก", "ต้องแถลงคณะกรรมการ ขอผลงานครึ่งปีแรก"),
        ("วันศุกร์มีประชุมผู้บริหาร 13.30 ขอสรุปหน้าเดียว", "มีประชุม ขอสรุปหน้าเดียว"),
        ("ขอสรุปรอบ 20 มีนาคม", "ขอสรุปรอบ 20 มีนาคม"),
        ("วันนี้ใครยังไม่ส่ง", "วันนี้ใครยังไม่ส่ง"),
    ],
)
def test_only_the_day_of_the_meeting_is_left_out(said: str, left: str) -> None:
    assert without_meeting_day(said).strip() == left


def test_a_long_line_is_read_quickly() -> None:
    assert without_meeting_day("ประชุม" * 800) == "ประชุม" * 800
