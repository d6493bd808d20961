"""Opening campaigns, listing whom they ask, and closing them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, insert, literal, or_, select, true
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.campaigns import answer_box
from models.campaigns.campaign import NAMED, Campaign, CampaignPerson, CampaignVisitor
from models.crypto import Sealer
from models.declaration import CampaignKind
from models.errors import Refusal
from models.people.person import Person
from models.trail import trail


def check_days(campaign: Campaign, first_day: date, last_day: date, now: datetime) -> None:
    """Whether the campaign may be open on these days (inclusive).

    Raises Refusal: `ends_before` it begins, `past`, `closed` already.
    """
    if last_day < first_day:
        raise Refusal("ends_before")
    if last_day < office_day(now):
        raise Refusal("past")
    if campaign.closed_at is not None:
        raise Refusal("closed")


def open_campaign(
    session: Session,
    kind: CampaignKind,
    campaign: Campaign,
    first_day: date,
    last_day: date,
    now: datetime,
    sealer: Sealer | None = None,
    by: Person | None = None,
    **facts: Any,
) -> None:
    """Store the campaign with its days (inclusive) and, once the first has come, list whom it asks.
    Opening it again changes the days.

    sealer: needed unless the campaign is NAMED.
    by: who opens it, for the trail.
    facts: further ones for the trail.
    Raises Refusal as `check_days` does.
    """
    check_days(campaign, first_day, last_day, now)
    campaign.first_day, campaign.last_day = first_day, last_day
    session.add(campaign)
    session.flush()
    if campaign.mode != NAMED:
        assert sealer is not None
        answer_box.prepare(session, sealer, campaign.id)
    days = {"first_day": first_day.isoformat(), "last_day": last_day.isoformat()}
    subject = f"campaign:{campaign.id}"
    who = by.id if by is not None else None
    trail.record(session, now, who, "campaign.opened", subject, **days, **facts)
    if first_day <= office_day(now):
        enrol(session, kind, campaign, now)


def enrol(session: Session, kind: CampaignKind, campaign: Campaign, now: datetime) -> None:
    """List whom the campaign asks, once; if the kind is rolling, also who has come since."""
    campaign.enrolled_on = office_day(now) if kind.rolling else campaign.last_day
    session.flush()
    kind.enrol(session, campaign, now)


def ask(session: Session, campaign: Campaign, now: datetime, *who: ColumnElement[bool]) -> None:
    """Put the people of the roster for whom these conditions hold on the list of those asked, each
    with their present bureau. Who is on it already stays as they are."""
    known = select(CampaignPerson.person_id).where(CampaignPerson.campaign_id == campaign.id)
    since = literal(now, CampaignPerson.since.type)
    new = select(literal(campaign.id), Person.id, Person.bureau_id, since).where(
        Person.retired_at.is_(None), Person.id.not_in(known), *who
    )
    names = ["campaign_id", "person_id", "bureau_id", "since"]
    session.execute(insert(CampaignPerson).from_select(names, new))


def ask_bureau(session: Session, campaign: Campaign, now: datetime) -> None:
    """Put all staff of the campaign's bureau on the list, or of the whole office."""
    own = campaign.bureau_id
    ask(session, campaign, now, true() if own is None else Person.bureau_id == own)


# -- day by day ----------------------------------------------------------------------------------


def is_over(campaign: Campaign, now: datetime) -> bool:
    return campaign.last_day < office_day(now)


def waiting(session: Session, now: datetime) -> bool:
    """Whether a campaign must be closed, or whom it asks be listed for today."""
    return session.execute(_waiting(office_day(now), Campaign.id)).first() is not None


def take_waiting(session: Session, now: datetime) -> Campaign | None:
    """The next such campaign, locked until the commit."""
    query = _waiting(office_day(now), Campaign).with_for_update(skip_locked=True)
    return session.scalars(query.execution_options(populate_existing=True)).first()


def _waiting(today: date, what: Any) -> Select[Any]:
    stale = or_(Campaign.enrolled_on.is_(None), Campaign.enrolled_on < today)
    return (
        select(what)
        .where(Campaign.closed_at.is_(None), Campaign.first_day <= today)
        .where(or_(Campaign.last_day < today, stale))
        .order_by(Campaign.id)
        .limit(1)
    )


def close(
    session: Session, kind: CampaignKind, campaign: Campaign, sealer: Sealer, now: datetime
) -> None:
    """Close the campaign and keep what its kind counts; a second call changes nothing.

    A campaign may be closed before its last day is over. No answer is taken afterwards. Which LINE
    accounts have answered an open campaign is forgotten.
    """
    query = select(Campaign).where(Campaign.id == campaign.id).with_for_update()
    session.scalars(query.execution_options(populate_existing=True)).one()
    if campaign.closed_at is not None:
        return
    campaign.result = kind.close(session, campaign, sealer, now)
    campaign.closed_at = now
    session.flush()
    session.execute(delete(CampaignVisitor).where(CampaignVisitor.campaign_id == campaign.id))
    trail.record(session, now, None, "campaign.closed", f"campaign:{campaign.id}")
