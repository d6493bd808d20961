"""Takes a button of a conversation."""

from __future__ import annotations

from collections.abc import Sequence

from handlers import registry
from handlers.context import Context
from handlers.conversation import conversing
from handlers.messages import Message
from handlers.one_to_one import opening, outside
from handlers.one_to_one.inside import typed_inside
from handlers.understand.wishes.other_wish import other_wish


def pressed(
    context: Context, conversation_id: str, step: str, key: str, message_hash: str
) -> Sequence[Message]:
    """Answers the button, whether it was tapped or its label typed.

    message_hash: of the message in which the label was typed
    """

    def wish(said: str, by: str) -> Sequence[Message]:
        match = other_wish(said, registry.commands_inside()) or registry.meant_inside(said)
        return (
            opening.open_match(context, match, said, by)
            if match
            else outside.not_understood(context, said)
        )

    asides = typed_inside.asked_in(context)
    return conversing.tap(context, conversation_id, step, key, asides, wish, message_hash)
