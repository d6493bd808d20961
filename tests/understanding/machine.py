"""What sentences are trained with: a linear support vector machine over their pieces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from handlers.understand.wishes.pieces import marks_of, pieces, short_ones
from handlers.understand.wishes.trained_weights import hash_of, packed


class Lines(Protocol):
    """A machine that was trained: a line through the pieces for each class."""

    classes_: Any
    coef_: Any
    intercept_: Any


SELDOM, AS_MANY = 90, 3.0
"""Of a name with fewer texts each weighs as so many: it is read too seldom else (0328)."""
LEAST_WEIGHT = 0.08
"""A smaller one changes next to no reading: without them the file is a fifth of the size."""


def trained(
    texts: Sequence[str], names: Sequence[str], rarest: int
) -> tuple[TfidfVectorizer, LinearSVC]:
    """The pieces that count, and the machine; names: what each text is.

    rarest: a piece that stands in fewer texts tells nothing.
    """
    pieces_of = counted(texts, rarest)
    return pieces_of, line_for_each(pieces_of.transform(texts), names)


def trained_at(
    said: Sequence[tuple[str, str]], names: Sequence[str], rarest: int
) -> tuple[TfidfVectorizer, LinearSVC]:
    """The same of texts with the places where they were typed (text, place); rare names count as
    much as common ones."""
    pieces_of = TfidfVectorizer(analyzer=_pieces_there, min_df=rarest, sublinear_tf=True).fit(said)
    return pieces_of, balanced(pieces_of.transform(said), names)


def _pieces_there(said: tuple[str, str]) -> list[str]:
    text, place = said
    found = pieces(text)
    return [*found.elements(), *Counter(pieces_at(place, found)).elements()]


def pieces_at(place: str, found: Mapping[str, int]) -> dict[str, int]:
    """Returns what the pieces of a text are besides at a place: a sign of the place alone, and
    with each short piece and each concept.

    place: any stored name of it, or several with SORTED between them; each has a sign of its own.
    found: what `pieces` returned.
    """
    short = {piece: found[piece] for piece in short_ones(found)}
    here: dict[str, int] = {}
    for mark in marks_of(place):
        here[mark] = 1
        here.update({f"{mark}{piece}": count for piece, count in short.items()})
    return here


def counted(texts: Sequence[str], rarest: int) -> TfidfVectorizer:
    """The pieces of the texts that count."""
    return TfidfVectorizer(
        analyzer=lambda text: list(pieces(text).elements()), min_df=rarest, sublinear_tf=True
    ).fit(texts)


def line_for_each(told: Any, names: Sequence[str]) -> LinearSVC:
    """The machine; told: how much each piece of each text tells."""
    weights = {name: AS_MANY for name, count in Counter(names).items() if count < SELDOM}
    return LinearSVC(C=1.0, class_weight=weights, random_state=0).fit(told, names)


def balanced(told: Any, names: Sequence[str]) -> LinearSVC:
    """The machine, where rare names count as much as common ones."""
    return LinearSVC(C=1.0, class_weight="balanced", random_state=0).fit(told, names)


def packed_weights(pieces_of: TfidfVectorizer, trained: Lines, *sentences: Path) -> bytes:
    """The weights as they are stored; sentences: the files that they were trained from."""
    weights: Any = trained.coef_
    known = pieces_of.get_feature_names_out()
    telling = numpy.abs(weights) >= LEAST_WEIGHT
    votes = {
        piece: [(int(wish), float(weights[wish, at])) for wish in numpy.flatnonzero(telling[:, at])]
        for at, piece in enumerate(known)
    }
    rarity = dict(zip(known, map(float, pieces_of.idf_), strict=True))
    return packed(
        hash_of(b"".join(each.read_bytes() for each in sentences)),
        list(trained.classes_),
        list(map(float, trained.intercept_)),
        rarity,
        votes,
    )


def store(file: Path, weights: bytes) -> None:
    """Puts the weights in the place of the file, which a process that runs goes on reading."""
    beside = file.with_suffix(".new")
    beside.write_bytes(weights)
    beside.replace(file)
