"""Tells what a sentence's vector speaks for, by one weight vector (a line) for each name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy

from handlers.understand.encoder.sentence_encoder import SentenceEncoder, Vector, unpacked_layers


class _Drawn(NamedTuple):
    trained_from: str
    names: Sequence[str]
    lines: Vector
    biases: Vector


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

    def told(self, text: str) -> Vector:
        """Returns the logarithm of how likely the text is each name, in their order."""
        stored = self._stored
        told = self._encoder.vector(text) @ stored.lines + stored.biases
        told -= numpy.maximum.reduce(told)
        return numpy.asarray(told - numpy.log(numpy.add.reduce(numpy.exp(told))), numpy.float32)

    @cached_property
    def _stored(self) -> _Drawn:
        with numpy.load(self.file, allow_pickle=False) as stored:
            layers = dict(unpacked_layers(stored))
            names = bytes(stored["names"]).decode().split("\n")
            trained_from = bytes(stored["trained_from"]).decode()
        return _Drawn(trained_from, names, layers["lines"], layers["lines_bias"])
