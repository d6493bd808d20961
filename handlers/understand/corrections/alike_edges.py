"""How far two versions of a text are the same from both edges, so that only the middle differs."""

from __future__ import annotations

from os.path import commonprefix


def alike_edges(old: str, new: str) -> tuple[int, int]:
    """Returns how many letters are the same at the beginning, and how many at the end behind it."""
    start = len(commonprefix((old, new)))
    return start, len(commonprefix((old[start:][::-1], new[start:][::-1])))
