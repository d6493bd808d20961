"""After a round's collecting or its poll is closed: its organiser is told once."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from models.campaigns.campaign import Campaign
from models.ideas.idea_round import IdeaRound

NEWS_FOR = timedelta(days=7)
"""A closing longer ago is no news: of it nobody is told."""


def has_untold(session: Session, now: datetime) -> bool:
    """Whether a campaign of a round is closed and the organiser has not been told."""
    return session.execute(_untold(now, IdeaRound.id)).first() is not None


def take_untold(session: Session, now: datetime) -> IdeaRound | None:
    """The next such round, locked until the commit."""
    query = _untold(now, IdeaRound).with_for_update(skip_locked=True, of=IdeaRound)
    return session.scalars(query.execution_options(populate_existing=True)).first()


def tell(found: IdeaRound) -> int:
    """Keep that the organiser knows of what is closed by now; returns the campaign's id."""
    found.told_of = found.poll_id or found.campaign_id
    return found.told_of


def _untold(now: datetime, what: Any) -> Select[Any]:
    newest = or_(
        Campaign.id == IdeaRound.poll_id,
        (Campaign.id == IdeaRound.campaign_id) & IdeaRound.poll_id.is_(None),
    )
    return (
        select(what)
        .join(Campaign, newest)
        .where(IdeaRound.told_of.is_distinct_from(Campaign.id))
        .where(Campaign.closed_at > now - NEWS_FOR)
        .order_by(IdeaRound.id)
        .limit(1)
    )
