"""Timed work of announcements to join: closes campaigns, and keeps the lists of running ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK, office_day
from models.pledges import campaigns, coverage
from models.pledges.pledge import Campaign
from scheduler.declaration import Happening, Tick, Timed
from scheduler.ports import Outside

CAMPAIGN_OVER = "campaign_over"


def close_campaign(outside: Outside) -> bool:
    """Freeze a campaign after its last day, or bring the list of a running one up to date.

    Freezing stores who counted, and how. Returns False if no campaign needed either.
    """
    now = outside.clock.now()
    if not outside.database.read(lambda session: campaigns.waiting(session, now)):
        return False
    return outside.database.write(lambda session: _close_campaign(outside, session))


def _close_campaign(outside: Outside, session: Session) -> bool:
    now = outside.clock.now()
    campaign = campaigns.take_waiting(session, now)
    if campaign is None:
        return False
    if campaigns.is_over(campaign, now):
        people = coverage.freeze(session, campaign, now)
        outside.log.info("campaign_closed", campaign=campaign.id, people=people)
    else:
        campaigns.enrol(session, campaign, now)
    return True


def _campaigns_over(session: Session, now: datetime) -> Iterator[Happening]:
    ends = Campaign.last_day
    query = select(ends).where(Campaign.closed_at.is_(None), ends >= office_day(now))
    found = session.scalars(query.order_by(ends)).all()
    if found:
        count = found.count(found[0])
        midnight = datetime.combine(found[0] + timedelta(days=1), time(), BANGKOK)
        yield Happening(midnight, CAMPAIGN_OVER, found[0], count)


PLEDGES = Timed(
    name="pledges",
    ticks=(Tick("close_campaigns", 60.0, close_campaign, by_office_time=True),),
    ahead=_campaigns_over,
)
