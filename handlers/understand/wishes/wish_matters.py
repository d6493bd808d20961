"""Which matters sentences of a wish name: beside others it is hardly meant (docs/decisions/0206).

`wish_matters.tsv` beside this module is counted from the sentences from which wishes are learned
(`make wishes`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("wish_matters.tsv")


def hardly_meant(wish: str, named: Collection[str]) -> bool:
    """Tells whether a sentence that names these matters hardly means the wish: it names some, and
    none that sentences of this wish name."""
    table = _table()
    counted = {each for each in named if each in table[""]}
    return wish in table and bool(counted) and not counted & table[wish]


@cache
def _table() -> Mapping[str, frozenset[str]]:
    """Returns the matters of each wish, and under "" all that were counted."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    cells = (line.partition("\t") for line in lines)
    return {wish: frozenset(matters.split()) for wish, _, matters in cells}
