"""What must be looked after before a new fiscal year is opened, and what the year before leaves
open, as each subject declares it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from handlers.context import Context
from handlers.messages import Button

Readiness = Literal["ready", "to_look_at", "lacking"]
READY: Readiness = "ready"
TO_LOOK_AT: Readiness = "to_look_at"
LACKING: Readiness = "lacking"
"""TO_LOOK_AT: nothing lacks, but somebody should look and say so. A year may be opened whatever
its items say; opening shows what is not ready."""


@dataclass(frozen=True)
class YearState:
    """How an item stands now.

    state: READY, TO_LOOK_AT or LACKING.
    words: a line or two with figures, what lacks first.
    button: opens where it is done; its label fits beside a row, such as ดู. None: nowhere in the
        chat.
    """

    state: Readiness
    words: str
    button: Button | None = None


@dataclass(frozen=True)
class YearItem:
    """One item in the list of a new year.

    name: stored with who looked at it; never changes.
    place: where it stands.
    title: what it is called.
    look: takes the fiscal year (B.E.) that is prepared; returns how the item stands. It tells
        administrators only.
    """

    name: str
    place: int
    title: str
    look: Callable[[Context, int], YearState]


@dataclass(frozen=True)
class OpenEnd:
    """Something that a fiscal year leaves open.

    key: tells it from others of its kind; stored with what was decided of it.
    words: what it is, in a line.
    """

    key: str
    words: str


@dataclass(frozen=True)
class YearEnds:
    """One kind of open ends.

    name: stored with what was decided; never changes.
    place: where it stands.
    title: what they are called.
    goes_on: what becomes of them if nobody decides anything.
    find: takes the fiscal year (B.E.) that leaves them open; returns them for an administrator.
        Nothing for a kind that no administrator may count.
    closes: whether an administrator may close them with a reason.
    count: returns how many there are. decided: returns of how many of them each outcome was
        decided. None: they are made, and counted.
    """

    name: str
    place: int
    title: str
    goes_on: str
    find: Callable[[Context, int], Sequence[OpenEnd]] = lambda _context, _year: ()
    closes: bool = False
    count: Callable[[Context, int], int] | None = None
    decided: Callable[[Context, int], Mapping[str, int]] | None = None
