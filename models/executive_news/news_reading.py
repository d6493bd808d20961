"""Reading and acknowledging what an executive has issued, and how many have."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.campaigns import answering, campaign_shares
from models.campaigns.campaign import CampaignPerson
from models.campaigns.campaign_shares import CampaignShares
from models.errors import Refusal
from models.executive_news import issuing, news_drafts
from models.executive_news.news import ISSUED, ExecutiveNews, NewsCampaign
from models.people.person import ADMIN, EXECUTIVE, Person


def may_read(session: Session, person: Person, found: ExecutiveNews, now: datetime) -> bool:
    """Whether the person may read it: whom it is for, once it is issued and its first day has come;
    who drafted it or may issue it; administrators and executives."""
    if issuing.may_withdraw(session, person, found, office_day(now)):
        return True
    if found.state != ISSUED or found.first_day > office_day(now):
        return False
    return person.has(ADMIN, EXECUTIVE) or _entry(session, found, person) is not None


def may_open(
    session: Session, person: Person, news_id: int, attachment_id: int, now: datetime
) -> bool:
    """Whether the file belongs to this announcement, and the person may read that now."""
    found = news_drafts.named(session, news_id)
    if found is None or found.attachment_id != attachment_id:
        return False
    return may_read(session, person, found, now)


def _entry(session: Session, found: ExecutiveNews, person: Person) -> CampaignPerson | None:
    if found.campaign_id is None:
        return None
    return session.get(CampaignPerson, (found.campaign_id, person.id), populate_existing=True)


def waits(session: Session, person: Person, found: ExecutiveNews) -> bool:
    """Whether it is for the person, who has not read or acknowledged it."""
    entry = _entry(session, found, person)
    return found.state == ISSUED and entry is not None and entry.answered_on is None


def read(session: Session, person: Person, found: ExecutiveNews, now: datetime) -> None:
    """Mark that the person has read it, where reading is enough. Nothing happens to whom it is not
    for, a second time, or before and after its days."""
    if not found.acknowledges and waits(session, person, found):
        try:
            _mark(session, person, found, now)
        except Refusal:
            return


def acknowledge(session: Session, person: Person, found: ExecutiveNews, now: datetime) -> None:
    """Mark that the person acknowledges it, once.

    Raises Refusal: `ended` (taken back or replaced), `not_asked`, `already` (facts: on),
    `not_begun` (facts: first_day), `closed` (facts: last_day).
    """
    if found.state != ISSUED:
        raise Refusal("ended")
    if found.campaign_id is None or not found.acknowledges:
        raise Refusal("not_asked")
    _mark(session, person, found, now)


def _mark(session: Session, person: Person, found: ExecutiveNews, now: datetime) -> None:
    campaign = session.get_one(NewsCampaign, found.campaign_id)
    answering.mark(session, campaign, person.id, now, found.version)


def of_person(
    session: Session, person: Person, now: datetime, waiting: bool = False, most: int = 9
) -> list[ExecutiveNews]:
    """What is for the person and out, the newest first.

    waiting: only what the person is asked to acknowledge and has not.
    """
    query = (
        select(ExecutiveNews)
        .join(CampaignPerson, CampaignPerson.campaign_id == ExecutiveNews.campaign_id)
        .where(CampaignPerson.person_id == person.id, ExecutiveNews.state == ISSUED)
        .where(ExecutiveNews.first_day <= office_day(now))
        .order_by(ExecutiveNews.id.desc())
        .limit(most)
    )
    if waiting:
        query = query.where(
            ExecutiveNews.acknowledges,
            CampaignPerson.answered_on.is_(None),
            ExecutiveNews.last_day >= office_day(now),
        )
    return list(session.scalars(query))


def shares(session: Session, found: ExecutiveNews) -> CampaignShares | None:
    """How many of those whom it is for have read or acknowledged it, by unit; units in which few
    people could be told by it are hidden. None where nobody is listed."""
    campaign = session.get(NewsCampaign, found.campaign_id) if found.campaign_id else None
    if campaign is None:
        return None
    return campaign_shares.hidden(campaign_shares.shares(session, campaign))
