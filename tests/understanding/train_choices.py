"""Trains which choice a sentence means at a step, and prints how well that is read.

Many hands wrote the sentences: what some wrote is tried with what was learned from all others.
What people type there that is no answer (`kinds/sentences.tsv`) means none of the choices.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy
from sklearn.svm import LinearSVC

from handlers.understand.choices.learned_choices import NONE, SENTENCES, WEIGHTS
from handlers.understand.kinds import kind_reader
from tests.understanding.machine import counted, packed_weights, store
from tests.understanding.scenes import stored_place
from tests.understanding.train_kinds import FOLDS
from tests.understanding.training_set import without_twins

RAREST = 2
LOOSE = 3.0
ALONE = 2.0
LEADS = ((-0.2, 0.0), (0.0, 0.4), (0.2, 0.6))


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
    hands = sorted({each.hand for each in sentences})
    for group in (hands[at::FOLDS] for at in range(FOLDS)):
        known = [each for each in sentences if each.hand not in group]
        tried = [each for each in sentences if each.hand in group]
        _print_tried(", ".join(group), known, tried)
    store(WEIGHTS.file, packed_weights(*_trained(sentences), SENTENCES))


def _answers() -> list[ChoiceSentence]:
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()[1:]
    return [ChoiceSentence(*line.split("\t")) for line in lines]


def _no_answers() -> list[ChoiceSentence]:
    answers = _answers()
    steps = {each.step for each in answers}
    told = {(each.step, each.text) for each in answers}
    lines = kind_reader.SENTENCES.read_text(encoding="utf-8").splitlines()[1:]
    found = []
    for kind, hand, place, text in (line.split("\t") for line in lines):
        step = stored_place(place)
        # At a review card a correction means a step.
        if kind != kind_reader.ANSWER and step in steps and (step, text) not in told:
            found.append(ChoiceSentence(step, NONE, hand, text))
    return found


def _trained(sentences: Sequence[ChoiceSentence]) -> tuple[Any, Joined]:
    """The pieces that count, and the machines of all steps, each trained from its own sentences."""
    pieces_of = counted([each.text for each in sentences], RAREST)
    names: list[str] = []
    lines, biases = [], []
    for step in sorted({each.step for each in sentences}):
        here = [each for each in sentences if each.step == step]
        told = pieces_of.transform([each.text for each in here])
        chosen = [at for at, each in enumerate(here) if each.choice != NONE]
        # Whether it chooses, and which: of the two apart a third more is read than of both at once.
        whether = _lines_of(told, [each.choice == NONE for each in here])
        which = _lines_of(told[chosen], [here[at].choice for at in chosen])
        names += [f"{step}.{NONE}", *(f"{step}.{choice}" for choice in which.classes_)]
        lines += [whether.coef_[-1:], which.coef_]
        biases += [whether.intercept_[-1:], which.intercept_]
    return pieces_of, Joined(names, numpy.vstack(lines), numpy.hstack(biases))


def _lines_of(told: Any, choices: Sequence[Any]) -> Joined:
    """A line for each choice, also where there are only one or two."""
    known = sorted(set(choices))
    if len(known) == 1:
        return Joined(known, numpy.zeros((1, told.shape[1])), numpy.zeros(1))
    machine = LinearSVC(C=LOOSE, class_weight="balanced", random_state=0).fit(told, choices)
    weights, bias = machine.coef_, machine.intercept_
    if len(weights) < len(known):  # of two only the second has a line
        weights, bias = numpy.vstack((-weights, weights)), numpy.hstack((-bias, bias))
    return Joined(list(machine.classes_), weights, bias)


def _print_tried(
    hands: str, known: Sequence[ChoiceSentence], tried: Sequence[ChoiceSentence]
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
            if each.step == step and scores:
                chooses = -scores.pop(NONE)
                order = sorted(scores, key=scores.__getitem__, reverse=True)
                lead = scores[order[0]] - scores[order[1]] if len(order) > 1 else ALONE
                read.append((each, order[0], chooses, lead))
        for least, ahead in LEADS:
            sure = [(e, key) for e, key, some, lead in read if some >= least and lead >= ahead]
            right = sum(e.choice == key for e, key in sure)
            none = sum(e.choice == NONE for e, _ in sure)
            meant = sum(e.choice != NONE for e, *_ in read)
            sys.stdout.write(
                f"  {hands} at {step}, chooses {least}, lead {ahead}: of {meant} that choose"
                f" {right} right, {len(sure) - right - none} wrong;"
                f" of {len(read) - meant} others {none} taken\n"
            )
