"""Tells how far words leave a question without an answer that may be left out, as was learned from
people's sentences at such questions (decisions/0216).

`sentences.tsv` beside this module has what `kinds/sentences.tsv` calls an answer and leaves a
question blank. `make wishes` trains `weights.bin` from both files, from what was learned of choices
and from the collection `tests/understanding/left_blank.tsv`.
"""

from functools import cache
from pathlib import Path

from handlers.understand.spelling.respelling import respelled
from handlers.understand.wishes.pieces import SORTED, place_mark
from handlers.understand.wishes.trained_weights import TrainedWeights

SENTENCES = Path(__file__).with_name("sentences.tsv")
WEIGHTS = TrainedWeights(Path(__file__).with_name("weights.bin"))

SKIP, ANSWER, PAUSE, STOP, OTHER = "skip", "answer", "pause", "stop", "other"
KINDS = (SKIP, ANSWER, PAUSE, STOP, OTHER)

_LONGEST, _LEAST = 170, 3
"""Letters: longer words tell more, shorter ones are left to the rules."""


def lead(text: str, place: str, kind: str = SKIP) -> float:
    """Returns how far leaving the question blank is ahead of all else; below 0 it is behind, and
    where nothing of the words or of the question was learned.

    place: the question's stored name and its sort (`typing_places.blank_place_of`). kind: another
    of `KINDS` of which the same is told
    """
    plain = text.strip()
    if not _LEAST <= len(plain) <= _LONGEST or "\n" in plain or not _is_known(place):
        return -1.0
    scores = dict(WEIGHTS.scores(respelled(text), place))
    if not scores:
        return -1.0
    one = scores.pop(kind)
    return one - max(scores.values())


@cache
def _is_known(place: str) -> bool:
    return WEIGHTS.knows(place_mark(place.partition(SORTED)[0]))
