"""A question about the reports' figures, in the bureaus that the person may see."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers.context import Context
from handlers.messages import Message
from handlers.question import scoped
from handlers.question.query import Facts, Query
from handlers.question.scoped import Placed
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR

SEEING = frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE))
"""The roles that may ask."""

LEADING = frozenset((SUPERVISOR, ADMIN, EXECUTIVE))
"""The roles that may see bureaus ranked, summed up or beside each other."""


def overview(
    name: str,
    words: tuple[str, ...],
    figures: Callable[[Context, Placed, Facts], Sequence[Message]],
    roles: frozenset[str] = SEEING,
) -> Query:
    """The question of this name.

    words: the words that ask it; the first is also what people are told to type
    figures: (context, what it is about, facts of a button) -> the answer
    """

    def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
        found = scoped.placed(context, words[0], name, rest, facts)
        return figures(context, found, facts) if isinstance(found, Placed) else [found]

    return Query(name, words, answer, roles)
