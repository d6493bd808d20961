"""Who has answered a campaign: a mark for each person asked, and who may still answer.

The mark and the answer are kept in one transaction. Of an anonymous campaign the mark has only its
day, and nothing leads from it to an answer (docs/decisions/0028).
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.base import changed_by, insert_once
from models.calendar import office_day
from models.campaigns.campaign import NAMED, OPEN, Campaign, CampaignPerson, CampaignVisitor
from models.crypto import Sealer
from models.errors import Refusal


def check_open(campaign: Campaign, now: datetime) -> None:
    """Raises Refusal: `not_begun` (facts: first_day), `closed` (facts: last_day)."""
    today = office_day(now)
    if today < campaign.first_day:
        raise Refusal("not_begun", first_day=campaign.first_day)
    if campaign.closed_at is not None or campaign.last_day < today:
        ended = campaign.closed_at
        last = campaign.last_day if ended is None else min(campaign.last_day, office_day(ended))
        raise Refusal("closed", last_day=last)


def may_answer(session: Session, campaign: Campaign, person_id: int, now: datetime) -> None:
    """Raises Refusal: `not_asked`, `already` (facts: on), or as `check_open` does."""
    check_open(campaign, now)
    entry = session.get(
        CampaignPerson, (campaign.id, person_id), populate_existing=True
    )  # it may have been marked by a statement
    if entry is None:
        raise Refusal("not_asked")
    if entry.answered_on is not None:
        raise Refusal("already", on=entry.answered_on)


def mark(
    session: Session,
    campaign: Campaign,
    person_id: int,
    now: datetime,
    version: int | None = None,
) -> None:
    """Mark that the person has answered, once: of two taps the second is refused.

    Call it before the answer is kept, in the same transaction. Raises Refusal as `may_answer` does.
    """
    campaign = _held(session, campaign)
    assert campaign.mode != OPEN
    may_answer(session, campaign, person_id, now)
    marked = update(CampaignPerson).where(
        CampaignPerson.campaign_id == campaign.id,
        CampaignPerson.person_id == person_id,
        CampaignPerson.answered_on.is_(None),
    )
    exactly = now if campaign.mode == NAMED else None
    values = {"answered_on": office_day(now), "answered_at": exactly, "version": version}
    if not changed_by(session, marked.values(values)):  # the same tap, handled twice at once
        raise Refusal("already", on=office_day(now))


def may_visit(
    session: Session, sealer: Sealer, campaign: Campaign, line_user_id: str, now: datetime
) -> None:
    """Raises Refusal: `already` (facts: on) if this LINE account has answered the open campaign
    today, or as `check_open` does."""
    check_open(campaign, now)
    today = office_day(now)
    key = (campaign.id, _visitor(sealer, campaign, line_user_id, today))
    if session.get(CampaignVisitor, key) is not None:
        raise Refusal("already", on=today)


def _visitor(sealer: Sealer, campaign: Campaign, line_user_id: str, today: date) -> str:
    return sealer.keyed_hash(f"{line_user_id}:{today}", f"campaign.visitor:{campaign.id}")


def mark_visitor(
    session: Session, sealer: Sealer, campaign: Campaign, line_user_id: str, now: datetime
) -> None:
    """Mark that this LINE account has answered the open campaign today.

    Raises Refusal: `already` (facts: on), or as `check_open` does.
    """
    campaign = _held(session, campaign)
    assert campaign.mode == OPEN
    check_open(campaign, now)
    today = office_day(now)
    visitor = _visitor(sealer, campaign, line_user_id, today)
    values = {"campaign_id": campaign.id, "visitor": visitor}
    insert = insert_once(CampaignVisitor, session.get_bind().dialect.name).values(**values)
    if session.scalars(insert.returning(CampaignVisitor.visitor)).first() is None:
        raise Refusal("already", on=today)


def _held(session: Session, campaign: Campaign) -> Campaign:
    """The campaign as it is now, not to be closed before the commit."""
    query = select(Campaign).where(Campaign.id == campaign.id).with_for_update(read=True)
    return session.scalars(query.execution_options(populate_existing=True)).one()
