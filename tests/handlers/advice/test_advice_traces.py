"""A question through the real drain and sender: what it leaves behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.simulator import seed
from models.advice.advice_question import AdviceMessage, AdviceQuestion
from models.conversations.conversation import Conversation
from models.missed.missed_sentence import MissedSentence
from models.people.person import Person
from models.queues.inbox import InboxEvent
from models.queues.lane import LANE
from models.queues.outbox import PARKED, OutboxMessage
from models.trail.audit_entry import AuditEntry
from scheduler.ports import Outside, SendFailed
from tests.fakes import MovableClock, RecordingLine, RecordingLog
from tests.handlers.reports.sent_reports import TOLD
from tests.handlers.surveys.test_survey_traces import (
    ASIDE,
    COLLEAGUE,
    REPORTER,
    of_lane,
    rows,
)
from tests.talk import Talk
from tests.told_apart import likes

ADMIN = seed.line_id("D0002")
TEXT = "ภาพถ่ายแนบเป็นหลักฐานในเล่มสรุปหน่วยละกี่ใบ"
FURTHER = "แล้วคำบรรยายใต้ภาพยาวเท่าใด"


@pytest.fixture
def colleague(seeded: Outside, talk: Callable[[str], Talk]) -> Talk:
    """Sees the card with the buttons that send."""
    return talk(COLLEAGUE).says(f"ถามคลินิก {TEXT}").taps("ส่งถามคน").taps("ไม่บอกชื่อ")


def test_nothing_of_it_stands_in_the_database_s_files_the_trail_or_the_log(
    colleague: Talk, seeded: Outside, log: RecordingLog, sqlite_path: Path
) -> None:
    entries = len(rows(seeded.database, AuditEntry))
    colleague.taps("ส่งและเตือนเมื่อตอบ")
    code = next(word for word in colleague.last.split() if word.startswith("K-"))
    colleague.says(f"ติดตาม {code}").says(FURTHER).taps("ส่งข้อความ").says("เสร็จแล้ว")
    [question] = rows(seeded.database, AdviceQuestion)
    assert len(rows(seeded.database, AdviceMessage)) == 1
    assert COLLEAGUE.encode() not in (question.push_address or b"")
    assert question.asker is question.bureau_id is None
    assert len(rows(seeded.database, AuditEntry)) == entries
    assert of_lane(seeded, Conversation) == []
    assert {row.payload for row in of_lane(seeded, InboxEvent)} == {None}
    assert {row.body for row in of_lane(seeded, OutboxMessage)} == {None}
    kept = b"".join(each.read_bytes() for each in sqlite_path.parent.iterdir())
    assert b"advice_question" in kept  # it was the database that was read
    for each in (TEXT, FURTHER, code, code.replace("-", "")):
        assert each.encode() not in kept, each
        assert each not in str(vars(log)), each
    assert COLLEAGUE not in str(log.lines)


def test_no_row_tells_which_of_two_colleagues_asked(
    colleague: Talk, seeded: Outside, talk: Callable[[str], Talk], clock: MovableClock
) -> None:
    ordinary = talk(REPORTER).says("เมนู").says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD)
    ordinary.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    assert "ส่งรายงานแล้ว" in ordinary.says("ยืนยัน").text
    colleague.taps("ส่งและเตือนเมื่อตอบ")
    answering = talk(ADMIN).says("คำถามที่รอ").taps("เปิด").taps("ตอบ").says("หน่วยละหนึ่งภาพ")
    answering.taps("ส่งคำตอบ")
    clock.advance(minutes=10)
    colleague.settles()
    assert "มีเรื่องรอท่าน" in colleague.text
    found = [likes(seeded.database, *whose(seeded, each)) for each in (COLLEAGUE, REPORTER)]
    assert set(found[0]) <= set(found[1])


def whose(office: Outside, line_id: str) -> tuple[str, int]:
    """The lane and the row of the roster of a LINE account."""
    query = select(Person.id).where(Person.line_user_id == line_id)
    person_id = office.database.read(lambda session: session.scalars(query).one())
    return office.sealer.keyed_hash(line_id, LANE), person_id


def test_what_line_refuses_and_what_is_typed_beside_it_keep_no_word(
    colleague: Talk, seeded: Outside, line: RecordingLine, log: RecordingLog
) -> None:
    line.failures = [SendFailed("refused", TEXT)]
    colleague.says("ส่งคำถาม")
    colleague.says(ASIDE)
    parked = [row for row in of_lane(seeded, OutboxMessage) if row.state == PARKED]
    assert parked and {row.body for row in parked} == {None}
    assert TEXT not in str([vars(row) for row in parked]) and TEXT not in str(log.lines)
    assert rows(seeded.database, MissedSentence) == []
