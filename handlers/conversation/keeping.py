"""Keeps what a turn leaves in the database, and takes back what an unsent message had answered."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import afterwards, drafts, wishes_left
from handlers.conversation.moves import Turn
from handlers.conversation.state import State
from handlers.messages import Message
from models.attachments import kept_files
from models.conversations import conversation_rows
from models.conversations.conversation import CANCELLED, DONE, Conversation


def unsent(context: Context, message_hash: str) -> None:
    """Removes the answers and files of an unsent message from every draft of the lane."""
    gone = [a.id for a in kept_files.take_back(context.session, context.lane, message_hash)]
    places = conversation_rows.drafts(context.session, context.sealer, context.lane)
    active = conversation_rows.active(context.session, context.sealer, context.lane)
    for place in [*places, *([active] if active else [])]:
        flow = context.flows.get(place.row.flow)
        if flow is None:
            continue
        engine, state = drafts.standing(context, flow, place)
        left = engine.remove_files(state, gone)
        left = engine.forget(left, left.answered_by(message_hash)).without_held(message_hash)
        if left != state:
            drafts.mark_secret(context, place.row.flow)
            rewrite(context, place.row, left)


def keep(
    context: Context, row: Conversation, turn: Turn, message_hash: str = ""
) -> Sequence[Message]:
    """Stores the result of a turn and returns its messages.

    message_hash: of the message that answered, "" for a button.
    """
    if turn.ended is None:
        store(context, row, turn.state.marked(turn.answered, message_hash).signed(message_hash))
        return turn.messages
    turn = wishes_left.let_go(context, turn)
    if turn.ended == "parked":
        store(context, row, turn.state)
        conversation_rows.pause(context.session, row)
        return drafts.with_buttons(turn.messages, (drafts.go_on(row), drafts.MENU))
    if turn.ended in ("kept", "put_aside"):
        store(context, row, turn.state)
        conversation_rows.pause(context.session, row)
        if turn.ended == "put_aside":
            return [*turn.messages, *_offered(context, row)]
    else:
        drafts.end(context, row, DONE if turn.ended == "done" else CANCELLED)
        if turn.ended == "done" and afterwards.declared(context.subjects, row.flow):
            context.asked = afterwards.stands(row.flow, context.saved, context.asked)
    return drafts.with_buttons(turn.messages, (*drafts.back_to(context), drafts.MENU))


def _offered(context: Context, row: Conversation) -> Sequence[Message]:
    """Returns the card of the draft that was just put aside."""
    found = drafts.mine(context, row.id)
    return found if isinstance(found, list) else [drafts.offer(context, *found)]


def store(context: Context, row: Conversation, state: State) -> None:
    """Stores the state; the person moved it now."""
    conversation_rows.save(
        context.session, context.sealer, row, state.dump(), state.at, context.now
    )


def rewrite(context: Context, row: Conversation, state: State) -> None:
    """Stores the state; the person did not move it, so its age stays."""
    conversation_rows.rewrite(context.session, context.sealer, row, state.dump(), state.at)
