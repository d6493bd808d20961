"""Weights that were trained from sentences: what they say of a text (decisions/0024).

A file of them is packed by `make wishes`.
"""

import hashlib
import math
import struct
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, chain
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

import numpy
from numpy.typing import NDArray

from handlers.understand.wishes.pieces import marks_of, pieces, short_ones

_RARITY, _ENTRY = struct.Struct("<f"), struct.Struct("<Hb")
_COUNTS, _KEY, _END = struct.Struct("=II"), struct.Struct("=Q"), struct.Struct("=I")
"""In the machine's own order of bytes, which is the same on all that we run on."""
_KEYED, _LETTER = 4, 16
"""Letters of a piece that fit into a key, and the bits of each."""
_PAIRED = "\U00010000"
"""From this letter on one takes two of UTF-16's."""
_STEP = 32
"""A weight of 1 is stored as this."""
_FINE = 1 << 24
"""Of so many parts a piece's share is counted in whole ones: sums are the same on all machines."""
_LIFT = 128
"""What is added to a stored weight in a row of all names."""
_MOST = 6
"""The votes of a piece that speaks for or against one name in so many are a row of all names."""

_Bytes = NDArray[numpy.uint8]
_Whole = NDArray[numpy.int64]
Numbers = NDArray[numpy.float64]


class _Stored(NamedTuple):
    """What a file holds. The votes are read where they lie, and the machine keeps what was read for
    all processes (decisions/0194)."""

    trained_from: str
    """The hash of the sentences."""
    names: Sequence[str]
    biases: Numbers
    keys: NDArray[numpy.uint64]
    """The pieces as numbers, in order."""
    ends: _Whole
    """Where the votes of each piece end, from the first byte of all votes on; a 0 before them."""
    votes: _Bytes
    """For each piece how much it tells (rare ones tell more), and the names that it speaks for or
    against, each with its weight, or a row of all names' lifted weights."""

    def places(self, keys: Sequence[int]) -> tuple[_Whole, NDArray[numpy.bool_]]:
        """Returns the place of each of these pieces that is known, and which they are."""
        wanted = numpy.array(keys, numpy.uint64)
        at = numpy.minimum(self.keys.searchsorted(wanted), len(self.keys) - 1)
        known = self.keys[at] == wanted
        return at[known], known


class TrainedWeights:
    """The weights of one file; it is read when a text is first asked about.

    file: as `packed` made it.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.scores = lru_cache(maxsize=4)(self._scores)  # one sentence is read several times

    @property
    def trained_from(self) -> str:
        """The hash of the sentences that the stored weights were trained from."""
        return self._stored.trained_from

    @property
    def names(self) -> Sequence[str]:
        """What a text may speak for."""
        return self._stored.names

    def knows(self, piece: str) -> bool:
        """Tells whether any sentence that was trained from had this piece."""
        return bool(self._stored.places([_key(piece)])[1].any())

    def told(self, text: str, place: str = "") -> Numbers | None:
        """Returns how much the text speaks for each name, in their order; None if it has no known
        piece.

        place: where it is typed, if the weights were trained with places
        """
        stored = self._stored
        weighed = list(_weighed(text, place))
        at, known = stored.places([key for key, _ in weighed])
        if not len(at):
            return None
        often = numpy.array([each for _, each in weighed])[known]
        begins, ends = stored.ends[at], stored.ends[at + 1]
        share = often * _rarities(stored.votes, begins)
        parts = numpy.rint(share * _FINE)
        begins = begins + _RARITY.size
        of_all = ends - begins >= len(stored.names)
        few = ~of_all
        total = _of_rows(stored, begins[of_all], parts[of_all])
        total += _of_few(stored, begins[few], ends[few], parts[few])
        scale = 1 / (math.sqrt(math.fsum((share * share).tolist())) * _STEP * _FINE)
        told: Numbers = stored.biases + total * scale
        return told

    @cached_property
    def _stored(self) -> _Stored:
        whole = numpy.asarray(numpy.memmap(self.file, numpy.uint8, "r"))
        count, votes = _COUNTS.unpack(bytes(whole[: _COUNTS.size]))
        ends_at = _COUNTS.size + count * _KEY.size
        votes_at = ends_at + count * _END.size
        head_at = votes_at + votes
        trained_from, *names = bytes(whole[head_at:]).decode().split("\n")
        named = [line.split("\t") for line in names]
        ends = whole[ends_at:votes_at].view(numpy.uint32).astype(numpy.int64)
        return _Stored(
            trained_from,
            [name for name, _ in named],
            numpy.array([float(bias) for _, bias in named]),
            whole[_COUNTS.size : ends_at].view(numpy.uint64),
            numpy.concatenate(([0], ends)),
            whole[votes_at:head_at],
        )

    def _scores(self, text: str, place: str = "") -> Mapping[str, float]:
        """Returns how much the text speaks for each name, the likeliest first; nothing if it has no
        known piece.

        place: where it is typed, if the weights were trained with places.
        """
        told = self.told(text, place)
        return {} if told is None else named_in_order(self.names, told)


def _rarities(votes: _Bytes, begins: _Whole) -> Numbers:
    stored = votes[begins[:, None] + numpy.arange(_RARITY.size)]
    return numpy.ascontiguousarray(stored).view("<f4")[:, 0].astype(numpy.float64)


def _of_rows(stored: _Stored, begins: _Whole, parts: Numbers) -> Numbers:
    """Returns what the pieces say whose votes are rows of all names."""
    rows = stored.votes[begins[:, None] + numpy.arange(len(stored.names))]
    told: Numbers = parts @ (rows.astype(numpy.float64) - _LIFT)
    return told


def _of_few(stored: _Stored, begins: _Whole, ends: _Whole, parts: Numbers) -> Numbers:
    """Returns what the pieces say that speak for or against few names."""
    counts = (ends - begins) // _ENTRY.size
    up_to = counts.cumsum()
    before = (up_to - counts).repeat(counts)
    at = begins.repeat(counts) + (numpy.arange(len(before)) - before) * _ENTRY.size
    names = stored.votes[at] | stored.votes[at + 1].astype(numpy.int64) << 8
    weights = stored.votes[at + 2].view(numpy.int8) * parts.repeat(counts)
    told: Numbers = numpy.bincount(names, weights, len(stored.names)).astype(numpy.float64)
    return told


_Weighed = tuple[int, float]
"""The key of a piece of a text, and how much the times that it stands there count."""
_Short = tuple[str, int, int, float]
"""A short piece and the same of it, with the bits of its key between: 0 if that is a hash."""
_pieces = lru_cache(maxsize=4)(pieces)  # each file of weights is asked about the same sentence


def _weighed(text: str, place: str) -> Iterable[_Weighed]:
    alone, short = _weighed_alone(text)
    return chain(alone, _weighed_at(place, short)) if place else alone


def _weighed_at(place: str, short: Sequence[_Short]) -> Sequence[_Weighed]:
    """Returns what the pieces of a text are at a place, as they are trained. The sign of a place
    stands before a piece: so its letter stands before the piece's key, and no key is made anew."""
    found: list[_Weighed] = []
    for mark in marks_of(place):
        head = ord(mark)
        found.append((head, 1.0))
        found += [
            (head << shift | key if shift else _key(f"{mark}{piece}"), often)
            for piece, key, shift, often in short
        ]
    return found


@lru_cache(maxsize=4)
def _weighed_alone(text: str) -> tuple[Sequence[_Weighed], Sequence[_Short]]:
    """Returns the pieces of a text, and those of them that count apart at each question."""
    found = _pieces(text)
    weighed = _weights_of(found)
    at = dict(zip(found, weighed, strict=True))
    # The key of a piece of three letters or fewer leaves room for the sign of a place before it.
    short = [
        (piece, key, len(piece) * _LETTER if len(piece) < _KEYED and max(piece) < _PAIRED else 0, n)
        for piece in short_ones(found)
        for key, n in (at[piece],)
    ]
    return weighed, short


def _weights_of(found: Mapping[str, int]) -> Sequence[_Weighed]:
    # A turn has some hundred pieces: most stand once in a text, and a call for each costs more
    # than all the rest.
    return [
        (
            int.from_bytes(letters, "big")
            if len(piece) <= _KEYED
            and len(letters := piece.encode("utf-16-be", "surrogatepass")) <= _KEY.size
            else _key(piece),
            1 + math.log(n) if n > 1 else 1.0,
        )
        for piece, n in found.items()
    ]


def named_in_order(names: Sequence[str], told: Numbers) -> dict[str, float]:
    """Returns the names with what is told of each, the likeliest first."""
    order = (-told).argsort(kind="stable")
    return dict(zip([names[at] for at in order.tolist()], told[order].tolist(), strict=True))


def in_order(scores: Iterable[tuple[str, float]]) -> dict[str, float]:
    """Returns the names with their scores, the likeliest first."""
    return dict(sorted(scores, key=itemgetter(1), reverse=True))


def hash_of(sentences: bytes) -> str:
    """Returns the hash by which the weights know what they were trained from."""
    return hashlib.sha256(sentences).hexdigest()


def packed(
    trained_from: str,
    names: Sequence[str],
    biases: Sequence[float],
    rarity: dict[str, float],
    votes: dict[str, Sequence[tuple[int, float]]],
) -> bytes:
    """Returns trained weights as they are stored."""
    head = [f"{name}\t{bias:.4f}" for name, bias in zip(names, biases, strict=True)]
    by_key = {_key(piece): piece for piece in votes}
    if len(by_key) < len(votes):
        raise ValueError("two pieces have the same key")
    rows = [
        _RARITY.pack(rarity[piece]) + _entries(votes[piece], len(names))
        for _, piece in sorted(by_key.items())
    ]
    body = [_COUNTS.pack(len(by_key), sum(map(len, rows))), *map(_KEY.pack, sorted(by_key))]
    body += [*map(_END.pack, accumulate(map(len, rows))), *rows]
    return b"".join((*body, "\n".join([trained_from, *head]).encode()))


@lru_cache(maxsize=2048)
def _key(piece: str) -> int:
    """Returns the letters of a short piece as a number of its own; a number of a longer one that
    hardly another piece has."""
    if len(piece) <= _KEYED:
        letters = piece.encode("utf-16-be", "surrogatepass")
        if len(letters) <= _KEY.size:
            return int.from_bytes(letters, "big")
    hashed = hashlib.blake2b(piece.encode("utf-8", "surrogatepass"), digest_size=_KEY.size)
    return int.from_bytes(hashed.digest(), "big")


def _entries(votes: Sequence[tuple[int, float]], names: int) -> bytes:
    """Returns the votes as they are stored; a row, which few votes never are as long as, is added
    up without a look at each name."""
    rounded = [(wish, max(-127, min(127, round(weight * _STEP)))) for wish, weight in votes]
    return packed_votes([each for each in rounded if each[1]], names)


def packed_votes(votes: Sequence[tuple[int, int]], names: int) -> bytes:
    if len(votes) * _MOST < names:
        return b"".join(_ENTRY.pack(*each) for each in votes)
    row = bytearray([_LIFT]) * names
    for name, weight in votes:
        row[name] += weight
    return bytes(row)
