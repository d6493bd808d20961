"""A bureau of the demo that reports and decides, for the tests of what follows after sending."""

from __future__ import annotations

from sqlalchemy import select

from models.people.person import Person
from models.reports.report import Report, ReportVersion
from tests.handlers.house import Chat, House, arranging
from tests.handlers.replay import play

TOLD = "จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม มีผู้เข้าร่วม 118 คน"
REPORTER, HEAD, DIRECTOR, SECRETARY, ADMIN = "D0103", "D0102", "D0101", "D0001", "D0002"


def sends(chat: Chat, *deciders: Chat, number: str = "1.10", files: int = 1) -> None:
    """A whole report; whoever is to decide gets the card."""

    def sends_all() -> None:
        chat.says(f"รายงาน {number}")
        for _ in range(files):
            chat.sends_file()
        chat.taps("เสร็จแล้ว 100%").says(TOLD)
        chat.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
        if not files:
            chat.says("ไม่มี")
        chat.says("ไม่มี").says("ยืนยัน")
        assert "ส่งรายงานแล้ว" in chat.last
        meets(chat.house, *deciders)

    play(sends_all, [chat, *deciders], number, files)


def meets(house: House, *chats: Chat) -> None:
    """Bring what was pushed last to these people, too."""
    for chat in chats:
        chat.hears([e for e in house.sent[-3:] if e.kind != "answer"])


def decision(house: House) -> tuple[str, list[ReportVersion]]:
    with house.session() as session:
        report = session.scalars(select(Report)).one()
        query = select(ReportVersion).order_by(ReportVersion.version)
        return report.state, list(session.scalars(query))


@arranging
def person(house: House, staff_id: str, **values: object) -> None:
    with house.session() as session:
        found = session.scalars(select(Person).where(Person.staff_id == staff_id)).one()
        for name, value in values.items():
            setattr(found, name, value)
        session.commit()


def number_of(house: House, staff_id: str) -> int:
    with house.session() as session:
        return session.scalars(select(Person.id).where(Person.staff_id == staff_id)).one()


def events_of(house: House, staff_id: str, kind: str) -> int:
    """How many messages of this kind have left for somebody."""
    with house.session() as session:
        account = session.scalars(
            select(Person.line_user_id).where(Person.staff_id == staff_id)
        ).one()
    return sum(e.recipient == account and e.kind == kind for e in house.sent)
