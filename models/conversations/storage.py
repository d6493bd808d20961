"""What the database stores about conversations."""

from __future__ import annotations

from models.conversations import conversation_rows
from models.conversations.conversation import Conversation
from models.declaration import SealedColumn, Storage, sealed_for

CONVERSATIONS = Storage(
    name="conversations",
    tables=(Conversation,),
    sealed=(SealedColumn(Conversation, "state", sealed_for(conversation_rows.STATE)),),
    forgets={"draft": conversation_rows.DRAFTS_KEPT},
)
