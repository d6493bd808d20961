"""Who receives tips: shown, and changed to other bureaus' receivers."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.house import Chat
from tests.handlers.roster.changing.test_change_person import ADMIN


def test_the_bureaus_whose_receivers_read_tips_are_changed(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ผู้รับเบาะแส")
    assert "ผู้รับเบาะแสของสำนักงาน 1 คน" in admin.last and "รับแจ้งเหตุ" in admin.last
    admin.taps("เปลี่ยนสำนักที่รับ").says("สำนักประชาสัมพันธ์")
    assert "ยังไม่มีผู้รับเรื่อง" in admin.last
    admin.says("ย้อนกลับ").says("สำนักบริหารงานกลาง")
    assert "มีผู้รับเรื่อง 1 คน" in admin.last
    admin.taps("ยืนยัน")
    assert "นางสาวตัวอย่าง รับเรื่อง" in admin.last
