"""Adds up what the letters of a text speak for and what its meaning does (decisions/0329, 0331)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from handlers.understand.encoder.named_lines import NamedLines
from handlers.understand.wishes.pieces import as_read
from handlers.understand.wishes.trained_weights import TrainedWeights, named_in_order

_LETTERS, _MEANING = 0.5, 0.125
"""What each counts, chosen by `wordings.tsv`: of all its sentences, a wish that is ahead by 0.2 is
the right one eleven times of twelve (decisions/0329)."""


class TwoReadings:
    """Weights of letters and lines of meaning that know the same names.

    weights, lines: both trained from the same sentences
    """

    def __init__(self, weights: TrainedWeights, lines: NamedLines) -> None:
        self._weights = weights
        self._lines = lines
        self.scores = lru_cache(maxsize=16)(self._scores)  # one sentence is read several times

    def _scores(self, text: str, place: str = "") -> Mapping[str, float]:
        """Returns how much the text speaks for each name, the likeliest first; nothing if no letter
        of it is known.

        place: where it is typed, if both were trained with places
        """
        letters = self._weights.told(text, place)
        if letters is None:
            return {}
        told = _LETTERS * letters + _MEANING * self._lines.told(as_read(text), place)
        return named_in_order(self._weights.names, told)
