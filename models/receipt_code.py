"""Codes of receipts: made from random bytes, and read from what people type.

A code has random characters and a check character. There are 23 different characters, a prime
number, so that the weighted sum shows any one wrong character and any two swapped ones.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from models.errors import Refusal

SIGNS = "0123456789CFHJKMNPRTVWX"
"""Digits and consonants, one of each pair that looks alike; without vowels they form no words."""

GROUP = 4

Random: TypeAlias = Callable[[int], bytes]

_PRIME = len(SIGNS)
_VALUE = {sign: number for number, sign in enumerate(SIGNS)}
_ALIKE = str.maketrans("OQDILSZBGU", "000115286V")
_RANDOM_BYTES = 32
_LONGEST = 200


@dataclass(frozen=True)
class CodeForm:
    """The form of one sort of codes.

    length: how many characters it has, less than 23.
    letter: what stands before them and tells the sort; no part of the sum.
    """

    length: int
    letter: str = ""

    def new(self, random_bytes: Random) -> str:
        """A new code as it is shown: `0000-0000-0000-0000-0000`."""
        rest = int.from_bytes(random_bytes(_RANDOM_BYTES), "big")
        signs = []
        for _ in range(self.length - 1):  # 256 bits: so no character is more frequent
            rest, value = divmod(rest, _PRIME)
            signs.append(SIGNS[value])
        return self.shown(self.letter + "".join(signs) + self._check_sign(signs))

    def read(self, text: str) -> str:
        """The code in the form that is hashed: letter and characters without groups.

        Lower case, spaces, any dash or none, Thai digits, full-width and invisible characters, and
        look-alikes (O for 0, I for 1) are understood. Raises Refusal `not_a_code`, or
        `mistyped_code` if the check character does not fit; that is not counted as a guess.
        """
        plain = _plain(text)
        signs = plain.removeprefix(self.letter)
        fits = plain.startswith(self.letter) and len(signs) == self.length
        if not fits or any(sign not in _VALUE for sign in signs):
            raise Refusal("not_a_code")
        if _weighed(signs) != 0:
            raise Refusal("mistyped_code")
        return plain

    def looks_like(self, text: str) -> bool:
        """Whether the text is meant as such a code, typed correctly or nearly."""
        plain = _plain(text)
        near = abs(len(plain.removeprefix(self.letter)) - self.length) <= 1
        return near and plain.startswith(self.letter) and all(sign in _VALUE for sign in plain)

    def shown(self, plain: str) -> str:
        """The code in groups, as people read it. plain: as `read` returns it."""
        signs = plain.removeprefix(self.letter)
        groups = [signs[at : at + GROUP] for at in range(0, len(signs), GROUP)]
        return "-".join(filter(None, (self.letter, *groups)))

    def _check_sign(self, signs: list[str]) -> str:
        inverse = pow(self.length, -1, _PRIME)
        return SIGNS[-_weighed("".join(signs)) * inverse % _PRIME]


def _plain(text: str) -> str:
    upper = unicodedata.normalize("NFKC", text[:_LONGEST]).upper()
    kept = (_digit(sign) for sign in upper if sign.isalnum())
    return "".join(kept).translate(_ALIKE)


def _digit(sign: str) -> str:
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else sign


def _weighed(plain: str) -> int:
    """0 if the code is right. The weights differ; none is a multiple of the prime."""
    return sum(place * _VALUE[sign] for place, sign in enumerate(plain, 1)) % _PRIME
