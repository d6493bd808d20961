"""How administrators' words stand instead of one answer of a matter's sheet (decisions/0184)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from handlers.context import Context
from handlers.messages import Button


@dataclass(frozen=True)
class Reworded:
    """The words and where they come from."""

    says: str
    source: str


@dataclass(frozen=True)
class Rewording:
    """What a subject declares that keeps such words, by the topic of the answer.

    standing: returns the words that stand now; None: those of the sheet.
    change: returns the button by which the person changes them; None: they may not.
    """

    standing: Callable[[Context, str], Reworded | None]
    change: Callable[[Context, str], Button | None]
