"""Units of work: what commits together, what rolls back alone, and who hears of it."""

from __future__ import annotations

import shutil
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import event, func, select, text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

from models.base import insert_once
from models.database import Database, open_database
from models.journal_copy import COMMITS, JournalCopy
from models.trail import facts
from models.trail.audit_entry import Fact
from tests.patience import PATIENCE


@pytest.fixture
def grouping(migrated_sqlite: Path, tmp_path: Path) -> Iterator[Database]:
    """A database whose writes go through the one committing thread."""
    path = tmp_path / "grouping.db"
    shutil.copy(migrated_sqlite, path)
    made = open_database(f"sqlite:///{path}")
    yield made
    made.close()


@pytest.fixture
def callers() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(24) as pool:
        yield pool


def puts(name: str, value: str = "") -> Callable[[Session], str]:
    def work(session: Session) -> str:
        facts.put(session, name, value)
        return name

    return work


def names(database: Database) -> set[str]:
    return database.read(lambda session: set(session.scalars(select(Fact.name))))


def append(database: Database, *fact_names: str | None) -> None:
    rows = [{"name": name, "value": ""} for name in fact_names]
    database.append(insert_once(Fact, database.dialect), rows)


@contextmanager
def busy(database: Database, callers: ThreadPoolExecutor) -> Iterator[Callable[[int], None]]:
    """Holds the writer in a unit of its own; gives a function that waits till n others queue."""
    started, go = threading.Event(), threading.Event()

    def unit(_session: Session) -> None:
        started.set()
        assert go.wait(PATIENCE)

    held = callers.submit(database.write, unit)
    assert started.wait(PATIENCE)
    writer = database._writer
    assert writer is not None

    def queued(count: int) -> None:
        while len(writer._works) + len(writer._appends) < count:
            assert not held.done()

    try:
        yield queued
    finally:
        go.set()
    held.result(PATIENCE)


def queue(
    database: Database, callers: ThreadPoolExecutor, *works: Callable[[Session], Any]
) -> list[Future[Any]]:
    return [callers.submit(database.write, work) for work in works]


def test_a_unit_gives_its_value_and_is_kept(database: Database) -> None:
    assert database.write(puts("one")) == "one"
    assert names(database) == {"one"}


def test_a_failing_unit_leaves_nothing_and_its_caller_hears_why(database: Database) -> None:
    def fails(session: Session) -> None:
        puts("lost")(session)
        raise LookupError("our own")

    with pytest.raises(LookupError, match="our own"):
        database.write(fails)
    assert names(database) == set()


def test_what_a_question_writes_is_not_kept(database: Database) -> None:
    database.read(puts("asked"))
    assert names(database) == set()


def test_units_that_wait_commit_once_together(
    grouping: Database, callers: ThreadPoolExecutor
) -> None:
    commits: list[object] = []
    savepoints: list[object] = []
    with busy(grouping, callers) as queued:
        event.listen(grouping.engine, "commit", commits.append)
        event.listen(grouping.engine, "savepoint", lambda _c, name: savepoints.append(name))
        waiting = queue(grouping, callers, puts("a"), puts("b"), puts("c"), puts("d"))
        queued(4)
    assert {each.result(PATIENCE) for each in waiting} == {"a", "b", "c", "d"} == names(grouping)
    assert len(commits) == 2  # the unit that held the writer, and the four
    assert not savepoints


def test_in_a_group_a_failing_unit_rolls_back_alone(
    grouping: Database, callers: ThreadPoolExecutor
) -> None:
    def breaks_a_rule(session: Session) -> None:
        puts("bad")(session)
        session.execute(text("INSERT INTO fact (name, value) VALUES ('x', NULL)"))

    def raises(session: Session) -> None:
        puts("worse")(session)
        raise LookupError

    with busy(grouping, callers) as queued:
        waiting = queue(grouping, callers, puts("a"), breaks_a_rule, raises, puts("d"))
        queued(4)
    assert waiting[0].result(PATIENCE) == "a"
    assert isinstance(waiting[1].exception(PATIENCE), IntegrityError)
    assert isinstance(waiting[2].exception(PATIENCE), LookupError)
    assert waiting[3].result(PATIENCE) == "d"
    assert names(grouping) == {"a", "d"}


def test_a_commit_that_fails_reaches_everybody_in_the_group(
    grouping: Database, callers: ThreadPoolExecutor
) -> None:
    def breaks_the_commit(session: Session) -> None:
        session.execute(text("PRAGMA defer_foreign_keys=ON"))
        session.execute(text("INSERT INTO activity_due (activity_id, due) VALUES (7, '2027')"))

    with busy(grouping, callers) as queued:
        waiting = queue(grouping, callers, puts("a"), breaks_the_commit)
        waiting.append(callers.submit(append, grouping, "b"))
        queued(3)
    assert [type(each.exception(PATIENCE)) for each in waiting] == [IntegrityError] * 3
    assert names(grouping) == set()
    assert grouping.write(puts("later")) == "later"
    assert names(grouping) == {"later"}


def test_rows_appended_are_there(database: Database) -> None:
    append(database, "a", "b")
    append(database, "b", "c")
    append(database)
    assert names(database) == {"a", "b", "c"}


def test_appends_come_before_the_works_that_wait(
    grouping: Database, callers: ThreadPoolExecutor
) -> None:
    seen: list[str | None] = []

    def looks(session: Session) -> None:
        seen.append(facts.get(session, "appended"))

    with busy(grouping, callers) as queued:
        work = callers.submit(grouping.write, looks)
        queued(1)
        late = callers.submit(append, grouping, "appended")
        queued(2)
    work.result(PATIENCE)
    late.result(PATIENCE)
    assert seen == [""]


def test_an_append_ends_the_batch_under_way(
    grouping: Database, callers: ThreadPoolExecutor
) -> None:
    seen: list[str | None] = []
    late: list[Future[None]] = []

    def presses(session: Session) -> None:
        late.append(callers.submit(append, grouping, "appended"))
        writer = grouping._writer
        while writer is not None and not writer._appends:
            assert not late[0].done()
        seen.append(facts.get(session, "appended"))

    def looks(session: Session) -> None:
        seen.append(facts.get(session, "appended"))

    with busy(grouping, callers) as queued:
        works = queue(grouping, callers, presses)
        queued(1)
        works += queue(grouping, callers, looks)
        queued(2)
    for each in [*works, *late]:
        each.result(PATIENCE)
    assert seen == [None, ""]


def test_a_bad_append_does_not_take_the_others_with_it(
    grouping: Database, callers: ThreadPoolExecutor
) -> None:
    with busy(grouping, callers) as queued:
        good = [callers.submit(append, grouping, name) for name in ("a", "b")]
        bad = callers.submit(append, grouping, "c", None)
        work = callers.submit(grouping.write, puts("d"))
        queued(4)
    assert isinstance(bad.exception(PATIENCE), IntegrityError)
    assert [each.result(PATIENCE) for each in good] == [None, None]
    assert work.result(PATIENCE) == "d"
    assert names(grouping) == {"a", "b", "d"}


def test_a_unit_must_not_open_another_one(grouping: Database) -> None:
    def opens_a_unit(session: Session) -> None:
        puts("outer")(session)
        grouping.write(puts("inner"))

    def appends(session: Session) -> None:
        append(grouping, "inner")

    for nested in (opens_a_unit, appends):
        with pytest.raises(RuntimeError, match="must not open another"):
            grouping.write(nested)
    assert names(grouping) == set()


def test_closing_finishes_what_waits_and_takes_nothing_new(
    grouping: Database, callers: ThreadPoolExecutor
) -> None:
    with busy(grouping, callers) as queued:
        waiting = queue(grouping, callers, *(puts(f"n{i}") for i in range(9)))
        waiting.append(callers.submit(append, grouping, "appended"))
        queued(10)
        closing = callers.submit(grouping.close)
    for each in [*waiting, closing]:
        each.result(PATIENCE)
    assert len(names(grouping)) == 10
    for late in (lambda: grouping.write(puts("late")), lambda: append(grouping, "late")):
        with pytest.raises(RuntimeError, match="closed"):
            late()


def test_many_threads_lose_nothing(database: Database, callers: ThreadPoolExecutor) -> None:
    database.write(puts("count", "0"))
    together = threading.Barrier(8)

    def one_caller(number: int) -> None:
        together.wait(PATIENCE)
        for i in range(12):
            database.write(
                lambda session: (
                    session.execute(
                        text(
                            "UPDATE fact SET value = CAST(CAST(value AS INTEGER) + 1 AS VARCHAR(9))"
                            " WHERE name = 'count'"
                        )
                    )
                    and None
                )
            )
            append(database, f"{number}-{i}")

    for done in [callers.submit(one_caller, number) for number in range(8)]:
        done.result(PATIENCE)
    assert database.read(lambda session: facts.get(session, "count")) == "96"
    assert database.read(lambda s: s.scalar(select(func.count()).select_from(Fact))) == 97


@pytest.mark.xdist_group("pg")
def test_an_append_survives_a_restart_of_the_server(emptied_postgres: str) -> None:
    database = open_database(emptied_postgres)
    with database.engine.connect() as kept:
        number = kept.scalar(text("SELECT pg_backend_pid()"))
    with psycopg.connect(emptied_postgres, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", (number,))
    append(database, "stored all the same")
    assert "stored all the same" in names(database)
    database.write(lambda session: session.execute(text("TRUNCATE fact")) and None)
    database.close()


def test_a_platforms_own_address_of_postgresql_is_taken() -> None:
    made = open_database("postgres://somebody@127.0.0.1:1/office")
    assert made.engine.url.drivername == "postgresql+psycopg"
    assert made.dialect == "postgresql"
    made.close()


@pytest.mark.parametrize("put", ["first", "second"])
def test_a_fact_written_again_is_the_newest(database: Database, put: str) -> None:
    def twice(session: Session) -> str | None:
        facts.put(session, "name", "before")
        assert facts.get(session, "name") == "before"
        facts.put(session, "name", put)
        return facts.get(session, "name")

    assert database.write(twice) == put


# -- a lock that another process has -----------------------------------------------------------


@contextmanager
def locked(database: Database) -> Iterator[None]:
    """Another process writes all the while."""
    other = open_database(database.engine.url.render_as_string(hide_password=False))
    with other.engine.connect() as connection, connection.begin():
        if database.dialect == "sqlite":
            connection.exec_driver_sql("ROLLBACK")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.exec_driver_sql("LOCK TABLE fact IN ACCESS EXCLUSIVE MODE")
        yield
    other.close()


def test_who_is_in_a_hurry_hears_of_a_lock_and_who_is_patient_outlasts_it(
    database: Database, callers: ThreadPoolExecutor
) -> None:
    with locked(database):  # by no more callers than there are connections (decision 0076)
        patient = [callers.submit(database.write, puts(f"patient {n}")) for n in range(3)]
        hurried = [callers.submit(append, database, f"hurried {n}") for n in range(4)]
        hurried.append(callers.submit(database.write, puts("hurried too"), hurried=True))
        for each in hurried:
            assert isinstance(each.exception(60), OperationalError)
        assert not any(each.done() for each in patient)
    assert [each.result(60) for each in patient] == [f"patient {n}" for n in range(3)]
    append(database, "later")
    assert names(database) >= {"patient 0", "patient 1", "patient 2", "later"}
    assert not {name for name in names(database) if name.startswith("hurried")}


def test_a_reader_after_a_failed_block_that_stood_alone_takes_no_lock(
    grouping: Database, tmp_path: Path
) -> None:
    with suppress(ZeroDivisionError), grouping.alone() as connection:
        connection.exec_driver_sql("SELECT 1 / 1")
        raise ZeroDivisionError
    with closing(sqlite3.connect(tmp_path / "grouping.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        assert names(grouping) == set()


def test_a_block_that_stands_alone_has_the_write_lock_from_its_begin(
    grouping: Database, tmp_path: Path
) -> None:
    with grouping.alone(), closing(sqlite3.connect(tmp_path / "grouping.db", timeout=0)) as other:
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    append(grouping, "after")
    assert names(grouping) == {"after"}


@pytest.mark.soak
def test_letting_go_keeps_nobody_waiting_while_somebody_reads(
    grouping: Database, callers: ThreadPoolExecutor
) -> None:
    grouping.write(puts("before"))
    with grouping.engine.connect() as reading:
        reading.execute(select(Fact)).all()
        grouping.write(puts("behind"))
        tried = callers.submit(grouping.let_go, ["fact"])
        grouping.write(puts("while"), hurried=True)  # OperationalError after two seconds
        assert tried.result(PATIENCE) is False
    assert grouping.let_go(["fact"]) is True


def in_the_file_alone(path: Path) -> int:
    """How many facts the database's file holds without its write-ahead log; 0 of a copy that was
    made while it was being written."""
    alone = path.with_name("alone.db")
    shutil.copy(path, alone)
    with closing(sqlite3.connect(alone)) as connection, suppress(sqlite3.DatabaseError):
        return int(connection.execute("SELECT count(*) FROM fact").fetchone()[0])
    return 0


def test_no_commit_waits_until_the_log_is_copied(grouping: Database, tmp_path: Path) -> None:
    """SQLite would copy after a thousand pages, in the commit that made them so many."""
    before = in_the_file_alone(tmp_path / "grouping.db")
    for number in range(COMMITS - 1):
        grouping.write(puts(f"fact {number}", "เรื่องยาว" * 5_000))
    assert (tmp_path / "grouping.db-wal").stat().st_size > 1_500 * 4096
    assert in_the_file_alone(tmp_path / "grouping.db") == before


def test_the_log_is_copied_beside_the_commits(grouping: Database, tmp_path: Path) -> None:
    before = in_the_file_alone(tmp_path / "grouping.db")
    for number in range(COMMITS):
        grouping.write(puts(f"fact {number}"))
    until = time.monotonic() + PATIENCE
    while in_the_file_alone(tmp_path / "grouping.db") < before + COMMITS:
        assert time.monotonic() < until
    grouping.write(puts("and on it goes"))


@pytest.mark.soak
def test_a_copy_that_fails_is_made_again(grouping: Database, tmp_path: Path) -> None:
    failing = [sqlite3.OperationalError("unable to open database file")]

    def fails_once(*_connection: Any) -> None:
        if failing and threading.current_thread().name == "journal":
            raise failing.pop()

    event.listen(grouping.engine, "checkout", fails_once)
    until = time.monotonic() + PATIENCE
    while in_the_file_alone(tmp_path / "grouping.db") < COMMITS:
        grouping.write(puts(f"fact {time.monotonic()}"))
        assert time.monotonic() < until
    assert not failing


def test_a_database_that_is_closed_just_before_a_copy_ends(grouping: Database) -> None:
    journal = JournalCopy(grouping.engine)
    ending, told = threading.Thread(target=journal.close, daemon=True), threading.Event()

    class ClosedBeforeItIsCleared(threading.Event):
        def clear(self) -> None:
            ending.start()
            told.wait(PATIENCE)
            super().clear()

        def set(self) -> None:
            super().set()
            if ending.ident is not None:
                told.set()

    journal._due = ClosedBeforeItIsCleared()
    for _ in range(COMMITS):
        journal.committed()
    assert told.wait(PATIENCE)
    ending.join(PATIENCE)
    assert not ending.is_alive()
