"""What each process remembers of a list that the database stamps at each change."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from models.trail import facts

Made = TypeVar("Made")


class StampedList(Generic[Made]):
    """A list, kept for each database as long as its stamp stays the same.

    stamp: the fact that the database changes with the list.
    read: reads the list; told what it was before (None: nothing).
    """

    def __init__(self, stamp: str, read: Callable[[Session, Made | None], Made]) -> None:
        self._stamp, self._read = stamp, read
        self._known: WeakKeyDictionary[Engine, tuple[str | None, Made]] = WeakKeyDictionary()
        self._lock = Lock()

    def of(self, session: Session) -> Made:
        """The list as this session sees it. One statement while it stays the same."""
        engine = session.get_bind().engine
        # Before the list: in doubt it is read once more.
        stamp = facts.get(session, self._stamp)
        known = self._known.get(engine)
        if known is not None and known[0] == stamp:
            return known[1]
        made = self._read(session, known[1] if known is not None else None)
        with self._lock:
            self._known[engine] = stamp, made
        return made
