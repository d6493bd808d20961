"""A head over several lines: as few as hold it, about as long as each other.

They end at its spaces, or between any pieces if a part without a space needs more than a line.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from handlers.papers.printing.letter_widths import width

_SPACE = " "
_STEPS = 12
"""Halvings of the range in which the shortest length of lines lies."""


def even_lines(pieces: Sequence[str], most: float) -> list[list[str]]:
    """Returns the pieces in lines of at most so many letters; in one line if that holds all."""
    if _wide(pieces) <= most:
        return [list(pieces)]
    parts = [list(part) for is_space, part in groupby(pieces, _SPACE.__eq__) if not is_space]
    if max(map(_wide, parts)) > most:
        parts = [[piece] for piece in pieces if piece != _SPACE]
    fewest = len(_filled(pieces, parts, most))
    low, high = max(map(_wide, parts)), most
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if len(_filled(pieces, parts, middle)) > fewest:
            low = middle
        else:
            high = middle
    return _filled(pieces, parts, high)


def _filled(pieces: Sequence[str], parts: Sequence[Sequence[str]], most: float) -> list[list[str]]:
    """Returns lines, each filled as far as it goes with whole parts of the pieces."""
    lines: list[list[str]] = []
    at = 0
    for part in parts:
        spaced = pieces[at] == _SPACE
        added = [*[_SPACE] * spaced, *part]
        at += len(added)
        if lines and _wide(lines[-1]) + _wide(added) <= most:
            lines[-1] += added
        else:
            lines.append(list(part))
    return lines


def _wide(pieces: Sequence[str]) -> float:
    return sum(map(width, pieces))
