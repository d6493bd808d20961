"""Tells what a sentence in the middle of a conversation is, where no rule knows it (decisions/
0064).

The sentences are `sentences.tsv` beside this module; `make wishes` trains `weights.bin` from them.
"""

from pathlib import Path
from typing import NamedTuple

from handlers.understand.wishes.trained_weights import TrainedWeights, in_order

SENTENCES = Path(__file__).with_name("sentences.tsv")
WEIGHTS = TrainedWeights(Path(__file__).with_name("weights.bin"))

ANSWER, STOP, PAUSE, BACK = "answer", "stop", "pause", "back"
ABOUT_STEP, QUESTION, WISH = "question_step", "question_other", "wish_other"
CORRECT = "correct"
"""An answer that was given before is wrong, or another one now."""
KINDS = (ANSWER, STOP, PAUSE, BACK, ABOUT_STEP, QUESTION, WISH, CORRECT)

_ASKS = (ABOUT_STEP, QUESTION)


class LearnedKind(NamedTuple):
    """What a sentence likely is."""

    name: str
    """One of KINDS."""
    lead: float
    """How far this kind is ahead of the next one; the two kinds of question count as one."""


def likeliest(text: str) -> LearnedKind | None:
    """Returns what the sentence likely is; None if nothing of it is known."""
    scores = WEIGHTS.scores(text)
    order = in_order(scores)
    if not order:
        return None
    first = order[0]
    others = [name for name in order[1:] if not (first in _ASKS and name in _ASKS)]
    return LearnedKind(first, scores[first] - scores[others[0]])
