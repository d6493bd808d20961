"""How far an announcement has come, for the office's groups: each step told once. Never commits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy.orm import Session

from models.base import insert_once, table_of
from models.calendar import fiscal_year, office_day
from models.people.person import ChatGroup
from models.pledges import coverage
from models.pledges.coverage import Count, Narrow
from models.pledges.pledge import MilestoneTold

HALF, TARGET, ALL = "50", "target", "100"
FEWEST = 3
"""Bureaus behind a figure: of two, each would read in it what the other has not done."""


@dataclass(frozen=True)
class Milestone:
    """What a group is told: HALF, TARGET or ALL, and the office-wide figures behind it."""

    step: str
    count: Count

    @property
    def with_figures(self) -> bool:
        """Whether its figures may be told, or only that it was reached."""
        return _tells_of_none(self.count)


def _tells_of_none(count: Count) -> bool:
    return count.bureaus >= FEWEST


def figures(session: Session, now: datetime) -> list[Count]:
    """How far each open announcement is, office-wide; none of so few bureaus that it would tell of
    one."""
    return [count for count in _counts(session, now) if _tells_of_none(count)]


def _counts(session: Session, now: datetime) -> list[Count]:
    narrow = Narrow(fiscal_year(office_day(now)), open_only=True)
    found = coverage.counts(session, now, narrow, "announcement")
    return [count for count in found if count.counted]


def news(session: Session, group: ChatGroup, now: datetime) -> list[Milestone]:
    """What was reached and the group was not told, the highest step of each announcement; written
    down as told with it, lower steps too.

    Of one or two bureaus it is only told that the target was reached, or that everybody joined:
    half a bureau would tell of the other half.
    """
    found = []
    for count in _counts(session, now):
        reached = _reached(count)
        new = [step for step in reached if _claimed(session, group, count, step, now)]
        if reached and reached[-1] in new:
            found.append(Milestone(reached[-1], count))
    return found


def _reached(count: Count) -> list[str]:
    """The steps reached that may be told, the lowest first."""
    shares = {ALL: Decimal(100)}
    if _tells_of_none(count):
        shares[HALF] = Decimal(50)
    if count.target is not None:
        shares[TARGET] = count.target
    ranked = sorted(shares, key=lambda step: (shares[step], step == ALL))
    return [step for step in ranked if count.joined * 100 >= shares[step] * count.counted]


def _claimed(session: Session, group: ChatGroup, count: Count, step: str, now: datetime) -> bool:
    table = table_of(MilestoneTold)
    insert = insert_once(MilestoneTold, session.get_bind().dialect.name).values(
        lane=group.lane, announcement_id=count.announcement_id, milestone=step, at=now
    )
    return session.execute(insert.returning(table.c.lane)).first() is not None
