"""How far `make soak` goes, and what `make test` plays of what it plays whole."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

Case = TypeVar("Case")

SEEDS = range(int(os.environ.get("SOAK_SEEDS", "3")))
"""The seeds of kills and of simulated years; `make soak SEEDS=20` plays more of them."""

SEARCHING = os.environ.get("HYPOTHESIS_PROFILE") == "searching"
"""Whether this is `make soak`, which looks for new examples and walks every way."""


def every(count: int, cases: Sequence[Case], first: int = 0) -> list[Case]:
    """Every so many-th case, always the same ones; in `make soak` all of them.

    first: which one is the first; walks that begin at different ones meet all cases together.
    """
    return list(cases) if SEARCHING else list(cases[first % count :: count])


def examples(whole: int) -> int:
    """Returns how many random offices or texts are made: all of them for `make soak`, a fifth
    at each commit."""
    return whole if SEARCHING else whole // 5
