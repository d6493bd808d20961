"""Which circular that was sent a conversation is about, and why it cannot go on."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.circulars import circular_words, show_circulars
from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Opening
from handlers.messages import Message, Text
from models.circulars import sending
from models.circulars.circular import OUT, Circular
from models.errors import Refusal

_LOOKED_AT = 8


def opening(context: Context, facts: Mapping[str, str], asks: bool) -> Opening:
    """Opens for the circular of a button (`n`), else for the newest that is out.

    asks: only one that asks to be acknowledged. Raises Closed.
    """
    found = show_circulars.chosen(context, facts) if "n" in facts else _newest(context, asks)
    if found is None:
        raise Closed(circular_words.gone())
    if found.state != OUT:
        raise Closed(settled(Refusal("ended")))
    answers = {"circular": found.id, "reminded": found.reminded}
    return Opening(str(found.id), answers, anew=True)


def _newest(context: Context, asks: bool) -> Circular | None:
    found, _ = sending.sent(context.session, _LOOKED_AT)
    return next((e for e in found if e.state == OUT and (e.acknowledges or not asks)), None)


def of(context: Context, answers: Answers) -> Circular:
    """Returns the circular of the answers. Raises Closed if it is gone."""
    found = sending.named(context.session, answers["circular"])
    if found is None:
        raise Closed(circular_words.gone())
    return found


def settled(refusal: Refusal) -> Message:
    """Returns why it cannot be done, with the way to all that were sent."""
    ways = (circular_words.SENT_LIST, circular_words.MENU)
    return Text(circular_words.refused(refusal), ways)
