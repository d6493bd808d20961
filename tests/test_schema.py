"""The migrated schema is the one the tables declare, and HEAD is its newest revision."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from bot import schema_upgrade
from models.database import Database
from models.migrations import HEAD
from models.tables import METADATA


def test_the_built_schema_equals_the_migrated_schema(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, METADATA) == []


def test_head_names_the_newest_migration() -> None:
    script = ScriptDirectory.from_config(schema_upgrade.configuration())
    assert script.get_heads() == [HEAD]
