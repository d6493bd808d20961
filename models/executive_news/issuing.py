"""Issuing an announcement of an executive, sending it back and taking it back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.campaigns import asking
from models.campaigns.campaign import NAMED, Campaign, CampaignPerson
from models.crypto import Sealer
from models.declaration import CampaignKind
from models.errors import Refusal
from models.executive_news import news_drafts
from models.executive_news.news import (
    GROUP,
    ISSUED,
    LONGEST_WORD,
    NEWS,
    REPLACED,
    RETURNED,
    WAITING,
    WITHDRAWN,
    ExecutiveNews,
    NewsCampaign,
    NewsPublicity,
)
from models.people import deputies, people
from models.people.person import ADMIN, EXECUTIVE, Person
from models.trail import trail


def enrol(session: Session, campaign: Campaign, now: datetime) -> None:
    """List whom it is for."""
    query = select(ExecutiveNews).where(ExecutiveNews.campaign_id == campaign.id)
    found = session.scalars(query).first()
    if found is not None:
        asking.ask(session, campaign, now, *news_drafts.who_reads(found))


def closed(session: Session, campaign: Campaign, _sealer: Sealer, _now: datetime) -> dict[str, Any]:
    """What is kept of the figures when its days are over."""
    query = select(func.count(), func.count(CampaignPerson.answered_on)).where(
        CampaignPerson.campaign_id == campaign.id
    )
    asked, answered = session.execute(query).one()
    return {"asked": asked, "answered": answered}


READING = CampaignKind(NEWS, enrol, closed)
"""Whom it is for is frozen on its first day."""


# -- the executive -------------------------------------------------------------------------------


def decider(session: Session, found: ExecutiveNews, day: date) -> Person | None:
    """Who is asked to issue it on that day: the deputy of the day, else the executive; None if the
    executive has left the roster."""
    issuer = people.by_id(session, found.issuer_id)
    return news_drafts.asked_of(session, issuer, day) if issuer is not None else None


def may_issue(session: Session, person: Person, found: ExecutiveNews, day: date) -> bool:
    """Whether the person is the executive, or the executive's deputy on that day."""
    if person.id == found.issuer_id:
        return person.has(EXECUTIVE)
    return found.issuer_id in {each.id for each in deputies.acting_for(session, person, day)}


def waiting_for(session: Session, person: Person, day: date) -> list[ExecutiveNews]:
    """What waits for the person to issue it, also as a deputy; the oldest first."""
    whose = {person.id, *(each.id for each in deputies.acting_for(session, person, day))}
    query = (
        select(ExecutiveNews)
        .where(ExecutiveNews.state == WAITING, ExecutiveNews.issuer_id.in_(whose))
        .order_by(ExecutiveNews.drafted_at, ExecutiveNews.id)
    )
    return [each for each in session.scalars(query) if may_issue(session, person, each, day)]


def for_decision(
    session: Session, me: Person, news_id: int, revision: int, now: datetime
) -> ExecutiveNews:
    """What the person may issue or send back now, held until the commit.

    Raises Refusal: `gone`, `not_yours`, `changed` (written anew since), `issued` or `returned`
    (facts: by, at), `past` (its days are over).
    """
    found = news_drafts.held(session, news_id)
    if found is None:
        raise Refusal("gone")
    if not may_issue(session, me, found, office_day(now)):
        raise Refusal("not_yours")
    if found.state != WAITING:
        code = RETURNED if found.state == RETURNED else ISSUED
        by = people.names(session, [found.decided_by]).get(found.decided_by or 0, "")
        raise Refusal(code, by=by, at=found.decided_at)
    if found.revision != revision:
        raise Refusal("changed")
    if found.last_day < office_day(now):
        raise Refusal("past")
    return found


def issue(
    session: Session,
    sealer: Sealer,
    me: Person,
    news_id: int,
    revision: int,
    now: datetime,
    at_once: bool = True,
) -> ExecutiveNews:
    """Issue it: from its first day on, those whom it is for are told.

    at_once: whether what is urgent is pushed; else it is told in the digest.
    Raises Refusal as `for_decision` does.
    """
    found = for_decision(session, me, news_id, revision, now)
    found.state, found.decided_at, found.decided_by = ISSUED, now, me.id
    found.urgent = found.urgent and at_once
    before = news_drafts.held(session, found.replaces_id) if found.replaces_id is not None else None
    if before is not None and before.state == ISSUED:
        _replace(session, sealer, before, found, now)
    if found.campaign_id is None and found.audience != GROUP:
        _open(session, found, now)
    found.pushed_to = 0 if found.urgent or found.audience == GROUP else None
    session.flush()
    about = {"version": found.version, "issuer": found.issuer_id}
    subject = news_drafts.subject(found)
    trail.record(session, now, me.id, "executive_news.issued", subject, **about)
    return found


def _open(session: Session, found: ExecutiveNews, now: datetime) -> None:
    campaign = NewsCampaign(
        key=f"{NEWS}:{found.id}",
        title=found.title,
        mode=NAMED,
        bureau_id=found.bureau_id,
        first_day=found.first_day,
        last_day=found.last_day,
        opened_at=now,
    )
    session.add(campaign)
    session.flush()
    found.campaign_id = campaign.id
    session.flush()
    first = max(found.first_day, office_day(now))
    asking.open_campaign(session, READING, campaign, first, found.last_day, now)


def _replace(
    session: Session, sealer: Sealer, before: ExecutiveNews, found: ExecutiveNews, now: datetime
) -> None:
    """End the one before. As long as nobody has seen it, a slip is corrected: the list of whom it
    is for and where it was published stay, and nobody is told twice. Otherwise it is a new version:
    everybody is told again."""
    seen = was_seen(session, before) or not _same_people(before, found)
    found.version = before.version + 1 if seen else before.version
    campaign = session.get(NewsCampaign, before.campaign_id) if before.campaign_id else None
    if not seen and campaign is not None:
        found.campaign_id, before.campaign_id = campaign.id, None
        campaign.title, campaign.last_day = found.title, found.last_day
    elif campaign is not None:
        asking.close(session, READING, campaign, sealer, now)
    if not seen:
        of_before = select(NewsPublicity).where(NewsPublicity.news_id == before.id)
        for each in session.scalars(of_before):
            each.news_id = found.id
    before.state, before.ended_at, before.ended_by = REPLACED, now, found.decided_by
    before.pushed_to = None
    session.flush()


def _same_people(before: ExecutiveNews, found: ExecutiveNews) -> bool:
    about = ("audience", "bureau_id", "issuer_id", "acknowledges", "urgent", "first_day")
    return all(getattr(before, name) == getattr(found, name) for name in about)


def was_seen(session: Session, found: ExecutiveNews) -> bool:
    """Whether somebody has read or acknowledged it, or it was pushed to people or groups."""
    if found.urgent or found.audience == GROUP:
        return True
    of_it = CampaignPerson.campaign_id == found.campaign_id
    query = select(CampaignPerson.person_id).where(of_it, CampaignPerson.answered_on.is_not(None))
    return session.scalars(query.limit(1)).first() is not None


def send_back(
    session: Session, me: Person, news_id: int, revision: int, word: str, now: datetime
) -> ExecutiveNews:
    """Send it back to whoever drafted it, with a word. Raises Refusal as `for_decision` does."""
    found = for_decision(session, me, news_id, revision, now)
    found.state, found.word = RETURNED, word[:LONGEST_WORD]
    found.decided_at, found.decided_by = now, me.id
    session.flush()
    trail.record(session, now, me.id, "executive_news.returned", news_drafts.subject(found))
    return found


def may_withdraw(session: Session, person: Person, found: ExecutiveNews, day: date) -> bool:
    """Whether the person may take it back: the executive, a deputy of the day, whoever drafted it,
    administrators."""
    return news_drafts.may_draft(person, found) or may_issue(session, person, found, day)


def withdraw(session: Session, sealer: Sealer, me: Person, news_id: int, now: datetime) -> None:
    """Take back what is out: nobody is told of it any more, and it cannot be acknowledged.

    Raises Refusal: `not_yours`, `settled` (it is not out).
    """
    found = news_drafts.held(session, news_id)
    if found is None or not may_withdraw(session, me, found, office_day(now)):
        raise Refusal("not_yours")
    if found.state not in (ISSUED, WAITING, RETURNED):
        raise Refusal("settled")
    campaign = session.get(NewsCampaign, found.campaign_id) if found.campaign_id else None
    if campaign is not None:
        asking.close(session, READING, campaign, sealer, now)
    found.state, found.ended_at, found.ended_by = WITHDRAWN, now, me.id
    found.pushed_to = None
    session.flush()
    trail.record(session, now, me.id, "executive_news.withdrawn", news_drafts.subject(found))


def handled_by(session: Session, person: Person, most: int = 9) -> list[ExecutiveNews]:
    """What the person drafted or issued, of administrators all; the newest first."""
    query = select(ExecutiveNews).where(ExecutiveNews.state != REPLACED)
    if not person.has(ADMIN):
        mine = (ExecutiveNews.drafted_by, ExecutiveNews.issuer_id, ExecutiveNews.decided_by)
        query = query.where(or_(*(each == person.id for each in mine)))
    return list(session.scalars(query.order_by(ExecutiveNews.id.desc()).limit(most)))
