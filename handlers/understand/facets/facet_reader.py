"""Tells what a sentence asks of a matter, as was learned from sentences (decisions/0177).

The sentences are `sentences.tsv` beside this module; `make wishes` trains `weights.bin` from them.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from handlers.understand.encoder.named_lines import NamedLines
from handlers.understand.encoder.sentence_encoder import ENCODER
from handlers.understand.encoder.two_readings import TwoReadings
from handlers.understand.facets.facet import Facet
from handlers.understand.wishes.trained_weights import TrainedWeights

SENTENCES = Path(__file__).with_name("sentences.tsv")
WEIGHTS = TrainedWeights(Path(__file__).with_name("weights.bin"))
LINES = NamedLines(Path(__file__).with_name("lines.npz"), ENCODER)
_BOTH = TwoReadings(WEIGHTS, LINES)
NONE = "none"
"""What asks for no standing fact: an order, an answer, a question about today's state."""


_NEAR = 0.3
"""So far behind the likeliest facet, another is as good an answer where that has none."""


class LikelyFacet(NamedTuple):
    """What a sentence likely asks."""

    facet: Facet
    lead: float
    """How far it is ahead of the next one, and of asking for no standing fact."""
    asks: float
    """How far it is ahead of asking for no standing fact."""
    near: tuple[Facet, ...]
    """Others that may be asked as well: taking back is near to mending."""


def likeliest(text: str) -> LikelyFacet | None:
    """Returns what the sentence likely asks of a matter; None if it likelier asks nothing of the
    kind, or nothing of it is known."""
    scores = _BOTH.scores(text)
    order = list(scores)
    if not order or order[0] == NONE:
        return None
    first = scores[order[0]]
    behind = order[1 : order.index(NONE)]
    near = tuple(Facet(name) for name in behind if first - scores[name] <= _NEAR)
    return LikelyFacet(Facet(order[0]), first - scores[order[1]], first - scores[NONE], near)
