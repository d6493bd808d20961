"""What people ask about one subject in their own words: its name and what of it they want.

`แบบสำรวจปิดวันไหน` names the subject and what is wanted; right after an answer of the subject the
name may be left out: `ปิดวันไหน` (docs/decisions/0151).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from handlers.context import Context
from handlers.question.query import Query, opened_by
from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.wishes import wish_scores
from handlers.understand.wishes.fitting.fitting_wish import fitting

_LONGEST = 80
_NEVER = pattern_of(r"$^")


@dataclass(frozen=True)
class Need:
    """One thing that is wanted of a subject.

    words: found in a sentence that names the subject.
    query: what answers it; it is given the sentence as its words.
    alone: the whole sentence, where the subject was answered about just before.
    """

    words: re.Pattern[str]
    query: Query
    alone: re.Pattern[str] = _NEVER


@dataclass(frozen=True)
class Needs:
    """What is wanted of a subject.

    names: words that name the subject.
    each: the first that fits decides.
    unless: with these words a sentence that names it wants something else.
    fits: the wishes of the subject itself: a sentence that was surely learned to hold another one
        is none of these needs.
    after: the questions after whose answer the subject need not be named.
    """

    names: re.Pattern[str]
    each: Sequence[Need]
    unless: re.Pattern[str] = _NEVER
    after: tuple[str, ...] = ()
    fits: frozenset[str] = frozenset()


@read_once
def plain_words(text: str) -> str:
    """Returns the sentence as needs are looked for in it."""
    return without_polite_ending(normalise(text)).lower()


def wanted(needs: Needs, context: Context, text: str, inside: str | None) -> Query | None:
    """Returns the question that the words ask of the subject; None for other words, in a
    conversation, and for people who are not on the roster."""
    if inside is not None or context.person is None or len(text) > _LONGEST:
        return None
    plain = plain_words(text)
    if needs.names.search(plain) is not None:
        if needs.unless.search(plain) is not None:
            return None
        found = next((each for each in needs.each if each.words.search(plain)), None)
        if found is not None and _surely_another(text, needs):
            return None
    else:
        found = _alone(needs, plain)
        if found is None or not answered_before(context, needs.after):
            return None
    if found is None or not context.may(found.query.roles):
        return None
    return found.query


def _alone(needs: Needs, plain: str) -> Need | None:
    for each in needs.each:
        if each.alone is not _NEVER and each.alone.fullmatch(plain):
            return each
    return None


def _surely_another(text: str, needs: Needs) -> bool:
    """Tells whether the learned reader is sure of a wish of another subject, or that it is none.
    The needs' own questions are learned, too."""
    fits = needs.fits.union(each.query.name for each in needs.each)
    scores = wish_scores.by_letters(text)
    order = list(islice(scores, 2))
    if len(order) < 2 or order[0] in fits or fitting(order[0], text) != order[0]:
        return False
    return scores[order[0]] > _SURE and scores[order[0]] - scores[order[1]] > _LEAD


_SURE, _LEAD = 0.15, 0.35
"""The score of a wish, and how far it is ahead of the next one, from which a sentence surely holds
it: what was learned from has more, what nobody has heard before less."""


def answered_before(context: Context, names: Sequence[str]) -> bool:
    """Tells whether one of these questions was answered just before in this chat."""
    return opened_by(context.asked_before())[0] in names
