"""Notes that something else was answered behind the card of a confidential conversation.

Of such a conversation no button is kept, so what was shown last cannot be read from those. Its own
state keeps only that the card is not in sight, and none of its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation import drafts, keeping
from handlers.conversation.flow import REVIEW
from handlers.conversation.state import OUT_OF_SIGHT
from handlers.messages import Message, render
from models.conversations.conversation import ACTIVE
from models.conversations.conversation_rows import Draft
from models.queues.shown_buttons import buttons_of
from models.tables import SECRET_FLOWS


def noted(context: Context, place: Draft | None, answer: Sequence[Message]) -> Sequence[Message]:
    """Returns the answer; notes in the conversation that was open whether its card is in it."""
    if place is None or place.row.flow not in SECRET_FLOWS or place.row.status != ACTIVE:
        return answer
    flow = context.flows.get(place.row.flow)
    if flow is None or place.row.step != REVIEW or not answer:
        return answer
    now = drafts.current(context)  # what was just told is in it, and not in the place before
    if now is None or now.row.id != place.row.id:
        return answer
    _engine, state = drafts.standing(context, flow, now)
    own = f"c:{place.row.id}:"
    shown = buttons_of(render(answer))
    in_sight = any(each.target.startswith(own) for each in shown)
    if in_sight is (state.refused == OUT_OF_SIGHT):
        keeping.rewrite(context, now.row, replace(state, refused="" if in_sight else OUT_OF_SIGHT))
    return answer
