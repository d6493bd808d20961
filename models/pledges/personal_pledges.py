"""The part about announcements of a person's own data file."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.campaigns.campaign import CampaignPerson
from models.crypto import Sealer
from models.people.person import Person
from models.pledges.pledge import Announcement, JoiningCampaign, Pledge

_ANSWER = ("version", "answer", "text_hash", "at")


def gather(session: Session, _sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """The person's answers, and how closed campaigns counted them."""
    answers = (
        select(Announcement.title, Pledge)
        .join(Announcement, Announcement.id == Pledge.announcement_id)
        .where(Pledge.person_id == person.id)
        .order_by(Pledge.id)
    )
    counted = (
        select(Announcement.title, JoiningCampaign.last_day, CampaignPerson)
        .join(JoiningCampaign, JoiningCampaign.id == CampaignPerson.campaign_id)
        .join(Announcement, Announcement.id == JoiningCampaign.announcement_id)
        .where(CampaignPerson.person_id == person.id, CampaignPerson.outcome.is_not(None))
        .order_by(JoiningCampaign.id)
    )
    return {
        "announcements": [
            {"announcement": title, **{name: getattr(row, name) for name in _ANSWER}}
            for title, row in session.execute(answers)
        ],
        "counted": [
            {
                "announcement": title,
                "day": day,
                "counted_as": row.outcome,
                "counted_because": row.reason,
            }
            for title, day, row in session.execute(counted)
        ],
    }
