"""What the database stores about announcements to join."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from models.declaration import PersonalPart, Storage
from models.pledges import personal_pledges, pledges
from models.pledges.pledge import (
    Announcement,
    AnnouncementVersion,
    Campaign,
    CampaignPerson,
    MilestoneNotice,
    Pledge,
)


def _end_standings(session: Session, person_ids: Sequence[int], _now: datetime) -> None:
    """Delete these people's refusals; what they joined stays."""
    pledges.forget_refusals(session, person_ids)


PLEDGES = Storage(
    name="pledges",
    tables=(Announcement, AnnouncementVersion, Campaign, CampaignPerson, Pledge, MilestoneNotice),
    personal=(PersonalPart(80, personal_pledges.gather),),
    end_standings=_end_standings,
)
