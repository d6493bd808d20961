"""How much a sentence speaks for each wish, by its letters and words and by what it means."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from handlers.understand.encoder import sentence_encoder
from handlers.understand.encoder.named_lines import NamedLines
from handlers.understand.encoder.sentence_encoder import SentenceEncoder
from handlers.understand.wishes.pieces import as_read
from handlers.understand.wishes.trained_weights import TrainedWeights, named_in_order

SENTENCES = Path(__file__).with_name("sentences.tsv")
WEIGHTS = TrainedWeights(Path(__file__).with_name("weights.bin"))
ENCODER = SentenceEncoder(Path(sentence_encoder.__file__).with_name("encoder.npz"))
LINES = NamedLines(Path(__file__).with_name("lines.npz"), ENCODER)

_LETTERS, _MEANING = 0.5, 0.125
"""What each counts, chosen by `wordings.tsv`: a wish that is ahead by 0.2 is the right one eleven
times of twelve (decisions/0329)."""


def by_letters(text: str) -> Mapping[str, float]:
    """Returns how much the text speaks for each wish by its letters and words alone, the likeliest
    first; nothing if no part of it is known."""
    return WEIGHTS.scores(text)


@lru_cache(maxsize=8)
def by_both(text: str) -> Mapping[str, float]:
    """The same by its letters and by what it means."""
    letters = WEIGHTS.told(text)
    if letters is None:
        return {}
    told = _LETTERS * letters + _MEANING * LINES.told(as_read(text))
    return named_in_order(WEIGHTS.names, told)
