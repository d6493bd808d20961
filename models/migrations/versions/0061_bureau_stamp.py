"""A stamp of the list of bureaus: another one whenever one comes, goes, or is named otherwise.

As that of the roster (0058). The code of the revision before does not read it.
"""

from alembic import op

revision = "0061"
down_revision = "0060"
branch_labels = None
depends_on = None

CHANGES = {"comes": "INSERT", "changes": "UPDATE OF name", "goes": "DELETE"}
ON_CONFLICT = "ON CONFLICT (name) DO UPDATE SET value = excluded.value"
STAMP = {
    "sqlite": f"INSERT INTO fact (name, value) VALUES ('bureaus', hex(randomblob(8))) {ON_CONFLICT};",
    "postgresql": (
        "INSERT INTO fact (name, value) "
        f"VALUES ('bureaus', md5(random()::text || clock_timestamp()::text)) {ON_CONFLICT};"
    ),
}


def upgrade() -> None:
    dialect = op.get_bind().dialect.name
    stamp = STAMP[dialect]
    if dialect == "sqlite":
        for name, change in CHANGES.items():
            op.execute(f"CREATE TRIGGER bureau_{name} AFTER {change} ON bureau BEGIN {stamp} END")
    else:
        op.execute(
            "CREATE FUNCTION stamp_bureaus() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN {stamp} RETURN NULL; END $$"
        )
        for name, change in CHANGES.items():
            op.execute(
                f"CREATE TRIGGER bureau_{name} AFTER {change} ON bureau "
                "FOR EACH STATEMENT EXECUTE FUNCTION stamp_bureaus()"
            )
