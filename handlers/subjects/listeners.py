"""What a subject hears in typed words, listener by listener (`Hearing.asks`)."""

from __future__ import annotations

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
    """

    hears: Callable[[Context, str], Query | None]
    longest: float
    anyone: bool

    def __call__(self, context: Context, words: str, inside: str | None) -> Query | None:
        if inside is not None or len(words) > self.longest:
            return None
        known = self.anyone or context.person is not None
        return self.hears(context, words) if known else None


def listener(
    longest: float = inf, anyone: bool = False
) -> Callable[[Callable[[Context, str], Query | None]], WordListener]:
    """Declares of a function which words it hears."""
    return lambda hears: WordListener(hears, longest, anyone)


def heard_first(
    every: Sequence[Asks], context: Context, words: str, inside: str | None
) -> Query | None:
    """Returns the question that the first of them hears in the words, which the person may ask."""
    known, length = context.person is not None, len(words)
    for each in every:
        if not isinstance(each, WordListener):
            found = each(context, words, inside)
        elif inside is None and length <= each.longest and (known or each.anyone):
            found = each.hears(context, words)
        else:
            continue
        if found is not None and (known or found.anyone):
            return found
    return None
