"""Alembic's entry point. `bot/schema_upgrade.py` gives it the connection, and hears of each
migration that ran."""

from alembic import context

from models.tables import METADATA

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=METADATA,
    render_as_batch=connection.dialect.name == "sqlite",
    on_version_apply=context.config.attributes["ran"],
)
with context.begin_transaction():
    context.run_migrations()
