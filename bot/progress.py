"""Tells on stderr how far long work is: what it does now and for how many seconds it has run.

On a terminal one line is written over again and again after two seconds, and goes at the end. In a
log a line comes every ten seconds.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO

from bot.clock import real_ticks

Step = Callable[[str], None]
"""Told in words what the command does now."""

_CLEAR = "\r\033[K"  # to the line's beginning, and empty it


@dataclass(frozen=True)
class Rhythm:
    """When lines come, in seconds.

    first: on a terminal
    on_terminal: each further one there
    in_log: each one elsewhere
    """

    first: float = 2.0
    on_terminal: float = 0.5
    in_log: float = 10.0


_RHYTHM = Rhythm()


def silent(_words: str) -> None:
    """A step of work that nobody is told of."""


@contextmanager
def shown(what: str, rhythm: Rhythm = _RHYTHM, out: TextIO | None = None) -> Iterator[Step]:
    """Yield a function that takes the words of each step; a thread tells them at its rhythm."""
    teller = _Teller(what, rhythm, sys.stderr if out is None else out)
    thread = threading.Thread(target=teller.tell, daemon=True)
    thread.start()
    try:
        yield teller.step
    finally:
        teller.over.set()
        thread.join()


class _Teller:
    def __init__(self, what: str, rhythm: Rhythm, out: TextIO) -> None:
        self.over = threading.Event()
        self._what, self._rhythm, self._out = what, rhythm, out
        self._doing = ""
        self._began = real_ticks()

    def step(self, words: str) -> None:
        self._doing = words

    def tell(self) -> None:
        if not self._out.isatty():
            while not self.over.wait(self._rhythm.in_log):
                self._put(f"{self._line()}\n")
            return
        wait = self._rhythm.first
        while not self.over.wait(wait):
            self._put(f"{_CLEAR}{self._line()}")
            wait = self._rhythm.on_terminal
        if wait != self._rhythm.first:
            self._put(_CLEAR)

    def _put(self, text: str) -> None:
        self._out.write(text)
        self._out.flush()

    def _line(self) -> str:
        doing = f", {self._doing}" if self._doing else ""
        return f"{self._what}: {real_ticks() - self._began:.0f} s{doing}"
