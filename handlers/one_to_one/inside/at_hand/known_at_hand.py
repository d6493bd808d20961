"""Tells what a conversation itself knows of what is at hand: what is asked of the deputy who is
named is no general question of deputies."""

from __future__ import annotations

from handlers import registry
from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.flow import Flow
from handlers.one_to_one.of_matters import facts_asked
from models.conversations.conversation_rows import Draft

_LONGEST = 110


def tells(context: Context, place: Draft, text: str) -> bool:
    """Tells whether the conversation only tells something to words that ask (`Flow.heeds`), of
    which nothing may be an answer."""
    flow = context.flows.get(place.row.flow)
    if flow is None or flow.name in registry.CONFIDENTIAL or len(text) > _LONGEST:
        return False
    if not (_is_last(flow, place) and facts_asked.may_ask(text) and drafts.allowed(context, flow)):
        return False
    engine, state = drafts.standing(context, flow, place)
    found = engine.asking.heeded(state, text, state.at)
    return found is not None and found.never_added and bool(found.told) and not found.answers


def _is_last(flow: Flow, place: Draft) -> bool:
    """Tells whether a card stands there. A long conversation that learned from sentences reads at
    its other questions by itself what is asked, and looking twice would cost each of them."""
    step = flow.step(place.row.step)
    return step is None or step.on_card or not flow.learned
