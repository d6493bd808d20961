"""Closing campaigns: lists brought up to the day, frozen once the last day is over, once."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.campaigns.campaign import Campaign, CampaignPerson
from scheduler.campaigns.timed import close_campaign
from scheduler.ports import Outside
from tests import factories
from tests.fakes import MovableClock
from tests.models.pledges.joining_in import CLOSES, Unit, at


def opened(office: Outside, staff: int = 3) -> int:
    return office.database.write(lambda session: Unit(session, staff=staff).signed().bureau.id)


def listed(office: Outside) -> int:
    query = select(func.count()).select_from(CampaignPerson)
    return office.database.read(lambda session: session.scalar(query) or 0)


def test_on_the_day_it_was_opened_nothing_is_left_to_do(office: Outside) -> None:
    opened(office)
    assert not close_campaign(office)


def test_who_came_is_put_on_the_list_the_next_day(office: Outside, clock: MovableClock) -> None:
    bureau = opened(office)
    office.database.write(
        lambda s: factories.person(s, factories.bureau(s, "สำนักก"), ["staff"]).id or bureau
    )
    clock.advance(days=1)
    assert (close_campaign(office), close_campaign(office)) == (True, False)
    assert listed(office) == 5


def test_once_the_last_day_is_over_it_is_frozen_once(office: Outside, clock: MovableClock) -> None:
    opened(office)
    clock.moment = at(CLOSES, 23)
    assert close_campaign(office)  # the day's list
    assert not close_campaign(office)
    clock.moment = at(CLOSES + timedelta(days=1), 0)
    assert (close_campaign(office), close_campaign(office)) == (True, False)
    campaign = office.database.read(lambda s: s.scalars(select(Campaign)).one().closed_at)
    assert campaign == clock.moment
    rows = office.database.read(lambda s: list(s.scalars(select(CampaignPerson.outcome))))
    assert sorted(filter(None, rows)) == ["joined", "not_joined", "not_joined", "not_joined"]


def test_a_worker_that_slept_over_the_closing_freezes_all_that_is_over(
    office: Outside, clock: MovableClock
) -> None:
    def both(session: Session) -> None:
        for name in ("สำนักก", "สำนักข"):
            Unit(session, name, 2)

    office.database.write(both)
    clock.moment = at(CLOSES + timedelta(days=40))
    assert [close_campaign(office) for _ in range(3)] == [True, True, False]
