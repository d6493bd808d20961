"""After a survey is closed: its organiser is told once, and says what will be bettered."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.people.person import Person
from models.surveys import surveys
from models.surveys.survey import Survey, SurveyCampaign
from models.trail import trail

NEWS_FOR = timedelta(days=7)
"""A closing longer ago is no news: of it nobody is told."""

LONGEST_BETTERS = 1000


def has_untold(session: Session, now: datetime) -> bool:
    """Whether a survey is closed and its organiser has not been told."""
    return session.execute(_untold(now, Survey.campaign_id)).first() is not None


def take_untold(session: Session, now: datetime) -> Survey | None:
    """The next such survey, locked until the commit."""
    query = _untold(now, Survey).with_for_update(skip_locked=True, of=Survey)
    return session.scalars(query.execution_options(populate_existing=True)).first()


def _untold(now: datetime, what: Any) -> Select[Any]:
    return (
        select(what)
        .join(SurveyCampaign, SurveyCampaign.id == Survey.campaign_id)
        .where(Survey.told_at.is_(None), SurveyCampaign.closed_at > now - NEWS_FOR)
        .order_by(Survey.campaign_id)
        .limit(1)
    )


def better(session: Session, me: Person, campaign_id: int, words: str, now: datetime) -> Survey:
    """Keep what will be bettered because of the result; telling it again replaces it.

    Raises Refusal: `still_open`, `not_yours` (only who may close it says so).
    """
    survey = surveys.survey_of(session, campaign_id)
    campaign = surveys.campaign_of(session, campaign_id)
    if campaign is None or campaign.closed_at is None:
        raise Refusal("still_open")
    if not surveys.may_close(me, survey):
        raise Refusal("not_yours")
    survey.betters = words[:LONGEST_BETTERS]
    session.flush()
    trail.record(session, now, me.id, "survey.bettered", f"campaign:{campaign_id}")
    return survey


def without_betters(session: Session, person: Person) -> SurveyCampaign | None:
    """The newest closed survey that the person opened and says nothing yet of, or None."""
    query = (
        select(SurveyCampaign)
        .join(Survey, Survey.campaign_id == SurveyCampaign.id)
        .where(Survey.made_by == person.id, Survey.betters == "")
        .where(SurveyCampaign.closed_at.is_not(None))
        .order_by(SurveyCampaign.closed_at.desc(), SurveyCampaign.id.desc())
        .limit(1)
    )
    return session.scalars(query).first()
