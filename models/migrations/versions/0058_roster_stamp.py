"""A stamp of the roster: another one whenever somebody comes, leaves, or is named otherwise.

The database itself makes it, so that no way of changing the roster can forget to. The code of the
revision before does not read it.
"""

from alembic import op

revision = "0058"
down_revision = "0057"
branch_labels = None
depends_on = None

READ = "staff_id, name, position, bureau_id, retired_at"
"""The columns of a person that processes keep in memory (models/people/roster_memory.py)."""

CHANGES = {"comes": "INSERT", "changes": f"UPDATE OF {READ}", "leaves": "DELETE"}
ON_CONFLICT = "ON CONFLICT (name) DO UPDATE SET value = excluded.value"
STAMP = {
    "sqlite": f"INSERT INTO fact (name, value) VALUES ('roster', hex(randomblob(8))) {ON_CONFLICT};",
    "postgresql": (
        "INSERT INTO fact (name, value) "
        f"VALUES ('roster', md5(random()::text || clock_timestamp()::text)) {ON_CONFLICT};"
    ),
}


def upgrade() -> None:
    dialect = op.get_bind().dialect.name
    stamp = STAMP[dialect]
    if dialect == "sqlite":
        for name, change in CHANGES.items():
            op.execute(f"CREATE TRIGGER person_{name} AFTER {change} ON person BEGIN {stamp} END")
    else:
        op.execute(
            "CREATE FUNCTION stamp_roster() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN {stamp} RETURN NULL; END $$"
        )
        for name, change in CHANGES.items():
            op.execute(
                f"CREATE TRIGGER person_{name} AFTER {change} ON person "
                "FOR EACH STATEMENT EXECUTE FUNCTION stamp_roster()"
            )
