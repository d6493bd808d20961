"""Milestones of an announcement for the office's groups: each one is told once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy.orm import Session

from models.base import insert_once, table_of
from models.calendar import fiscal_year, office_day
from models.people.person import ChatGroup
from models.pledges import coverage
from models.pledges.coverage import CampaignFilter, PledgeCount
from models.pledges.pledge import MilestoneNotice

HALF, TARGET, ALL = "50", "target", "100"
FEWEST = 3
"""A figure needs so many bureaus: with two, each would see what the other has not done."""


@dataclass(frozen=True)
class Milestone:
    """A milestone that a group is told.

    step: HALF, TARGET or ALL.
    count: the office-wide figures.
    """

    step: str
    count: PledgeCount

    @property
    def with_figures(self) -> bool:
        """Whether its figures may be told, or only that it was reached."""
        return _is_anonymous(self.count)


def _is_anonymous(count: PledgeCount) -> bool:
    return count.bureaus >= FEWEST


def figures(session: Session, now: datetime) -> list[PledgeCount]:
    """The office-wide count of each open announcement, if it has enough bureaus."""
    return [count for count in _counts(session, now) if _is_anonymous(count)]


def _counts(session: Session, now: datetime) -> list[PledgeCount]:
    narrow = CampaignFilter(fiscal_year(office_day(now)), open_only=True)
    found = coverage.counts(session, now, narrow, "announcement")
    return [count for count in found if count.counted]


def news(session: Session, group: ChatGroup, now: datetime) -> list[Milestone]:
    """The highest new milestone of each announcement; marks it and lower ones as told.

    With one or two bureaus only TARGET and ALL are told: HALF would tell about the other half.
    """
    found = []
    for count in _counts(session, now):
        reached = _reached(count)
        new = [step for step in reached if _claimed(session, group, count, step, now)]
        if reached and reached[-1] in new:
            found.append(Milestone(reached[-1], count))
    return found


def _reached(count: PledgeCount) -> list[str]:
    """The reached milestones that may be told, the lowest first."""
    shares = {ALL: Decimal(100)}
    if _is_anonymous(count):
        shares[HALF] = Decimal(50)
    if count.target is not None:
        shares[TARGET] = count.target
    ranked = sorted(shares, key=lambda step: (shares[step], step == ALL))
    return [step for step in ranked if count.joined * 100 >= shares[step] * count.counted]


def _claimed(
    session: Session, group: ChatGroup, count: PledgeCount, step: str, now: datetime
) -> bool:
    table = table_of(MilestoneNotice)
    insert = insert_once(MilestoneNotice, session.get_bind().dialect.name).values(
        lane=group.lane, announcement_id=count.announcement_id, milestone=step, at=now
    )
    return session.execute(insert.returning(table.c.lane)).first() is not None
