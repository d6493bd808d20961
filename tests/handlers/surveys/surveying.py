"""A survey of the demo's office: made by its reporter, answered by its people."""

from __future__ import annotations

from sqlalchemy import select

from models.codes.short_code import ShortCode
from models.people.person import Person
from models.surveys.survey import SURVEY
from tests.handlers.house import Chat, House

REPORTER = "D0103"
LEVELS = ("5 มากที่สุด", "4 มาก", "3 ปานกลาง", "2 น้อย", "1 น้อยที่สุด")


def makes(reporter: Chat, activity: str = "3.6", who: str = "สำนักเรา ไม่เก็บชื่อ") -> str:
    """The reporter opens the proposed survey for a week; returns its code."""
    reporter.says(f"ทำแบบสำรวจ {activity}".strip()).taps("พอใจบริการ").taps(who)
    reporter.taps("อีก 7 วัน").taps("ไม่เพิ่ม").taps("เปิดแบบสำรวจ")
    return code_of(reporter.house)


def code_of(house: House) -> str:
    """The code of the newest survey."""
    with house.session() as session:
        query = select(ShortCode.code).where(ShortCode.opens == SURVEY)
        return session.scalars(query.order_by(ShortCode.about_id.desc())).first() or ""


def answers(chat: Chat, code: str, *levels: int, text: str = "") -> Chat:
    """Types the code, gives these levels and a text or none, and sends."""
    chat.says(code)
    for level in levels or (5, 4, 5, 4, 5, 5):
        chat.taps(LEVELS[5 - level])
    if text:
        chat.says(text)
    else:
        chat.taps("ไม่ขอตอบ")
    return chat.taps("ส่งคำตอบ")


def colleagues(house: House) -> list[str]:
    """Staff ids of the reporter's own bureau, the reporter's not among them."""
    with house.session() as session:
        me = session.scalars(select(Person).where(Person.staff_id == REPORTER)).one()
        query = select(Person.staff_id).where(
            Person.bureau_id == me.bureau_id, Person.id != me.id, Person.line_user_id.is_not(None)
        )
        return list(session.scalars(query.order_by(Person.id)))
