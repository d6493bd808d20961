"""Tells which choice of a step a sentence means, where no rule knows it (decisions/0092).

The sentences are `sentences.tsv` beside this module; `make wishes` trains `weights.bin` from them.
"""

from collections.abc import Collection
from functools import cache
from math import inf
from pathlib import Path
from typing import NamedTuple

from handlers.understand.spelling.respelling import respelled
from handlers.understand.wishes.trained_weights import TrainedWeights

SENTENCES = Path(__file__).with_name("sentences.tsv")
WEIGHTS = TrainedWeights(Path(__file__).with_name("weights.bin"))

NONE = "-"
"""What a sentence means that means none of the choices, or one that is figures."""
SKIP = "skip"
"""What a sentence means that passes a question over."""
CONFIRMS = "confirm"
"""What a sentence means at a review card that sends what stands there. The other choices there are
the steps that it is about."""
CORRECTED = "corrected"
"""In the place of a step's name: which answer given before a sentence says is wrong."""

_LONGEST = 170
"""Letters; a longer text tells more than a choice."""
_LEAST = 4
_ALONE = 2.0
"""The lead of a step's only choice."""


class LearnedChoice(NamedTuple):
    """The choice that a sentence likely means, by its key, and the one after it ("": none)."""

    key: str
    chooses: float
    """How much speaks for a choice at all; below 0 more speaks for other words."""
    lead: float
    """How far the choice is ahead of the others."""
    next_key: str
    elsewhere: float = -inf
    """How far a choice of another open step is ahead of this one."""

    def reaches(self, least: tuple[float, float]) -> bool:
        """Tells whether so much speaks for a choice, and this one is so far ahead (`chooses`,
        `lead`)."""
        return self.chooses >= least[0] and self.lead >= least[1]


def likeliest(step: str, text: str, others: Collection[str] = ()) -> LearnedChoice | None:
    """Returns the choice that the sentence means if it means one; None if nothing was learned of
    the step, or nothing of the words.

    step: the conversation's stored name and the step's (`report_activity.risk`). others: the steps
        that are still open, by the same names.
    """
    plain = text.strip()
    if not _LEAST <= len(plain) <= _LONGEST or "\n" in plain:
        return None
    place = f"{step}."
    if not _is_learned(place):
        return None
    every = WEIGHTS.scores(respelled(text))
    scores = {
        name.removeprefix(place): score for name, score in every.items() if name.startswith(place)
    }
    if not scores:
        return None
    chooses = -scores.pop(NONE)
    first, *further = scores
    lead = scores[first] - scores[further[0]] if further else _ALONE
    elsewhere = max(
        (score for name, score in every.items() if _chooses_at(name, others)), default=-inf
    )
    return LearnedChoice(
        first, chooses, lead, further[0] if further else "", elsewhere - scores[first]
    )


def _chooses_at(name: str, steps: Collection[str]) -> bool:
    """Tells whether it is a choice of one of these steps."""
    step, _, key = name.rpartition(".")
    return step in steps and key != NONE


def was_learned(step: str) -> bool:
    """Tells whether any sentence that was learned from was typed at that step."""
    return bool(step) and _is_learned(f"{step}.")


@cache
def _is_learned(place: str) -> bool:
    """Tells whether any sentence that was learned from was typed there."""
    return any(name.startswith(place) for name in WEIGHTS.names)
