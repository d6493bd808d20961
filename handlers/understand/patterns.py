"""Patterns of words, each compiled when it is first looked with.

There are thousands, and compiling them was nearly half of a start (decisions/0161).
"""

from __future__ import annotations

import re
from typing import Any, cast


def pattern_of(words: str, flags: int = 0) -> re.Pattern[str]:
    """Returns what `re.compile` returns, as far as anybody sees who looks with it.

    What a match has as its `re` is the compiled one: compare their `pattern`.

    A mistake in the pattern is raised when it is first used; a test uses every one.
    """
    return cast(re.Pattern[str], _Waiting(words, flags))


class _Waiting:
    def __init__(self, words: str, flags: int) -> None:
        self.pattern = words
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        # What was found is kept as an attribute of its own: the next look does not come here.
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found
