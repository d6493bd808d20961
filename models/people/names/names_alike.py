"""Finds which of very many names stand in a text with slips, without a comparison with each."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

ALIKE = 85.0
"""In percent (`fuzz.partial_ratio`), so that a slip or two does not hide a name."""
_MOST_KEPT = 1.25
"""So many times the names that are wanted may be numbered, with those that are gone."""


class NamesAlike:
    """Names by their pairs of neighbouring letters.

    Each pair has a number with a bit for every name that has it, made when a text with that pair is
    first looked at. Added up by bits, for the pairs of a text, they count for all names at once how
    many of their pairs the text has. A name that is alike has at least as many as a slip or two
    leave (`_parted`); only such names are compared.

    earlier: nearly the same names, whose numbers are gone on with. Names that are gone keep their
    bits and are not counted, until there are too many of them.
    """

    def __init__(self, names: Iterable[str], earlier: NamesAlike | None = None) -> None:
        wanted = dict.fromkeys(names)
        self._names: list[str] = []
        self._having: dict[str, int] = {}
        self._least: list[int] = []
        kept = 0
        if earlier is not None and len(earlier._names) < _MOST_KEPT * len(wanted):
            kept = len(earlier._names)
            self._names, self._least = [*earlier._names], [*earlier._least]
        new = wanted.keys() - {*self._names}
        added = [name for name in wanted if name in new]
        self._names += added
        self._least += map(_least_pairs, added)
        if kept and earlier is not None:
            self._having = {
                pair: bits | _having(pair, added) << kept
                for pair, bits in earlier._having.copy().items()
            }
        needing: dict[int, array[int]] = {}
        for place, (name, least) in enumerate(zip(self._names, self._least, strict=True)):
            if name in wanted:
                needing.setdefault(least, array("I")).append(place)
        self._letters = frozenset("".join(self._names))
        size = len(self._names)
        self._needing = {least: _bits(places, size) for least, places in needing.items()}

    def standing_in(self, text: str) -> Iterator[str]:
        """Yields the names that are alike a stretch of the text. Of a text that is shorter than a
        name by more than a letter it would be a part of the name: that is none."""
        for name in self._worth_comparing(text):
            if len(name) <= len(text) + 1 and fuzz.partial_ratio(name, text) >= ALIKE:
                yield name

    def _worth_comparing(self, text: str) -> Iterator[str]:
        counts: list[int] = []  # of each name's pairs, the lowest bit of all counts first
        # Of other letters no name has a pair.
        letters = [letter if letter in self._letters else "" for letter in text]
        for pair in {one + other for one, other in pairwise(letters) if one and other}:
            if pair not in self._having:
                self._having[pair] = _having(pair, self._names)
            carried = self._having[pair]
            for at, bits in enumerate(counts):
                counts[at], carried = bits ^ carried, bits & carried
            if carried:
                counts.append(carried)
        for least, names in self._needing.items():
            for place in _places(_at_least(least, counts, names)):
                yield self._names[place]


def _least_pairs(name: str) -> int:
    """How many different pairs of the name a text has at least that it is alike."""
    return max(0, len({*pairwise(name)}) - _parted(len(name)))


def _having(pair: str, names: Sequence[str]) -> int:
    """The bits of the names in which the pair stands."""
    digits = ["01"[pair in name] for name in reversed(names)]
    return int("".join(digits), 2) if digits else 0


@lru_cache(maxsize=256)
def _parted(letters: int) -> int:
    """How many pairs of a name of so many letters may be missing in a text that it is alike.

    Where `missing` of its letters are not in the stretch, and `more` stand between them there, it
    is at least 85 % alike only if 115 * missing + 85 * more <= 30 * letters. A missing letter parts
    two pairs, one more parts one. In a text that is a letter shorter one pair more is beyond it.
    """
    return max(_parted_within(letters), 1 + _parted_within(letters - 1))


def _parted_within(letters: int) -> int:
    most = 30 * letters // 115
    return max(2 * missing + (30 * letters - 115 * missing) // 85 for missing in range(most + 1))


def _at_least(least: int, counts: Sequence[int], names: int) -> int:
    """The bits of those of the names whose count is so high."""
    if least >> len(counts):
        return 0
    higher, equal = 0, names
    for at in reversed(range(len(counts))):
        if least >> at & 1:
            equal &= counts[at]
        else:
            higher |= equal & counts[at]
            equal &= ~counts[at]
    return higher | equal


def _bits(places: Iterable[int], size: int) -> int:
    found = bytearray(size // 8 + 1)
    for place in places:
        found[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(found, "little")


def _places(bits: int) -> Iterator[int]:
    digits = f"{bits:b}"[::-1]
    at = digits.find("1")
    while at >= 0:
        yield at
        at = digits.find("1", at + 1)
