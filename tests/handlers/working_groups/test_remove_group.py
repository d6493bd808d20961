"""Taking a working group out: its words are deleted with its meetings."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.house import Chat, House
from tests.handlers.working_groups.meetings.test_note_meeting import MINUTES, meetings_of
from tests.handlers.working_groups.test_note_group import PASTED, groups_of


def test_who_keeps_it_removes_it_with_its_meetings(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    reporter.says(PASTED).taps("บันทึก").says(MINUTES).taps("บันทึก").says("คณะทำงาน")
    other = chat("D0302")
    other.taps_data(reporter.button("ลบคณะทำงาน"))
    assert "ไม่พบคณะทำงานนี้" in other.last
    reporter.taps("ลบคณะทำงาน")
    assert "การประชุมที่บันทึกไว้ 1 ครั้ง" in reporter.last
    reporter.taps("ยืนยันลบ")
    [group], [meeting] = groups_of(demo), meetings_of(demo)
    assert group.removed_at is not None and group.members == [] and group.title == ""
    assert meeting.removed_at is not None and meeting.agenda == [] and meeting.present == []
    reporter.says("คณะทำงาน")
    assert "ยังไม่มีคณะทำงาน" in reporter.last
