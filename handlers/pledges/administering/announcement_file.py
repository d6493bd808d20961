"""The text of a Word file sent into the chat, as the text of an announcement."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation import beginning, drafts
from handlers.conversation.flow import Flow
from handlers.messages import Message
from handlers.pledges.administering import (
    mend_announcement,
    open_announcement,
)
from handlers.pledges.administering.announcement_text import WORDS
from models.attachments import kept_files

_LIKE = ("ประกาศ", "เจตนารมณ์", "เจตจำนง")
_LOOKED_AT = 5


def take(context: Context, read: Mapping[str, Any]) -> Sequence[Message] | None:
    """Returns the conversation with the text of a Word file; None if it is no announcement's.

    In a conversation about an announcement every Word file is its text; otherwise only one that
    begins like an announcement, of an administrator.
    """
    parts = read.get("words")
    if context.person is None or not isinstance(parts, list):
        return None
    place = drafts.current(context)
    inside = place.row.flow if place is not None else ""
    flow = (
        mend_announcement.FLOW if inside == mend_announcement.FLOW.name else open_announcement.FLOW
    )
    if not drafts.allowed(context, flow) or not (inside == flow.name or _alike(parts)):
        return None
    for file in kept_files.by_ids(context.session, [read.get("file") or 0]):
        if file.lane == context.lane and file.conversation_id == kept_files.EARLY:
            kept_files.remove(context.session, file)
    return _with(context, flow, place, {WORDS: json.dumps(read)})


def _alike(parts: Sequence[str]) -> bool:
    return any(each.strip().startswith(_LIKE) for each in parts[:_LOOKED_AT])


def _with(context: Context, flow: Flow, place: Any, facts: dict[str, str]) -> Sequence[Message]:
    """Returns the conversation, gone on with if the person is in it."""
    if place is not None and flow is mend_announcement.FLOW:
        _, state = drafts.standing(context, flow, place)
        facts["n"] = str(state.answers["about"])
    return beginning.open_flow(context, flow, "", facts)
