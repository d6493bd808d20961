"""Correcting a meeting that was noted; its members stay those of that day."""

from __future__ import annotations

from tests.handlers.house import Chat, House
from tests.handlers.working_groups.meetings.test_note_meeting import MINUTES, meetings_of


def test_a_place_is_corrected_and_the_members_stay(demo: House, secretary: Chat) -> None:
    secretary.says(MINUTES).taps("บันทึก")
    secretary.says("แก้คณะทำงาน").says("แก้ไข สมาชิก").says("ลบ นายสมมติ ช่วยรายงาน")
    secretary.taps("ครบแล้ว").taps("บันทึก")
    secretary.says("แก้บันทึกการประชุมครั้งที่ 1").says("แก้ไข สถานที่").says("ห้อง 501").taps("บันทึก")
    assert "แก้บันทึกการประชุมแล้ว" in secretary.last and "ห้อง 501" in secretary.last
    [made] = meetings_of(demo)
    assert (len(made.present), len(made.absent), made.place) == (4, 1, "ห้อง 501")
