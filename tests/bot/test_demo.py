"""What a new demo holds beside its people: announcements that some have joined and others owe."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.simulator import seed
from bot.simulator.pledges.demo_announcements import PLEDGED, open_announcements
from models.crypto import Sealer
from models.database import Database
from models.elections.voting import SMALLEST_ELECTORATE
from models.people import people
from models.people.person import Person
from models.pledges import coverage, pledges
from models.pledges.coverage import CampaignFilter
from models.pledges.pledge import Announcement, JoiningCampaign, Pledge

NOW = datetime(2027, 9, 20, 2, 0, tzinfo=UTC)


@pytest.fixture
def kept(kept_sqlite: Database) -> Database:
    """The services' own tests ask both databases."""
    return kept_sqlite


@pytest.fixture
def demo(session: Session, sealer: Sealer) -> Iterator[Session]:
    seed.seed(session, sealer, NOW, secrets.token_bytes)
    open_announcements(session, NOW)
    yield session


def person(session: Session, staff_id: str) -> Person:
    found = people.by_staff_id(session, staff_id)
    assert found is not None
    return found


def test_enough_people_take_part_for_a_vote(session: Session, sealer: Sealer) -> None:
    seed.seed(session, sealer, NOW, secrets.token_bytes)
    seed.add_colleagues(session, NOW)
    joined = {each.staff_id for each in session.scalars(select(Person)) if each.line_user_id}
    assert len(joined) >= SMALLEST_ELECTORATE and seed.NOT_JOINED not in joined


@pytest.mark.soak
def test_the_six_announcements_of_the_present_year_are_open_in_every_bureau(demo: Session) -> None:
    years = set(demo.scalars(select(Announcement.fiscal_year)))
    assert years == {2570}
    assert demo.scalar(select(func.count()).select_from(Announcement)) == 6
    bureaus = len({each.bureau_id for each in demo.scalars(select(Person))})
    assert demo.scalar(select(func.count()).select_from(JoiningCampaign)) == 6 * bureaus
    # The year turns meanwhile; the announcements stay open for their days.
    assert set(demo.scalars(select(JoiningCampaign.last_day))) == {date(2027, 10, 20)}


@pytest.mark.soak
def test_some_have_joined_and_everybody_else_may_join_at_once(demo: Session) -> None:
    assert demo.scalar(select(func.count()).select_from(Pledge)) == 6 * len(PLEDGED)
    for staff_id in PLEDGED:
        assert pledges.due_from(demo, person(demo, staff_id), NOW) == []
    for staff_id in ("D0002", "D0103", "D0106", "D0302", seed.NOT_JOINED):
        owed = pledges.due_from(demo, person(demo, staff_id), NOW)
        assert len(owed) == 6 and all(each.ready for each in owed)
    counts = coverage.counts(demo, NOW, CampaignFilter(2570, open_only=True), "announcement")
    assert [(each.joined, each.counted) for each in counts] == [(6, 14)] * 6
