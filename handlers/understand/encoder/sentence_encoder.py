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
Places = NDArray[numpy.int64]

WINDOWS = ((2, 0), (3, 1), (5, 2))
"""How many subwords are looked at together, and how many of them stand before the first."""
WIDTH, BRANCH = 512, 256
"""Numbers of a vector, and of what one window tells of a subword."""
_LEAST = 1e-12
_LONGEST = 160
"""Subwords that are looked at: a text's begin and its end tell what is wanted."""


class SentenceEncoder:
    """The encoder of one file, which is read when the first text is turned into a vector.

    file: as `make wishes` stored it
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.vector = lru_cache(maxsize=16)(self._vector)  # one sentence is read several times

    def _vector(self, text: str) -> Vector:
        """Returns the vector of a text, of length 1: what lies in one direction means the same."""
        places = numpy.array(_ends(self._subwords.of(text)))
        return _above(self._layers, _told(self._layers, self._first, places))

    @cached_property
    def _first(self) -> FirstLook:
        return FirstLook(self._layers)

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


ENCODER = SentenceEncoder(Path(__file__).with_name("encoder.npz"))
"""The encoder of this bot: its vectors are told apart by several readers."""


def _ends(places: Sequence[int]) -> Sequence[int]:
    half = _LONGEST // 2
    return places if len(places) <= _LONGEST else (*places[:half], *places[-half:])


def _told(layers: Mapping[str, Vector], first: FirstLook, places: Places) -> Vector:
    """Returns what the subwords tell together, each beside its neighbours."""
    looked = first.of(places)
    told = [layers["table"][places]]
    column = len(WINDOWS)
    for at, (size, before) in enumerate(WINDOWS):
        wide = _padded(looked[:, column : column + size], size, before)
        column += size
        beside = layers[f"first{size}_bias"] + wide[: len(places), 0]
        for shift in range(1, size):
            beside += wide[shift : shift + len(places), shift]
        there = looked[:, at] + numpy.maximum(beside, 0)
        wide = _padded(there, size, before)
        beside = numpy.concatenate([wide[at : at + len(places)] for at in range(size)], 1)
        beside = beside @ layers[f"second{size}"] + layers[f"second{size}_bias"]
        told.append(there + numpy.maximum(beside, 0))
    together = _levelled(numpy.concatenate(told, 1), layers["gain"], layers["mid"])
    total = numpy.add.reduce(together, 0) @ layers["mean"] + len(places) * layers["mean_bias"]
    return numpy.asarray(total / numpy.sqrt(len(places)), numpy.float32)


def _padded(rows: Vector, size: int, before: int) -> Vector:
    """Returns the rows with nothing beyond both ends, as much as a window looks at there."""
    wide = numpy.zeros((len(rows) + size - 1, *rows.shape[1:]), numpy.float32)
    wide[before : before + len(rows)] = rows
    return wide


class FirstLook:
    """What each subword is and tells those around it, which is the same in every text: it is
    computed when the subword is first met.

    layers: the encoder's
    """

    def __init__(self, layers: Mapping[str, Vector]) -> None:
        self._layers = layers
        columns = len(WINDOWS) + sum(size for size, _ in WINDOWS)
        shape = len(layers["table"]), columns, BRANCH
        self._looked = numpy.zeros(shape, numpy.float16)  # takes memory where something is written
        self._met = numpy.zeros(len(layers["table"]), numpy.bool_)

    def of(self, places: Places) -> Vector:
        """Returns of each subword a row for each window that it is seen in, then one for each
        neighbour in each window."""
        if not numpy.logical_and.reduce(self._met[places]):
            new = numpy.unique(places[~self._met[places]])
            for each in new:  # alone: beside others a product's last bit may be another
                self._looked[each] = self._look(each[None])[0]
            self._met[new] = True
        return self._looked[places].astype(numpy.float32)

    def _look(self, places: Places) -> Vector:
        layers = self._layers
        seen = layers["table"][places] @ layers["in"] + layers["in_bias"]
        seen = _levelled(seen, layers["in_gain"], layers["in_mid"])
        told = [seen]
        for at, (size, _) in enumerate(WINDOWS):
            branch = seen[:, at * BRANCH : (at + 1) * BRANCH]
            rows = layers[f"first{size}"]
            for begin in range(0, len(rows), BRANCH):
                told.append(branch @ rows[begin : begin + BRANCH])
        return numpy.concatenate(told, 1).reshape(len(places), -1, BRANCH)


def _above(layers: Mapping[str, Vector], told: Vector) -> Vector:
    low = numpy.maximum(told @ layers["low"], 0)
    middle = numpy.maximum(told @ layers["past_low"] + low @ layers["middle"], 0)
    high = numpy.maximum(middle @ layers["high"], 0)
    out = numpy.tanh(middle @ layers["past_high"] + high @ layers["out"])
    return numpy.asarray(out / numpy.sqrt(out @ out + _LEAST), numpy.float32)


def _levelled(rows: Vector, gain: Vector, middle: Vector) -> Vector:
    """Returns each row with the same mean and spread."""
    width = rows.shape[1]
    rows = rows - numpy.add.reduce(rows, 1, keepdims=True) / width
    spread = numpy.sqrt(numpy.add.reduce(rows * rows, 1, keepdims=True) / width + _LEAST)
    return numpy.asarray(rows / spread * gain + middle, numpy.float32)


def unpacked_layers(stored: Mapping[str, NDArray[numpy.generic]]) -> Iterator[tuple[str, Vector]]:
    """Returns each layer by its name: the stored whole numbers times their step."""
    for key in stored:
        kind, _, name = key.partition(":")
        if kind == "layer":
            layer = stored[key].astype(numpy.float32)
            step = f"step:{name}"
            yield name, layer * stored[step].astype(numpy.float32) if step in stored else layer
