"""The migrated schema is the one the tables declare, from OLDEST to HEAD, its newest revision."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, create_engine, event, inspect, text
from sqlalchemy.pool import StaticPool

from bot import schema_upgrade
from models.database import Database, open_database
from models.migrations import HEAD, OLDEST, RUNS_FROM
from models.tables import METADATA
from models.upkeep import table_rows
from tests import additions
from tests.fakes import CHAIN_KEY


def test_the_built_schema_equals_the_migrated_schema(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, METADATA) == []


def test_a_backup_finds_the_tables_as_they_are_declared(database: Database) -> None:
    def of(tables: MetaData) -> dict[str, tuple[set[object], ...]]:
        found = table_rows.shapes(tables)
        return {each.name: (set(each.columns), set(each.key), set(each.own)) for each in found}

    assert of(database.read(table_rows.stored)) == of(METADATA)


def test_the_code_of_the_version_before_finds_all_it_knows(
    database: Database, database_at: Callable[[str, str], str]
) -> None:
    """Migrations since then only add (docs/decisions/0067)."""
    before = open_database(database_at(database.dialect, RUNS_FROM), CHAIN_KEY)
    faults = additions.faults(inspect(before.engine), inspect(database.engine))
    before.close()
    assert faults == []


def test_the_newest_says_from_which_code_on_it_runs(database: Database) -> None:
    with database.engine.connect() as connection:
        found = connection.execute(text("SELECT version_num, runs_from FROM alembic_version"))
        assert found.one() == (HEAD, RUNS_FROM)
    assert OLDEST <= RUNS_FROM <= HEAD


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("CREATE TABLE further (id INTEGER)", None),
        ("ALTER TABLE thing ADD COLUMN note TEXT", None),
        ("ALTER TABLE thing ADD COLUMN size INTEGER NOT NULL DEFAULT 0", None),
        ("CREATE INDEX by_name ON thing (name)", None),
        ("DROP TABLE other", "other: is gone"),
        ("ALTER TABLE thing DROP COLUMN name", "thing.name: is gone"),
        ("ALTER TABLE thing RENAME COLUMN name TO title", "thing.name: is gone"),
        ("DROP TABLE thing; CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL)",
         "thing.name: is another column"),
        ("DROP TABLE thing; CREATE TABLE thing (id INTEGER PRIMARY KEY, name INTEGER)",
         "thing.name: is another column"),
        ("DROP TABLE other; CREATE TABLE other (id INTEGER, size INTEGER NOT NULL)",
         "other.size: older code gives it no value"),
        ("CREATE UNIQUE INDEX one_name ON thing (name)", "thing: ('name',) must be unique now"),
    ],
)  # fmt: skip
def test_a_change_under_which_older_code_fails_is_told(change: str, fault: str | None) -> None:
    tables = (
        "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE other (id INTEGER)"
    )
    before, after = (create_engine("sqlite://", poolclass=StaticPool) for _ in range(2))
    for engine, statements in ((before, tables), (after, f"{tables}; {change}")):
        with engine.begin() as connection:
            for statement in statements.split("; "):
                connection.execute(text(statement))
    found = additions.faults(inspect(before), inspect(after))
    before.dispose()
    after.dispose()
    assert found == ([] if fault is None else [fault])


def test_the_first_and_the_newest_migration_are_the_ones_named() -> None:
    script = ScriptDirectory.from_config(schema_upgrade.configuration())
    assert (script.get_bases(), script.get_heads()) == ([OLDEST], [HEAD])


def test_nobody_writes_between_an_upgrade_s_first_look_and_its_end(
    migrated_sqlite: Path, tmp_path: Path
) -> None:
    """A transaction of SQLite that began by reading fails if another process writes meanwhile."""
    path = tmp_path / "strong.db"
    shutil.copy(migrated_sqlite, path)
    refused = []

    def another_writes(*_: object) -> None:
        try:
            other.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as locked:
            refused.append(str(locked))

    with closing(sqlite3.connect(path, timeout=0)) as other:
        database = open_database(f"sqlite:///{path}")
        event.listen(database.engine, "after_cursor_execute", another_writes)
        schema_upgrade.upgrade(database)
        database.close()
        assert len(refused) > 2 and set(refused) == {"database is locked"}
        other.execute("BEGIN IMMEDIATE")
