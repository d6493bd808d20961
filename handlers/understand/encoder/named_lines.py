"""Tells what a sentence's vector speaks for, by one weight vector (a line) for each name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy

from handlers.understand.encoder.sentence_encoder import SentenceEncoder, Vector, unpacked_layers
from handlers.understand.wishes.pieces import SORTED

AT_MOST = 2
"""So many names of a place are looked at: its own and that of its sort."""


class _Drawn(NamedTuple):
    trained_from: str
    names: Sequence[str]
    places: Mapping[str, int]
    """The names of places, each with its number."""
    layers: Mapping[str, Vector]


class NamedLines:
    """The lines of one file, which is read when a text is first asked about.

    file: as `train_encoder` made it, together with the encoder's
    """

    def __init__(self, file: Path, encoder: SentenceEncoder) -> None:
        self.file = file
        self._encoder = encoder

    @property
    def trained_from(self) -> str:
        """The hash of the sentences that the lines were trained from."""
        return self._stored.trained_from

    @property
    def names(self) -> Sequence[str]:
        """What a text may speak for."""
        return self._stored.names

    def told(self, text: str, place: str = "") -> Vector:
        """Returns the logarithm of how likely the text is each name, in their order.

        place: where it is typed, if the lines were trained with places
        """
        stored, vector = self._stored, self._encoder.vector(text)
        told = vector @ stored.layers["lines"] + stored.layers["lines_bias"]
        for name in place.split(SORTED)[:AT_MOST] if stored.places else ():
            if name in stored.places:
                begin = stored.places[name] * len(stored.names)
                here = slice(begin, begin + len(stored.names))
                told += vector @ stored.layers["there"][:, here] + stored.layers["there_bias"][here]
        told -= numpy.maximum.reduce(told)
        return numpy.asarray(told - numpy.log(numpy.add.reduce(numpy.exp(told))), numpy.float32)

    @cached_property
    def _stored(self) -> _Drawn:
        with numpy.load(self.file, allow_pickle=False) as stored:
            layers = dict(unpacked_layers(stored))
            names, places, (trained_from,) = (
                bytes(stored[each]).decode().split("\n")
                for each in ("names", "places", "trained_from")
            )
        numbered = {name: number for number, name in enumerate(filter(None, places))}
        return _Drawn(trained_from, names, numbered, layers)
