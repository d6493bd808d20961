"""The migrated schema is the one the tables declare, from OLDEST to HEAD, its newest revision."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from bot import schema_upgrade
from models.database import Database
from models.migrations import HEAD, OLDEST
from models.tables import METADATA


def test_the_built_schema_equals_the_migrated_schema(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, METADATA) == []


def test_the_first_and_the_newest_migration_are_the_ones_named() -> None:
    script = ScriptDirectory.from_config(schema_upgrade.configuration())
    assert (script.get_bases(), script.get_heads()) == ([OLDEST], [HEAD])
