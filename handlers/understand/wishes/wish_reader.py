"""Tells which wish a whole sentence holds, by what was learned from sentences (decisions/0024,
0329)."""

import math
from collections.abc import Callable, Collection, Mapping
from itertools import islice
from typing import NamedTuple

from handlers.understand.wishes.alike_wishes import ALIKE
from handlers.understand.wishes.wish_scores import by_letters

NOTHING = "none"
"""What is no wish to this bot."""

_NEARLY = 0.3
_ABOUT = 0.6
"""So far behind the likeliest wish, if that is not asked for, another may still be meant."""
_SURELY_NOTHING = 0.5
"""So far ahead of every wish, a text asks for nothing."""
_RATHER_NOTHING = 0.2
"""So far ahead of every wish, a text rather asks for nothing."""
_LEAST = -0.7
"""The score of a wish below which a text holds none."""


Scores = Callable[[str], Mapping[str, float]]
"""How much a text speaks for each wish, the likeliest first: one of those of `wish_scores`."""


class LikelyWish(NamedTuple):
    """The wish that a sentence likely holds."""

    name: str
    """Of a conversation or a question."""
    lead: float
    """How far it is ahead of the next one, but for one that answers the same."""
    score: float
    """How much the sentence speaks for it; below -0.5 hardly."""


def likeliest(
    text: str, names: Collection[str], scores_of: Scores = by_letters
) -> LikelyWish | None:
    """Returns the wish that the text likely holds.

    None if it is likelier no wish at all, or one that is not among these names.
    """
    scores = scores_of(text)
    order = list(islice(scores, 3))
    if not order or order[0] not in names:
        return None
    first, second, third = order
    following = third if frozenset((first, second)) in ALIKE else second
    return LikelyWish(first, scores[first] - scores[following], scores[first])


def nearest(
    text: str, names: Collection[str], least: float = _LEAST, scores_of: Scores = by_letters
) -> dict[str, float]:
    """Returns those of these wishes that may be meant, each with how far it is behind the likeliest
    wish of all; empty if the text surely asks for nothing.

    least: the score of the likeliest wish below which the text holds none
    """
    scores = scores_of(text)
    first, most = next(
        ((name, scores[name]) for name in scores if name != NOTHING), ("", -math.inf)
    )
    if not first or most < max(least, scores.get(NOTHING, least) - _SURELY_NOTHING):
        return {}
    known = {name: most - score for name, score in scores.items() if name in names}
    known.pop(NOTHING, None)
    furthest = math.inf if first in names else _ABOUT
    return {name: far for name, far in known.items() if far <= furthest}


def likeliest_of(text: str, names: Collection[str]) -> str:
    """Returns which of these wishes is the nearest to the text; "" of none."""
    scores = by_letters(text)
    return max(names, key=lambda each: scores.get(each, -math.inf), default="")


def likely_no_wish(text: str) -> bool:
    """Tells whether the text is rather no wish than any of them."""
    scores = by_letters(text)
    most = next((score for name, score in scores.items() if name != NOTHING), -math.inf)
    return scores.get(NOTHING, -math.inf) - most >= _RATHER_NOTHING


def may_ask_for(text: str, names: Collection[str]) -> bool:
    """Tells whether one of these wishes is the nearest to the text, or nearly as near as that."""
    scores = by_letters(text)
    in_line = scores.items()
    named = next((score for name, score in in_line if name in names), -math.inf)
    other = next((score for name, score in in_line if name != NOTHING and name not in names), 0.0)
    return named >= other or named > next(iter(scores.values()), 0.0) - _NEARLY
