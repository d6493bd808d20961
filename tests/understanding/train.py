"""`make wishes`: trains the reader of whole sentences from `sentences.tsv`, and prints how well it
reads sentences of meanings that it was not trained from. Counts words for the mending of spelling.

Sentences of one group mean the same in nearly the same words: a group is either trained from or
tried, never both.
"""

from __future__ import annotations

import io
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy
from sklearn.model_selection import StratifiedGroupKFold

from handlers import registry
from handlers.understand.asides import aside_reader
from handlers.understand.blanks import blank_reader
from handlers.understand.choices import learned_choices
from handlers.understand.encoder.named_lines import NamedLines
from handlers.understand.encoder.sentence_encoder import ENCODER, SentenceEncoder, Vector
from handlers.understand.facets import facet_reader
from handlers.understand.kinds import kind_reader
from handlers.understand.spelling.known_words import WORDS
from handlers.understand.spelling.respelling import respelled
from handlers.understand.wishes.pieces import as_read
from handlers.understand.wishes.trained_weights import hash_of
from handlers.understand.wishes.wish_scores import (
    LINES,
    SENTENCES,
    WEIGHTS,
    by_both,
    by_letters,
)
from tests.understanding import (
    train_asides,
    train_blanks,
    train_choices,
    train_encoder,
    train_facets,
    train_kinds,
    train_matters,
)
from tests.understanding.facet_sentences import facet_sentences
from tests.understanding.machine import packed_weights, store, trained
from tests.understanding.scenes import sorted_place
from tests.understanding.train_words import write_words
from tests.understanding.training_set import TrainingSentence, training_set
from tests.understanding.worded import BOUNDS, worded

TAUGHT_BY = (SENTENCES, kind_reader.SENTENCES, facet_reader.SENTENCES)
"""The files that the encoder is trained from."""
PARTS = 4
RAREST = 3
ALIKE = 0.98
"""How near each vector of the bot must lie to the trained one, of 1."""
LEADS = (0.1, 0.2, 0.3, 0.4)


def main() -> int:
    """Prints the figures and writes all that is learned: words, weights, encoder and lines."""
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
    files = (WORDS, ENCODER.file, LINES.file, *(each.file for each in weights))
    for each in files:
        sys.stdout.write(f"{each.name}: {each.stat().st_size / 1e6:.2f} MB\n")
    return 0


def _write_encoder(sentences: Sequence[TrainingSentence]) -> None:
    facets = facet_sentences()
    kinds = train_kinds.sentences()
    lessons = {
        "wishes": train_encoder.Lesson(
            [as_read(each.text) for each in sentences], [each.wish for each in sentences], 0.3
        ),
        "kinds": train_encoder.Lesson(
            [as_read(each.text) for each in kinds],
            [each.kind for each in kinds],
            0.5,
            [sorted_place(each.place) for each in kinds],
        ),
        "facets": train_encoder.Lesson(
            [as_read(each.text) for each in facets], [each.facet for each in facets], 0.5
        ),
    }
    made = train_encoder.learned(lessons, hash_of(b"".join(map(Path.read_bytes, TAUGHT_BY))))
    files = {"wishes": LINES, "kinds": kind_reader.LINES, "facets": facet_reader.LINES}
    _store(ENCODER.file, made.encoder)
    for name, lines in files.items():
        _store(lines.file, made.lines[name])
    _check(made.tried)
    _print_read(LINES.file)


def _store(file: Path, layers: Mapping[str, Any]) -> None:
    packed = io.BytesIO()
    numpy.savez(packed, **layers)
    store(file, packed.getvalue())


def _check(tried: Mapping[str, Vector]) -> None:
    """Raises AssertionError if the bot's network tells another vector than the trained one; eight
    bits a number are never exact."""
    encoder = SentenceEncoder(ENCODER.file)
    least = min(float(encoder.vector(text) @ vector) for text, vector in tried.items())
    assert least > ALIKE, f"the bot's encoder tells another vector: {least:.3f}"


def _print_read(lines_file: Path) -> None:
    """Prints how many of `wordings.tsv` have the right wish first: by their letters, by what they
    mean, and by both. No sentence of it is trained from."""
    lines = NamedLines(lines_file, SentenceEncoder(ENCODER.file))
    readers: Mapping[str, Callable[[str], str]] = {
        "letters": lambda text: next(iter(by_letters(text)), ""),
        "meaning": lambda text: lines.names[int(lines.told(as_read(text)).argmax())],
        "both": lambda text: next(iter(by_both(text)), ""),
    }
    for part in BOUNDS:
        said = [(respelled(each.text), each.wish) for each in worded() if each.part == part]
        for name, reader in readers.items():
            right = sum(reader(text) == wish for text, wish in said)
            sys.stdout.write(
                f"{part}, by {name}: {right} of {len(said)} ({right / len(said):.1%})\n"
            )


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
