"""Tells that a sentence typed where the thing received is asked for names no thing at all:
`ขยับวันส่งของรอบ 20 มีนา ออกไปอีกอาทิตย์นึง`."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.spelling.respelling import respelled
from handlers.understand.wishes.other_wish import is_a_sentence
from handlers.understand.wishes.wish_reader import likeliest

_LEAD = 0.8
"""So far ahead is another conversation of no thing that anybody named."""
_OF_GIFTS = pattern_of("gift")
_WAITS = (SentenceKind.PAUSE, SentenceKind.STOP)


def is_of_else(words: str, context: Context, _answers: Answers) -> bool:
    """Tells whether a sentence surely begins a conversation of another subject, so that it is done
    and not kept as the thing received."""
    if not is_a_sentence(words) or read_kind(words).kind in _WAITS:
        return False
    opening = {name: flow.opens_on for name, flow in context.flows.items() if flow.opens_on}
    first = likeliest(respelled(words), opening)
    return first is not None and first.lead >= _LEAD and not _OF_GIFTS.search(first.name)
