"""Weights that were trained from sentences: what they say of a text (decisions/0024).

A file of them is packed by `make wishes`. Nothing is installed to read it.
"""

import hashlib
import math
import struct
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, chain
from pathlib import Path
from typing import NamedTuple

from handlers.understand.wishes.pieces import is_short, marks_of, pieces

_RARITY, _ENTRY = struct.Struct("<f"), struct.Struct("<Hb")
_COUNT, _KEY, _LENGTH = struct.Struct("<I"), struct.Struct("<Q"), struct.Struct("<H")
_KEYED, _LETTER = 4, 16
"""Letters of a piece that fit into a key, and the bits of each."""
_BETWEEN = b"\n\n"
_STEP = 32
"""A weight of 1 is stored as this."""
_FINE = 1 << 24
"""Of so many parts a piece's share is counted in whole ones."""
_LIFT, _PLACE = 128, 8
"""What is added to a stored weight in a row of all names, and the bytes of its place there."""
_MANY, _MOST = 24, 4
"""The votes of a piece that speaks for or against so many names, or one in so many, are a row."""


class _Stored(NamedTuple):
    """What a file holds, in few pieces of memory: a hundred thousand objects took ten times as
    much."""

    trained_from: str
    """The hash of the sentences."""
    names: Sequence[str]
    biases: Sequence[float]
    keys: Sequence[int]
    """The pieces of at most four letters as numbers, in order."""
    longer: Mapping[str, int]
    """The place of each other piece."""
    ends: Sequence[int]
    """Where the votes of each place end."""
    votes: bytes
    """For each piece how much it tells (rare ones tell more), and the names that it speaks for or
    against, each with its weight."""

    def of(self, piece: str) -> bytes | None:
        """Returns the votes of a piece; None if it is not known."""
        return self.of_key(_weights_of({piece: 1})[0][0])

    def of_key(self, piece: str | int) -> bytes | None:
        """The same of a short piece by its key, of a longer one by itself."""
        if isinstance(piece, str):
            found = self.longer.get(piece)
        else:
            at = bisect_left(self.keys, piece)
            found = at if at < len(self.keys) and self.keys[at] == piece else None
        if found is None:
            return None
        return self.votes[self.ends[found - 1] if found else 0 : self.ends[found]]


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
        head, longer, body = zlib.decompress(self.file.read_bytes()).split(_BETWEEN, 2)
        trained_from, *names = head.decode().split("\n")
        named = [line.split("\t") for line in names]
        others = longer.decode().split("\n") if longer else []
        [count] = _COUNT.unpack_from(body)
        lengths_at = _COUNT.size + count * _KEY.size
        votes_at = lengths_at + (count + len(others)) * _LENGTH.size
        lengths = (length for (length,) in _LENGTH.iter_unpack(body[lengths_at:votes_at]))
        return _Stored(
            trained_from,
            [name for name, _ in named],
            [float(bias) for _, bias in named],
            array("Q", (key for (key,) in _KEY.iter_unpack(body[_COUNT.size : lengths_at]))),
            {piece: at for at, piece in enumerate(others, count)},
            array("I", accumulate(lengths)),
            body[votes_at:],
        )

    def _scores(self, text: str, place: str = "") -> Mapping[str, float]:
        """Returns how much the text speaks for each name; nothing if it has no known piece.

        place: where it is typed, if the weights were trained with places.
        """
        stored = self._stored
        rows, lifted, squares = 0, 0, 0.0
        totals = [0] * len(stored.names)
        for piece, often in _weighed(text, place):
            rarity, row, few = self._votes(piece)
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
        return {
            name: bias + (total + row - lifted) * scale
            for name, bias, total, row in zip(
                stored.names, stored.biases, totals, summed, strict=True
            )
        }

    def _read_votes(self, piece: str | int) -> tuple[float, int, bytes]:
        """Returns how much a piece tells, 0 of an unknown one, and its votes: many as one number
        with a place for every name and no bytes, few as 0 and the bytes that are stored.

        A number times such a row, and a sum of them, is one step of the machine's arithmetic for
        all names together. The weights are lifted above 0, so that no place borrows from the next.
        """
        stored = self._stored
        votes = stored.of_key(piece)
        if votes is None:
            return 0.0, 0, b""
        [rarity], entries = _RARITY.unpack_from(votes), votes[_RARITY.size :]
        places = [_LIFT] * len(stored.names)
        if len(entries) < min(_MANY, len(places) // _MOST) * _ENTRY.size:
            return rarity, 0, entries
        for name, weight in _ENTRY.iter_unpack(entries):
            places[name] += weight
        return rarity, int.from_bytes(struct.pack(f"<{len(places)}q", *places), "little"), b""


_Weighed = tuple[str | int, float]
"""A piece of a text, a short one as its key, and how much the times that it stands there count."""
_Short = tuple[str | int, int, float]
"""The same of a short piece, with the bits of its key between: 0 if it has none."""
_pieces = lru_cache(maxsize=4)(pieces)  # each file of weights is asked about the same sentence


def _weighed(text: str, place: str) -> Iterable[_Weighed]:
    alone, short = _weighed_alone(text)
    return chain(alone, _weighed_at(place, short)) if place else alone


def _weighed_at(place: str, short: Sequence[_Short]) -> Iterator[_Weighed]:
    """Yields what `pieces_at` returns. The sign of a place stands before a piece: so its letter
    stands before the piece's key, and no key is made anew."""
    for mark in marks_of(place):
        head = ord(mark)
        yield head, 1.0
        for piece, shift, often in short:
            if shift:
                yield head << shift | piece, often  # type: ignore[operator]
            else:
                yield f"{mark}{piece}", often


@lru_cache(maxsize=4)
def _weighed_alone(text: str) -> tuple[Sequence[_Weighed], Sequence[_Short]]:
    """Returns the pieces of a text, and those of them that count apart at each question."""
    found = _pieces(text)
    weighed = _weights_of(found)
    short = [
        (key, -(-key.bit_length() // _LETTER) * _LETTER, often)
        if isinstance(key, int) and key >> _LETTER * (_KEYED - 1) == 0
        else (piece, 0, often)
        for piece, (key, often) in zip(found, weighed, strict=True)
        if is_short(piece)
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


def in_order(scores: Mapping[str, float]) -> list[str]:
    """Returns the names, the likeliest first."""
    return sorted(scores, key=scores.__getitem__, reverse=True)


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
    keyed = sorted((key, piece) for piece in votes if (key := _key(piece)) is not None)
    longer = sorted(piece for piece in votes if _key(piece) is None)
    rows = [
        _RARITY.pack(rarity[piece]) + _entries(votes[piece])
        for piece in (*(piece for _, piece in keyed), *longer)
    ]
    body = [_COUNT.pack(len(keyed)), *(_KEY.pack(key) for key, _ in keyed)]
    body += [*(_LENGTH.pack(len(row)) for row in rows), *rows]
    parts = ("\n".join([trained_from, *head]).encode(), "\n".join(longer).encode(), b"".join(body))
    return zlib.compress(_BETWEEN.join(parts), 9)


def _key(piece: str) -> int | None:
    """Returns the letters of a short piece as a number of its own; None of a longer one."""
    if len(piece) > _KEYED:
        return None
    letters = piece.encode("utf-16-be", "surrogatepass")
    return int.from_bytes(letters, "big") if len(letters) <= _KEY.size else None


def _entries(votes: Sequence[tuple[int, float]]) -> bytes:
    rounded = [(wish, max(-127, min(127, round(weight * _STEP)))) for wish, weight in votes]
    return b"".join(_ENTRY.pack(*each) for each in rounded if each[1])
