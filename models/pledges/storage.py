"""What the database stores about announcements to join."""

from __future__ import annotations

from models.declaration import PersonalPart, Storage
from models.pledges import announcing, personal_pledges, pledges
from models.pledges.pledge import (
    Announcement,
    AnnouncementVersion,
    MilestoneNotice,
    Pledge,
)

PLEDGES = Storage(
    name="pledges",
    tables=(Announcement, AnnouncementVersion, Pledge, MilestoneNotice),
    personal=(PersonalPart(80, personal_pledges.gather),),
    end_standings=pledges.forget_refusals,
    campaigns=(announcing.JOINING,),
)
