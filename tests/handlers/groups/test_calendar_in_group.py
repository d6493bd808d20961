"""In the group the calendar tells what concerns the whole office."""

from __future__ import annotations

from tests.handlers.groups.test_group_answers import group
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import called

__all__ = ["group"]


def test_the_group_is_told_of_events_of_all_and_of_no_others(group: House, admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ ประชุมใหญ่ พรุ่งนี้ 9.00-12.00 ห้อง 301").taps("บันทึก")
    admin.says("เพิ่มกำหนดการ ประชุมผู้บริหาร พรุ่งนี้").says("แก้ไข ผู้เกี่ยวข้อง").taps("รายชื่อที่กำหนด")
    admin.says("ผู้บริหาร").taps("ครบแล้ว").taps("บันทึก")
    for words in ("กำหนดการ", "สัปดาห์นี้มีอะไรบ้าง"):
        told = called(group, words)
        assert "ประชุมใหญ่" in told and "ประชุมผู้บริหาร" not in told
