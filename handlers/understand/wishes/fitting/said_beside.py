"""What words say beside a wish, by which it is not the one that was read."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from handlers.understand.patterns import pattern_of


@dataclass(frozen=True)
class SaidBeside:
    """What words say beside a wish, by which it is not the one that was read."""

    read: Collection[str]
    """As which wishes the text was read."""
    words: re.Pattern[str]
    fits: str
    """The wish that fits instead; "" if none."""
    such_as: str


def beside(read: str, words: str, fits: str = "", *, such_as: str, without: str = "") -> SaidBeside:
    """Returns the row. read: names with spaces between. without: words with which the wish that was
    read fits, wherever they stand."""
    pattern = f"^(?!.*(?:{without})).*(?:{words})" if without else words
    return SaidBeside(read.split(), pattern_of(pattern), fits, such_as)


POLITELY = r"(?:ครับ|คับ|ค่ะ|คะ|นะ|จ้า|\s)*$"
