"""Trains what a sentence in the middle of a conversation is, and prints how well that is read.

Many hands wrote the sentences: what some wrote is tried with what was learned from all others.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, NamedTuple

from handlers.understand.kinds.kind_reader import (
    ABOUT_STEP,
    ANSWER,
    KINDS,
    QUESTION,
    SENTENCES,
    WEIGHTS,
)
from tests.understanding.machine import packed_weights, store, trained_at
from tests.understanding.scenes import sorted_place
from tests.understanding.training_set import without_twins

RAREST = 2
LEADS = (0.0, 0.2, 0.5)
FOLDS = 6
"""The hands are tried in so many groups."""


class KindSentence(NamedTuple):
    """A line of `sentences.tsv`; hand: who wrote it. place: where it is typed."""

    kind: str
    hand: str
    place: str
    text: str

    @property
    def there(self) -> tuple[str, str]:
        """The text, and the stored name of the question where it was typed."""
        return self.text, sorted_place(self.place)


def sentences() -> list[KindSentence]:
    """The lines of `sentences.tsv` without the twins of measured sentences."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()[1:]
    return without_twins([KindSentence(*line.split("\t")) for line in lines])


def write() -> None:
    """Prints the figures and writes `weights.bin`."""
    found = sentences()
    hands = sorted({each.hand for each in found})
    sys.stdout.write(f"{len(found)} sentences inside conversations by {len(hands)} hands\n")
    read = []
    for group in (hands[at::FOLDS] for at in range(FOLDS)):
        known = [each for each in found if each.hand not in group]
        read += _tried(known, [each for each in found if each.hand in group])
    _print_tried(read)
    made = trained_at([each.there for each in found], [each.kind for each in found], RAREST)
    store(WEIGHTS.file, packed_weights(*made, SENTENCES))


def _tried(
    known: Sequence[KindSentence], tried: Sequence[KindSentence]
) -> list[tuple[KindSentence, str, float]]:
    """Each sentence that was tried, with what it was read as and how far that was ahead."""
    pieces_of, machine = trained_at(
        [each.there for each in known], [each.kind for each in known], RAREST
    )
    rows: Any = machine.decision_function(pieces_of.transform([each.there for each in tried]))
    return [
        (each, *_first(dict(zip(machine.classes_, row, strict=True))))
        for each, row in zip(tried, rows, strict=True)
    ]


def _print_tried(read: Sequence[tuple[KindSentence, str, float]]) -> None:
    met = [_alike(kind, each.kind) for each, kind, _ in read]
    sys.stdout.write(f"by other hands: {sum(met) / len(met):.1%} right\n")
    for least in LEADS:
        for kind in KINDS:
            meant = sum(each.kind == kind for each, *_ in read)
            found = [each for each, name, lead in read if name == kind and lead >= least]
            right = sum(_alike(kind, each.kind) for each in found)
            answers = sum(each.kind == ANSWER for each in found)
            sys.stdout.write(
                f"  lead {least} {kind}: {len(found)} read, {right} right; {meant} were meant,"
                f" {answers} of the read are answers\n"
            )


def _first(scores: dict[str, float]) -> tuple[str, float]:
    order = sorted(scores, key=scores.__getitem__, reverse=True)
    other = next(each for each in order[1:] if not _alike(order[0], each))
    return order[0], scores[order[0]] - scores[other]


def _alike(one: str, other: str) -> bool:
    questions = {ABOUT_STEP, QUESTION}
    return one == other or {one, other} <= questions
