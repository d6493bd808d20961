"""The organiser of a round is told once that its last day is over, when the bot may speak."""

from __future__ import annotations

import json
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.campaigns.campaign import Campaign
from models.ideas import goal_polls, idea_rounds
from models.ideas.idea_round import IdeaRound
from models.ideas.idea_texts import GOOD, Idea
from models.people.person import REPORTER, Person
from models.queues.outbox import OutboxMessage
from models.queues.outbox_queue import BODY
from models.virtues import VIRTUES
from scheduler.campaigns.timed import close_campaign
from scheduler.ideas.timed import tell_closed_ideas
from scheduler.ports import Outside
from tests import factories
from tests.fakes import MovableClock
from tests.models.campaigns.asked import at

FRIDAY, SATURDAY, MONDAY = date(2027, 3, 5), date(2027, 3, 6), date(2027, 3, 8)
TUESDAY = date(2027, 3, 9)


def opened(office: Outside, clock: MovableClock) -> int:
    """A round of a bureau of six, five of whom have written, that ends on a Friday; its id."""
    clock.moment = at(FRIDAY)

    def work(session: Session) -> int:
        where = factories.bureau(session)
        people = [factories.person(session, where, [REPORTER]) for _ in range(6)]
        found, _ = idea_rounds.open_round(
            session, office.sealer, people[0], "ระดมความคิด", FRIDAY, clock.now()
        )
        campaign = idea_rounds.campaign_of(session, found)
        for each in people[:5]:
            told = [Idea(GOOD, "ช่วยเหลือกัน")]
            idea_rounds.tell(session, office.sealer, campaign, each, told, clock.now())
        return found.id

    return office.database.write(work)


def polled(office: Outside, round_id: int, clock: MovableClock) -> int:
    """A poll of the round that ends today; its campaign's id."""

    def work(session: Session) -> int:
        found = idea_rounds.known(session, round_id)
        me = session.get_one(Person, found.made_by)
        for virtue in VIRTUES:
            goal_polls.add_goal(session, found, me, virtue, virtue, clock.now())
        poll, _ = goal_polls.open_poll(
            session, office.sealer, found, "ลงคะแนน", MONDAY, clock.now()
        )
        return poll.id

    return office.database.write(work)


def bodies(office: Outside) -> list[tuple[str, str]]:
    query = (
        select(OutboxMessage).where(OutboxMessage.kind == "ideas_closed").order_by(OutboxMessage.id)
    )
    found = office.database.read(lambda session: list(session.scalars(query)))
    return [
        (each.key, json.dumps(office.sealer.open_json(each.body or b"", BODY), ensure_ascii=False))
        for each in found
    ]


def test_of_the_collecting_and_of_the_poll_each_is_told_once(
    office: Outside, clock: MovableClock
) -> None:
    about = opened(office, clock)
    assert not tell_closed_ideas(office)
    clock.moment = at(SATURDAY, 0)
    assert close_campaign(office)
    for quiet in (at(SATURDAY, 0), at(SATURDAY, 10), at(MONDAY, 6)):
        clock.moment = quiet
        assert not tell_closed_ideas(office)
    clock.moment = at(MONDAY, 9)
    assert (tell_closed_ideas(office), tell_closed_ideas(office)) == (True, False)
    [(_, body)] = bodies(office)
    assert "5 จาก 6 คน (ร้อยละ 83.33)" in body and "รวมเป็นเป้าหมาย" in body
    assert "ช่วยเหลือกัน" not in body
    poll = polled(office, about, clock)
    assert not tell_closed_ideas(office)
    clock.moment = at(TUESDAY, 9)
    assert close_campaign(office)
    assert (tell_closed_ideas(office), tell_closed_ideas(office)) == (True, False)
    assert [key for key, _ in bodies(office)][1] == f"ideas_closed:{poll}"


def test_two_workers_tell_it_once(office: Outside, clock: MovableClock) -> None:
    about = opened(office, clock)
    clock.moment = at(MONDAY, 9)
    assert close_campaign(office) and tell_closed_ideas(office)

    def forgotten(session: Session) -> None:
        session.get_one(IdeaRound, about).told_of = None

    office.database.write(forgotten)  # as a worker that read it before the other one committed
    assert tell_closed_ideas(office)
    assert len(bodies(office)) == 1


def test_nobody_is_told_of_what_is_long_over(office: Outside, clock: MovableClock) -> None:
    opened(office, clock)
    clock.moment = at(MONDAY, 9)
    close_campaign(office)

    def long_ago(session: Session) -> None:
        session.scalars(select(Campaign)).one().closed_at = clock.now() - timedelta(days=8)

    office.database.write(long_ago)
    assert not tell_closed_ideas(office)
