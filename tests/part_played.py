"""Which cases of a test `make test` plays; `make soak` plays all (docs/decisions/0193).

- Of a walk over many alike, marked `every(n)`, every n-th; of `every(1)` all.
- Of what is said to a whole office a few, spread over the list: a turn is what costs.
- Of a list that a reader of the handlers reads alone the first, and every sixth of the others.
- Of all others all.
"""

from __future__ import annotations

from typing import TypeVar

import pytest

Case = TypeVar("Case")
OFFICES = {"demo", "house"}
"""The fixtures of whole offices."""
CASES_OF_TURNS = 2
"""So many of a list are said to a whole office, and one more of every `MORE_OF`."""
MORE_OF = 8
FIRST_CASES = 4
"""So many of a list are read."""
LATER_CASES = 6
"""Of those behind them every so many-th."""


def part(test: pytest.Function, cases: list[Case]) -> list[Case]:
    """Those of all cases of one test that are played."""
    mark = test.get_closest_marker("every")
    apart = mark.args[0] if mark is not None else 0
    if apart == 1 or not apart and "handlers" not in test.path.parts:
        return cases
    if not OFFICES.isdisjoint(getattr(test, "fixturenames", ())):
        return spread(cases[:: apart or 1], CASES_OF_TURNS + len(cases) // MORE_OF)
    if apart:
        return cases[::apart]
    later = range(FIRST_CASES, len(cases))
    return cases[:FIRST_CASES] + [cases[at] for at in later if at % LATER_CASES == 0]


def spread(items: list[Case], most: int) -> list[Case]:
    """At most so many of them, as far apart as can be."""
    if len(items) <= most:
        return items
    return [items[number * len(items) // most] for number in range(most)]
