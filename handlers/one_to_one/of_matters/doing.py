"""Finds what does a thing, where words were read as the question that only tells how it is done."""

from __future__ import annotations

from handlers import registry
from handlers.context import Context
from handlers.subjects.asked_each_turn import listening
from handlers.understand import words
from handlers.understand.commands.cues import arguments_for
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise
from handlers.understand.wishes.whole_sentence import READ
from handlers.understand.wishes.wish_reader import nearest

_AHEAD = 0.2
"""So far ahead of the next one, the likeliest is what is meant."""
_LEAST = -1.2
"""The score of the likeliest wish from which one is looked for."""
_ASKS = pattern_of(
    rf"{HOW_IN_FULL}|ไง(?:ดี|บ้าง|คะ|ครับ|ค่ะ|$)|ไหน|วิธี|ขั้นตอน|ได้(?:{WHETHER}|หรือ|รึ)|ใคร|เมื่อ(?:ไร|ไหร่)|ทำไม|กี่|อะไร"
)


def instead_of_telling(context: Context, match: words.Match, text: str) -> words.Match:
    """Returns what does it for who may do it; `match` for who asks how, and where it is not clear
    which of several is meant."""
    if _ASKS.search(normalise(text)):
        return match
    heard = listening(context.subjects, "does")
    doing = [name for each in heard for name in each.does.get(match.name, ())]
    known = registry.commands()
    able = [name for name in doing if name in known and _is_open(context, name)]
    if not able:
        return match
    far = nearest(respelled(text), [*able, match.name], _LEAST)
    near = sorted((by, name) for name, by in far.items() if name != match.name)
    if not near or len(near) > 1 and near[1][0] - near[0][0] < _AHEAD:
        return match
    name = near[0][1]
    return words.Match(name, arguments_for(text, known[name]), False, READ)


def _is_open(context: Context, name: str) -> bool:
    """Tells whether it is the work of a role that the person has: who may only ask is told."""
    declared = registry.flow(name) or registry.query(name)
    return declared is not None and bool(declared.roles) and context.may(declared.roles)
