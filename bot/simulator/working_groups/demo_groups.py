"""The demo's working group with its duties, and a meeting of it."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from models.calendar import office_day
from models.people import people
from models.people.person import Person
from models.working_groups import groups
from models.working_groups.groups import AgendaItem, GroupMember, GroupNote, MeetingNote

KEEPER = "D0103"
TITLE = "คณะทำงานขับเคลื่อนองค์กร STRONG จิตพอเพียงต้านทุจริต"
MEMBERS = (
    ("D0101", "chair"),
    ("D0102", "vice"),
    ("D0105", "member"),
    ("D0106", "member"),
    ("D0103", "secretary"),
    ("D0104", "assistant"),
)
DUTIES = (
    "จัดทำแผนส่งเสริมคุณธรรม จริยธรรม และความโปร่งใสของสำนัก",
    "มอบหมายและติดตามการดำเนินกิจกรรมตามแผนให้แล้วเสร็จตามกำหนด",
    "รวบรวมหลักฐานและจัดทำรายงานผลการดำเนินการเสนอผู้บังคับบัญชา",
    "ปฏิบัติงานอื่นตามที่ได้รับมอบหมาย",
)
AGENDA = (
    AgendaItem(
        "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
        "ประธานแจ้งว่าสำนักต้องรายงานผลการดำเนินการตามแผนให้ครบทุกกิจกรรมภายในกำหนด และให้ทุกกลุ่มงานมีส่วนร่วม",
        "รับทราบ",
    ),
    AgendaItem(
        "เรื่องเพื่อพิจารณา การมอบหมายงานตามแผนส่งเสริมคุณธรรม",
        "เลขานุการเสนอการแบ่งงานตามมาตรการของแผน และปฏิทินการส่งรายงาน",
        "เห็นชอบตามที่เสนอ และมอบเลขานุการติดตามความก้าวหน้าทุกเดือน",
    ),
    AgendaItem("เรื่องอื่น ๆ", "", "นัดประชุมครั้งต่อไปภายในสองเดือน"),
)
AGO = timedelta(days=14)


def note_groups(session: Session, now: datetime) -> None:
    """Note the group, whose order is a month old, and its first meeting."""
    day = office_day(now - AGO)
    keeper = _person(session, KEEPER)
    found = [(_person(session, staff_id), seat) for staff_id, seat in MEMBERS]
    told = GroupNote(
        bureau_id=keeper.bureau_id,
        title=TITLE,
        members=[GroupMember(each.name, seat, each.position, each.id) for each, seat in found],
        duties=DUTIES,
        ordered_on=day - AGO,
    )
    group = groups.note(session, keeper, told, now)
    meeting = MeetingNote(
        number=1,
        year=groups.year_of(day),
        day=day,
        begins="09:30",
        ends="11:30",
        place="ห้องประชุมสำนักบริหารงานกลาง ชั้น 3 อาคารรัฐสภา",
        members=group.members,
        absent={3: "ติดราชการ"},
        agenda=AGENDA,
    )
    groups.note_meeting(session, keeper, group, meeting, now)


def _person(session: Session, staff_id: str) -> Person:
    found = people.by_staff_id(session, staff_id)
    assert found is not None
    return found
