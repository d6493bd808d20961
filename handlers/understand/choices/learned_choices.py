"""Tells which choice of a step a sentence means, where no rule knows it (decisions/0092).

The sentences are `sentences.tsv` beside this module; `make wishes` trains `weights.bin` from them.
"""

from collections.abc import Iterable
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

    def reaches(self, least: tuple[float, float]) -> bool:
        """Tells whether so much speaks for a choice, and this one is so far ahead (`chooses`,
        `lead`)."""
        return self.chooses >= least[0] and self.lead >= least[1]


def likeliest(step: str, text: str) -> LearnedChoice | None:
    """Returns the choice that the sentence means if it means one; None if nothing was learned of
    the step, or nothing of the words.

    step: the conversation's stored name and the step's (`report_activity.risk`).
    """
    plain = text.strip()
    if not _LEAST <= len(plain) <= _LONGEST or "\n" in plain:
        return None
    place = f"{step}."
    if not _is_learned(place):
        return None
    scores = {
        name.removeprefix(place): score
        for name, score in WEIGHTS.scores(respelled(text)).items()
        if name.startswith(place)
    }
    if not scores:
        return None
    chooses = -scores.pop(NONE)
    first, *others = scores
    lead = scores[first] - scores[others[0]] if others else _ALONE
    return LearnedChoice(first, chooses, lead, others[0] if others else "")


def left_blank_ahead(choice: str, text: str, others: Iterable[str]) -> float:
    """Returns how far leaving one of these other steps blank is ahead of a choice; -inf if nothing
    was learned of the choice.

    choice: its key behind its step's name (`report_activity.risk.green`). others: names of steps.
    """
    scores = WEIGHTS.scores(respelled(text))
    ahead = max((scores.get(f"{each}.{SKIP}", -inf) for each in others), default=-inf)
    return ahead - scores.get(choice, inf)


def was_learned(step: str) -> bool:
    """Tells whether any sentence that was learned from was typed at that step."""
    return bool(step) and _is_learned(f"{step}.")


@cache
def _is_learned(place: str) -> bool:
    """Tells whether any sentence that was learned from was typed there."""
    return any(name.startswith(place) for name in WEIGHTS.names)
