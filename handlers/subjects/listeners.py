"""What a subject hears in typed words, listener by listener (`Hearing.asks`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf

from handlers.context import Context
from handlers.question.query import Query

Asks = Callable[[Context, str, str | None], Query | None]
"""Takes words and the name of the conversation the person is in; returns the question that the
words ask, or None."""


@dataclass(frozen=True, eq=False)
class WordListener:
    """Hears words that are typed outside of any conversation.

    hears: takes the words; returns the question that they ask, or None.
    longest: how many signs the words may have.
    anyone: whether people are heard who are not on the roster.
    cue: what stands in all words that it may hear; None: anything may.
    roles: who is heard; empty: whoever is on the roster.
    """

    hears: Callable[[Context, str], Query | None]
    longest: float
    anyone: bool
    cue: re.Pattern[str] | None
    roles: frozenset[str]

    def __call__(self, context: Context, words: str, inside: str | None) -> Query | None:
        if inside is not None or len(words) > self.longest:
            return None
        if self.cue is not None and self.cue.search(words) is None:
            return None
        if self.roles:
            return self.hears(context, words) if context.may(self.roles) else None
        known = self.anyone or context.person is not None
        return self.hears(context, words) if known else None


def listener(
    longest: float = inf,
    anyone: bool = False,
    cue: re.Pattern[str] | None = None,
    roles: frozenset[str] = frozenset(),
) -> Callable[[Callable[[Context, str], Query | None]], WordListener]:
    """Declares of a function which words it hears. There are hundreds, and each typed text passes
    all of them: with a `cue` and `roles` the function is not even called for other words, or for
    other people."""
    return lambda hears: WordListener(hears, longest, anyone, cue, roles)


def heard_first(
    every: Sequence[Asks], context: Context, words: str, inside: str | None
) -> Query | None:
    """Returns the question that the first of them hears in the words, which the person may ask."""
    known, length = context.person is not None, len(words)
    own = context.person.roles if context.person is not None else ()
    for each in every:
        if not isinstance(each, WordListener):
            found = each(context, words, inside)
        elif inside is None and length <= each.longest and (known or each.anyone):
            if each.cue is not None and each.cue.search(words) is None:
                continue
            if each.roles and each.roles.isdisjoint(own):
                continue
            found = each.hears(context, words)
        else:
            continue
        if found is not None and (known or found.anyone):
            return found
    return None
