"""Turns a sentence into a vector: sentences that mean the same have vectors that lie near each
other, whatever words they are in (decisions/0329).

The network is that of Google's universal-sentence-encoder-multilingual 3 (Apache-2.0), cut down to
Thai and trained further from the wishes of this bot by `make wishes`: the mean of what each subword
and its neighbours tell, and a few layers above it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

import numpy
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from handlers.understand.encoder.subwords import Subwords

Vector = NDArray[numpy.float32]

WINDOWS = ((2, 0), (3, 1), (5, 2))
"""How many subwords are looked at together, and how many of them stand before the first."""
WIDTH, BRANCH = 512, 256
"""Numbers of a vector, and of what one window tells of a subword."""
_LEAST = 1e-12
_LONGEST = 160
"""Subwords that are looked at: a text's begin and its end tell what is wanted."""


class SentenceEncoder:
    """The encoder of one file, which is read when the first text is turned into a vector.

    file: as `packed_layers` and `savez` made it
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.vector = lru_cache(maxsize=16)(self._vector)  # one sentence is read several times

    def _vector(self, text: str) -> Vector:
        """Returns the vector of a text, of length 1."""
        told = _told(self._layers, _ends(self._subwords.of(text)))
        return _above(self._layers, told)

    @cached_property
    def _subwords(self) -> Subwords:
        with numpy.load(self.file, allow_pickle=False) as stored:
            known = bytes(stored["subwords"]).decode().split("\n")
            return Subwords(known, stored["likely"].tolist())

    @property
    def trained_from(self) -> str:
        """The hash of the sentences that it was trained from."""
        with numpy.load(self.file, allow_pickle=False) as stored:
            return bytes(stored["trained_from"]).decode()

    @cached_property
    def _layers(self) -> Mapping[str, Vector]:
        # A sentence is too little for two threads, and other people's turns want the other cores.
        threadpool_limits(1, "blas")
        with numpy.load(self.file, allow_pickle=False) as stored:
            return dict(unpacked_layers(stored))


def _ends(places: Sequence[int]) -> Sequence[int]:
    half = _LONGEST // 2
    return places if len(places) <= _LONGEST else (*places[:half], *places[-half:])


def _told(layers: Mapping[str, Vector], places: Sequence[int]) -> Vector:
    """Returns what the subwords tell together, each beside its neighbours."""
    known = layers["table"][list(places)]
    seen = _levelled(known @ layers["in"] + layers["in_bias"], layers["in_gain"], layers["in_mid"])
    told = [known]
    for at, (size, before) in enumerate(WINDOWS):
        there = seen[:, at * BRANCH : (at + 1) * BRANCH]
        for layer in ("first", "second"):
            name = f"{layer}{size}"
            windows = _windows(there, size, before) @ layers[name] + layers[f"{name}_bias"]
            there = there + numpy.maximum(windows, 0)
        told.append(there)
    together = _levelled(numpy.concatenate(told, 1), layers["gain"], layers["mid"])
    total = together.sum(0) @ layers["mean"] + len(places) * layers["mean_bias"]
    return numpy.asarray(total / numpy.sqrt(len(places)), numpy.float32)


def _windows(there: Vector, size: int, before: int) -> Vector:
    """Returns each subword's row with its neighbours' beside it; nothing stands beyond the ends."""
    wide = numpy.pad(there, ((before, size - 1 - before), (0, 0)))
    return numpy.concatenate([wide[at : at + len(there)] for at in range(size)], 1)


def _above(layers: Mapping[str, Vector], told: Vector) -> Vector:
    low = numpy.maximum(told @ layers["low"], 0)
    middle = numpy.maximum(told @ layers["past_low"] + low @ layers["middle"], 0)
    high = numpy.maximum(middle @ layers["high"], 0)
    out = numpy.tanh(middle @ layers["past_high"] + high @ layers["out"])
    return numpy.asarray(out / numpy.sqrt(out @ out + _LEAST), numpy.float32)


def _levelled(rows: Vector, gain: Vector, middle: Vector) -> Vector:
    """Returns each row with the same mean and spread."""
    rows = rows - rows.mean(1, keepdims=True)
    spread = numpy.sqrt((rows * rows).mean(1, keepdims=True) + _LEAST)
    return numpy.asarray(rows / spread * gain + middle, numpy.float32)


def packed_layers(layers: Mapping[str, Vector]) -> dict[str, NDArray[numpy.generic]]:
    """Returns the layers as they are stored: of tables each row, of layers each column in 127
    steps."""
    stored: dict[str, NDArray[numpy.generic]] = {}
    for name, layer in layers.items():
        if layer.ndim == 1:
            stored[f"layer:{name}"] = layer.astype(numpy.float32)
            continue
        step = numpy.abs(layer).max(1 if name == "table" else 0, keepdims=True) / 127 + _LEAST
        stored[f"layer:{name}"] = numpy.round(layer / step).astype(numpy.int8)
        stored[f"step:{name}"] = step.astype(numpy.float32)
    return stored


def unpacked_layers(stored: Mapping[str, NDArray[numpy.generic]]) -> Iterator[tuple[str, Vector]]:
    """Returns each layer by its name, as `packed_layers` was given it, but for its steps."""
    for key in stored:
        kind, _, name = key.partition(":")
        if kind == "layer":
            layer = stored[key].astype(numpy.float32)
            step = f"step:{name}"
            yield name, layer * stored[step].astype(numpy.float32) if step in stored else layer
