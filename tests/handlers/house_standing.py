"""What an office of the handlers' tests knows beside its database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from models.queues.shown_buttons import ShownButton


@dataclass
class Numbers:
    """Gives events, tokens and messages a number each."""

    last: int = 0

    def next(self) -> int:
        self.last += 1
        return self.last


@dataclass(frozen=True)
class Standing:
    """What an office knows beside its database: what comes next is answered by it.

    shown, asked: what the chats have in sight, and what their newest answers answered.
    number: the last number that was given.
    theirs: faults of what people typed so far.
    """

    now: datetime
    ticks: float
    shown: Mapping[str, Sequence[Sequence[ShownButton]]]
    asked: Mapping[str, tuple[tuple[str, datetime], ...]]
    number: int
    theirs: frozenset[str]
