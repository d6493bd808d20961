"""Finds what a question typed inside a conversation asks: rules about it go before all others."""

from __future__ import annotations

from handlers import registry
from handlers.context import Context
from handlers.subjects.asked_each_turn import listening
from handlers.understand import words
from handlers.understand.spelling.respelling import respelled
from handlers.understand.wishes.fitting.fitting_wish import fitting
from handlers.understand.wishes.plain_wishes import plainly
from handlers.understand.wishes.whole_sentence import READ
from handlers.understand.wishes.wish_reader import nearest

_OWN = 0.4
"""So far behind the likeliest wish, a rule about the conversation is meant before it."""
_LEAST = -1.0
"""The score of the likeliest wish from which something is read."""
_ALIKE = 0.45
"""So far behind, what a command's words say is still as likely."""
_FAR = 0.3
"""So far ahead of all others, one is meant though it is no rule about the conversation."""


def meant(
    context: Context, text: str, flow: str, match: words.Match | None, sure: bool
) -> words.Match | None:
    """Returns the question that the words ask; None if it is not clear which.

    match: what the words of a command say
    sure: whether the words are certainly a question
    """
    heard = listening(context.subjects, "rules_inside")
    rules = {name for each in heard for names in each.rules_inside.values() for name in names}
    of_flow = {name for each in heard for name in each.rules_inside.get(flow, ())}
    if (plain := plainly(text)) in of_flow:
        return words.Match(plain, "", False, READ)
    far = nearest(respelled(text), registry.commands_inside(), _LEAST)
    own = next((name for name in far if name in of_flow and fitting(name, text) == name), None)
    if own is not None and far[own] <= _OWN:
        return words.Match(own, "", False, READ)
    alone = sorted(far.values())[1:2] >= [_FAR]
    learned = registry.meant_inside(text) if sure or alone else None
    if learned is None:
        return match if match is not None and far.get(match.name, _ALIKE) < _ALIKE else None
    return learned if alone or learned.name not in rules else None
