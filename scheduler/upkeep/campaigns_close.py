"""Keeps campaigns' lists: who came is put on them daily; over, it is frozen who counted how."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.pledges import campaigns, coverage
from scheduler.ports import Outside


def close_one(outside: Outside) -> bool:
    """Freeze a campaign whose closing day is over, or bring one's list up to today; False if there
    was none.

    Any number of workers may do it, twice or killed anywhere: both are one transaction and change
    nothing when done again.
    """
    now = outside.clock.now()
    if not outside.database.read(lambda session: campaigns.waiting(session, now)):
        return False
    return outside.database.write(lambda session: _one(outside, session))


def _one(outside: Outside, session: Session) -> bool:
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
