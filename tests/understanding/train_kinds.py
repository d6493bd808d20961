"""Trains what a sentence in the middle of a conversation is, and prints how well that is read.

Two hands wrote the sentences: what one wrote is trained from, and what the other wrote is tried.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NamedTuple

from handlers.understand.kinds.kind_reader import (
    ABOUT_STEP,
    ANSWER,
    KINDS,
    QUESTION,
    SENTENCES,
    WEIGHTS,
)
from tests.understanding.machine import packed_weights, trained
from tests.understanding.training_set import without_twins

RAREST = 2
LEADS = (0.2, 0.4, 0.6)


class KindSentence(NamedTuple):
    """A line of `sentences.tsv`; hand: who wrote it. place: where it is typed."""

    kind: str
    hand: str
    place: str
    text: str


def write() -> None:
    """Prints the figures and writes `weights.bin`."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()[1:]
    sentences = without_twins([KindSentence(*line.split("\t")) for line in lines])
    sys.stdout.write(f"{len(sentences)} sentences inside conversations\n")
    for hand in sorted({each.hand for each in sentences}):
        known = [each for each in sentences if each.hand != hand]
        _print_tried(known, [each for each in sentences if each.hand == hand])
    made = trained([each.text for each in sentences], [each.kind for each in sentences], RAREST)
    WEIGHTS.file.write_bytes(packed_weights(*made, SENTENCES))


def _print_tried(known: Sequence[KindSentence], tried: Sequence[KindSentence]) -> None:
    pieces_of, machine = trained(
        [each.text for each in known], [each.kind for each in known], RAREST
    )
    rows = machine.decision_function(pieces_of.transform([each.text for each in tried]))
    read = [_first(dict(zip(machine.classes_, row, strict=True))) for row in rows]
    met = [_alike(kind, each.kind) for (kind, _), each in zip(read, tried, strict=True)]
    sys.stdout.write(f"by another hand: {sum(met) / len(met):.1%} right\n")
    for least in LEADS:
        for kind in KINDS:
            meant = sum(each.kind == kind for each in tried)
            found = [
                each
                for (name, lead), each in zip(read, tried, strict=True)
                if name == kind and lead >= least
            ]
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
