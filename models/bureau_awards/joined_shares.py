"""Shares of a bureau's people who took part, and what its surveys came to."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.bureau_awards.award_standard import BEHAVIOUR, AwardStandard
from models.calendar import fiscal_year_days
from models.campaigns.campaign import NAMED, Campaign, CampaignPerson
from models.crypto import Sealer
from models.plans.plan import Activity
from models.small_counts import SMALLEST_SHOWN
from models.surveys import surveys
from models.surveys.survey import SURVEY, Survey, SurveyCampaign
from models.surveys.survey_figures import MET

LEAST_JOINED, LEAST_BEHAVIOUR = 80, 90
"""Percent of a bureau's people: who take part (002:171, 190, 191), and who take part in assessing
the behaviour (002:181)."""

Parts = dict[int, tuple[int, int]]
"""By bureau so many of so many."""


def joined(session: Session, fiscal_year: int, today: date, bureau_ids: Collection[int]) -> Parts:
    """Events and announcements of the year that are over and keep names: how many of those that
    asked the bureau's people reached the share. One statement."""
    first, last = fiscal_year_days(fiscal_year)
    asked, came = func.count(), func.count(CampaignPerson.answered_on)
    query = (
        select(CampaignPerson.bureau_id, asked, came)
        .join(Campaign, Campaign.id == CampaignPerson.campaign_id)
        .where(Campaign.mode == NAMED, Campaign.kind != SURVEY)
        .where(Campaign.last_day.between(first, last), Campaign.last_day < today)
        .where(CampaignPerson.bureau_id.in_(bureau_ids))
        .group_by(Campaign.id, CampaignPerson.bureau_id)
    )
    found: Parts = {}
    for bureau_id, people, answered in session.execute(query):
        _add(found, bureau_id, 100 * answered >= LEAST_JOINED * people)
    return found


def behaviour(
    session: Session, standard: AwardStandard, fiscal_year: int, bureau_ids: Collection[int]
) -> Parts:
    """The bureau's closed surveys of an activity that assesses behaviour: how many asked people of
    whom enough answered. One with fewer than five answers and no names says nothing."""
    found: Parts = {}
    for campaign, _, title in _closed(session, fiscal_year, bureau_ids):
        result = campaign.result or {}
        people, answered = result.get("asked"), result.get("answered", 0)
        told = campaign.mode == NAMED or answered >= SMALLEST_SHOWN
        if standard.fits(BEHAVIOUR, title or "") and people and told:
            _add(found, campaign.bureau_id or 0, 100 * answered >= LEAST_BEHAVIOUR * people)
    return found


def surveys_met(
    session: Session, sealer: Sealer, fiscal_year: int, bureau_ids: Collection[int]
) -> Parts:
    """The bureau's closed surveys with a target: how many reached it."""
    found: Parts = {}
    for campaign, survey, _ in _closed(session, fiscal_year, bureau_ids):
        if survey.target is not None:
            measured = surveys.figures(session, sealer, campaign).measured
            _add(found, campaign.bureau_id or 0, measured.verdict == MET)
    return found


def _closed(
    session: Session, fiscal_year: int, bureau_ids: Collection[int]
) -> list[tuple[SurveyCampaign, Survey, str | None]]:
    """The closed surveys of these bureaus in the year, with the title of their activity."""
    first, last = fiscal_year_days(fiscal_year)
    query = (
        select(SurveyCampaign, Survey, Activity.title)
        .join(Survey, Survey.campaign_id == SurveyCampaign.id)
        .outerjoin(Activity, Activity.id == Survey.activity_id)
        .where(SurveyCampaign.closed_at.is_not(None), SurveyCampaign.bureau_id.in_(bureau_ids))
        .where(SurveyCampaign.last_day.between(first, last))
        .order_by(SurveyCampaign.id)
    )
    return [(campaign, survey, title) for campaign, survey, title in session.execute(query)]


def _add(found: Parts, bureau_id: int, met: bool) -> None:
    part, whole = found.get(bureau_id, (0, 0))
    found[bureau_id] = part + met, whole + 1
