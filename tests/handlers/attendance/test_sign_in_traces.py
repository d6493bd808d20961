"""Signing in through the real drain and sender: what of outsiders and of codes is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.simulator import seed
from models.attendance import attendance_list, moving_code
from models.attendance.attendance_event import AttendanceEvent, AttendanceMark
from models.conversations.conversation import Conversation
from models.trail.audit_entry import AuditEntry
from scheduler.ports import Outside
from scheduler.upkeep.leftovers import purge_bodies
from tests.fakes import MovableClock, RecordingLog
from tests.talk import Talk

OUTSIDER, REPORTER, STAFF = "U" + "9" * 32, seed.line_id("D0103"), seed.line_id("D0106")
NAME = "สมหมาย มาเยือนจริง มหาวิทยาลัยทดลอง"


@pytest.fixture
def event(office: Outside, talk: Callable[[str], Talk]) -> AttendanceEvent:
    """An event with a screen that takes outsiders too."""
    office.database.write(
        lambda s: seed.seed(s, office.sealer, office.clock.now(), office.random_bytes)
    )
    reporter = talk(REPORTER).says("เปิดลงชื่อ").says("อบรมจริยธรรม").says("ห้อง 301")
    for choice in ("เริ่มเดี๋ยวนี้ 3 ชั่วโมง", "บุคลากรของสำนัก", "รหัสบนจอ", "รับบุคคลภายนอก", "เปิดลงชื่อ"):
        reporter.taps(choice)
    found = office.database.read(lambda session: session.scalars(select(AttendanceEvent)).one())
    return found


def on_screen(office: Outside, event: AttendanceEvent) -> str:
    return moving_code.code_at(moving_code.key_of(office.sealer, event.id), office.clock.now())


def test_an_outsiders_name_account_and_the_screens_code_stand_in_no_file_and_no_log(
    event: AttendanceEvent,
    office: Outside,
    talk: Callable[[str], Talk],
    sqlite_path: Path,
    log: RecordingLog,
) -> None:
    code = on_screen(office, event)
    guest = talk(OUTSIDER).says(code)
    guest.says(NAME)
    assert "ลงชื่อแล้ว" in guest.last and NAME in guest.last
    kept = b"".join(each.read_bytes() for each in sqlite_path.parent.iterdir())
    assert b"attendance_mark" in kept  # it was the database that was read
    for secret in (NAME, "มาเยือนจริง", OUTSIDER, code, moving_code.in_qr(code)):
        assert secret.encode() not in kept, secret
        assert secret not in str(log.lines), secret
    states = office.database.read(lambda session: list(session.scalars(select(Conversation.state))))
    assert states and not any(states)


def test_after_a_year_nobody_reads_the_name_and_the_count_stays(
    event: AttendanceEvent, office: Outside, talk: Callable[[str], Talk], clock: MovableClock
) -> None:
    talk(OUTSIDER).says(on_screen(office, event)).says(NAME)

    def names() -> list[str]:
        return office.database.read(
            lambda session: [
                each.name for each in attendance_list.present(session, office.sealer, event)
            ]
        )

    clock.advance(days=365)
    while purge_bodies(office):
        pass
    assert names() == [NAME]
    clock.advance(days=2)
    while purge_bodies(office):
        pass
    assert names() == [""]


def test_the_trail_tells_who_was_ticked_by_whom_and_nobody_who_signed_in_alone(
    event: AttendanceEvent, office: Outside, talk: Callable[[str], Talk]
) -> None:
    def told() -> int:
        entries = office.database.read(lambda session: list(session.scalars(select(AuditEntry))))
        return sum(entry.verb.startswith("attendance.") for entry in entries)

    talk(STAFF).says(on_screen(office, event))
    marks = office.database.read(lambda session: list(session.scalars(select(AttendanceMark))))
    assert len(marks) == 1 and told() == 0
    organiser = talk(REPORTER).says("กิจกรรมลงชื่อ").taps("ลงชื่อให้ผู้ไม่มี LINE")
    organiser.taps(organiser.offers[0])
    assert "ลงชื่อให้" in organiser.last and told() == 1
