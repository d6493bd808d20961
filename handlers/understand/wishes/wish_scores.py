"""How much a sentence speaks for each wish, by its letters and words and by what it means."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from handlers.understand.encoder.named_lines import NamedLines
from handlers.understand.encoder.sentence_encoder import ENCODER
from handlers.understand.encoder.two_readings import TwoReadings
from handlers.understand.wishes.trained_weights import TrainedWeights

SENTENCES = Path(__file__).with_name("sentences.tsv")
WEIGHTS = TrainedWeights(Path(__file__).with_name("weights.bin"))
LINES = NamedLines(Path(__file__).with_name("lines.npz"), ENCODER)
_BOTH = TwoReadings(WEIGHTS, LINES)


def by_letters(text: str) -> Mapping[str, float]:
    """Returns how much the text speaks for each wish by its letters and words alone, the likeliest
    first; nothing if no part of it is known."""
    return WEIGHTS.scores(text)


def by_both(text: str) -> Mapping[str, float]:
    """The same by its letters and by what it means."""
    return _BOTH.scores(text)
