"""What the database stores about LINE groups."""

from __future__ import annotations

from models.declaration import SealedColumn, Storage, sealed_for
from models.groups import chat_groups
from models.people.person import ChatGroup

GROUPS = Storage(
    name="groups",
    tables=(ChatGroup,),
    sealed=(SealedColumn(ChatGroup, "group_id", sealed_for(chat_groups.GROUP_ID)),),
)
