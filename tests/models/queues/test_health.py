"""Whether a process may serve: the schema it needs; and facts that many write down at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from models.database import Database, open_database
from models.migrations import HEAD, OLDEST
from models.queues import health
from models.trail import facts
from tests.patience import PATIENCE


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Database]:
    """A database in which no migration has run."""
    made = open_database(f"sqlite:///{tmp_path}/bare.db")
    yield made
    made.close()


def test_a_database_without_tables_names_the_command_that_makes_them(bare: Database) -> None:
    assert bare.read(health.schema_revision) is None
    assert "db upgrade" in (bare.read(health.schema_fault) or "")


@pytest.mark.parametrize(
    ("runs_from", "fault"),
    [(HEAD, None), (OLDEST, None), ("9998", "newer program"), (None, "newer program")],
)
def test_a_newer_schema_is_worked_on_if_it_says_that_this_code_can(
    database: Database, runs_from: str | None, fault: str | None
) -> None:
    newer = text("UPDATE alembic_version SET version_num = '9999', runs_from = :oldest")

    def found(session: Session) -> str | None:
        session.execute(newer, {"oldest": runs_from})
        told = health.schema_fault(session)
        session.rollback()
        return told

    told = database.read(found)
    assert told is None if fault is None else fault in (told or "")


def test_a_newer_schema_that_says_nothing_is_not_worked_on(bare: Database) -> None:
    with bare.engine.begin() as connection:
        connection.execute(text("CREATE TABLE alembic_version (version_num TEXT)"))
        connection.execute(text("INSERT INTO alembic_version VALUES ('9999')"))
    assert "start the newer program" in (bare.read(health.schema_fault) or "")


def test_many_may_write_down_the_same_fact_at_once(database: Database) -> None:
    together = threading.Barrier(6)

    def put(value: int) -> None:
        together.wait(PATIENCE)
        database.write(lambda session: facts.put(session, "new", str(value)))

    with ThreadPoolExecutor(6) as pool:
        for done in [pool.submit(put, value) for value in range(6)]:
            done.result(PATIENCE)
    assert database.read(lambda session: facts.get(session, "new")) in set("012345")
