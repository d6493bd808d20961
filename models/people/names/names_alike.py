"""Finds which of very many names stand in a text with slips, without a comparison with each."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

ALIKE = 85.0
"""In percent (`fuzz.partial_ratio`), so that a slip or two does not hide a name."""


class NamesAlike:
    """Names by their pairs of neighbouring letters.

    Each pair has a number with a bit for every name that has it. Added up by bits, for the pairs of
    a text, they count for all names at once how many of their pairs the text has. A name that is
    alike has at least as many as a slip or two leave (`_parted`); only such names are compared.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = [*dict.fromkeys(names)]
        having: dict[tuple[str, str], array[int]] = {}
        needing: dict[int, array[int]] = {}
        for place, name in enumerate(self._names):
            pairs = {*pairwise(name)}
            for pair in pairs:
                having.setdefault(pair, array("I")).append(place)
            needing.setdefault(max(0, len(pairs) - _parted(len(name))), array("I")).append(place)
        size = len(self._names)
        self._having: Mapping[tuple[str, str], int] = {
            pair: _bits(places, size) for pair, places in having.items()
        }
        self._needing = {least: _bits(places, size) for least, places in needing.items()}

    def standing_in(self, text: str) -> Iterator[str]:
        """Yields the names that are alike a stretch of the text. Of a text that is shorter than a
        name by more than a letter it would be a part of the name: that is none."""
        for name in self._worth_comparing(text):
            if len(name) <= len(text) + 1 and fuzz.partial_ratio(name, text) >= ALIKE:
                yield name

    def _worth_comparing(self, text: str) -> Iterator[str]:
        counts: list[int] = []  # of each name's pairs, the lowest bit of all counts first
        for pair in {*pairwise(text)}:
            carried = self._having.get(pair, 0)
            for at, bits in enumerate(counts):
                counts[at], carried = bits ^ carried, bits & carried
            if carried:
                counts.append(carried)
        for least, names in self._needing.items():
            for place in _places(_at_least(least, counts, names)):
                yield self._names[place]


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
