"""What is kept of one person about announcements: told to that person, and what leaving ends."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers import registry
from handlers.people import data_file
from models.accounts import leaving, personal_data
from models.crypto import Sealer
from models.pledges import coverage
from models.pledges.pledge import DECLINED, JOINED, Pledge
from tests.models.pledges.joining_in import CLOSES, NOW, Unit, at, freeze

AFTER = at(CLOSES + timedelta(days=1))


def test_a_persons_file_holds_their_answers_and_how_they_were_counted(
    session: Session, sealer: Sealer
) -> None:
    unit = Unit(session).signed()
    unit.joins(unit.people[0])
    unit.joins(unit.people[1], given=DECLINED)
    freeze(session, unit.campaign, AFTER)
    found = personal_data.gather(session, sealer, unit.people[0])
    [one] = found["announcements"]
    assert (one["answer"], one["version"], one["at"]) == (JOINED, 1, NOW)
    assert [row["counted_as"] for row in found["counted"]] == [JOINED]
    told = data_file.rendered(found, NOW, registry.SUBJECTS).decode()
    assert '"คำตอบ": "เข้าร่วม"' in told and "รหัสยืนยันข้อความ (SHA-256)" in told
    assert "ไม่ประสงค์" not in told


def test_leaving_the_bot_keeps_what_was_joined_and_forgets_a_refusal(
    session: Session, sealer: Sealer
) -> None:
    unit = Unit(session).signed()
    unit.joins(unit.people[0])
    unit.joins(unit.people[1], given=DECLINED)
    for person in unit.people[:2]:
        leaving.leave(session, sealer, person, NOW)
    answers = {(p.person_id, p.answer) for p in session.scalars(select(Pledge))}
    assert answers == {(unit.director.id, JOINED), (unit.people[0].id, JOINED)}
    [count] = coverage.counts(session, NOW, coverage.CampaignFilter(2570))
    assert (count.joined, count.not_joined) == (2, 2)  # they must join still, on paper
