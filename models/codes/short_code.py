"""The table of the codes on posters, and how a code is made and read from what people type.

One space of codes for all that is opened by one: surveys, events, announcements, joining. A code is
five signs; the last one is a check sign. There are 31 different signs, a prime number, so that the
weighted sum shows any one wrong sign and any two swapped ones: no slip of that sort is another
code. Every code has a letter and a digit, so that neither a word nor a number is one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import TypeAlias

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without 0 and O, 1, I and L, which look alike in print."""

LENGTH = 5

Random: TypeAlias = Callable[[int], bytes]

_PRIME = len(SIGNS)
_VALUE = {sign: number for number, sign in enumerate(SIGNS)}
_RANDOM_BYTES = 16
_LONGEST = 40
_THAI_WORD = re.compile(r"[\u0e01-\u0e4f\u0e5a\u0e5b]")
"""A sign of Thai that is no digit: then the text is no code, whatever else it holds."""


class ShortCode(Base):
    """A code that was given out. It is never given again, so that an old poster opens nothing new.

    opens: what it opens; each subject names its own (`survey`).
    about_id: the row of that subject; of a campaign it is the campaign's.
    last_day: the last day on which it opens that; None: no end is known.
    """

    __tablename__ = "short_code"
    __table_args__ = (UniqueConstraint("opens", "about_id"),)

    code: Mapped[str] = mapped_column(String(8), primary_key=True)
    opens: Mapped[str] = mapped_column(String(20))
    about_id: Mapped[int]
    given_at: Mapped[datetime]
    last_day: Mapped[date | None]


def new_code(random_bytes: Random) -> str:
    """A code of random signs. It may have been given before."""
    while True:
        rest = int.from_bytes(random_bytes(_RANDOM_BYTES), "big")
        signs = []
        for _ in range(LENGTH - 1):
            rest, value = divmod(rest, _PRIME)
            signs.append(SIGNS[value])
        code = "".join(signs) + _check_sign(signs)
        if is_mixed(code):
            return code


def read_code(text: str) -> str:
    """Returns the signs of a code that somebody typed, even with a slip; "" if the text is no code.

    Lower case, spaces, any dash or none, Thai digits and full-width signs are understood.
    """
    upper = unicodedata.normalize("NFKC", text[:_LONGEST]).upper()
    if _THAI_WORD.search(upper) is not None:
        return ""
    kept = "".join(_digit(sign) for sign in upper if not _separates(sign))
    of_code = kept.isascii() and kept.isalnum() and abs(len(kept) - LENGTH) <= 1
    return kept if of_code and is_mixed(kept) else ""


def is_code(signs: str) -> bool:
    """Whether these signs can be a code: all of the alphabet, and the check sign fits."""
    return (
        len(signs) == LENGTH
        and all(sign in _VALUE for sign in signs)
        and is_mixed(signs)
        and _weighed(signs) == 0
    )


def is_mixed(signs: str) -> bool:
    """Whether there is a letter and a digit among them."""
    return any(sign.isdigit() for sign in signs) and any(sign.isalpha() for sign in signs)


def number_of(code: str) -> int:
    """The code as a number, where only numbers are kept; `code_of` reads it back."""
    number = 0
    for sign in code:
        number = number * _PRIME + _VALUE[sign]
    return number


def code_of(number: int) -> str:
    """The code of this number; no code if the number is of none."""
    signs = []
    for _ in range(LENGTH):
        number, value = divmod(number, _PRIME)
        signs.append(SIGNS[value])
    return "".join(reversed(signs)) if number == 0 else ""


def slips_of(signs: str) -> Iterator[str]:
    """Every code that is one slip away: a sign wrong, too many or missing, or two swapped."""
    found = {
        *(signs[:at] + sign + signs[at + 1 :] for at in range(len(signs)) for sign in SIGNS),
        *(signs[:at] + signs[at + 1 :] for at in range(len(signs))),
        *(signs[:at] + sign + signs[at:] for at in range(len(signs) + 1) for sign in SIGNS),
        *(signs[:at] + signs[at + 1] + signs[at] + signs[at + 2 :] for at in range(len(signs) - 1)),
    }
    yield from sorted(code for code in found if is_code(code))


def _separates(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) in ("Pd", "Cf") or sign in "._"


def _digit(sign: str) -> str:
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else sign


def _weighed(signs: str) -> int:
    """0 if the code is right. The weights differ; none is a multiple of the prime."""
    return sum(place * _VALUE[sign] for place, sign in enumerate(signs, 1)) % _PRIME


def _check_sign(signs: list[str]) -> str:
    inverse = pow(LENGTH, -1, _PRIME)
    return SIGNS[-_weighed("".join(signs)) * inverse % _PRIME]
