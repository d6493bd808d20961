"""A meeting of a working group that is noted concerns the people of the group."""

from __future__ import annotations

import pytest

from models.attendance.attendance_event import LISTED
from tests.handlers.calendar_events.test_add_event import event_of
from tests.handlers.house import Chat, House

_NOTED = """ตั้งคณะทำงานขับเคลื่อนจริยธรรม
นายสมมติ อำนวยการ ประธาน
นางสาวตัวอย่าง รายงานดี เลขานุการ
นางรัตน์ติกาล ปิ่นปั้นฐานิสร์ ที่ปรึกษา
หน้าที่
จัดทำแผน"""
_PEOPLE = {"นายสมมติ อำนวยการ", "นางสาวตัวอย่าง รายงานดี"}


@pytest.fixture
def noted(reporter: Chat) -> Chat:
    reporter.says(_NOTED)
    while "บันทึก" not in reporter.offers:
        reporter.taps("ยังไม่กำหนด")
    return reporter.taps("บันทึก")


def _named(admin: Chat) -> set[str]:
    return {each["name"] for each in (admin.state["answers"].get("whom") or {}).get("people", ())}


@pytest.mark.parametrize(
    "sentence",
    [
        "ประชุมคณะทำงานขับเคลื่อนจริยธรรม พุธหน้า 9 โมง ห้อง 301",
        "ช่วยนัดประชุมคณะทำงานขับเคลื่อนจริยธรรม 5 เม.ย. บ่ายโมง ห้อง 301",
    ],
)
def test_a_meeting_of_a_noted_group_is_of_its_people(
    demo: House, noted: Chat, admin: Chat, sentence: str
) -> None:
    admin.says(sentence)
    assert _named(admin) == _PEOPLE
    assert any("นางรัตน์ติกาล" in str(each) for each in admin.heard)
    admin.taps("บันทึก")
    assert event_of(demo).expects == LISTED and event_of(demo).place == "ห้อง 301"


@pytest.mark.parametrize(
    "sentence",
    [
        "นัดประชุมคณะทำงานวันที่ 1 เม.ย. บ่ายโมงครึ่ง ห้อง 301",
        "นัดประชุมคณะทำงานตรวจรับพัสดุ 1 เม.ย. บ่ายโมงครึ่ง ห้อง 301",
        "นัดประชุมหัวหน้ากลุ่มงาน 1 เม.ย. บ่ายโมงครึ่ง ห้อง 301",
    ],
)
def test_a_meeting_of_others_still_asks_whom_it_concerns(
    noted: Chat, admin: Chat, sentence: str
) -> None:
    assert "เกี่ยวข้องกับผู้ใด" in admin.says(sentence).last
    assert not _named(admin)


@pytest.mark.soak
def test_a_group_is_named_in_a_list_of_people(noted: Chat, admin: Chat) -> None:
    admin.says("เพิ่มกำหนดการ ประชุม พรุ่งนี้").says("แก้ไข ผู้เกี่ยวข้อง").taps("รายชื่อที่กำหนด")
    admin.says("คณะทำงานขับเคลื่อนจริยธรรม, นายสมมติ บุคลากร")
    assert _named(admin) == {*_PEOPLE, "นายสมมติ บุคลากร"}
    assert "นางรัตน์ติกาล" in admin.last
