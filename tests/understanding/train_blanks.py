"""Trains what leaves a question blank that may be left out, and prints how well that is read.

Two hands wrote `left_blank.tsv`: what one wrote is tried with what was learned from the other and
from all older sentences. The stored weights know both.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from handlers import registry
from handlers.conversation.typing_places import blank_place_of
from handlers.understand.blanks import blank_reader
from handlers.understand.blanks.blank_reader import (
    ANSWER,
    OTHER,
    PAUSE,
    SENTENCES,
    SKIP,
    STOP,
    WEIGHTS,
)
from handlers.understand.choices import learned_choices
from handlers.understand.kinds import kind_reader
from handlers.understand.spelling.respelling import respelled
from handlers.understand.wishes.trained_weights import TrainedWeights
from tests.understanding import left_blank, no_answer
from tests.understanding.machine import packed_weights, store, trained_at
from tests.understanding.scenes import stored_place
from tests.understanding.standing import Standing
from tests.understanding.training_set import twin_key, without_twins

RAREST = 2
LEADS = (0.0, 0.3, 0.5, 0.8)
OLDER = "older"
_KINDS = {kind_reader.ANSWER: ANSWER, kind_reader.PAUSE: PAUSE, kind_reader.STOP: STOP}
"""What the older kinds are here; others are `OTHER`. Who is unsure may leave it blank or not."""

_LEAVES = (kind_reader.PAUSE, kind_reader.STOP)


class BlankSentence(NamedTuple):
    """hand: who of the two wrote it, or OLDER. place: as `blank_place_of` names it; "" if its
    question has to be answered."""

    kind: str
    hand: str
    place: str
    text: str


def write() -> None:
    """Prints the figures and writes `weights.bin`."""
    sentences = all_sentences()
    sys.stdout.write(f"{len(sentences)} sentences at questions that may be left out\n")
    for hand in left_blank.HANDS:
        _print_tried(sentences, hand)
    for each in crossed(sentences):
        told = f"  {each.name}: {each.met} of {each.sentences} met or asked, {each.wrong} wrong"
        sys.stdout.write(f"{told}{'   WORSE' if each.is_worse else ''}\n")
    store(WEIGHTS.file, weights(sentences))


def crossed(sentences: Sequence[BlankSentence]) -> list[Standing]:
    """How the lines of each kind are met in their conversations, those of a hand by what was
    learned without them."""
    found: dict[str, Counter[str]] = {kind: Counter() for kind in left_blank.KINDS}
    stored = blank_reader.WEIGHTS
    with tempfile.TemporaryDirectory() as folder:
        for hand in left_blank.HANDS:
            file = Path(folder) / hand
            file.write_bytes(weights(sentences, hand))
            blank_reader.WEIGHTS = TrainedWeights(file)
            for kind, counts in left_blank.by_kind(hand).items():
                found[kind] += counts
    blank_reader.WEIGHTS = stored
    return [left_blank.standing(kind, counts) for kind, counts in found.items()]


def all_sentences() -> list[BlankSentence]:
    """What both hands and all older ones wrote, without twins of what other lists measure."""
    others = {twin_key(each.typed) for each in no_answer.lines()}
    found = without_twins([*_of_the_list(), *_older()])
    return [each for each in found if twin_key(each.text) not in others]


def weights(sentences: Sequence[BlankSentence], but: str = "") -> bytes:
    """The weights as they are stored, learned without that hand."""
    known = [each for each in sentences if each.hand != but]
    said = [(respelled(each.text), each.place) for each in known]
    made = trained_at(said, [each.kind for each in known], RAREST)
    return packed_weights(*made, SENTENCES, left_blank.FILE)


def _of_the_list() -> Iterator[BlankSentence]:
    for each in left_blank.lines():
        place = _place(f"{each.flow}.{each.step}")
        if place:
            yield BlankSentence(each.kind, each.half, place, each.typed)


def _older() -> Iterator[BlankSentence]:
    """What was typed at such questions before, and what pauses or stops at others."""
    blank = {(place, text) for _, _, place, text in _rows(SENTENCES)}
    for step, choice, _, text in _rows(learned_choices.SENTENCES):
        if choice == learned_choices.SKIP and (place := _place(step)):
            blank.add((step, text))
            yield BlankSentence(SKIP, OLDER, place, text)
    for kind, _, name, text in _rows(kind_reader.SENTENCES):
        step = stored_place(name)
        place = _place(step)
        if (name, text) in blank:
            yield BlankSentence(SKIP, OLDER, place, text)
        elif kind == kind_reader.UNSURE or (step, text) in blank:
            continue
        elif place or kind in _LEAVES:  # who leaves does so alike wherever it is
            yield BlankSentence(_KINDS.get(kind, OTHER), OLDER, place, text)


def _rows(file: Path) -> Iterator[list[str]]:
    lines = file.read_text(encoding="utf-8").splitlines()[1:]
    return (line.split("\t") for line in lines)


def _place(name: str) -> str:
    """Returns how the place is named for this reader; "" if its question has to be answered."""
    flow_name, _, step_name = name.partition(".")
    flow = registry.flow(flow_name)
    step = flow.step(step_name) if flow is not None else None
    return blank_place_of(flow, step) if flow and step and step.optional else ""


def _print_tried(sentences: Sequence[BlankSentence], hand: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "weights.bin"
        file.write_bytes(weights(sentences, hand))
        learned = TrainedWeights(file)
        tried = [each for each in sentences if each.hand == hand]
        leads = [(each.kind, _lead(learned, each)) for each in tried]
    for least in LEADS:
        told = [
            f"{sum(ahead >= least for kind, ahead in leads if kind == each)} of"
            f" {sum(kind == each for kind, _ in leads)} {each}"
            for each in (SKIP, ANSWER, PAUSE, STOP)
        ]
        sys.stdout.write(f"  blank as the {hand} says it, lead {least}: {', '.join(told)}\n")


def _lead(learned: TrainedWeights, each: BlankSentence) -> float:
    scores = dict(learned.scores(respelled(each.text), each.place))
    blank = scores.pop(SKIP, -1.0)
    return blank - max(scores.values(), default=0.0)
