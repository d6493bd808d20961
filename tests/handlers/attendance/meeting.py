"""An event of the demo's bureau that the reporter opened, for tests."""

from __future__ import annotations

from models.attendance import events, moving_code
from models.attendance.attendance_event import AttendanceEvent
from models.attendance.events import Attended
from models.codes.short_code import ShortCode
from tests.handlers.house import Chat, House

TITLE = "อบรมจริยธรรม"


def opens_event(
    reporter: Chat,
    when: str = "เริ่มเดี๋ยวนี้ 3 ชั่วโมง",
    code: str = "รหัสบนจอ",
    outsiders: str = "เฉพาะบุคลากร",
    expects: str = "บุคลากรของสำนัก",
) -> Chat:
    """The reporter opens an event in room 301; now, unless `when` is something else."""
    reporter.says("เปิดลงชื่อ").says(TITLE).says("ห้อง 301")
    reporter.says(when)
    for choice in (expects, code, outsiders):
        reporter.taps(choice)
    return reporter.taps("เปิดลงชื่อ")


def event_of(house: House) -> AttendanceEvent:
    with house.session() as session:
        found = session.query(AttendanceEvent).one()
        session.expunge_all()
    return found


def came(house: House) -> Attended:
    with house.session() as session:
        return events.attended(session, session.query(AttendanceEvent).one().id)


def on_screen(house: House) -> str:
    """The code that the screen shows now."""
    return moving_code.code_at(moving_code.key_of(house.sealer, event_of(house).id), house.now)


def printed(house: House) -> str:
    """The code of the event's sign."""
    with house.session() as session:
        return session.query(ShortCode).one().code
