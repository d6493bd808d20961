"""Tells which matter a sentence is about that does not name it in so many words, as was learned
from sentences (decisions/0177).

`make wishes` trains `matters.bin` from `sentences.tsv` beside this module and from the sentences of
the wishes that belong to a matter.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from handlers.understand.wishes.trained_weights import TrainedWeights, in_order

WEIGHTS = TrainedWeights(Path(__file__).with_name("matters.bin"))
_LEAD = 0.3
"""So far ahead of the next, a matter is read."""


def likeliest_matter(text: str) -> str:
    """Returns the name of the matter that the sentence is about; "" if that is not clear."""
    scores = WEIGHTS.scores(text)
    order = in_order(scores)[:2]
    if len(order) < 2 or scores[order[0]] - scores[order[1]] < _LEAD:
        return ""
    return order[0]


def likeliest_first(text: str, names: Collection[str]) -> Sequence[str]:
    """Returns the names of these matters, the one first that the sentence is likeliest about."""
    scores = WEIGHTS.scores(text)
    return sorted(names, key=lambda name: -scores.get(name, -9.0))
