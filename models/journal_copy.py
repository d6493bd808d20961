"""Copies commits from SQLite's write-ahead log into the database's file, beside the commits.

By itself SQLite does it inside the commit that makes the log a thousand pages long: whoever waits
for that commit waits for all of them (docs/decisions/0099-the-log-is-copied-aside.md).
"""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing, suppress
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

COMMITS, MOST_COMMITS = 64, 200
"""After so many the log is copied as soon as nobody commits; after so many at any time. A commit
takes ten to fifteen pages."""
QUIET = 0.25
"""Seconds without a commit: two flushes to the disk at once would wait for each other."""
MOST_PAGES = 8000
"""At so many SQLite copies inside a commit after all: 32 megabytes."""
_COPY = "PRAGMA wal_checkpoint(PASSIVE)"
"""Waits for nobody and keeps nobody waiting (https://www.sqlite.org/pragma.html)."""


class JournalCopy:
    """One thread, begun by the first copy that is due."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._commits = 0
        self._due, self._closing = threading.Event(), threading.Event()
        self._thread: threading.Thread | None = None

    def committed(self) -> None:
        """Count a commit; only one thread at a time may call this. Never raises."""
        self._commits += 1
        if self._commits < COMMITS or self._due.is_set():
            return
        if self._thread is None:
            thread = threading.Thread(target=self._run, name="journal", daemon=True)
            try:
                thread.start()
            except RuntimeError:  # no more threads: the next commit tries, and SQLite copies
                return
            self._thread = thread
        self._due.set()

    def close(self) -> None:
        """End the thread after the copy under way."""
        self._closing.set()
        self._due.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        # Asked before each wait: `close` may set `_due` a moment before it is cleared below.
        while not self._closing.is_set() and self._due.wait():
            seen = self._commits
            if self._closing.wait(QUIET) or seen < self._commits < MOST_COMMITS:
                continue
            self._due.clear()
            self._commits = 0
            # Another copies, or the disk is full: the next one tries.
            with suppress(sqlite3.Error, SQLAlchemyError):
                self._copy()

    def _copy(self) -> None:
        with closing(self._engine.raw_connection()) as raw:
            wire: Any = raw.dbapi_connection
            wire.execute(_COPY).fetchall()
