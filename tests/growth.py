"""How work grows with its input: by ratios within one process, so that a slow machine passes too.

Figures in seconds belong to `make bench`. Here only the processor time of this thread counts, and
of several tries the best: other work on the machine makes a try slower, never quicker.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

MOST = 1.5
"""A text may take so many times the work of its half read twice: what is quadratic takes two."""

TRIES = 60
TOO_LITTLE = 0.005
"""Seconds: so short a time says more about the clock than about the work."""


def took(work: Callable[[], object]) -> float:
    """Seconds of this thread's processor time, without looking for garbage meanwhile."""
    looks = gc.isenabled()
    gc.disable()
    try:
        begun = time.thread_time()
        work()
        return time.thread_time() - begun
    finally:
        if looks:
            gc.enable()


def grows_evenly(read: Callable[[str], object], piece: str, length: int) -> bool:
    """Whether reading `piece` repeated to `length` signs takes at most one and a half times as
    long as reading half of it twice. Both take about as long, so that what slows the processor
    for a while slows both."""
    whole = (piece * length)[:length]
    half = whole[: length // 2]
    shortest, longest = float("inf"), float("inf")
    for _ in range(TRIES):
        longest = min(longest, took(lambda: read(whole)))
        if longest <= TOO_LITTLE:
            return True
        shortest = min(shortest, took(lambda: (read(half), read(half))))
        if longest <= MOST * shortest:
            return True
    return False
