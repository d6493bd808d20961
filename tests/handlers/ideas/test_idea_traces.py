"""An idea and a vote through the real drain and sender: what they leave behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select

from models.codes.short_code import ShortCode
from models.ideas.idea_round import COLLECTION
from models.missed.missed_sentence import MissedSentence
from models.queues.outbox import PARKED, OutboxMessage
from models.trail.audit_entry import AuditEntry
from scheduler.inbox_drain import drain_one
from scheduler.ports import Outside, SendFailed
from scheduler.upkeep.leftovers import drop_secret_draft
from tests.fakes import MovableClock, RecordingLine, RecordingLog
from tests.handlers.surveys.test_survey_traces import (
    ASIDE,
    COLLEAGUE,
    REPORTER,
    Killed,
    dying,
    of_lane,
    rows,
    skip_lease,
    state,
)
from tests.talk import Talk

TEXT = "รถราชการจอดติดเครื่องรอนานทุกเช้า"


@pytest.fixture
def colleague(seeded: Outside, talk: Callable[[str], Talk]) -> Talk:
    """Has written one idea and sees the card with the button that sends."""
    talk(REPORTER).says("เปิดระดมความคิด").taps("อีก 7 วัน").taps("เปิดระดมความคิด")
    return talk(COLLEAGUE).says(code_of(seeded)).says(TEXT).taps("เว้นเรื่องนี้")


def code_of(office: Outside) -> str:
    query = select(ShortCode.code).where(ShortCode.opens == COLLECTION)
    return office.database.read(lambda session: session.scalars(query).one())


@pytest.mark.parametrize(
    "database_url",
    ["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("pg"))],
    indirect=True,
)
def test_draft_and_payload_go_in_the_transaction_that_keeps_the_text(
    colleague: Talk, seeded: Outside
) -> None:
    before = state(seeded)
    assert (before[0], *before[2:]) == (0, 1, 0, 0)
    tapped = {"type": "postback", "postback": {"data": colleague.button("ส่ง")}}
    colleague.delivers(colleague.event(tapped))
    for point in ("drain:claimed", "drain:before_commit"):
        with pytest.raises(Killed):
            drain_one(replace(seeded, checkpoint=dying(point)))
        assert state(seeded) == (*before[:3], 1, 0), point
        skip_lease(seeded)
    colleague.settles()
    marks, box, *left = state(seeded)
    assert (marks, left) == (1, [0, 0, 0]) and box != before[1]


def test_writing_leaves_nothing_on_the_trail_and_no_word_in_the_log(
    colleague: Talk, seeded: Outside, log: RecordingLog
) -> None:
    before = len(rows(seeded.database, AuditEntry))
    colleague.taps("ส่ง")
    assert len(rows(seeded.database, AuditEntry)) == before
    assert TEXT not in str(log.lines) and COLLEAGUE not in str(log.lines)


def test_a_text_that_line_refuses_to_repeat_keeps_no_word(
    colleague: Talk, seeded: Outside, line: RecordingLine, log: RecordingLog
) -> None:
    line.failures = [SendFailed("refused", TEXT)]
    colleague.says("แก้ไข ปัญหาที่อยากแก้").says(TEXT)
    line.failures = [SendFailed("refused", TEXT)]
    colleague.taps("ส่ง")
    parked = [row for row in of_lane(seeded, OutboxMessage) if row.state == PARKED]
    assert parked and {row.body for row in parked} == {None}
    assert TEXT not in str([vars(row) for row in parked]) and TEXT not in str(log.lines)


@pytest.mark.soak
def test_words_at_the_end_are_not_kept_to_be_learned_from(colleague: Talk, seeded: Outside) -> None:
    colleague.says(ASIDE).taps("ส่ง").says(ASIDE)
    assert rows(seeded.database, MissedSentence) == []
    colleague.says("เมนู").says("สวัสดี").says(ASIDE)
    assert len(rows(seeded.database, MissedSentence)) == 1


def test_a_draft_is_gone_at_once_if_cancelled_and_after_seven_days_else(
    colleague: Talk, seeded: Outside, clock: MovableClock
) -> None:
    colleague.says("ยกเลิก")
    assert state(seeded)[0] == state(seeded)[2] == 0
    colleague.says(code_of(seeded)).taps("วินัย")
    clock.advance(days=6)
    assert not drop_secret_draft(seeded) and state(seeded)[2] == 1
    clock.advance(days=1, seconds=1)
    assert drop_secret_draft(seeded) and state(seeded)[2] == 0
