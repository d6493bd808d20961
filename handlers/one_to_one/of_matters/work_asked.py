"""What those who lead order in the form of a question: `เลื่อนกำหนดรอบแรกไปสิ้นปีได้ป่าว`.

Whoever's work it is asks to have it done; all others are told the rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from handlers import registry
from handlers.context import Context
from handlers.one_to_one import opening
from handlers.one_to_one.of_matters import facts_asked
from handlers.understand import words
from handlers.understand.asked.wish_asked import as_wish
from handlers.understand.thai import normalise
from models.people.person import REPORTER, STAFF

_LONGEST = 160
_ONESELF = "เอง"
"""Who asks whether they may do it themselves orders nothing: `ผมกดอนุมัติเองได้ไหม`."""
_EVERYBODYS = frozenset((STAFF, REPORTER))
"""Who asks whether these may do a thing asks for the rule of it."""


def meant(context: Context, text: str) -> tuple[str, words.Match] | None:
    """Returns what is asked whether it can be done, without what asks it, and the conversation that
    does it, if that is the person's work; None for other words. Where the whole is not read, what
    stands before a gap is: the rest only tells more of it."""
    plain = normalise(text)
    said = as_wish(plain) if len(plain) <= _LONGEST else plain
    if context.person is None or said == plain or _ONESELF in said:
        return None
    for part in _from_the_start(said):
        wish = opening.meant(context, part, registry.meant)
        if wish is not None:
            begins = registry.flow(wish.name) is not None and _is_work(context, wish.name)
            return (said, wish) if begins else None
    return None


def is_order(context: Context, name: str, text: str) -> bool:
    """Tells whether the words ask nothing, and want what is work of the person: no rule is told
    instead."""
    return _is_work(context, name) and not facts_asked.may_ask(text)


def _from_the_start(said: str) -> Iterator[str]:
    """Returns the words, then without the last of those between gaps, and so on."""
    parts = said.split(" ")
    return (" ".join(parts[:end]) for end in range(len(parts), 0, -1))


def _is_work(context: Context, name: str) -> bool:
    declared = registry.flow(name) or registry.query(name) if context.person is not None else None
    if declared is None or name in registry.CONFIDENTIAL or not declared.roles:
        return False
    leads = [each for each in declared.roles if each not in _EVERYBODYS]
    return context.me.has(*leads)
