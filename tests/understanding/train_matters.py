"""Counts which matters the sentences of each wish name (`make wishes`)."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Sequence

from handlers import registry
from handlers.one_to_one.of_matters.matters_named import named_in
from handlers.subjects.facts import facts_told
from handlers.understand.wishes.wish_matters import TABLE
from handlers.understand.wishes.wish_reader import NOTHING
from tests.understanding.training_set import TrainingSentence, training_set

LEAST, SHARE = 2, 0.003
"""Fewer sentences of a wish name the matter by chance."""


def write(sentences: Sequence[TrainingSentence]) -> None:
    """Writes the table: a wish a line, and first all matters."""
    known = facts_told.sheets(registry.SUBJECTS)
    all_of: Counter[str] = Counter()
    named: dict[str, Counter[str]] = defaultdict(Counter)
    for each in sentences:
        all_of[each.wish] += 1
        named[each.wish].update(named_in(known, each.text))
    rows = {"": sorted(known)}
    for wish in sorted(all_of.keys() - {NOTHING}):
        least = max(LEAST, SHARE * all_of[wish])
        rows[wish] = sorted(name for name, count in named[wish].items() if count >= least)
    lines = (f"{wish}\t{' '.join(matters)}\n" for wish, matters in rows.items())
    TABLE.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    write(training_set())
    sys.stdout.write(f"{TABLE.name}: {TABLE.stat().st_size / 1e3:.0f} kB\n")
