"""Tells what a conversation itself knows of what is at hand: what is asked of the deputy who is
named is no general question of deputies."""

from __future__ import annotations

from handlers import registry
from handlers.context import Context
from handlers.conversation import drafts
from handlers.one_to_one.of_matters import facts_asked
from models.conversations.conversation_rows import Draft

_LONGEST = 110


def tells(context: Context, place: Draft, text: str) -> bool:
    """Tells whether the conversation only tells something to words that ask (`Flow.heeds`), of
    which nothing may be an answer."""
    flow = context.flows.get(place.row.flow)
    if flow is None or flow.name in registry.CONFIDENTIAL or len(text) > _LONGEST:
        return False
    if not facts_asked.may_ask(text) or not drafts.allowed(context, flow):
        return False
    engine, state = drafts.standing(context, flow, place)
    found = engine.asking.heeded(state, text, state.at)
    return found is not None and found.never_added and bool(found.told) and not found.answers
