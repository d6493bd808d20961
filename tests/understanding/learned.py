"""How the bot reads sentences that people typed in vain, with the wish that somebody gave them.

`learned.tsv` is what `strongbot understanding learn` wrote on an installed machine, copied here.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from handlers import registry
from handlers.understand.wishes.wish_reader import NOTHING

LEARNED = Path(__file__).with_name("learned.tsv")


class Learned(NamedTuple):
    """A line."""

    wish: str
    text: str


def learned(path: Path = LEARNED) -> list[Learned]:
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return [Learned(*line.split("\t")) for line in lines]


def read_otherwise(lines: list[Learned]) -> list[tuple[Learned, str]]:
    """The lines that are read as another wish, with that; `none` is what is not understood."""
    found = []
    for line in lines:
        match = registry.meant(line.text)
        wish = match.name if match is not None else NOTHING
        if wish != line.wish:
            found.append((line, wish))
    return found
