"""`make wishes`: trains the reader of whole sentences from `sentences.tsv`, and prints how well it
reads sentences of meanings that it was not trained from. Counts words for the mending of spelling.

Sentences of one group mean the same in nearly the same words: a group is either trained from or
tried, never both.
"""

from __future__ import annotations

import io
import sys
from collections import Counter
from collections.abc import Sequence

import numpy
from sklearn.model_selection import StratifiedGroupKFold

from handlers import registry
from handlers.understand.asides import aside_reader
from handlers.understand.blanks import blank_reader
from handlers.understand.choices import learned_choices
from handlers.understand.facets import facet_reader
from handlers.understand.kinds import kind_reader
from handlers.understand.spelling.known_words import WORDS
from handlers.understand.wishes.pieces import as_read
from handlers.understand.wishes.trained_weights import hash_of
from handlers.understand.wishes.wish_scores import ENCODER, LINES, SENTENCES, WEIGHTS
from tests.understanding import (
    train_asides,
    train_blanks,
    train_choices,
    train_encoder,
    train_facets,
    train_kinds,
    train_matters,
)
from tests.understanding.machine import packed_weights, store, trained
from tests.understanding.train_words import write_words
from tests.understanding.training_set import TrainingSentence, training_set

PARTS = 4
RAREST = 3
LEADS = (0.1, 0.2, 0.3, 0.4)


def main() -> int:
    """Prints the figures and writes `words.bin` and `weights.bin`."""
    sentences = training_set()
    write_words(sentences)
    _print_tried(sentences)
    learned = [*sentences, *_commands()]
    made = trained([each.text for each in learned], [each.wish for each in learned], RAREST)
    store(WEIGHTS.file, packed_weights(*made, SENTENCES))
    _write_encoder(learned)
    train_kinds.write()
    train_asides.write()
    train_blanks.write()
    train_choices.write()
    train_facets.write()
    train_matters.write(sentences)
    weights = (
        WEIGHTS,
        kind_reader.WEIGHTS,
        aside_reader.WEIGHTS,
        blank_reader.WEIGHTS,
        learned_choices.WEIGHTS,
        facet_reader.WEIGHTS,
    )
    for each in (WORDS, *(each.file for each in weights)):
        sys.stdout.write(f"{each.name}: {each.stat().st_size / 1e6:.2f} MB\n")
    return 0


def _write_encoder(sentences: Sequence[TrainingSentence]) -> None:
    texts = [as_read(each.text) for each in sentences]
    said = train_encoder.Sentences(texts, [each.wish for each in sentences])
    made = train_encoder.learned(said, hash_of(SENTENCES.read_bytes()))
    for file, layers in ((ENCODER.file, made.encoder), (LINES.file, made.lines)):
        packed = io.BytesIO()
        numpy.savez(packed, **layers)
        store(file, packed.getvalue())


def _commands() -> list[TrainingSentence]:
    """The words of each command, so that a slip in them is read as well."""
    known = registry.commands()
    return [TrainingSentence(name, word, word) for name, words in known.items() for word in words]


def _print_tried(sentences: Sequence[TrainingSentence]) -> None:
    wishes = numpy.array([each.wish for each in sentences])
    groups = [f"{each.wish}:{each.group}" for each in sentences]
    parts = StratifiedGroupKFold(PARTS, shuffle=True, random_state=1)
    first, among, leads = [], [], []
    missed: Counter[tuple[str, str]] = Counter()
    for known, tried in parts.split(wishes, wishes, groups):
        pieces_of, machine = trained([sentences[at].text for at in known], wishes[known], RAREST)
        scores = machine.decision_function(
            pieces_of.transform([sentences[at].text for at in tried])
        )
        order = numpy.argsort(-scores, axis=1)
        best = machine.classes_[order]
        first += list(best[:, 0] == wishes[tried])
        among += list((best[:, :3] == wishes[tried][:, None]).any(axis=1))
        ahead = numpy.take_along_axis(scores, order, 1)
        leads += list(ahead[:, 0] - ahead[:, 1])
        missed.update(
            (meant, read) for meant, read in zip(wishes[tried], best[:, 0], strict=True)
            if meant != read
        )  # fmt: skip
    right, lead = numpy.array(first), numpy.array(leads)
    sys.stdout.write(f"{len(sentences)} sentences of {len(set(wishes))} wishes\n")
    sys.stdout.write(f"first {right.mean():.1%}, among the first three {numpy.mean(among):.1%}\n")
    for least in LEADS:
        sure = lead >= least
        sys.stdout.write(f"lead {least}: {sure.mean():.0%} read, {right[sure].mean():.1%} right\n")
    for (meant, read), count in missed.most_common(30):
        sys.stdout.write(f"  {count:>3} {meant} read as {read}\n")


if __name__ == "__main__":
    sys.exit(main())
