"""How requests write to the database: none waits long, and never all threads wait.

A write waits about two seconds for a lock (`Database`). After storing failed, one request at a time
tries and the others fail at once, until it works again: LINE delivers again what got a 503.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Insert
from sqlalchemy.exc import InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from models.queues import health
from scheduler.ports import Outside

T = TypeVar("T")
FILLING = 4096  # bytes: the size of an event with a long message
LOOK_EVERY = 1.0  # seconds


class CannotStore(RuntimeError):
    """Storing fails now, and another request is trying already."""


_DOWN = (OperationalError, InterfaceError, PoolTimeout)
TAKES_NOTHING = (*_DOWN, CannotStore)
"""The faults of a database that takes nothing now, whatever it is given."""


class Storing:
    """Both ways to write raise what the database raises, or CannotStore."""

    def __init__(self, outside: Outside) -> None:
        self._outside = outside
        self._failing = False
        self._one_tries = threading.Lock()
        self._looking = threading.Lock()
        self._known: list[str] | None = None
        self._looked_at = 0.0

    def append(self, insert: Insert, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert rows as `Database.append` does."""
        self._tried(lambda: self._outside.database.append(insert, rows))

    def write(self, work: Callable[[Session], T]) -> T:
        """Write as `Database.write` does, without waiting long."""
        return self._tried(lambda: self._outside.database.write(work, hurried=True))

    def reasons(self) -> list[str]:
        """Return why storing fails now; empty if it works.

        At most once a second one request tries; the others get the last result.
        """
        if not self._looking.acquire(blocking=self._known is None):
            return self._known or []
        try:
            ticks = self._outside.clock.ticks()
            if self._known is None or not 0 <= ticks - self._looked_at < LOOK_EVERY:
                self._known, self._looked_at = self._look(), ticks
        except SQLAlchemyError as fault:  # the clock too may ask the database
            self._known = [f"database: {type(fault).__name__}"]
        finally:
            self._looking.release()
        return self._known

    def _look(self) -> list[str]:
        try:
            fault = self.write(self._try)
        except Exception as failed:  # noqa: BLE001  whatever it is, nothing can be stored
            return [f"database: {type(failed).__name__}"]
        return [] if fault is None else [fault]

    def _try(self, session: Session) -> str | None:
        fault = health.schema_fault(session)
        if fault is None:
            filling = self._outside.random_bytes(FILLING)
            now = self._outside.clock.now()
            health.try_storing(session, self._outside.owner, filling, now)
        return fault

    def _tried(self, store: Callable[[], T]) -> T:
        alone = self._failing
        if alone and not self._one_tries.acquire(blocking=False):
            raise CannotStore
        try:
            done = store()
        except _DOWN:
            self._failing = True
            raise
        finally:
            if alone:
                self._one_tries.release()
        self._failing = False
        return done
