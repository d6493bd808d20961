"""A worker on PostgreSQL hears at once that something was stored."""

from __future__ import annotations

import threading

from bot.wakes import Listener
from models.database import Database, wake_others
from tests.fakes import RecordingLog


def test_a_commit_wakes_a_listening_worker(migrated_postgres: Database) -> None:
    woken = threading.Event()
    log = RecordingLog()
    listener = Listener(migrated_postgres, woken.set, log)
    listener.start()
    try:
        # The listener may not be listening yet at the first word: say it until it is heard.
        for _ in range(100):
            migrated_postgres.write(wake_others)
            if woken.wait(0.1):
                break
        assert woken.is_set()
        assert log.lines == []
    finally:
        listener.stop()


def test_on_sqlite_there_is_nothing_to_listen_to(tmp_path: object) -> None:
    from models.database import open_database

    database = open_database(f"sqlite:///{tmp_path}/t.db")
    listener = Listener(database, lambda: None, RecordingLog())
    listener.start()
    assert not any(thread.name == "listener" for thread in threading.enumerate())
    listener.stop()
    database.close()
