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
from sklearn.svm import LinearSVC

from handlers.understand.choices.learned_choices import NONE, SENTENCES, WEIGHTS
from handlers.understand.kinds import kind_reader
from tests.understanding.machine import counted, packed_weights
from tests.understanding.scenes import PLACES
from tests.understanding.training_set import without_twins

RAREST = 2
FURTHER_STEPS = {
    "report:outcome": "report_activity.outcome",
    "report:budget": "report_activity.budget",
    "report:evidence": "report_activity.evidence",
    "gift:relation": "report_gift.relation",
    "gift:manner": "report_gift.manner",
    "gift:done": "report_gift.done",
    "gift:withdraw": "withdraw_gift.reason",
    "complaint:identity": "file_complaint.identity",
    "late:why": "late_reason.why",
    "review:outcome": "review_report.outcome",
}
"""Steps by the places of sentences that were learned from, where none is measured."""
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
        step = _step_of(place)
        if kind != kind_reader.ANSWER and step in steps:
            found.append(ChoiceSentence(step, NONE, hand, text))
    return found


def _step_of(place: str) -> str:
    """The stored name of the step where a sentence of `kinds/sentences.tsv` was typed."""
    if place in PLACES:
        return f"{PLACES[place].flow}.{PLACES[place].step}"
    return FURTHER_STEPS.get(place, "")


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
                f"  {hand} at {step}, chooses {least}, lead {ahead}: of {meant} that choose"
                f" {right} right, {len(sure) - right - none} wrong;"
                f" of {len(read) - meant} others {none} taken\n"
            )
