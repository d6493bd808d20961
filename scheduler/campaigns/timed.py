"""Timed work of campaigns of all kinds: closes them, and lists whom the running ones ask."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK, office_day
from models.campaigns import asking
from models.campaigns.campaign import Campaign
from models.tables import CAMPAIGN_KINDS
from scheduler.declaration import Happening, Tick, Timed
from scheduler.ports import Outside

CAMPAIGN_OVER = "campaign_over"


def close_campaign(outside: Outside) -> bool:
    """Close a campaign after its last day, or list whom a running one asks.

    Closing keeps what its kind counts. Returns False if no campaign needed either.
    """
    now = outside.clock.now()
    if not outside.database.read(lambda session: asking.waiting(session, now)):
        return False
    return outside.database.write(lambda session: _close_campaign(outside, session))


def _close_campaign(outside: Outside, session: Session) -> bool:
    now = outside.clock.now()
    campaign = asking.take_waiting(session, now)
    if campaign is None:
        return False
    kind = CAMPAIGN_KINDS[campaign.kind]
    if asking.is_over(campaign, now):
        asking.close(session, kind, campaign, outside.sealer, now)
        outside.log.info("campaign_closed", campaign=campaign.id)
    else:
        asking.enrol(session, kind, campaign, now)
    return True


def _campaigns_over(session: Session, now: datetime) -> Iterator[Happening]:
    ends = Campaign.last_day
    query = select(ends).where(Campaign.closed_at.is_(None), ends >= office_day(now))
    found = session.scalars(query.order_by(ends)).all()
    if found:
        count = found.count(found[0])
        midnight = datetime.combine(found[0] + timedelta(days=1), time(), BANGKOK)
        yield Happening(midnight, CAMPAIGN_OVER, found[0], count)


CAMPAIGNS = Timed(
    name="campaigns",
    ticks=(Tick("close_campaigns", 60.0, close_campaign, by_office_time=True),),
    ahead=_campaigns_over,
)
