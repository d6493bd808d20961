"""Trains what is said to the bot around a text, and prints how well that is read.

Besides `clauses.tsv` it learns from the half of `talk_around.tsv` that may be read, and from what
was typed at questions of words (`kinds/sentences.tsv`): answers and their clauses are content, all
else is said to the bot.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy

from handlers.understand.asides.aside_reader import CLAUSES, CONTENT, TO_BOT, WEIGHTS
from handlers.understand.kinds.kind_reader import ANSWER, SENTENCES
from handlers.understand.wishes.pieces import SORTED
from tests.understanding import around
from tests.understanding.machine import balanced, counted, packed_weights, store
from tests.understanding.scenes import sorted_place
from tests.understanding.training_set import without_twins

RAREST = 3
LEADS = (0.0, 0.5, 1.0, 1.5)
FOLDS = 3
OWN_COUNT = 3
"""The own clauses are few among what was typed: each counts so often."""
_SORTS = frozenset(("prose", "name"))
_LEAST, _OF_EACH = 4, 2
_ENDINGS = ("", "ค่ะ", "นะ", "นะคะ", "ครับ", "จ้า")


class Clause(NamedTuple):
    """kind: CONTENT or TO_BOT; text: what was typed. own: of `clauses.tsv`."""

    kind: str
    text: str
    own: bool = True


@dataclass(frozen=True)
class Both:
    """One line through the pieces, as one for each of the two kinds."""

    classes_: Any
    coef_: Any
    intercept_: Any


def write() -> None:
    """Prints the figures and writes `weights.bin`."""
    own, typed = _own(), [*_typed()]
    _print_tried(own, typed)
    pieces_of, machine = _trained([*own, *typed])
    both = Both(
        machine.classes_,
        numpy.vstack([-machine.coef_, machine.coef_]),
        numpy.concatenate([-machine.intercept_, machine.intercept_]),
    )
    store(WEIGHTS.file, packed_weights(pieces_of, both, CLAUSES))


def _own() -> list[Clause]:
    """The clauses of `clauses.tsv`, and of the lines of `talk_around.tsv` that may be read."""
    lines = CLAUSES.read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    return [*(Clause(kind, text) for kind, _, text in rows), *_read()]


def _read() -> Iterator[Clause]:
    for line in around.lines(around.AROUND, around.READ):
        before, _, behind = line.typed.partition(line.part)
        for kind, words in ((TO_BOT, before), (CONTENT, line.part), (TO_BOT, behind)):
            parts = words.split()
            runs = {" ".join(parts[at : at + size]) for at in range(len(parts)) for size in (1, 2)}
            whole = " ".join(parts)
            yield from (Clause(kind, run) for run in sorted({whole, *runs}) if len(run) >= _LEAST)


def _typed() -> Iterator[Clause]:
    """What was typed at questions of words, and clauses of the answers."""
    chance = random.Random(1)
    rows = [line.split("\t") for line in SENTENCES.read_text(encoding="utf-8").splitlines()[1:]]
    sentences = [Clause(kind + SORTED + place, text, False) for kind, _, place, text in rows]
    for each in without_twins(sentences):
        kind, _, place = each.kind.partition(SORTED)
        if not _SORTS & set(sorted_place(place).split(SORTED)):
            continue
        if kind != ANSWER:
            yield Clause(TO_BOT, each.text, False)
            continue
        parts = each.text.split()
        runs = {" ".join(parts[at : at + size]) for at in range(len(parts)) for size in (1, 2, 3)}
        long = sorted(run for run in runs if len(run) >= _LEAST and run != each.text)
        for text in (each.text, *chance.sample(long, min(_OF_EACH, len(long)))):
            yield Clause(CONTENT, text, False)


def _spoken(own: Sequence[Clause]) -> Iterator[Clause]:
    """The own clauses with endings and two beside each other, as people type them."""
    chance = random.Random(2)
    for each in own:
        others = [other.text for other in own if other.kind == each.kind]
        texts = {each.text, f"{each.text} {chance.choice(others)}"}
        if each.kind == TO_BOT:
            texts |= {each.text + chance.choice(_ENDINGS), f"{chance.choice(others)} {each.text}"}
        yield from (Clause(each.kind, text) for text in sorted(texts))


def _trained(clauses: Sequence[Clause]) -> tuple[Any, Any]:
    own = [each for each in clauses if each.own]
    typed = [each for each in clauses if not each.own]
    all_of = [*typed, *(each for each in _spoken(own) for _ in range(OWN_COUNT))]
    texts, kinds = [each.text for each in all_of], [each.kind for each in all_of]
    pieces_of = counted(texts, RAREST)
    return pieces_of, balanced(pieces_of.transform(texts), kinds)


def _print_tried(own: Sequence[Clause], typed: Sequence[Clause]) -> None:
    """Tries each third of the own clauses with what all others taught."""
    order = random.Random(3).sample(own, len(own))
    read: list[tuple[Clause, float]] = []
    for group in (order[at::FOLDS] for at in range(FOLDS)):
        held = {each.text for each in group}
        known = [each for each in (*own, *typed) if each.text not in held]
        pieces_of, machine = _trained(known)
        ahead = 2 * machine.decision_function(pieces_of.transform([e.text for e in group]))
        read += zip(group, ahead if machine.classes_[1] == TO_BOT else -ahead, strict=True)
    for least in LEADS:
        said = [each.kind for each, ahead in read if ahead >= least]
        meant = sum(each.kind == TO_BOT for each, _ in read)
        sys.stdout.write(
            f"asides, lead {least}: {said.count(TO_BOT)} of {meant} said to the bot,"
            f" {said.count(CONTENT)} of {len(read) - meant} parts of a text\n"
        )
