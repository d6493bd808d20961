"""How wide the columns of a table in a DOCX are."""

from __future__ import annotations

from unicodedata import category

from handlers.papers.printing.model import Table

_SHORT_WORD, _LETTER_WIDE, _SIDES = 8, 0.24, 0.3
"""A title of at most so many letters is not broken; centimetres of a letter, and beside a text."""


def of_table(block: Table, room: float) -> list[float]:
    """Returns the columns' widths in centimetres; one with a short title holds it whole."""
    whole = sum(column.width for column in block.columns)
    shares = [room * column.width / whole for column in block.columns]
    titles = [sum(category(each) != "Mn" for each in column.title) for column in block.columns]
    least = [_LETTER_WIDE * letters + _SIDES if letters <= _SHORT_WORD else 0 for letters in titles]
    lacking = [max(0.0, needed - share) for needed, share in zip(least, shares, strict=True)]
    to_spare = [max(0.0, share - needed) for needed, share in zip(least, shares, strict=True)]
    taken = min(1.0, sum(lacking) / (sum(to_spare) or 1.0))
    return [
        share + more - spare * taken
        for share, more, spare in zip(shares, lacking, to_spare, strict=True)
    ]
