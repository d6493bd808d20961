"""A long text's beginning, up to the end of a word."""

from __future__ import annotations

from itertools import accumulate

from handlers.papers.printing.thai_words import pieces

_BEYOND = 60
"""Letters behind the end that tell which word stands there."""


def shortened(text: str, most: int, goes_on: str = "…") -> str:
    """Returns the words that its first `most` letters hold, and that it goes on; a text that is no
    longer as it is."""
    if len(text) <= most:
        return text
    begun = text.rfind("\n", 0, most) + 1
    line = text[begun : most + _BEYOND].split("\n")[0]
    ends = [0, *accumulate(map(len, pieces(line)))]
    end = max(end for end in ends if begun + end <= most)
    return f"{text[: begun + end].rstrip()}{goes_on}"
