"""Taking a meeting out: nothing of its words stays."""

from __future__ import annotations

from tests.handlers.house import Chat, House
from tests.handlers.working_groups.meetings.test_note_meeting import MINUTES, meetings_of


def test_it_is_asked_once_and_its_words_are_gone(demo: House, secretary: Chat) -> None:
    secretary.says(MINUTES).taps("บันทึก").says("ลบบันทึกการประชุมครั้งที่ 1").taps("ยังไม่ลบ")
    assert meetings_of(demo)[0].removed_at is None
    secretary.says("ลบบันทึกการประชุมครั้งที่ 1").taps("ยืนยันลบ")
    [made] = meetings_of(demo)
    assert made.removed_at is not None and made.agenda == [] and made.present == []
    secretary.says("ขอรายงานการประชุม")
    assert "ยังไม่มีการประชุมที่บันทึกไว้" in secretary.last
