"""What a part of the hardening is, and how it goes on after a round that failed."""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

PROGRESS = "progress"
"""The file of a part's folder that tells how far it is."""
_FAULT_WORDS = 300


class Failed(Exception):
    """A part has met faults; its log tells them."""


@dataclass
class Playing:
    """One play of a part.

    folder: empty, its own
    size: how many of what the part does
    """

    folder: Path
    size: int
    seed: int
    done: int = 0
    rounds: int = 0
    faults: list[str] = field(default_factory=list)

    def portions(self, most: int) -> Iterator[int]:
        """The size in rounds of at most so many."""
        for first in range(0, self.size, most):
            yield min(most, self.size - first)

    def went(self, count: int = 1) -> None:
        """So many more are done."""
        self.done += count
        (self.folder / PROGRESS).write_text(f"{self.done:,} of {self.size:,}", encoding="utf-8")

    @contextmanager
    def round(self) -> Iterator[Path]:
        """A round in a folder of its own. If it fails that is noted, and the next one is played."""
        self.rounds += 1
        folder = self.folder / f"round{self.rounds}"
        folder.mkdir()
        begun = time.monotonic()
        try:
            yield folder
        except Exception as fault:  # noqa: BLE001  whatever it was, the others are played too
            self.faults.append(f"{type(fault).__name__}: {fault}"[:_FAULT_WORDS])
            sys.stdout.write(f"round {self.rounds} FAILED\n{traceback.format_exc()}\n")
        else:
            took = time.monotonic() - begun
            sys.stdout.write(f"round {self.rounds}: {took:.0f} s, {self.done:,} done\n")
        sys.stdout.flush()

    def judge(self) -> None:
        """Raises Failed if a round has failed."""
        if self.faults:
            raise Failed(f"{len(self.faults)} of {self.rounds} rounds failed: {self.faults[0]}")


@dataclass(frozen=True)
class Part:
    """One row of the table.

    what: is done, in a few words; unit: what is counted; whole: how many of it the goal asks for
    play: plays it and says what held; raises where something did not
    waits: nearly all of its time passes in waiting, so it stands beside two others
    """

    name: str
    what: str
    unit: str
    whole: int
    play: Callable[[Playing], str]
    waits: bool = False

    def sized(self, share: float) -> int:
        """So much of the whole, at least one."""
        return max(1, round(self.whole * share))
