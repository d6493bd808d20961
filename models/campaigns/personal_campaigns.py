"""The part about campaigns of a person's own data file."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.campaigns.campaign import Campaign, CampaignPerson
from models.crypto import Sealer
from models.people.person import Person


def gather(session: Session, _sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """What the person was asked, and on which day they answered. Campaigns without a title tell it
    in their subject's own part."""
    query = (
        select(Campaign.title, Campaign.last_day, CampaignPerson.answered_on)
        .join(Campaign, Campaign.id == CampaignPerson.campaign_id)
        .where(CampaignPerson.person_id == person.id, Campaign.title != "")
        .order_by(Campaign.id)
    )
    return {
        "campaigns": [
            {"campaign": title, "day": day, "answered_on": answered}
            for title, day, answered in session.execute(query)
        ]
    }
