"""How a process that serves keeps its memory (decisions/0094, 0097, 0100, 0110)."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager

_ARENAS = -8
"""M_ARENA_MAX of glibc's malloc.h."""


def share() -> None:
    """Let all threads started from now on take memory from one heap. Other libraries than glibc
    have no such setting, and nothing is changed.

    Else each thread gets a heap of its own, and what one has freed no other takes: a worker that
    made documents in its threads for a day stood at 540 MB instead of 350.
    """
    set_option = getattr(ctypes.CDLL(None), "mallopt", None)
    if set_option is not None:
        set_option(_ARENAS, 1)


def give_back() -> None:
    """Return to the machine the pages on which nothing is kept. Takes some milliseconds; call it
    after work that needed much.

    Else the pages that a document needed stay or go by what happens to lie behind them.
    """
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


@contextmanager
def loading() -> Iterator[None]:
    """Search for no garbage while modules are loaded, which make none.

    Else a tenth of a start is spent on walking through what was just made.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def settle() -> None:
    """Call once all is loaded: what there is now stays, and the search for garbage leaves it out
    and comes seldom.

    Else each full search walks it, and all threads wait 60 ms. What is loaded later is searched
    still: 35 ms in an office of a thousand bureaus, in each third answer about all of them.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS)


_NEW_OBJECTS = 10_000
"""So many new objects are waited for before a search; Python has 700."""
