"""Receipt codes of complaints: made from random bytes, and read from what people type.

Twenty characters in five groups: nineteen random ones (85 bits) and a check character. There are 23
different characters, a prime number, so that the weighted sum shows any one wrong character and any
two swapped ones.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import TypeAlias

from models.crypto import Sealer
from models.errors import Refusal

SIGNS = "0123456789CFHJKMNPRTVWX"
"""Digits and consonants, one of each pair that looks alike; without vowels they form no words."""

LENGTH, GROUP = 20, 4

Random: TypeAlias = Callable[[int], bytes]

_PRIME = len(SIGNS)
_VALUE = {sign: number for number, sign in enumerate(SIGNS)}
_ALIKE = str.maketrans("OQDILSZBGU", "000115286V")
_RANDOM_BYTES = 32
_LONGEST = 200


def new_code(random_bytes: Random) -> str:
    """A new code as it is shown: `0000-0000-0000-0000-0000`. Only `cases.file_case` stores it."""
    rest = int.from_bytes(random_bytes(_RANDOM_BYTES), "big")
    signs = []
    for _ in range(LENGTH - 1):  # 256 bits for 86: so no character is more frequent
        rest, value = divmod(rest, _PRIME)
        signs.append(SIGNS[value])
    return shown("".join(signs) + _check_sign(signs))


def read_code(text: str) -> str:
    """The code in the form that is hashed: twenty characters without groups.

    Lower case, spaces, any dash or none, Thai digits, full-width and invisible characters, and
    look-alikes (O for 0, I for 1) are understood. Raises Refusal `not_a_code`, or `mistyped_code`
    if the check character does not fit; that is not counted as a guess.
    """
    plain = _plain(text)
    if len(plain) != LENGTH or any(sign not in _VALUE for sign in plain):
        raise Refusal("not_a_code")
    if _weighed(plain) != 0:
        raise Refusal("mistyped_code")
    return plain


def looks_like_code(text: str) -> bool:
    """Whether the text is meant as a receipt's code, typed correctly or nearly."""
    plain = _plain(text)
    return abs(len(plain) - LENGTH) <= 1 and all(sign in _VALUE for sign in plain)


def shown(plain: str) -> str:
    return "-".join(plain[at : at + GROUP] for at in range(0, len(plain), GROUP))


def code_hash(sealer: Sealer, plain: str) -> str:
    """The keyed hash of a code. plain: as `read_code` returns it."""
    return sealer.keyed_hash(plain, "case.code")


def _plain(text: str) -> str:
    upper = unicodedata.normalize("NFKC", text[:_LONGEST]).upper()
    kept = (_digit(sign) for sign in upper if sign.isalnum())
    return "".join(kept).translate(_ALIKE)


def _digit(sign: str) -> str:
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else sign


def _weighed(plain: str) -> int:
    """0 if the code is right. The weights 1 to 20 differ; none is a multiple of the prime."""
    return sum(place * _VALUE[sign] for place, sign in enumerate(plain, 1)) % _PRIME


def _check_sign(signs: list[str]) -> str:
    inverse = pow(LENGTH, -1, _PRIME)
    return SIGNS[-_weighed("".join(signs)) * inverse % _PRIME]
