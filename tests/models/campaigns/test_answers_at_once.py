"""Many who answer at the same moment: each is marked once, and as many answers are kept."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.campaigns import answer_box, answering
from models.campaigns.campaign import Campaign, CampaignPerson
from models.database import Database
from models.errors import Refusal
from tests.models.campaigns.asked import NOW, SEALER, Asked

PEOPLE = 24


def asked(database: Database) -> tuple[int, list[int]]:
    def opened(session: Session) -> tuple[int, list[int]]:
        office = Asked(session, (PEOPLE,))
        return office.campaign.id, [person.id for person in office.people[0]]

    return database.write(opened)


def give(database: Database, campaign_id: int, person_id: int, broken: bool = False) -> str:
    """The person's tap, as one event handles it. broken: the process ends before the commit."""

    def work(session: Session) -> None:
        answering.mark(session, session.get_one(Campaign, campaign_id), person_id, NOW)
        answer_box.put(session, SEALER, campaign_id, {"q": person_id % 5})
        if broken:
            raise InterruptedError

    try:
        database.write(work)
    except Refusal as refusal:
        return refusal.code
    except InterruptedError:
        return "broken"
    return "kept"


def kept(database: Database, campaign_id: int) -> tuple[int, int]:
    """How many marks there are, and how many answers."""
    marks = select(func.count(CampaignPerson.answered_on))
    return (
        database.read(lambda s: s.scalar(marks) or 0),
        len(database.read(lambda s: answer_box.answers(s, SEALER, campaign_id))),
    )


def test_each_is_marked_once_and_no_answer_is_lost_or_doubled(database: Database) -> None:
    campaign_id, people = asked(database)
    with ThreadPoolExecutor(8) as pool:
        taps = people + people  # each of them taps twice
        outcomes = Counter(pool.map(lambda person: give(database, campaign_id, person), taps))
    assert outcomes == {"kept": PEOPLE, "already": PEOPLE}
    assert kept(database, campaign_id) == (PEOPLE, PEOPLE)


@pytest.mark.parametrize("again", [True, False])
def test_what_breaks_before_the_commit_leaves_neither_mark_nor_answer(
    database: Database, again: bool
) -> None:
    campaign_id, people = asked(database)
    assert give(database, campaign_id, people[0], broken=True) == "broken"
    assert kept(database, campaign_id) == (0, 0)
    if again:
        assert give(database, campaign_id, people[0]) == "kept"
        assert kept(database, campaign_id) == (1, 1)
