"""Trains which choice a sentence means at a step, and prints how well that is read.

Three hands wrote the sentences: what two wrote is trained from, and what the other wrote is tried.
What people type there that is no answer (`kinds/sentences.tsv`) means none of the choices.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy

from handlers.understand.choices.learned_choices import NONE, SENTENCES, WEIGHTS
from handlers.understand.kinds import kind_reader
from tests.understanding.machine import counted, line_for_each, packed_weights
from tests.understanding.scenes import PLACES
from tests.understanding.training_set import without_twins

RAREST = 2
LEADS = (0.3, 0.6, 0.9)


class ChoiceSentence(NamedTuple):
    """A line of `sentences.tsv`; hand: who wrote it."""

    step: str
    choice: str
    hand: str
    text: str


@dataclass
class Joined:
    """The machines of all steps as one: a name is the step and the choice."""

    classes_: Any
    coef_: Any
    intercept_: Any


def write() -> None:
    """Prints the figures and writes `weights.bin`."""
    sentences = without_twins([*_answers(), *_no_answers()])
    sys.stdout.write(f"{len(sentences)} sentences at choices\n")
    for hand in sorted({each.hand for each in sentences}):
        known = [each for each in sentences if each.hand != hand]
        _print_tried(hand, known, [each for each in sentences if each.hand == hand])
    WEIGHTS.file.write_bytes(packed_weights(*_trained(sentences), SENTENCES))


def _answers() -> list[ChoiceSentence]:
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()[1:]
    return [ChoiceSentence(*line.split("\t")) for line in lines]


def _no_answers() -> list[ChoiceSentence]:
    steps = {each.step for each in _answers()}
    lines = kind_reader.SENTENCES.read_text(encoding="utf-8").splitlines()[1:]
    found = []
    for kind, hand, place, text in (line.split("\t") for line in lines):
        step = f"{PLACES[place].flow}.{PLACES[place].step}" if place in PLACES else ""
        if kind != kind_reader.ANSWER and step in steps:
            found.append(ChoiceSentence(step, NONE, hand, text))
    return found


def _trained(sentences: Sequence[ChoiceSentence]) -> tuple[Any, Joined]:
    """The pieces that count, and the machines of all steps, each trained from its own sentences."""
    pieces_of = counted([each.text for each in sentences], RAREST)
    names: list[str] = []
    lines, biases = [], []
    for step in sorted({each.step for each in sentences}):
        here = [each for each in sentences if each.step == step]
        machine = line_for_each(
            pieces_of.transform([each.text for each in here]), [each.choice for each in here]
        )
        weights, bias = machine.coef_, machine.intercept_
        if len(weights) < len(machine.classes_):  # of two classes only the second has a line
            weights, bias = numpy.vstack((-weights, weights)), numpy.hstack((-bias, bias))
        names += [f"{step}.{choice}" for choice in machine.classes_]
        lines.append(weights)
        biases.append(bias)
    return pieces_of, Joined(names, numpy.vstack(lines), numpy.hstack(biases))


def _print_tried(
    hand: str, known: Sequence[ChoiceSentence], tried: Sequence[ChoiceSentence]
) -> None:
    pieces_of, machine = _trained(known)
    told = pieces_of.transform([each.text for each in tried])
    rows = told @ machine.coef_.T + machine.intercept_
    for step in sorted({each.step for each in tried}):
        read = []
        for each, row in zip(tried, rows, strict=True):
            scores = {
                name.removeprefix(f"{step}."): score
                for name, score in zip(machine.classes_, row, strict=True)
                if name.startswith(f"{step}.")
            }
            if each.step == step:
                order = sorted(scores, key=scores.__getitem__, reverse=True)
                read.append((each, order[0], scores[order[0]] - scores[order[1]]))
        for least in LEADS:
            sure = [(e, key) for e, key, lead in read if lead >= least and key != NONE]
            right = sum(e.choice == key for e, key in sure)
            none = sum(e.choice == NONE for e, _ in sure)
            meant = sum(e.choice != NONE for e, _, _ in read)
            sys.stdout.write(
                f"  {hand} at {step}, lead {least}: of {meant} that choose {right} right,"
                f" {len(sure) - right - none} wrong; of {len(read) - meant} others {none} taken\n"
            )
