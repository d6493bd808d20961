"""Correcting a working group, by who keeps it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.working_groups.test_note_group import PASTED, groups_of


def test_a_group_is_corrected_by_who_keeps_it_alone(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    reporter.says(PASTED).taps("บันทึก")
    other = chat("D0302").says("แก้คณะทำงาน")
    assert "ยังไม่มีคณะทำงานที่ท่านแก้ได้" in other.last
    member = chat("D0106").says("คณะทำงาน")
    assert "ขับเคลื่อนองค์กร STRONG" in member.last and "แก้คณะทำงาน" not in member.offers
    member.says("แก้คณะทำงาน")
    assert "แก้ได้เฉพาะ" in member.last
    reporter.says("แก้คณะทำงาน").says("แก้ไข ชื่อคณะทำงาน").says("คณะทำงานใหม่ 🌱 ฎีกา").taps("บันทึก")
    assert [each.title for each in groups_of(demo)] == ["คณะทำงานใหม่ 🌱 ฎีกา"]


@pytest.mark.soak
def test_a_secretary_who_is_no_reporter_keeps_the_group(
    demo: House, reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    reporter.says("ตั้งคณะทำงานจริยธรรม\nนายสมมติ อำนวยการ ประธาน\nนายสมมติ บุคลากร เลขานุการ")
    reporter.says("ทำแผน").taps("ครบแล้ว")
    reporter.taps("วันนี้").taps("บันทึก")
    secretary = chat("D0106").says("แก้คณะทำงาน")
    assert "กดข้อที่ต้องการแก้" in secretary.last
