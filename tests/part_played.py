"""Which cases of a test `make test` plays; `make soak` plays all (docs/decisions/0193, 0229).

- Of a walk over many alike, marked `every(n)`, every n-th; of `every(1)` all.
- Of a promise, a test that docs/protection.md names, all.
- Of what is said to a whole office one, and of a long list more: a turn is what costs. Of the lists
  of a file that are said to one, every second is played (`other_lists`), but for `NEVER_LEFT`.
- Of a list that a reader of the handlers reads alone the first, and some of the others.
- Of all others all.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import pytest

Case = TypeVar("Case", bound=pytest.Item)
OFFICES = {"demo", "house"}
"""The fixtures of whole offices."""
NEVER_LEFT = {"complaints", "advice", "elections", "deciding"}
"""Rooms in which a fault tells what nobody must know, or decides what nobody decided."""
CASES_OF_TURNS = 1
"""So many of a list are said to a whole office, and one more of every `MORE_OF`."""
MORE_OF = 12
FIRST_CASES = 2
"""So many of a list are read."""
LATER_CASES = 9
"""Of those behind them every so many-th."""
_ROOT = Path(__file__).parents[1]
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
"""A test as docs/protection.md names it."""


def part(test: pytest.Function, cases: list[Case]) -> list[Case]:
    """Those of all cases of one test that are played."""
    mark = test.get_closest_marker("every")
    apart = mark.args[0] if mark is not None else 0
    if apart == 1 or not apart and "handlers" not in test.path.parts or is_promised(test):
        return cases
    if not OFFICES.isdisjoint(getattr(test, "fixturenames", ())):
        return spread(cases[:: apart or 1], CASES_OF_TURNS + len(cases) // MORE_OF)
    if apart:
        return cases[::apart]
    later = range(FIRST_CASES, len(cases))
    return cases[:FIRST_CASES] + [cases[at] for at in later if at % LATER_CASES == 0]


def other_lists(items: Iterable[Case]) -> list[Case]:
    """The cases of every second list that a file of the handlers says to a whole office."""
    lists: dict[Path, dict[str, list[Case]]] = {}
    for item in items:
        if _is_of_turns(item):
            lists.setdefault(item.path, {}).setdefault(_named(item), []).append(item)
    return [
        case for of_file in lists.values() for cases in [*of_file.values()][1::2] for case in cases
    ]


def _is_of_turns(test: pytest.Item) -> bool:
    marked = any(test.get_closest_marker(name) is not None for name in ("every", "soak"))
    is_said = not OFFICES.isdisjoint(getattr(test, "fixturenames", ()))
    left = "handlers" in test.path.parts and NEVER_LEFT.isdisjoint(test.path.parts)
    return left and is_said and hasattr(test, "callspec") and not marked and not is_promised(test)


def _named(test: pytest.Item) -> str:
    return test.nodeid.partition("[")[0]


def is_promised(test: pytest.Item) -> bool:
    """Whether docs/protection.md names the test."""
    return _named(test) in promised()


@functools.cache
def promised() -> frozenset[str]:
    """The tests that docs/protection.md names."""
    page = (_ROOT / "docs" / "protection.md").read_text(encoding="utf-8")
    return frozenset(map("::".join, NAMED.findall(page)))


def spread(items: list[Case], most: int) -> list[Case]:
    """At most so many of them, as far apart as can be."""
    if len(items) <= most:
        return items
    return [items[number * len(items) // most] for number in range(most)]
