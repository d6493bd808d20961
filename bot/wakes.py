"""PostgreSQL's LISTEN/NOTIFY: a worker hears at once that another process stored something.

It only makes the worker quicker: the worker also polls. On SQLite it does nothing, nor through
PgBouncer, which gives each transaction another connection.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from models.database import WAKE_CHANNEL, Database
from scheduler.ports import Log

LISTEN_FOR = 1.0  # seconds between two checks whether to stop
AGAIN_AFTER = 5.0  # seconds after a lost connection


class Listener:
    """One thread with its own connection; it calls `wake` for every notification."""

    def __init__(self, database: Database, wake: Callable[[], None], log: Log) -> None:
        self._database, self._wake, self._log = database, wake, log
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        if self._database.wakes:
            self._thread = threading.Thread(target=self._listen, name="listener", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        if self._thread is not None:
            self._thread.join(timeout=LISTEN_FOR * 3)

    def _listen(self) -> None:
        import psycopg  # noqa: PLC0415  a worker on SQLite does without it

        while not self._stopping.is_set():
            try:
                self._listen_until_lost()
            except psycopg.Error as fault:
                self._log.warning("listener_lost", fault=type(fault).__name__)
                self._stopping.wait(AGAIN_AFTER)

    def _listen_until_lost(self) -> None:
        import psycopg  # noqa: PLC0415

        url = self._database.engine.url.set(drivername="postgresql")
        address = url.render_as_string(hide_password=False)
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(f"LISTEN {WAKE_CHANNEL}")
            while not self._stopping.is_set():
                for _ in connection.notifies(timeout=LISTEN_FOR, stop_after=1):
                    self._wake()
