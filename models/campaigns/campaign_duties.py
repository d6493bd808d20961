"""To answer a campaign, as a duty of each person who is asked and has not answered.

All kinds of campaigns share it, but those whose subject reminds by duties of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import and_, exists, select
from sqlalchemy.orm import Session

from models.campaigns.campaign import Campaign, CampaignPerson
from models.codes.short_code import ShortCode
from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts
from models.duties.duty_people import ANSWERER
from models.duties.reminder_policy import KindPolicy, Telling
from models.people.person import Bureau


@dataclass(frozen=True, kw_only=True)
class CampaignDuty(Payload):
    """A campaign to be answered: what it is called, and the code that opens it or nothing."""

    title: str
    code: str


def campaigns_due(search: DutySearch) -> Iterable[Duty]:
    """What is open and asked of people who have not answered, by one statement."""
    query = (
        select(
            Campaign.id, Campaign.title, Campaign.last_day, CampaignPerson.person_id,
            Bureau.id, Bureau.name, ShortCode.code,
        )
        .join(CampaignPerson, CampaignPerson.campaign_id == Campaign.id)
        .join(Bureau, Bureau.id == CampaignPerson.bureau_id)
        .outerjoin(
            ShortCode, and_(ShortCode.opens == Campaign.kind, ShortCode.about_id == Campaign.id)
        )
        .where(
            Campaign.reminds, Campaign.closed_at.is_(None), CampaignPerson.answered_on.is_(None),
            Campaign.first_day <= search.today, Campaign.last_day >= search.today,
        )
        .order_by(Campaign.last_day, Campaign.id, CampaignPerson.person_id)
    )  # fmt: skip
    query = search.narrowed(query, CampaignPerson.bureau_id, CampaignPerson.person_id)
    for row in search.session.execute(query):
        campaign_id, title, last_day, person_id, bureau_id, bureau, code = row
        if search.by_steps(last_day):
            yield Duty(
                key=f"{CAMPAIGN.name}:{campaign_id}:{person_id}",
                kind=CAMPAIGN,
                day=last_day,
                bureau_id=bureau_id,
                bureau=bureau,
                recipients=search.house.only(ANSWERER, person_id),
                payload=CampaignDuty(title=title, code=code or ""),
            )


def still_unanswered(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`campaign:CAMPAIGN:PERSON`) those that nobody has answered."""
    query = (
        select(CampaignPerson.campaign_id, CampaignPerson.person_id)
        .join(Campaign, Campaign.id == CampaignPerson.campaign_id)
        .where(
            CampaignPerson.campaign_id.in_({int(campaign) for campaign, _ in keys.values()}),
            CampaignPerson.answered_on.is_(None),
            Campaign.closed_at.is_(None),
        )
    )
    due = {f"{CAMPAIGN.name}:{campaign}:{person}" for campaign, person in session.execute(query)}
    return due & keys.keys()


CAMPAIGN = DutyKind(
    name="campaign",
    find=campaigns_due,
    if_any=exists().where(Campaign.reminds, Campaign.closed_at.is_(None)),
    still_due=still_unanswered,
    # Three times by a push: as it opens, midway and on the last day; more often under replies.
    policy=KindPolicy((-10, -5, 0), (Telling(ANSWERER, -10),), free=(-8, -3, -1)),
    private=True,
    sealed=True,  # nobody learns who has not answered
    nudged=False,
    asked_of_all=True,
)
