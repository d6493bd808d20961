"""Several things named in a Thai sentence: parted by spaces, the last after a word, no commas."""

from __future__ import annotations

from collections.abc import Iterable


def listed(names: Iterable[str], last: str = "และ") -> str:
    """`ก`, `ก และ ข`, `ก ข และ ค`; empty for none. last: the word before the last, such as หรือ."""
    *first, end = list(names) or [""]
    return f"{' '.join(first)} {last} {end}" if first else end
