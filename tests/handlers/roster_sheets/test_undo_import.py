"""Taking a roster import back in chat: what is said before, and why it may not be."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select

from models.people.person import Person
from tests.handlers.house import Chat
from tests.handlers.roster_sheets.sent_file import POSITION, RosterFile

ADMIN, CHANGED = "D0002", "D0106"


def test_what_was_changed_since_is_named_and_a_day_later_nothing_is_taken_back(
    chat: Callable[[str], Chat],
) -> None:
    admin = chat(ADMIN)
    assert "ไม่มีการนำเข้า" in admin.says("ย้อนการนำเข้าบุคลากร").last
    assert "เฉพาะผู้" in chat("D0103").says("ย้อนการนำเข้าบุคลากร").last
    RosterFile(admin).change(CHANGED, POSITION, "นักวิชาการพิเศษ").send().says("นำเข้า")
    admin.says("ย้อนการนำเข้าบุคลากร")
    assert "กลับเป็นข้อมูลเดิม" in admin.last and "1 คน" in admin.last
    admin.says("ไม่ย้อน")
    assert "ยังไม่ได้ย้อน" in admin.last
    with admin.house.session() as session:
        person = session.scalars(select(Person).where(Person.staff_id == CHANGED)).one()
        person.work_group = "กลุ่มงานใหม่"
        session.commit()
    assert person.name in admin.says("ย้อนการนำเข้าบุคลากร").last
    admin.house.later(days=1)
    assert "ไม่มีการนำเข้า" in admin.says("ย้อนการนำเข้าบุคลากร").last
