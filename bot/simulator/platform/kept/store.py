"""The stand-in's own SQLite file: what survives a restart. It knows tables, not LINE's rules.

One thread does all writing and commits what has gathered (write-behind): the fast path only puts a
row on a queue. `flush` waits until everything before it is on disk. What a person or test decides
(people, groups, quota) is flushed before the answer.
"""

from __future__ import annotations

import logging
import queue
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

SCHEMA = """
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS person (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, note TEXT NOT NULL,
  friend INTEGER NOT NULL, blocked INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS grp (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, members TEXT NOT NULL, bot_in INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS entry (
  chat TEXT NOT NULL, n INTEGER NOT NULL, sender TEXT NOT NULL, user_id TEXT, message_id TEXT,
  message TEXT NOT NULL, at TEXT NOT NULL, via TEXT, unsent INTEGER NOT NULL,
  PRIMARY KEY (chat, n));
CREATE TABLE IF NOT EXISTS event (id TEXT PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS content (
  id TEXT PRIMARY KEY, chat TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS retry_key (
  key TEXT PRIMARY KEY, at REAL NOT NULL, request_id TEXT NOT NULL, answer TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS consumption (month TEXT PRIMARY KEY, used INTEGER NOT NULL);
"""
BATCH = 2000
log = logging.getLogger(__name__)
Statement = tuple[str, Sequence[Any]]


class Store:
    """Writes and reads rows; `put` never waits for the disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content_folder = folder / "content"
        self.content_folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / "platform.db"
        self._queue: queue.SimpleQueue[Statement | threading.Event | None] = queue.SimpleQueue()
        with self._connect() as db:
            db.execute("PRAGMA journal_mode=WAL")
            db.executescript(SCHEMA)
        self._thread = threading.Thread(target=self._write, name="store", daemon=True)
        self._thread.start()

    def put(self, sql: str, *values: Any) -> None:
        """Queue one statement; it is committed soon, in order."""
        self._queue.put((sql, values))

    def flush(self) -> None:
        """Wait (at most 10 s) until everything queued so far is committed."""
        done = threading.Event()
        self._queue.put(done)
        done.wait(10)

    def rows(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        """Return the committed rows."""
        with closing(self._connect()) as db:
            return db.execute(sql, values).fetchall()

    def close(self) -> None:
        """Commit the rest and end the writing thread."""
        self._queue.put(None)
        self._thread.join(10)

    def save_setting(self, name: str, value: str) -> None:
        self.put("INSERT OR REPLACE INTO setting VALUES (?, ?)", name, value)

    def setting(self, name: str, default: str) -> str:
        found = self.rows("SELECT value FROM setting WHERE name = ?", name)
        return str(found[0][0]) if found else default

    def _connect(self) -> sqlite3.Connection:
        # Autocommit. With synchronous=OFF a killed process loses nothing; only a power cut does.
        db = sqlite3.connect(self._path, isolation_level=None, timeout=10)
        db.row_factory = sqlite3.Row
        db.execute("PRAGMA synchronous=OFF")
        return db

    def _write(self) -> None:
        db = self._connect()
        open_ = True
        while open_:
            waiting: list[threading.Event] = []
            db.execute("BEGIN")
            for item in self._gathered():
                if item is None:
                    open_ = False
                elif isinstance(item, threading.Event):
                    waiting.append(item)
                else:
                    _execute(db, item)
            db.execute("COMMIT")
            for each in waiting:
                each.set()
        db.close()

    def _gathered(self) -> Iterator[Statement | threading.Event | None]:
        yield self._queue.get()
        for _ in range(BATCH):
            try:
                yield self._queue.get_nowait()
            except queue.Empty:
                return


def _execute(db: sqlite3.Connection, statement: Statement) -> None:
    try:
        db.execute(*statement)
    except sqlite3.Error:
        log.exception("a row was not kept")  # a full disk must not end the writing thread
