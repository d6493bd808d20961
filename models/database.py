"""Where transactions begin and end: one unit of work in, one commit out.

On SQLite one caller at a time commits for all who wait (its busy handler would otherwise put
writers to sleep for hundreds of milliseconds); PostgreSQL commits in the caller's thread.
Nothing below `scheduler` opens a transaction itself.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Insert, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from models.base import FLAGS, Flags

T = TypeVar("T")
Work = Callable[[Session], T]

_APPENDS_A_BATCH = 256
_WORKS_A_BATCH = 4
# While appends press in (so many waiting at once), works stand back for so many batches: LINE
# gives an acknowledgement two seconds, a person waits for an answer a little longer.
_PRESSING = 4
_HELD_BACK = 64
_BUSY_SECONDS = 20.0
_WRITING = "strongbot_writing"

TRAIL_KEY = "strongbot_trail_key"
"""The execution option by which a connection carries the key of the audit trail's chain."""

WAKE_CHANNEL = "strongbot"
_NOTIFY = text(f"NOTIFY {WAKE_CHANNEL}")


class Database:
    """Reads and writes of one process.

    write(work): runs `work(session)` in a transaction and returns its value after the commit;
    an exception rolls this work back, no other.
    append(insert, rows): adds rows by one prepared INSERT, after the commit; the quick way in
    for the webhook. The insert must be one that may be repeated (`insert_once`).
    read(work): the same for questions; nothing is kept.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.flags: Flags = FLAGS[engine.dialect.name]
        self.dialect: str = engine.dialect.name
        self._writer = _Writer(_immediate(engine)) if self.flags.one_writer else None

    def write(self, work: Work[T]) -> T:
        if self._writer is not None:
            return self._writer.run(work)
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            return work(session)

    def append(self, insert: Insert, rows: Sequence[Mapping[str, Any]]) -> None:
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
            connection.execute(insert, rows)
            if self.flags.wakes:
                connection.execute(_NOTIFY)

    def read(self, work: Work[T]) -> T:
        with Session(self.engine, expire_on_commit=False) as session:
            return work(session)

    def close(self) -> None:
        """Finish what waits, then let go of all connections."""
        if self._writer is not None:
            self._writer.close()
        self.engine.dispose()


class _Job:
    """A unit of work or an append that somebody waits for. `woken` is held until it is finished,
    or until it is this one's turn to commit for all."""

    __slots__ = ("fault", "finished", "insert", "rows", "value", "woken", "work")

    def __init__(
        self,
        work: Work[Any] | None,
        insert: Insert | None = None,
        rows: Sequence[Mapping[str, Any]] = (),
    ) -> None:
        self.work, self.insert, self.rows = work, insert, rows
        self.value: Any = None
        self.fault: BaseException | None = None
        self.finished = False
        self.woken = threading.Lock()
        self.woken.acquire()


class _Writer:
    """One connection, one committer at a time: whoever comes first commits for all who wait.

    Alone, nobody is waited for and no thread is switched to. Appends come first and all together:
    an acknowledgement must not wait behind a batch of turns.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._appends: deque[_Job] = deque()
        self._works: deque[_Job] = deque()
        self._mutex = threading.Lock()
        self._led = False  # somebody commits, or has been woken to
        self._leader: threading.Thread | None = None
        self._connection: Connection | None = None
        self._closing = False
        self._batches_without = 0

    def run(self, work: Work[T]) -> T:
        value: T = self._done(self._works, _Job(work))
        return value

    def append(self, insert: Insert, rows: Sequence[Mapping[str, Any]]) -> None:
        self._done(self._appends, _Job(None, insert, rows))

    def close(self) -> None:
        """What waits is finished first; nothing is taken on any more."""
        with self._mutex:
            busy = self._led and not self._closing
        if busy:  # what waits now is done when this is
            self.run(lambda _session: None)
        with self._mutex:
            self._closing = True
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _done(self, queue: deque[_Job], job: _Job) -> Any:
        me = threading.current_thread()
        with self._mutex:
            if self._leader is me:
                raise RuntimeError("a unit of work must not open another one")
            if self._closing:
                raise RuntimeError("the database is closed")
            queue.append(job)
            leads, self._led = not self._led, True
        if not leads:
            job.woken.acquire()
        if not job.finished:
            self._lead(job, me)
        if job.fault is not None:
            raise job.fault
        return job.value

    def _lead(self, mine: _Job, me: threading.Thread) -> None:
        """Commit batches until one's own job is done; then whoever waits longest leads."""
        self._leader = me
        while not mine.finished:
            batch = self._take()
            self._commit(batch)
            for job in batch:
                job.finished = True
                if job is not mine:
                    job.woken.release()
        with self._mutex:
            waiting = self._appends or self._works
            self._leader, self._led = None, bool(waiting)
            if waiting:
                waiting[0].woken.release()

    def _take(self) -> list[_Job]:
        with self._mutex:
            appends, works = self._appends, self._works
            batch = [appends.popleft() for _ in range(min(_APPENDS_A_BATCH, len(appends)))]
            if works and (len(batch) < _PRESSING or self._batches_without >= _HELD_BACK):
                batch += [works.popleft() for _ in range(min(_WORKS_A_BATCH, len(works)))]
                self._batches_without = 0
            elif works:
                self._batches_without += 1
            return batch

    def _commit(self, batch: list[_Job]) -> None:
        try:
            self._connection = self._connection or self._engine.connect()
            outcomes = _all_of(self._connection, batch)
        except BaseException as fault:  # noqa: BLE001  whoever waits must hear of it
            outcomes = [(job, None, fault) for job in batch]
            if self._connection is not None:
                self._connection.invalidate()
                self._connection.close()
                self._connection = None
        for job, value, failed in outcomes:
            job.value, job.fault = value, failed


def _all_of(connection: Connection, batch: list[_Job]) -> list[Outcome]:
    """Everything of the batch in one commit, each for itself; what became of each."""
    with connection.begin():
        outcomes = _append_all(connection, [job for job in batch if job.insert is not None])
        outcomes += [_attempt(connection, job) for job in batch if job.work is not None]
    return outcomes


Outcome = tuple[_Job, Any, BaseException | None]


def _append_all(connection: Connection, jobs: list[_Job]) -> list[Outcome]:
    together: dict[int, list[_Job]] = {}
    for job in jobs:
        together.setdefault(id(job.insert), []).append(job)
    outcomes: list[Outcome] = []
    for alike in together.values():
        fault = _append(connection, alike)
        if fault is None or len(alike) == 1:
            outcomes += [(job, None, fault) for job in alike]
        else:  # one bad row must not cost the others theirs: each for itself
            outcomes += [(job, None, _append(connection, [job])) for job in alike]
    return outcomes


def _append(connection: Connection, alike: list[_Job]) -> Exception | None:
    insert = alike[0].insert
    assert insert is not None
    try:
        with connection.begin_nested():
            connection.execute(insert, [row for job in alike for row in job.rows])
    except Exception as fault:  # noqa: BLE001  handed to the caller, whose rows they were
        return fault
    return None


def _attempt(connection: Connection, job: _Job) -> Outcome:
    assert job.work is not None
    try:
        with Session(
            connection, expire_on_commit=False, join_transaction_mode="create_savepoint"
        ) as session:
            value = job.work(session)
            session.commit()
            return job, value, None
    except Exception as fault:  # noqa: BLE001  handed to the caller, whose work it was
        return job, None, fault


def open_database(url: str, trail_key: bytes | None = None) -> Database:
    """A Database for a SQLAlchemy URL (`sqlite:///…` or `postgresql://…`, psycopg 3).

    A platform's `postgres://` is accepted. trail_key: what the audit trail is chained with; it
    goes with each connection and is kept nowhere in the database. Connects to nothing yet.
    """
    options = {} if trail_key is None else {TRAIL_KEY: trail_key}
    if url.startswith("postgres://"):
        url = "postgresql://" + url.removeprefix("postgres://")
    parsed = make_url(url)
    if parsed.get_backend_name() == "postgresql":
        engine = create_engine(
            parsed.set(drivername="postgresql+psycopg"),
            pool_size=20,
            max_overflow=10,
            pool_pre_ping=False,
            pool_recycle=1800,
            hide_parameters=True,  # a fault's text must not hold what people wrote
            execution_options=options,
        )
        return Database(engine)
    engine = create_engine(
        parsed,
        connect_args={"timeout": _BUSY_SECONDS, "check_same_thread": False},
        pool_size=20,
        hide_parameters=True,
        execution_options=options,
    )
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return Database(engine)


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy's begin event says BEGIN, not the driver
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA secure_delete=ON")


def _begin_sqlite(connection: Connection) -> None:
    # The writer takes the write lock at once: a read that turns into a write may not wait
    # for it in SQLite, it fails.
    writing = connection.get_execution_options().get(_WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _immediate(engine: Engine) -> Engine:
    """The same engine, for the connection that writes."""
    return engine.execution_options(**{_WRITING: True})


def wake_others(session: Session) -> None:
    """Tell listening workers, with this transaction's commit, that something waits for them."""
    if FLAGS[session.get_bind().dialect.name].wakes:
        session.execute(_NOTIFY)


def ask_server_clock(engine: Engine) -> float:
    """Seconds on the PostgreSQL server's clock: the one clock that all hosts share."""
    with engine.connect() as connection:
        found = connection.execute(text("SELECT extract(epoch FROM clock_timestamp())"))
        return float(found.scalar_one())
