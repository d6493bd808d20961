"""Pushing what is urgent to its people, some at a time, so that no transaction gets long."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.campaigns.campaign import CampaignPerson
from models.executive_news.news import GROUP, ISSUED, ExecutiveNews, NewsCampaign
from models.people import people
from models.people.person import Person

BATCH = 50
"""How many people in one transaction."""


def has_due(session: Session, now: datetime) -> bool:
    """Whether something is to be pushed now."""
    return session.execute(_due(now, ExecutiveNews.id)).first() is not None


def take_due(session: Session, now: datetime) -> ExecutiveNews | None:
    """The next announcement to be pushed, locked until the commit."""
    query = _due(now, ExecutiveNews).with_for_update(skip_locked=True, of=ExecutiveNews)
    return session.scalars(query.execution_options(populate_existing=True)).first()


def _due(now: datetime, what: Any) -> Select[Any]:
    """What is urgent and out, once it is listed whom it is for."""
    today = office_day(now)
    listed = (ExecutiveNews.audience == GROUP) | NewsCampaign.enrolled_on.is_not(None)
    return (
        select(what)
        .outerjoin(NewsCampaign, NewsCampaign.id == ExecutiveNews.campaign_id)
        .where(ExecutiveNews.state == ISSUED, ExecutiveNews.pushed_to.is_not(None), listed)
        .where(ExecutiveNews.first_day <= today, ExecutiveNews.last_day >= today)
        .order_by(ExecutiveNews.id)
        .limit(1)
    )


def next_people(session: Session, found: ExecutiveNews) -> list[Person]:
    """The next people whom LINE reaches and who have not read it; after the last of them it is
    done."""
    query = (
        select(Person)
        .join(CampaignPerson, CampaignPerson.person_id == Person.id)
        .where(CampaignPerson.campaign_id == found.campaign_id, *people.REACHABLE)
        .where(CampaignPerson.answered_on.is_(None), Person.id > (found.pushed_to or 0))
        .order_by(Person.id)
        .limit(BATCH)
    )
    rows = list(session.scalars(query))
    found.pushed_to = rows[-1].id if len(rows) == BATCH else None
    session.flush()
    return rows


def listed(session: Session, found: ExecutiveNews) -> list[int]:
    """The ids of everybody whom it is for; nobody where only groups are told."""
    query = select(CampaignPerson.person_id).where(CampaignPerson.campaign_id == found.campaign_id)
    return list(session.scalars(query.order_by(CampaignPerson.person_id)))


def done(session: Session, found: ExecutiveNews) -> None:
    """Note that nothing of it is to be pushed any more."""
    found.pushed_to = None
    session.flush()
