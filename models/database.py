"""Where transactions begin and end: one unit of work in, one commit out.

On SQLite one caller at a time commits for all who wait (one_writer); on PostgreSQL each caller
commits in its own thread.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any

from sqlalchemy import URL, Connection, Engine, Insert, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.orm import Session

from models import sqlite_begin
from models.base import FLAGS, Flags
from models.journal_copy import MOST_PAGES, JournalCopy
from models.one_writer import LOCKED_SECONDS, OneWriter, T, Work

_BUSY_SECONDS = 20.0

TRAIL_KEY = "strongbot_trail_key"
"""The execution option of a connection that holds the key of the audit trail's chain."""

WAKE_CHANNEL = "strongbot"
_NOTIFY = text(f"NOTIFY {WAKE_CHANNEL}")
_HURRY = "set_config('lock_timeout', '{0}', true), set_config('statement_timeout', '{0}', true)"
_HURRIED = text(f"SELECT {_HURRY.format(round(LOCKED_SECONDS * 1000))}")
_HURRIED_AND_NOTIFY = text(f"{_HURRIED.text}, pg_notify('{WAKE_CHANNEL}', '')")
_CONNECT_SECONDS = 5
_CUT_JOURNAL = "PRAGMA wal_checkpoint(TRUNCATE)"
_CUT_MS = 200
"""It keeps writers out while it waits for who reads: LINE must not wait for that."""
_INCREMENTAL = 2
_KEPT_FREE = 256
_GIVEN_BACK = 250
_JOURNAL_BYTES = 8 * 1024 * 1024
_FILE_OF = "SELECT pg_relation_filenode('{0}')"


CONNECTIONS = 8
"""How many connections to PostgreSQL a process has at once, if not told otherwise."""


@dataclass(frozen=True)
class Space:
    """What a SQLite file takes.

    total: bytes of the file; free: those of pages that nothing is on.
    gives_back: whether free pages can be given back piece by piece.
    """

    total: int
    free: int
    gives_back: bool


class Database:
    """Reads and writes of one process.

    wakes: this process can be told at once that another one stored something.
    """

    def __init__(self, engine: Engine, pooled: bool = False) -> None:
        self.engine = engine
        self.flags: Flags = FLAGS[engine.dialect.name]
        self.wakes: bool = self.flags.wakes and not pooled
        self.dialect: str = engine.dialect.name
        self._journal = JournalCopy(engine) if self.flags.one_writer else None
        self._writer = OneWriter(engine, self._journal.committed) if self._journal else None

    def write(self, work: Work[T], hurried: bool = False) -> T:
        """Run `work(session)` in a transaction. Returns its value after the commit.

        An exception undoes this work only. hurried: raise OperationalError instead of waiting more
        than two seconds for a lock.
        """
        if self._writer is not None:
            return self._writer.run(work, hurried)
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            if hurried:
                session.execute(_HURRIED)
            return work(session)

    def append(self, insert: Insert, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add rows by one prepared INSERT, and return after the commit. Always hurried.

        The quick way for the webhook. The insert may run twice: use `insert_once`.
        """
        if not rows:
            return
        if self._writer is not None:
            self._writer.append(insert, rows)
            return
        try:
            self._append(insert, rows)
        except DBAPIError as fault:
            if not fault.connection_invalidated:
                raise
            # The server was restarted under a kept connection. LINE need not deliver again.
            self._append(insert, rows)

    def _append(self, insert: Insert, rows: Sequence[Mapping[str, Any]]) -> None:
        with self.engine.begin() as connection:
            # NOTIFY leaves with the commit anyway: one round trip with the timeouts.
            connection.execute(_HURRIED_AND_NOTIFY)
            connection.execute(insert, rows)

    def read(self, work: Work[T]) -> T:
        """Run `work(session)` and return its value; changes are not kept."""
        with Session(self.engine, expire_on_commit=False) as session:
            return work(session)

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """Yield a connection in one transaction; on SQLite it holds the write lock from its begin.

        For migrations: one that began by reading would fail when another process writes meanwhile.
        """
        with self.engine.connect() as connection:
            locked = sqlite_begin.locking(connection, _BUSY_SECONDS)
            with locked if self._writer is not None else nullcontext(), connection.begin():
                yield connection

    def space(self) -> Space | None:
        """What of the database's file is used; None where the database looks after it (PostgreSQL
        uses its pages again, and its autovacuum gives back those at the end of a file)."""
        if not self.flags.one_writer:
            return None
        with self.engine.connect() as connection:
            size, pages, free, how = (
                int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())
                for name in ("page_size", "page_count", "freelist_count", "auto_vacuum")
            )
        return Space(size * pages, size * free, how == _INCREMENTAL)

    def give_back(self) -> bool:
        """Give a few free pages of the file back to the disk. Return whether there were any; some
        stay for what comes next."""
        if not self.flags.one_writer:
            return False

        def give(session: Session) -> bool:
            wire: Any = session.connection().connection.dbapi_connection
            free = wire.execute("PRAGMA freelist_count").fetchone()[0]
            if free <= _KEPT_FREE:
                return False
            # It gives one page back for each row that is fetched.
            wire.execute(f"PRAGMA incremental_vacuum({_GIVEN_BACK})").fetchall()
            left = wire.execute("PRAGMA freelist_count").fetchone()[0]
            return bool(left < free)

        return self.write(give)

    def compact(self) -> bool:
        """Write the whole SQLite file anew, as small as it goes; from then on it gives pages back.
        Returns False, with nothing changed, where somebody else writes."""
        with closing(self.engine.raw_connection()) as raw:
            wire: Any = raw.dbapi_connection
            try:
                wire.execute("PRAGMA auto_vacuum=INCREMENTAL")
                wire.execute("VACUUM")
            except sqlite3.OperationalError as fault:
                if fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                    raise
                return False
            wire.execute(_CUT_JOURNAL)
            return True

    def let_go(self, tables: Sequence[str]) -> bool:
        """Remove from the database's files what was deleted from these tables, outside of any
        transaction. Returns False, with nothing lost, where it must wait for others.

        PostgreSQL writes the tables anew; SQLite has overwritten the rows, and its journal is cut.
        """
        try:
            with self.engine.connect() as connection:
                if self.flags.keeps_dead_rows:
                    return _written_anew(connection, tables)
                return _cut_journal(connection)
        except OperationalError:  # somebody else holds a table, or reads
            return False

    def close(self) -> None:
        """Finish the work that waits, then close all connections."""
        if self._writer is not None:
            self._writer.close()
        if self._journal is not None:
            self._journal.close()
        self.engine.dispose()


def _cut_journal(connection: Connection) -> bool:
    """Return whether the write-ahead log was emptied; not while somebody reads."""
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {_CUT_MS}")
    try:
        busy: int = connection.exec_driver_sql(_CUT_JOURNAL).scalar_one()
        return busy == 0
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {round(_BUSY_SECONDS * 1000)}")


def _written_anew(connection: Connection, tables: Sequence[str]) -> bool:
    """Whether all these tables were free, and so are in new files now."""
    alone = connection.execution_options(isolation_level="AUTOCOMMIT")
    for table in tables:
        before = alone.exec_driver_sql(_FILE_OF.format(table)).scalar_one()
        # No waiting: who waits for a whole table holds up everybody behind it.
        alone.exec_driver_sql(f'VACUUM (FULL, SKIP_LOCKED) "{table}"')
        if alone.exec_driver_sql(_FILE_OF.format(table)).scalar_one() == before:
            return False
    return True


def open_database(
    url: str,
    trail_key: bytes | None = None,
    connections: int = CONNECTIONS,
    pooled: bool = False,
) -> Database:
    """A Database for a SQLAlchemy URL (`sqlite:///…` or `postgresql://…`, psycopg 3).

    A platform's `postgres://` is accepted. Does not connect yet.
    connections: so many to PostgreSQL at once, and no more.
    pooled: the way leads through PgBouncer in transaction mode: nothing may stay on a connection
        from one transaction to the next (prepared statements, LISTEN, SET).
    trail_key: the key of the audit trail's chain. Connections carry it; the database does not
    store it.
    """
    options = {} if trail_key is None else {TRAIL_KEY: trail_key}
    if url.startswith("postgres://"):
        url = "postgresql://" + url.removeprefix("postgres://")
    parsed = make_url(url)
    if parsed.get_backend_name() == "postgresql":
        return Database(_postgresql(parsed, options, connections, pooled), pooled)
    engine = create_engine(
        parsed.set(drivername=sqlite_begin.DRIVER),
        connect_args={"timeout": _BUSY_SECONDS, "check_same_thread": False},
        pool_size=20,
        pool_use_lifo=True,  # each connection has two megabytes of pages: few are warm, not all
        hide_parameters=True,
        execution_options=options,
    )
    event.listen(engine, "connect", _set_up_sqlite)
    return Database(engine)


def _postgresql(url: URL, options: Mapping[str, Any], connections: int, pooled: bool) -> Engine:
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_size=connections,
        max_overflow=0,
        pool_timeout=LOCKED_SECONDS,  # LINE waits no longer, and other work is tried again
        pool_use_lifo=True,  # what a burst opened and nobody needs is not kept busy
        pool_pre_ping=False,
        pool_recycle=1800,
        hide_parameters=True,  # a fault's text must not hold what people wrote
        connect_args={
            "connect_timeout": _CONNECT_SECONDS,
            **({"prepare_threshold": None} if pooled else {}),
        },
        execution_options=dict(options),
    )


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the dialect says BEGIN, not the driver
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute(f"PRAGMA journal_size_limit={_JOURNAL_BYTES}")
    connection.execute(f"PRAGMA wal_autocheckpoint={MOST_PAGES}")


def wake_others(session: Session) -> None:
    """Tell the listening workers, when this transaction commits, that there is work."""
    if FLAGS[session.get_bind().dialect.name].wakes:
        session.execute(_NOTIFY)


def ask_server_clock(engine: Engine) -> float:
    """Seconds on the PostgreSQL server's clock, which all hosts share."""
    with engine.connect() as connection:
        found = connection.execute(text("SELECT extract(epoch FROM clock_timestamp())"))
        return float(found.scalar_one())
