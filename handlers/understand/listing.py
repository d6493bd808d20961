"""Lists several things in a Thai sentence: with spaces, and a word before the last one."""

from __future__ import annotations

from collections.abc import Iterable


def listed(names: Iterable[str], last: str = "และ") -> str:
    """Returns `ก`, `ก และ ข`, `ก ข และ ค`; "" for none.

    last: the word before the last, such as หรือ.
    """
    *first, end = list(names) or [""]
    return f"{' '.join(first)} {last} {end}" if first else end
