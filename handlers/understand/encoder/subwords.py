"""Cuts a text into the subwords that the sentence encoder knows."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping, Sequence

SPACE = "\u2581"
"""Stands for a space, and before the first letter, in subwords."""
UNKNOWN, BEGIN, END = "<unk>", "<s>", "</s>"


class Subwords:
    """The subwords that are known, each with its place and the logarithm of how likely it is.

    known: every subword, the likely ones before the unlikely, `<unk>`, `<s>` and `</s>` among them
    likely: as many logarithms
    """

    def __init__(self, known: Sequence[str], likely: Sequence[float]) -> None:
        places: Mapping[str, int] = {subword: place for place, subword in enumerate(known)}
        self.unknown = places[UNKNOWN]
        self._begin, self._end = places[BEGIN], places[END]
        self._known = {
            subword: (place, likely[place])
            for subword, place in places.items()
            if subword not in (UNKNOWN, BEGIN, END)
        }
        self._longest = max(map(len, self._known))
        self._least_likely = min(likely) - 10.0

    def of(self, text: str) -> list[int]:
        """Returns the places of the likeliest subwords that the text consists of, between those of
        its begin and its end.

        A letter that no subword has is `<unk>`. Never raises.
        """
        plain = unicodedata.normalize("NFKC", text).split()
        letters = "".join(f"{SPACE}{word}" for word in plain)
        return [self._begin, *self._cut(letters), self._end]

    def _cut(self, letters: str) -> list[int]:
        """Returns the likeliest way through the letters (Viterbi's)."""
        count, known = len(letters), self._known
        best = [0.0] + [-math.inf] * count
        last: list[tuple[int, int]] = [(0, self.unknown)] * (count + 1)
        for at in range(count):
            here = best[at]
            alone = here + self._least_likely
            if alone > best[at + 1]:
                best[at + 1], last[at + 1] = alone, (at, self.unknown)
            for end in range(at + 1, min(at + self._longest, count) + 1):
                found = known.get(letters[at:end])
                if found is not None and here + found[1] > best[end]:
                    best[end], last[end] = here + found[1], (at, found[0])
        cut, end = [], count
        while end:
            begin, place = last[end]
            cut.append(place)
            end = begin
        return cut[::-1]
