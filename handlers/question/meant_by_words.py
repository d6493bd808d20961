"""When a question with a general name is meant: `เรื่อง` is also a report, a gift, any work."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from handlers.context import Context


@dataclass(frozen=True)
class OwnWords:
    """Whoever has nothing of it and says none of its own words means something else.

    words: its own words.
    has: tells whether the person has anything of it, or may have.
    others: the names of the questions that are meant then, where the person may ask them.
    """

    words: re.Pattern[str]
    has: Callable[[Context], bool]
    others: tuple[str, ...]
