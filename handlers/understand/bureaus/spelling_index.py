"""Finds spellings of names by an index of their letters, not by a look with each of them."""

from __future__ import annotations

import re
import string
from collections.abc import Collection, Iterable, Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.understand.patterns import pattern_of

TONES = "็่้๊๋์"
_SAME_SOUND = ("ใไ", "ศษส", "ณน", "ญย", "ภพ", "ฎดฏต", "ฐถ", "ฆค", "ฌช")
_ALIKE = str.maketrans(
    "".join(_SAME_SOUND) + string.ascii_uppercase,
    "".join(group[0] * len(group) for group in _SAME_SOUND) + string.ascii_lowercase,
)
_UNTONED = dict.fromkeys(map(ord, TONES))
_UNIT = pattern_of(f"([ก-ู])[{TONES}]?|.", re.DOTALL)
"""A letter, with its tone if it can bear one. A tone that no letter bears is in no spelling."""
_BEGINNING = 2
_LEAST_SLIPPED, _MOST_SLIPS = 5, 2

Place = tuple[int, int]


class SpellingsWithin:
    """These spellings, to be found in texts, tolerant of tones and of letters of one sound."""

    def __init__(self, spelled: Collection[str]) -> None:
        self._ranks: dict[str, int] = {}
        for each in sorted(spelled, key=lambda each: (-len(each), each)):
            if letters := each.translate(_UNTONED).translate(_ALIKE):
                self._ranks.setdefault(letters, len(self._ranks))
        lengths: dict[str, set[int]] = {}
        for letters in self._ranks:
            lengths.setdefault(letters[:_BEGINNING], set()).add(len(letters))
        for beginning, found in lengths.items():
            if beginning[0] in self._ranks:
                found.add(1)
        self._lengths = {beginning: tuple(found) for beginning, found in lengths.items()}

    def standing_in(self, text: str) -> Iterator[Place]:
        """Yields where they stand, from the left, none over another.

        Of several that begin at one place it is the one that is written with the most letters.
        """
        units = [*_UNIT.finditer(text)]
        letters = "".join([unit[1] or unit[0] for unit in units]).translate(_ALIKE)
        ranks, lengths, at = self._ranks, self._lengths, 0
        while at < len(letters):
            here = lengths.get(letters[at : at + _BEGINNING]) or lengths.get(letters[at], ())
            best, end = len(ranks), at
            for length in here:
                rank = ranks.get(letters[at : at + length], best)
                if rank < best and at + length <= len(letters):
                    best, end = rank, at + length
            if end > at:
                yield units[at].start(), units[end - 1].end()
            at = max(end, at + 1)


class SlippedKeys:
    """These keys of names, to be found by words with a slip.

    keys: with the number by which each is told.
    """

    def __init__(self, keys: Iterable[tuple[str, int]]) -> None:
        self._by_length: dict[int, dict[str, list[int]]] = {}
        for key, number in keys:
            self._by_length.setdefault(len(key), {}).setdefault(key, []).append(number)

    def of(self, typed: str) -> Iterator[int]:
        """Yields the numbers of the keys that are these words but for one slip, or two in a long
        one."""
        for length in range(len(typed) - _MOST_SLIPS, len(typed) + _MOST_SLIPS + 1):
            keys, most = self._by_length.get(length, {}), _slips(length)
            if keys and abs(length - len(typed)) <= most:
                near = process.extract_iter(typed, [*keys], scorer=OSA.distance, score_cutoff=most)
                for key, *_ in near:
                    yield from keys[key]


def _slips(length: int) -> int:
    return 0 if length < _LEAST_SLIPPED else 1 if length < 2 * _LEAST_SLIPPED else _MOST_SLIPS
