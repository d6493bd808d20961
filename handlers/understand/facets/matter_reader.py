"""Tells which matter a sentence is about that does not name it in so many words, as was learned
from sentences (decisions/0177).

`make wishes` trains `matters.bin` from `sentences.tsv` beside this module and from the sentences of
the wishes that belong to a matter.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import islice
from pathlib import Path

from handlers.understand.wishes.trained_weights import TrainedWeights, in_order

WEIGHTS = TrainedWeights(Path(__file__).with_name("matters.bin"))
_NAMED, _AROUND, _BEFORE, _UNHEARD = 0.4, 1.4, 0.8, -0.3
"""How much counts beside what was learned: the words that name a matter, the conversation about it,
and the answer about it just before; and what stands for that of a matter of which nothing was
learned."""
_LEAST, _LEAD = -0.2, 0.25
"""Of which a matter that is not named needs so much, and to be so far ahead of the others."""


_FAR = 1.0
"""So far behind the likeliest one, a matter is hardly meant though a word of it stands there."""


def is_far(text: str, name: str) -> bool:
    """Tells whether the sentence is learned to be rather about another matter than this one."""
    scores = WEIGHTS.scores(text)
    first = next(iter(scores), name)
    return scores.get(first, _UNHEARD) - scores.get(name, _UNHEARD) >= _FAR


def is_likely(text: str, name: str) -> bool:
    """Tells whether the sentence is learned to be about this matter, by what it says alone."""
    return WEIGHTS.scores(text).get(name, _UNHEARD) > _LEAST


def likeliest_matters(
    text: str,
    named: Collection[str],
    around: Collection[str],
    before: Collection[str],
    formed: bool = False,
) -> Sequence[str]:
    """Returns the names of the matters that the sentence may be about, the likeliest first: those
    that are named or in sight, and the one that is learned to be meant though it is neither.

    around: those of the conversation in which it is typed
    before: those of the answer just before
    formed: whether the sentence says by its form that something is not at hand; a name then says
        of what
    """
    scores = WEIGHTS.scores(text)
    found = {
        name: scores.get(name, _UNHEARD)
        + _NAMED * (name in named)
        + _AROUND * (name in around)
        + _BEFORE * (name in before)
        for name in {*named, *around, *before}
    }
    order = list(islice(scores, 2))
    if len(order) == 2 and scores[order[0]] > max(_LEAST, scores[order[1]] + _LEAD):
        found.setdefault(order[0], scores[order[0]])
    ordered = list(in_order(found.items()))
    return [each for each in ordered if formed and each in named] or ordered
