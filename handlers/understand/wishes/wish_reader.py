"""Tells which wish a whole sentence holds, by weights that were trained from sentences (decisions/
0024).

The sentences are `sentences.tsv` beside this module; `make wishes` trains `weights.bin` from them.
"""

import hashlib
import math
import struct
import zlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from handlers.understand.wishes.pieces import pieces

SENTENCES = Path(__file__).with_name("sentences.tsv")
WEIGHTS = Path(__file__).with_name("weights.bin")
NOTHING = "none"
"""What is no wish to this bot."""

_RARITY, _ENTRY = struct.Struct("<f"), struct.Struct("<Hb")
_NEARLY = 0.3
_ABOUT = 0.6
"""So far behind the likeliest wish, if that is not asked for, another may still be meant."""
_SURELY_NOTHING = 0.5
"""So far ahead of every wish, a text asks for nothing."""
_LEAST = -0.7
"""The score of a wish below which a text holds none."""
_STEP = 32
"""A weight of 1 is stored as this."""
_FINE = 1 << 24
"""Of so many parts a piece's share is counted in whole ones."""
_LIFT, _PLACE = 128, 8
"""What is added to a stored weight in a row of all wishes, and the bytes of its place there."""
_MANY = _RARITY.size + 40 * _ENTRY.size
"""The votes of a piece that speaks for or against so many wishes are a row."""


class LikelyWish(NamedTuple):
    """The wish that a sentence likely holds."""

    name: str
    """Of a conversation or a question."""
    lead: float
    """How far it is ahead of the next one."""


@dataclass(frozen=True)
class _Weights:
    trained_from: str
    """The hash of the sentences."""
    names: Sequence[str]
    biases: Sequence[float]
    votes: dict[str, bytes]
    """For each piece how much it tells (rare ones tell more), and the wishes that it speaks for or
    against, each with its weight. As bytes: a hundred thousand lists would take ten times as much.
    """


def likeliest(text: str, names: Collection[str]) -> LikelyWish | None:
    """Returns the wish that the text likely holds.

    None if it is likelier no wish at all, or one that is not among these names.
    """
    scores = _scores(text)
    order = _in_order(scores)[:2]
    if not order or order[0] not in names:
        return None
    return LikelyWish(order[0], scores[order[0]] - scores[order[1]])


def nearest(text: str, names: Collection[str], least: float = _LEAST) -> dict[str, float]:
    """Returns those of these wishes that may be meant, each with how far it is behind the likeliest
    wish of all; empty if the text surely asks for nothing.

    least: the score of the likeliest wish below which the text holds none
    """
    scores = _scores(text)
    order = _in_order(scores)
    order = order[1:] if order[:1] == [NOTHING] else order
    if not order or scores[order[0]] < max(least, scores.get(NOTHING, least) - _SURELY_NOTHING):
        return {}
    known = (name for name in order if name in names and name != NOTHING)
    behind = {name: scores[order[0]] - scores[name] for name in known}
    furthest = math.inf if order[0] in names else _ABOUT
    return {name: far for name, far in behind.items() if far <= furthest}


def may_ask_for(text: str, names: Collection[str]) -> bool:
    """Tells whether one of these wishes is the nearest to the text, or nearly as near as that."""
    scores = _scores(text)
    named = max((score for name, score in scores.items() if name in names), default=-math.inf)
    others = [score for name, score in scores.items() if name not in (NOTHING, *names)]
    return named >= max(others, default=0.0) or named > max(scores.values(), default=0.0) - _NEARLY


def _in_order(scores: Mapping[str, float]) -> list[str]:
    return sorted(scores, key=scores.__getitem__, reverse=True)


@lru_cache(maxsize=4)  # one sentence is read several times
def _scores(text: str) -> Mapping[str, float]:
    weights = _weights()
    rows, lifted, squares = 0, 0, 0.0
    totals = [0] * len(weights.names)
    for piece, n in pieces(text).items():
        votes = weights.votes.get(piece)
        if votes is None:
            continue
        share = (1 + math.log(n)) * _RARITY.unpack_from(votes)[0]
        squares += share * share
        parts = round(share * _FINE)
        if len(votes) < _MANY:
            for wish, weight in _ENTRY.iter_unpack(votes[_RARITY.size :]):
                totals[wish] += parts * weight
        else:
            rows += parts * _row(piece)
            lifted += parts
    if not squares:
        return {}
    summed = struct.unpack(f"<{len(totals)}q", rows.to_bytes(len(totals) * _PLACE, "little"))
    scale = 1 / (math.sqrt(squares) * _STEP * _FINE)
    lifted *= _LIFT
    return {
        name: bias + (total + row - lifted) * scale
        for name, bias, total, row in zip(
            weights.names, weights.biases, totals, summed, strict=True
        )
    }


@lru_cache(maxsize=2048)
def _row(piece: str) -> int:
    """Returns the votes of a piece as one number with a place for every wish.

    A number times such a row, and a sum of them, is one step of the machine's arithmetic for all
    wishes together. The weights are lifted above 0, so that no place borrows from the next.
    """
    weights = _weights()
    places = [_LIFT] * len(weights.names)
    for wish, weight in _ENTRY.iter_unpack(weights.votes[piece][_RARITY.size :]):
        places[wish] += weight
    return int.from_bytes(struct.pack(f"<{len(places)}q", *places), "little")


def hash_of(sentences: bytes) -> str:
    """Returns the hash by which the weights know what they were trained from."""
    return hashlib.sha256(sentences).hexdigest()


def trained_from() -> str:
    """Returns the hash of the sentences that the stored weights were trained from."""
    return _weights().trained_from


def packed(
    trained_from: str,
    names: Sequence[str],
    biases: Sequence[float],
    rarity: dict[str, float],
    votes: dict[str, Sequence[tuple[int, float]]],
) -> bytes:
    """Returns trained weights as they are stored."""
    head = [f"{name}\t{bias:.4f}" for name, bias in zip(names, biases, strict=True)]
    lines = [
        f"{piece}\t{(_RARITY.pack(rarity[piece]) + _entries(votes[piece])).hex()}"
        for piece in sorted(votes)
    ]
    return zlib.compress("\n".join([trained_from, *head, "", *lines]).encode(), 9)


def _entries(votes: Sequence[tuple[int, float]]) -> bytes:
    rounded = [(wish, max(-127, min(127, round(weight * _STEP)))) for wish, weight in votes]
    return b"".join(_ENTRY.pack(*each) for each in rounded if each[1])


@cache
def _weights() -> _Weights:
    head, _, body = zlib.decompress(WEIGHTS.read_bytes()).decode().partition("\n\n")
    trained_from, *names = head.split("\n")
    named = [line.split("\t") for line in names]
    rows = (line.partition("\t") for line in body.split("\n"))
    return _Weights(
        trained_from,
        [name for name, _ in named],
        [float(bias) for _, bias in named],
        {piece: bytes.fromhex(votes) for piece, _, votes in rows},
    )
