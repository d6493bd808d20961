"""What the office's groups hear when voting opens: how many may vote, and until when, once."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK
from models.people import chat_groups
from models.people.person import ChatGroup
from models.queues.outbox import OutboxMessage
from models.queues.outbox_queue import BODY
from models.queues.quota import ANNOUNCEMENT
from scheduler.elections.timed import open_voting
from scheduler.ports import Outside
from tests.fakes import MovableClock
from tests.handlers.surveys.test_survey_traces import Killed, dying
from tests.scheduler.elections.held_office import FIRST_MINUTE, election, prepared, stands_at

OURS, STRANGE = "lane-of-ours", "lane-of-strangers"


def with_groups(office: Outside) -> None:
    """A group of the office's, and one on which no administrator has decided."""

    def make(session: Session) -> None:
        now = office.clock.now()
        for lane in (OURS, STRANGE):
            chat_groups.joined(session, office.sealer, lane, f"C{lane}", now)
        ours = session.get_one(ChatGroup, OURS)
        ours.confirmed_by, ours.confirmed_at = 1, now

    office.database.write(make)


def pushes(office: Outside) -> list[OutboxMessage]:
    query = select(OutboxMessage).where(OutboxMessage.kind == ANNOUNCEMENT)
    return office.database.read(lambda session: list(session.scalars(query)))


def test_the_office_s_group_hears_of_it_once_and_in_the_morning(
    office: Outside, clock: MovableClock
) -> None:
    election_id = prepared(office)
    with_groups(office)
    stands_at(clock, FIRST_MINUTE)
    with pytest.raises(Killed):
        open_voting(replace(office, checkpoint=dying("elections:open")))
    assert open_voting(office) and not open_voting(office)
    [push] = pushes(office)
    assert (push.lane, push.key) == (OURS, f"voting_opened:{election_id}:{OURS}")
    body = json.dumps(office.sealer.open_json(push.body or b"", BODY), ensure_ascii=False)
    assert f"{election(office, election_id).roll_size} คน" in body and "พิมพ์ “ลงคะแนน”" in body
    assert "นายสมมติ" not in body and "postback" not in body
    assert push.not_before.astimezone(BANGKOK).hour >= 8
    assert push.expires_at == FIRST_MINUTE - timedelta(minutes=1) + timedelta(days=6)
