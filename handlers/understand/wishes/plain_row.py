"""One row of what words say plainly: words around which a wish is read, and its example."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.patterns import pattern_of

NUMBER = r"(?=.*(?<![\d.])[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d%.]))"
"""An activity's number, anywhere in a text."""
PLEASE = r"(?:ขอ|อยาก|ช่วย|รบกวน|ฝาก|ต้องการ|จะ|ให้|\s)*"
"""By which a wish may begin, whatever is wished."""


@dataclass(frozen=True)
class PlainRow:
    """Which wish is read of words that the pattern fits from their beginning."""

    wish: str
    pattern: re.Pattern[str]
    such_as: str
    """A sentence that this row alone reads so: the rows before it do not."""


def row(wish: str, words: str, *, such_as: str, without: str = "") -> PlainRow:
    """Returns the row.

    without: words with which, wherever they stand, the text wants something else
    """
    pattern = f"(?!.*(?:{without}))(?:{words})" if without else words
    return PlainRow(wish, pattern_of(pattern), such_as)
