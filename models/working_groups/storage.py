"""What the database stores about working groups."""

from __future__ import annotations

from models.declaration import PersonalPart, Storage
from models.working_groups import personal_groups
from models.working_groups.working_group import GroupMeeting, WorkingGroup

WORKING_GROUPS = Storage(
    name="working_groups",
    tables=(WorkingGroup, GroupMeeting),
    personal=(PersonalPart(89, personal_groups.gather),),
)
