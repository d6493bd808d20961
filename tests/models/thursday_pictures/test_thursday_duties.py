"""What the rota asks of people as duties: found, met, told when, by one statement."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.duties.duty import Duty
from models.reminders import duty_checks, reminder_record
from models.reminders.duties import duties
from models.reminders.reminder_pass import pass_at
from models.thursday_pictures import picture_publishing
from models.thursday_pictures.thursday_duties import (
    THURSDAY_DECISION,
    THURSDAY_FORWARD,
    THURSDAY_PICTURE,
)
from tests.models.reminders.owing import CALENDAR
from tests.models.thursday_pictures.taking_turns import FIRST, NOW, Turns, at

KINDS = (THURSDAY_PICTURE, THURSDAY_DECISION, THURSDAY_FORWARD)


def due(session: Session, day: date) -> list[Duty]:
    found = duties(session, CALENDAR, at(day))
    return [each for each in found if each.kind in KINDS and each.day == day]


def test_a_reporter_is_reminded_ten_five_and_two_working_days_before(
    session: Session, sealer: Sealer
) -> None:
    turns = Turns(session, sealer)
    reporter, said = turns.units[2].reporter.id, []
    for number in range(20):
        day = NOW.date() + timedelta(days=number)
        digests = pass_at(session, CALENDAR, at(day)).digests
        for digest in reminder_record.note_digests(session, digests, at(day)):
            if digest.person_id == reporter:
                said += [(day.isoformat()[5:], line.step) for line in digest.lines]
    # 18 March: ten working days before is the 4th, five the 11th, two the 16th; then a day late
    assert said == [("03-04", "-10"), ("03-11", "-5"), ("03-16", "-2"), ("03-19", "+1")]


@pytest.mark.soak
def test_a_picture_that_waits_is_its_heads_duty_and_an_approved_one_is_to_be_forwarded(
    session: Session, sealer: Sealer
) -> None:
    turns = Turns(session, sealer)
    unit = turns.units[0]
    [send] = due(session, FIRST)
    assert send.kind is THURSDAY_PICTURE and unit.reporter.id in send.recipients.everybody()
    turns.sends(0)
    [decide] = due(session, FIRST)
    assert decide.kind is THURSDAY_DECISION and decide.recipients.everybody() == {unit.head.id}
    turns.approves(0)
    [forward] = due(session, FIRST)
    assert forward.kind is THURSDAY_FORWARD
    assert {unit.reporter.id, turns.admin.id} <= forward.recipients.everybody()
    keys = [send.key, decide.key, forward.key]
    assert duty_checks.still_due(session, keys) == {forward.key}
    picture_publishing.forwarded(session, unit.reporter, turns.weeks[0].id, CALENDAR, at(FIRST))
    assert due(session, FIRST) == [] and duty_checks.still_due(session, keys) == set()
