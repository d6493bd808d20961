"""One committer at a time, for a database that takes one writer at a time (SQLite).

Whoever comes first commits for all who wait. SQLite's own busy handler would let writers sleep
for hundreds of milliseconds (docs/decisions/0002-one-writer.md).
"""

from __future__ import annotations

import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from models import sqlite_begin

T = TypeVar("T")
Work = Callable[[Session], T]

_APPENDS_A_BATCH = 256
_WORKS_A_BATCH = 4

LOCKED_SECONDS = 2.0
"""How long one try waits for another process's lock. LINE waits no longer for its acknowledgement:
hurried work fails then, other work is tried again."""
_TRIES = 10


class _Job:
    """A unit of work or an append that a caller waits for.

    woken: a lock that is free once the job is finished, or once its caller must lead.
    """

    __slots__ = ("fault", "finished", "insert", "rows", "tries", "value", "woken", "work")

    def __init__(
        self,
        work: Work[Any] | None,
        insert: Insert | None = None,
        rows: Sequence[Mapping[str, Any]] = (),
        tries: int = 1,
    ) -> None:
        self.work, self.insert, self.rows, self.tries = work, insert, rows, tries
        self.value: Any = None
        self.fault: BaseException | None = None
        self.finished = False
        self.woken = threading.Lock()
        self.woken.acquire()

    def finish(self, value: Any, fault: BaseException | None) -> None:
        self.value, self.fault, self.finished = value, fault, True
        self.woken.release()


Outcome = tuple[_Job, Any, BaseException | None]


class OneWriter:
    """One connection, one committer at a time: whoever comes first commits for all who wait.

    A single caller never waits and no thread is switched. Appends go first, all together, and one
    that comes ends the batch under way: an acknowledgement waits behind one turn at most.
    engine: of SQLite; the writer's transactions take the write lock as they begin.
    committed: called after each commit.
    """

    def __init__(self, engine: Engine, committed: Callable[[], None] = lambda: None) -> None:
        self._engine, self._committed = engine, committed
        self._appends: deque[_Job] = deque()
        self._works: deque[_Job] = deque()
        self._mutex = threading.Lock()
        self._led = False  # somebody commits, or has been woken to
        self._leader: threading.Thread | None = None
        self._connection: Connection | None = None
        self._closing = False

    def run(self, work: Work[T], hurried: bool = False) -> T:
        """Returns the work's value after the commit, or raises its exception, changes undone.

        Waits up to about twenty seconds for another process's lock; about two if `hurried`.
        """
        value: T = self._done(self._works, _Job(work, tries=1 if hurried else _TRIES))
        return value

    def append(self, insert: Insert, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add rows by an INSERT that may run twice; hurried."""
        self._done(self._appends, _Job(None, insert, rows))

    def close(self) -> None:
        """Finish what waits, and take no more work."""
        with self._mutex:
            busy = self._led and not self._closing
        if busy:  # what waits now is done when this is
            self.run(lambda _session: None)
        with self._mutex:
            self._closing = True
        if self._connection is not None:
            sqlite_begin.only_read(self._connection)
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
        """Commit batches until my own job is done; then the longest waiting caller leads."""
        self._leader = me
        while not mine.finished:
            self._commit(self._take())
        with self._mutex:
            waiting = self._appends or self._works
            self._leader, self._led = None, bool(waiting)
            if waiting:
                waiting[0].woken.release()

    def _take(self) -> list[_Job]:
        with self._mutex:
            appends, works = self._appends, self._works
            batch = [appends.popleft() for _ in range(min(_APPENDS_A_BATCH, len(appends)))]
            batch += [works.popleft() for _ in range(min(_WORKS_A_BATCH, len(works)))]
            return batch

    def _pressed(self) -> bool:
        return bool(self._appends)

    def _put_back(self, batch: list[_Job], outcomes: list[Outcome]) -> None:
        """Works that stood back for an append wait again, as the first of all."""
        if len(outcomes) < len(batch):
            done = {id(job) for job, _, _ in outcomes}
            with self._mutex:
                self._works.extendleft(job for job in reversed(batch) if id(job) not in done)

    def _commit(self, batch: list[_Job]) -> None:
        try:
            self._connection = self._connection or self._opened()
            outcomes = _all_of(self._connection, batch, self._pressed)
        except BaseException as fault:  # noqa: BLE001  whoever waits must hear of it
            if self._connection is not None:
                self._connection.invalidate()
                self._connection.close()
                self._connection = None
            if _is_locked(fault):
                batch = self._out_of_tries(batch)
            outcomes = [(job, None, fault) for job in batch]
        else:
            self._put_back(batch, outcomes)
            self._committed()
        for job, value, failed in outcomes:
            job.finish(value, failed)

    def _opened(self) -> Connection:
        connection = self._engine.connect()
        sqlite_begin.take_the_lock(connection, LOCKED_SECONDS)
        return connection

    def _out_of_tries(self, batch: list[_Job]) -> list[_Job]:
        """Count a try that met another process's lock, for all who wait too.

        Returns the jobs that have no try left; the others are back in the queues.
        """
        with self._mutex:
            everybody = [*batch, *self._appends, *self._works]
            for job in everybody:
                job.tries -= 1
            self._appends.clear()
            self._works = deque(job for job in everybody if job.tries > 0)
        return [job for job in everybody if job.tries <= 0]


def _is_locked(fault: BaseException) -> bool:
    code = getattr(fault.orig, "sqlite_errorcode", 0) if isinstance(fault, DBAPIError) else 0
    return bool(code & 0xFF == sqlite3.SQLITE_BUSY)


def _all_of(
    connection: Connection, batch: list[_Job], pressed: Callable[[], bool]
) -> list[Outcome]:
    """Run the whole batch in one commit; once `pressed`, works that have not begun are left out.

    Savepoints cost a tenth of a turn, so none are set at first. If a job fails, nothing of the
    batch stays, and all of it runs again, each job in a savepoint: a work may run twice.
    """
    if len(batch) == 1:
        return [_alone(connection, batch[0])]
    outcomes = _together(connection, batch, pressed)
    if outcomes is not None:
        return outcomes
    with connection.begin():
        outcomes = _append_all(connection, batch)
        outcomes += [_attempt(connection, job) for job in batch if job.work is not None]
    return outcomes


def _alone(connection: Connection, job: _Job) -> Outcome:
    """Run one job in its own commit; no other job shares it, so it needs no savepoint."""
    with connection.begin() as whole:
        try:
            value = _worked(connection, job)
        except Exception as fault:  # noqa: BLE001  handed to the caller, whose work it was
            if whole.is_active:  # a full disk ends it by itself
                whole.rollback()
            return job, None, fault
    return job, value, None


def _together(
    connection: Connection, batch: list[_Job], pressed: Callable[[], bool]
) -> list[Outcome] | None:
    """Run all jobs in one commit; None, and nothing of them stays, if one of them failed."""
    with connection.begin() as whole:
        try:
            for alike in _by_insert(batch):
                _insert(connection, alike)
            outcomes: list[Outcome] = [(job, None, None) for job in batch if job.work is None]
            for job in batch[len(outcomes) :]:
                if outcomes and pressed():
                    break
                outcomes.append((job, _worked(connection, job), None))
            return outcomes
        except Exception:  # noqa: BLE001  whose it was shows when they run again
            if whole.is_active:  # a full disk ends it by itself
                whole.rollback()
    return None


def _by_insert(jobs: list[_Job]) -> list[list[_Job]]:
    """The appends among the jobs, those of one statement together."""
    together: dict[int, list[_Job]] = {}
    for job in jobs:
        if job.insert is not None:
            together.setdefault(id(job.insert), []).append(job)
    return [*together.values()]


def _worked(connection: Connection, job: _Job) -> Any:
    if job.insert is not None:
        _insert(connection, [job])
        return None
    assert job.work is not None
    with Session(
        connection, expire_on_commit=False, join_transaction_mode="rollback_only"
    ) as session:
        value = job.work(session)
        session.commit()
        return value


def _append_all(connection: Connection, jobs: list[_Job]) -> list[Outcome]:
    outcomes: list[Outcome] = []
    for alike in _by_insert(jobs):
        fault = _append(connection, alike)
        if fault is None or len(alike) == 1:
            outcomes += [(job, None, fault) for job in alike]
        else:  # one bad row must not cost the others theirs: each for itself
            outcomes += [(job, None, _append(connection, [job])) for job in alike]
    return outcomes


def _append(connection: Connection, alike: list[_Job]) -> Exception | None:
    try:
        with connection.begin_nested():
            _insert(connection, alike)
    except Exception as fault:  # noqa: BLE001  handed to the caller, whose rows they were
        return fault
    return None


def _insert(connection: Connection, alike: list[_Job]) -> None:
    insert = alike[0].insert
    assert insert is not None
    connection.execute(insert, [row for job in alike for row in job.rows])


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
