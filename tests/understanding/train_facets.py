"""Trains what a sentence asks of a matter and which matter it is about, and prints how well that is
read.

Many hands wrote the sentences, each for other matters: sentences about some matters are tried with
what was learned from all others.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from typing import Any

from handlers import registry
from handlers.subjects.facts import facts_told
from handlers.understand.facets import matter_reader
from handlers.understand.facets.facet_reader import NONE, SENTENCES, WEIGHTS
from tests.understanding.facet_sentences import FacetSentence, facet_sentences
from tests.understanding.machine import balanced, counted, packed_weights, store
from tests.understanding.training_set import training_set

RAREST = 2
FOLDS = 5
START = "start"
OF_A_WISH = 60
GENERAL = ("shelves", "commands", "inside")
"""What is not about one matter: always trained from, never tried."""
LEADS = (0.0, 0.1, 0.2, 0.3, 0.5)


def write() -> None:
    """Prints the figures and writes `weights.bin`."""
    sentences = facet_sentences()
    matters = sorted({each.matter for each in sentences} - {*GENERAL})
    sys.stdout.write(f"{len(sentences)} sentences of facets of {len(matters)} matters\n")
    read = []
    for group in (matters[at::FOLDS] for at in range(FOLDS)):
        known = [each for each in sentences if each.matter not in group]
        read += tried(known, [each for each in sentences if each.matter in group])
    print_tried(read)
    made = _trained([each.text for each in sentences], [each.facet for each in sentences])
    store(WEIGHTS.file, packed_weights(*made, SENTENCES))
    about = [(each.text, each.matter) for each in sentences if each.place == START]
    about += _of_wishes()
    made = _trained([text for text, _ in about], [matter for _, matter in about])
    store(matter_reader.WEIGHTS.file, packed_weights(*made, SENTENCES))


def _of_wishes() -> list[tuple[str, str]]:
    """Returns sentences of the wishes that belong to one matter, some of each, with the matter."""
    by_name = facts_told.by_name(registry.SUBJECTS)
    found: dict[str, list[str]] = {}
    for each in training_set():
        if len(by_name.get(each.wish, ())) == 1:
            found.setdefault(each.wish, []).append(each.text)
    some = {wish: texts[:: len(texts) // OF_A_WISH + 1] for wish, texts in found.items()}
    return [(text, by_name[wish][0].name) for wish, texts in some.items() for text in texts]


def _trained(texts: Sequence[str], names: Sequence[str]) -> tuple[Any, Any]:
    pieces_of = counted(texts, RAREST)
    return pieces_of, balanced(pieces_of.transform(texts), names)


def tried(
    known: Sequence[FacetSentence], others: Sequence[FacetSentence]
) -> list[tuple[FacetSentence, str, float]]:
    """Each sentence that was tried, with what it was read as and how far that was ahead."""
    pieces_of, machine = _trained([each.text for each in known], [each.facet for each in known])
    rows: Any = machine.decision_function(pieces_of.transform([each.text for each in others]))
    return [
        (each, *_first(dict(zip(machine.classes_, row, strict=True))))
        for each, row in zip(others, rows, strict=True)
    ]


def print_tried(read: Sequence[tuple[FacetSentence, str, float]]) -> None:
    """Prints how many were read rightly, by how far the reading was ahead."""
    for least in LEADS:
        asked = [each for each in read if each[0].facet != NONE]
        found = [each for each in read if each[1] != NONE and each[2] >= least]
        right = sum(each.facet == name for each, name, _ in found)
        nothing = sum(each.facet == NONE for each, *_ in found)
        sys.stdout.write(
            f"  lead {least}: of {len(asked)} that ask {right} rightly read;"
            f" {len(found) - right} wrongly, of these {nothing} that ask nothing\n"
        )
    missed = Counter(
        (each.facet, name) for each, name, lead in read if each.facet != name and lead >= LEADS[2]
    )
    for (meant, name), count in missed.most_common(25):
        sys.stdout.write(f"  {count:>3} {meant} read as {name}\n")


def _first(scores: dict[str, float]) -> tuple[str, float]:
    order = sorted(scores, key=scores.__getitem__, reverse=True)
    return order[0], scores[order[0]] - scores[order[1]]
