"""Weights that were trained from sentences: what they say of a text (decisions/0024).

A file of them is packed by `make wishes`. Nothing is installed to read it.
"""

import hashlib
import math
import os
import struct
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, chain
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple
from weakref import finalize

from handlers.understand.wishes.pieces import marks_of, pieces, short_ones

_RARITY, _ENTRY = struct.Struct("<f"), struct.Struct("<Hb")
_COUNTS, _KEY, _END = struct.Struct("=II"), struct.Struct("=Q"), struct.Struct("=I")
"""In the machine's own order of bytes, which is the same on all that we run on."""
_KEYED, _LETTER = 4, 16
"""Letters of a piece that fit into a key, and the bits of each."""
_STEP = 32
"""A weight of 1 is stored as this."""
_FINE = 1 << 24
"""Of so many parts a piece's share is counted in whole ones."""
_LIFT, _PLACE = 128, 8
"""What is added to a stored weight in a row of all names, and the bytes of its place there."""
_MOST = 6
"""The votes of a piece that speaks for or against one name in so many are a row of all names."""


class _Stored(NamedTuple):
    """What a file holds, but for the votes: these are read where they lie, and the machine keeps
    what was read for all processes (decisions/0194)."""

    trained_from: str
    """The hash of the sentences."""
    names: Sequence[str]
    biases: Sequence[float]
    keys: Sequence[int]
    """The pieces as numbers, in order."""
    ends: Sequence[int]
    """Where the votes of each piece end, from the first byte of all votes on."""
    file: int
    """The open file."""
    votes_at: int
    """Where the votes begin in it: for each piece how much it tells (rare ones tell more), and the
    names that it speaks for or against, each with its weight, or a row of all names' lifted
    weights."""

    def of(self, piece: str | int) -> bytes | None:
        """Returns the votes of a piece, or of a short one by its key; None if it is not known."""
        key = _key(piece) if isinstance(piece, str) else piece
        at = bisect_left(self.keys, key)
        if at == len(self.keys) or self.keys[at] != key:
            return None
        begin = self.ends[at - 1] if at else 0
        return os.pread(self.file, self.ends[at] - begin, self.votes_at + begin)


class TrainedWeights:
    """The weights of one file; it is read when a text is first asked about.

    file: as `packed` made it.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.scores = lru_cache(maxsize=4)(self._scores)  # one sentence is read several times
        self._votes = lru_cache(maxsize=2048)(self._read_votes)

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
        return self._stored.of(piece) is not None

    @cached_property
    def _stored(self) -> _Stored:
        file = os.open(self.file, os.O_RDONLY)
        finalize(self, os.close, file)
        count, votes = _COUNTS.unpack(os.pread(file, _COUNTS.size, 0))
        ends_at = _COUNTS.size + count * _KEY.size
        votes_at = ends_at + count * _END.size
        head_at = votes_at + votes
        head = os.pread(file, os.fstat(file).st_size - head_at, head_at).decode()
        trained_from, *names = head.split("\n")
        named = [line.split("\t") for line in names]
        return _Stored(
            trained_from,
            [name for name, _ in named],
            [float(bias) for _, bias in named],
            array("Q", os.pread(file, ends_at - _COUNTS.size, _COUNTS.size)),
            array("I", os.pread(file, votes_at - ends_at, ends_at)),
            file,
            votes_at,
        )

    def _scores(self, text: str, place: str = "") -> Mapping[str, float]:
        """Returns how much the text speaks for each name, the likeliest first; nothing if it has no
        known piece.

        place: where it is typed, if the weights were trained with places.
        """
        stored = self._stored
        rows, lifted, squares = 0, 0, 0.0
        totals = [0] * len(stored.names)
        for piece, often in _weighed(text, place):
            rarity, row, few = self._votes(piece)
            if not rarity:
                continue  # it is not known
            share = often * rarity
            squares += share * share
            parts = round(share * _FINE)
            if row:
                rows += parts * row
                lifted += parts
            else:
                for name, weight in _ENTRY.iter_unpack(few):
                    totals[name] += parts * weight
        if not squares:
            return {}
        summed = struct.unpack(f"<{len(totals)}q", rows.to_bytes(len(totals) * _PLACE, "little"))
        scale = 1 / (math.sqrt(squares) * _STEP * _FINE)
        lifted *= _LIFT
        told = zip(stored.names, stored.biases, totals, summed, strict=True)
        return in_order(
            [(name, bias + (total + row - lifted) * scale) for name, bias, total, row in told]
        )

    def _read_votes(self, piece: str | int) -> tuple[float, int, bytes]:
        """Returns how much a piece tells, 0 of an unknown one, and its votes: many as one number
        with a place for every name and no bytes, few as 0 and the bytes that are stored.

        A number times such a row, and a sum of them, is one step of the machine's arithmetic for
        all names together. The weights are lifted above 0, so that no place borrows from the next.
        """
        stored = self._stored
        key = _key(piece) if isinstance(piece, str) else piece
        at = bisect_left(stored.keys, key)  # as `of`: it is asked of each piece of a sentence
        if at == len(stored.keys) or stored.keys[at] != key:
            return 0.0, 0, b""
        begin = stored.ends[at - 1] if at else 0
        votes = os.pread(stored.file, stored.ends[at] - begin, stored.votes_at + begin)
        [rarity], entries = _RARITY.unpack_from(votes), votes[_RARITY.size :]
        if len(entries) < len(stored.names):
            return rarity, 0, entries
        row = bytearray(len(entries) * _PLACE)
        row[::_PLACE] = entries
        return rarity, int.from_bytes(row, "little"), b""


_Weighed = tuple[str | int, float]
"""A piece of a text, a short one as its key, and how much the times that it stands there count."""
_Short = tuple[str | int, int, float]
"""The same of a short piece, with the bits of its key between: 0 if it has none."""
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
            (head << shift | piece if shift else f"{mark}{piece}", often)  # type: ignore[operator]
            for piece, shift, often in short
        ]
    return found


@lru_cache(maxsize=4)
def _weighed_alone(text: str) -> tuple[Sequence[_Weighed], Sequence[_Short]]:
    """Returns the pieces of a text, and those of them that count apart at each question."""
    found = _pieces(text)
    weighed = _weights_of(found)
    at = dict(zip(found, weighed, strict=True))
    short = [
        (key, -(-key.bit_length() // _LETTER) * _LETTER, often)
        if isinstance(key, int) and key >> _LETTER * (_KEYED - 1) == 0
        else (piece, 0, often)
        for piece in short_ones(found)
        for key, often in (at[piece],)
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
            else piece,
            1 + math.log(n) if n > 1 else 1.0,
        )
        for piece, n in found.items()
    ]


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
