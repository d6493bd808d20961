"""Tells what a sentence in the middle of a conversation is, as was learned from people's sentences
at the same question (decisions/0064, 0074).

The sentences are `sentences.tsv` beside this module; `make wishes` trains `weights.bin` from them.
"""

from pathlib import Path
from typing import NamedTuple

from handlers.understand.encoder.named_lines import NamedLines
from handlers.understand.encoder.sentence_encoder import ENCODER
from handlers.understand.encoder.two_readings import TwoReadings
from handlers.understand.wishes.pieces import SORTED, place_mark
from handlers.understand.wishes.trained_weights import TrainedWeights

SENTENCES = Path(__file__).with_name("sentences.tsv")
WEIGHTS = TrainedWeights(Path(__file__).with_name("weights.bin"))
LINES = NamedLines(Path(__file__).with_name("lines.npz"), ENCODER)
_BOTH = TwoReadings(WEIGHTS, LINES)

ANSWER, STOP, PAUSE, BACK = "answer", "stop", "pause", "back"
ABOUT_STEP, QUESTION, WISH = "question_step", "question_other", "wish_other"
CORRECT = "correct"
"""An answer that was given before is wrong, or another one now."""
UNSURE, CHAT = "unsure", "chat"
"""Somebody cannot or will not answer; or says what needs no more than a kind word."""
KINDS = (ANSWER, STOP, PAUSE, BACK, ABOUT_STEP, QUESTION, WISH, CORRECT, UNSURE, CHAT)

FEW = "few"
"""Ends the name of a place where at most a hundred or two sentences were learned from."""
_ASKS = (ABOUT_STEP, QUESTION)


class LearnedKind(NamedTuple):
    """What a sentence likely is."""

    name: str
    """One of KINDS."""
    lead: float
    """How far this kind is ahead of the next one; the two kinds of question count as one."""
    other: str
    """The next one."""


def is_known(place: str) -> bool:
    """Tells whether sentences that were typed at this very question were learned from, not only at
    others of its sort."""
    return WEIGHTS.knows(place_mark(place.partition(SORTED)[0]))


def likeliest(text: str, place: str) -> LearnedKind | None:
    """Returns what the sentence likely is; None if nothing of it is known.

    place: the conversation's stored name, the question's, and the sort of that
        (`report_activity.risk/choice`).
    """
    scores = _BOTH.scores(text, place)
    order = list(scores)
    if not order:
        return None
    first = order[0]
    others = [name for name in order[1:] if not (first in _ASKS and name in _ASKS)]
    return LearnedKind(first, scores[first] - scores[others[0]], others[0])
