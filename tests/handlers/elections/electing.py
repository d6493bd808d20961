"""An election of the demo's office, planned by its administrator and named for by a bureau."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select

from models.elections.election import Election, Nominee
from models.people.person import Person
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN

PLANNED = "จัดคัดเลือกดีเด่น ปี 2570 ประธาน อำนวยการข่าว กรรมการ อำนวยการคลัง, รับแจ้งเหตุ ผู้ได้รับเลือก 2"
"""The line by which the administrator plans it."""

NOMINEE = "D0106"
REASON = "มาก่อนเวลาและช่วยงานผู้อื่นเสมอ"
NAMED = f"เสนอชื่อ คุณบุคลากร สุจริต จิตอาสา เพราะ{REASON}"
"""The line by which a reporter names a colleague."""


def plans(chat: Callable[[str], Chat], line: str = PLANNED) -> Chat:
    """The administrator plans the election of 2570; its naming runs in the demo's March."""
    return chat(ADMIN).says(line).taps("จัดการคัดเลือก")


def election_of(house: House) -> Election:
    with house.session() as session:
        return session.scalars(select(Election).order_by(Election.id.desc())).one()


def states(house: House) -> dict[str, str]:
    """By staff id, how it stands with everybody named."""
    with house.session() as session:
        query = select(Person.staff_id, Nominee.state).join(Nominee, Nominee.person_id == Person.id)
        return {staff_id: state for staff_id, state in session.execute(query)}
