"""The program's one clock: office time, which trials may move, and ticks, which nobody moves."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

LOOK_EVERY = 0.2  # seconds between two looks at the stand-in's clock file
AGREE_EVERY = 300.0  # seconds between two comparisons with the database server's clock

NEVER = float("-inf")


class OfficeClock:
    """Gives `now()`, office time (aware, UTC), and `ticks()`, seconds for leases and token ages.

    shift: fixed offset of office time (CLOCK_START)
    moved_by: the stand-in's clock file ({"offset_seconds": n}); every process reads it
    server_clock: asks the database server for its clock in seconds; needed where several hosts
        share one database
    """

    def __init__(
        self,
        shift: timedelta = timedelta(0),
        moved_by: Path | None = None,
        server_clock: Callable[[], float] | None = None,
    ) -> None:
        self._shift = shift
        self._moved_by = moved_by
        self._server_clock = server_clock
        self._lock = threading.Lock()
        self._looked_at = NEVER
        self._moved = timedelta(0)
        self._agreed_at = NEVER
        self._apart = 0.0

    def now(self) -> datetime:
        return datetime.now(UTC) + self._shift + self._offset()

    def ticks(self) -> float:
        here = time.monotonic()
        if self._server_clock is None:
            return here
        with self._lock:
            if here - self._agreed_at > AGREE_EVERY:
                self._agree(here, self._server_clock)
        return here + self._apart

    def _agree(self, here: float, server_clock: Callable[[], float]) -> None:
        try:
            self._apart = server_clock() - time.monotonic()
        except SQLAlchemyError:
            if self._agreed_at == NEVER:
                raise
            # The last agreement stays good for long; the database has other troubles now.
        self._agreed_at = here

    def _offset(self) -> timedelta:
        here = time.monotonic()
        if self._moved_by is None or here - self._looked_at < LOOK_EVERY:
            return self._moved
        self._looked_at = here
        try:
            content = json.loads(self._moved_by.read_text(encoding="utf-8"))
            self._moved = timedelta(seconds=float(content["offset_seconds"]))
        except (OSError, ValueError, KeyError, TypeError):
            pass  # not written yet, or being replaced: keep the last value
        return self._moved


def real_now() -> datetime:
    """Return the machine's own time, for what must not move with office time."""
    return datetime.now(UTC)


def real_ticks() -> float:
    """Return the machine's own seconds, for how long something has run."""
    return time.monotonic()
