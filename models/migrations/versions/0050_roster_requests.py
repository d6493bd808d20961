"""Requests of administrators about the roster that another administrator confirms.

The code of the revision before does not know this table.
"""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None

TABLE = "roster_request"
AT = sa.DateTime(timezone=True)


def _to_person(column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["person.id"], name=f"fk_{TABLE}_{column}_person")


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("asked_at", AT, nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("gained", sa.JSON(), nullable=False),
        sa.Column("lost", sa.JSON(), nullable=False),
        sa.Column("decision", sa.String(10)),
        sa.Column("decided_by", sa.Integer()),
        sa.Column("decided_at", AT),
        sa.PrimaryKeyConstraint("id", name=f"pk_{TABLE}"),
        _to_person("person_id"),
        _to_person("asked_by"),
        _to_person("decided_by"),
    )
    for column in ("person_id", "asked_by", "last_day", "decided_by"):
        op.create_index(f"ix_{TABLE}_{column}", TABLE, [column])
