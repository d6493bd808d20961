"""Only a member who has left the office is replaced; the new one is told."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select

from models.people.person import Person
from tests.handlers.elections.electing import CHAIR, election_of, opened
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN


def test_who_has_left_is_replaced_while_people_vote(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    with demo.session() as session:
        opened(demo, session)
        session.commit()
    admin = chat(ADMIN).says("เปลี่ยนกรรมการ")
    assert "ยังอยู่ในทะเบียน" in admin.last
    with demo.session() as session:
        chair = session.scalars(select(Person).where(Person.staff_id == CHAIR)).one()
        chair.retired_at = demo.now
        session.commit()
    admin.says("เปลี่ยนกรรมการ")
    assert "แทน นายสมมติ อำนวยการข่าว" in admin.last
    assert "ผู้ถูกเสนอชื่อ" in admin.says("รายงานคลัง").since(0)
    before = len(demo.sent)
    admin.says("ช่วยรายงาน")
    assert "นายสมมติ ช่วยรายงาน (ประธาน)" in admin.last
    assert election_of(demo).id and demo.sent[before:][-1].kind == "election_committee"
