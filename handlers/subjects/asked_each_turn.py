"""Which subjects are asked in each turn: those that declare something of their own."""

from __future__ import annotations

from functools import cache

from handlers.subjects.declaration import SILENT, Hearing, Subject
from handlers.subjects.listeners import Asks


@cache
def listening(subjects: tuple[Subject, ...], ear: str) -> tuple[Hearing, ...]:
    """Returns how those subjects hear that have this of `Hearing`: each turn asks them, and nobody
    who only has what every subject has."""
    heard = (each.hearing for each in subjects)
    return tuple(each for each in heard if getattr(each, ear) != getattr(SILENT, ear))


@cache
def asking(subjects: tuple[Subject, ...]) -> tuple[Asks, ...]:
    """Returns what they hear questions by, one after another."""
    return tuple(asks for each in subjects for asks in each.hearing.asks)


@cache
def footing(subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """Returns those subjects that have something to say under a reply: each turn asks them."""
    return tuple(each for each in subjects if each.foot is not Subject.foot)
