"""An answer through the real drain and sender, on both databases: what it leaves behind, whenever a
process ends, LINE fails, or the person types what no question asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from bot.simulator import seed
from models.campaigns.campaign import AnswerBox, CampaignPerson
from models.codes.short_code import ShortCode
from models.conversations.conversation import Conversation
from models.database import Database
from models.missed.missed_sentence import MissedSentence
from models.queues.inbox import InboxEvent
from models.queues.lane import LANE
from models.queues.outbox import PARKED, OutboxMessage
from models.surveys.survey import SURVEY
from models.trail.audit_entry import AuditEntry
from scheduler.inbox_drain import drain_one
from scheduler.ports import Outside, SendFailed
from scheduler.upkeep.leftovers import drop_secret_draft
from tests.fakes import MovableClock, RecordingLine, RecordingLog
from tests.talk import Talk

REPORTER, COLLEAGUE = seed.line_id("D0103"), seed.line_id("D0104")
TEXT = "ลิฟต์ตัวที่สี่ค้างทุกเช้าวันจันทร์"
ASIDE = "ช่วยปัดฝุ่นตู้ห้องหกให้ทีได้ไหม"
"""A sentence that nothing understands; elsewhere it would be kept, to be learned from."""


class Killed(BaseException):
    """The process ends here."""


@pytest.fixture
def code(seeded: Outside, talk: Callable[[str], Talk]) -> str:
    """The code of the reporter's survey, which asks the bureau without names."""
    reporter = talk(REPORTER).says("ทำแบบสำรวจ 3.6").taps("พอใจบริการ").taps("สำนักเรา ไม่เก็บชื่อ")
    reporter.taps("อีก 7 วัน").taps("ไม่เพิ่ม").taps("เปิดแบบสำรวจ")
    [found] = [row.code for row in rows(seeded.database, ShortCode) if row.opens == SURVEY]
    return str(found)


@pytest.fixture
def colleague(code: str, talk: Callable[[str], Talk]) -> Talk:
    """Has answered all questions and sees the card with the button that sends."""
    who = talk(COLLEAGUE).says(code)
    for _ in range(6):
        who.says("2")
    return who.says(TEXT)


def rows(database: Database, table: Any) -> Sequence[Any]:
    return database.read(lambda session: list(session.scalars(select(table))))


def of_lane(office: Outside, table: Any) -> list[Any]:
    lane = office.sealer.keyed_hash(COLLEAGUE, LANE)
    return [row for row in rows(office.database, table) if row.lane == lane]


def state(office: Outside) -> tuple[int, bytes, int, int, int]:
    """Marks, box, drafts, payloads, bodies: what one transaction changes."""
    database = office.database
    marks = [row for row in rows(database, CampaignPerson) if row.answered_on is not None]
    [box] = rows(database, AnswerBox)
    payloads = [row for row in of_lane(office, InboxEvent) if row.payload is not None]
    bodies = [row for row in of_lane(office, OutboxMessage) if row.body is not None]
    return len(marks), box.sealed, len(of_lane(office, Conversation)), len(payloads), len(bodies)


@pytest.mark.parametrize(
    "database_url",
    ["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("pg"))],
    indirect=True,
)
def test_draft_and_payload_go_in_the_transaction_that_keeps_the_answer(
    colleague: Talk, seeded: Outside
) -> None:
    before = state(seeded)
    assert (before[0], *before[2:]) == (0, 1, 0, 0)
    tapped = {"type": "postback", "postback": {"data": colleague.button("ส่งคำตอบ")}}
    colleague.delivers(colleague.event(tapped))
    for point in ("drain:claimed", "drain:handled", "drain:before_commit"):
        with pytest.raises(Killed):
            drain_one(replace(seeded, checkpoint=dying(point)))
        assert state(seeded) == (*before[:3], 1, 0), point
        skip_lease(seeded)
    with pytest.raises(Killed):
        drain_one(replace(seeded, checkpoint=dying("drain:committed")))
    marks, box, *left = state(seeded)
    assert (marks, left) == (1, [0, 0, 1]) and box != before[1]
    colleague.settles()
    assert "ส่งคำตอบแล้ว" in colleague.last and state(seeded) == (1, box, 0, 0, 0)


def dying(at: str) -> Callable[[str], None]:
    def checkpoint(point: str) -> None:
        if point == at:
            raise Killed

    return checkpoint


def skip_lease(office: Outside) -> None:
    clock = office.clock
    assert isinstance(clock, MovableClock)
    clock.advance(minutes=2)


def test_answering_leaves_nothing_on_the_trail_and_no_word_in_the_log(
    colleague: Talk, seeded: Outside, log: RecordingLog
) -> None:
    before = len(rows(seeded.database, AuditEntry))
    colleague.taps("ส่งคำตอบ")
    assert len(rows(seeded.database, AuditEntry)) == before
    assert TEXT not in str(log.lines) and COLLEAGUE not in str(log.lines)


def test_an_answer_that_line_refuses_keeps_no_word(
    colleague: Talk, seeded: Outside, line: RecordingLine, log: RecordingLog
) -> None:
    line.failures = [SendFailed("refused", TEXT)]
    colleague.says("ย้อนกลับ").says(TEXT)
    line.failures = [SendFailed("refused", TEXT)]
    colleague.taps("ส่งคำตอบ")
    parked = [row for row in of_lane(seeded, OutboxMessage) if row.state == PARKED]
    assert len(parked) == 2 and {row.body for row in parked} == {None}
    assert TEXT not in str([vars(row) for row in parked]) and TEXT not in str(log.lines)
    assert state(seeded)[0] == 1


def test_a_fault_in_the_middle_tells_no_word_and_keeps_one_answer(
    colleague: Talk, seeded: Outside, clock: MovableClock, log: RecordingLog
) -> None:
    broken = []

    def breaks(point: str) -> None:
        if point == "drain:before_commit" and not broken:
            broken.append(point)
            raise RuntimeError(f"{TEXT} {COLLEAGUE}")

    tapped = {"type": "postback", "postback": {"data": colleague.button("ส่งคำตอบ")}}
    colleague.delivers(colleague.event(tapped))
    assert drain_one(replace(seeded, checkpoint=breaks))
    [row] = [row for row in of_lane(seeded, InboxEvent) if row.fault is not None]
    assert broken and "RuntimeError" in row.fault and TEXT not in row.fault
    clock.advance(seconds=20)
    colleague.settles()
    assert "ส่งคำตอบแล้ว" in colleague.last
    assert TEXT not in str(log.lines) and state(seeded)[::2] == (1, 0, 0)


def test_what_is_typed_beside_the_questions_is_not_kept_to_be_learned_from(
    code: str, talk: Callable[[str], Talk], seeded: Outside
) -> None:
    who = talk(COLLEAGUE).says(code).says(ASIDE).says("5").says(ASIDE)
    assert rows(seeded.database, MissedSentence) == []
    for _ in range(5):
        who.says("5")
    who.taps("ไม่ขอตอบ").taps("ส่งคำตอบ").says(ASIDE)
    assert rows(seeded.database, MissedSentence) == []
    who.says("เมนู").says("สวัสดี").says(ASIDE)
    assert len(rows(seeded.database, MissedSentence)) == 1


def test_a_draft_is_gone_at_once_if_cancelled_and_after_seven_days_else(
    colleague: Talk, seeded: Outside, clock: MovableClock
) -> None:
    colleague.says("ยกเลิก")
    assert state(seeded)[0] == state(seeded)[2] == 0
    code = next(row.code for row in rows(seeded.database, ShortCode) if row.opens == SURVEY)
    colleague.says(code).says("5")
    clock.advance(days=6)
    assert not drop_secret_draft(seeded) and state(seeded)[2] == 1
    clock.advance(days=1, seconds=1)
    assert drop_secret_draft(seeded) and state(seeded)[2] == 0
