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
from handlers.understand.wishes.fitting.fitting_wish import TO_A_DAY
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
    first = None  # what the whole sentence sounds like, unless it begins with a command
    for part in _from_the_start(said):
        wish = opening.meant(context, part, registry.meant)
        if wish is None or part != said and not wish.exact and first is not None:
            continue
        if registry.flow(wish.name) is not None and _is_work(context, wish.name):
            return said, wish
        if wish.score >= words.SURE:
            return None
        first = wish
    return None


def is_order(context: Context, name: str, text: str) -> bool:
    """Tells whether the words ask nothing, or only whether it can be done to a day that they tell,
    and want what is work of the person: no rule is told instead."""
    if not _is_work(context, name):
        return False
    return not facts_asked.may_ask(text) or TO_A_DAY.search(text) is not None


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
