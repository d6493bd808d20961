"""A head over several lines: as few as hold it, about as long as each other.

They end at its spaces, or between any pieces if a part without a space needs more than a line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from handlers.papers.printing.letter_widths import width

_SPACE = " "
_STEPS = 12
"""Halvings of the range in which the shortest length of lines lies."""


def even_lines(pieces: Sequence[str], most: float) -> list[list[str]]:
    """Returns the pieces in lines of at most so many letters; in one line if that holds all."""
    if _wide(pieces) <= most:
        return [list(pieces)]
    parts = list(_parts(pieces))
    if max(_wide(part) for _, part in parts) > most:
        parts = [
            (spaced and not at, [piece]) for spaced, part in parts for at, piece in enumerate(part)
        ]
    fewest = len(_filled(parts, most))
    low, high = max(_wide(part) for _, part in parts), most
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if len(_filled(parts, middle)) > fewest:
            low = middle
        else:
            high = middle
    return _filled(parts, high)


_Part = tuple[bool, list[str]]
"""Whether a space stands before it, and its pieces."""


def _parts(pieces: Sequence[str]) -> Iterator[_Part]:
    """Yields what stands between spaces."""
    spaced = False
    for is_space, part in groupby(pieces, _SPACE.__eq__):
        if not is_space:
            yield spaced, list(part)
        spaced = is_space


def _filled(parts: Sequence[_Part], most: float) -> list[list[str]]:
    """Returns lines, each filled as far as it goes with whole parts."""
    lines: list[list[str]] = []
    for spaced, part in parts:
        added = [*[_SPACE] * spaced, *part]
        if lines and _wide(lines[-1]) + _wide(added) <= most:
            lines[-1] += added
        else:
            lines.append(list(part))
    return lines


def _wide(pieces: Sequence[str]) -> float:
    return sum(map(width, pieces))
