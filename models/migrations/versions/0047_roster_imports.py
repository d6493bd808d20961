"""Roster files that administrators send in, and how it was before them."""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None

AT = sa.DateTime(timezone=True)
_PEOPLE = ("given_by", "applied_by", "undone_by")


def upgrade() -> None:
    op.create_table(
        "roster_import",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("given_by", sa.Integer()),
        sa.Column("given_at", AT, nullable=False),
        sa.Column("file_hash", sa.String(40), nullable=False),
        sa.Column("rows", sa.LargeBinary()),
        sa.Column("waits", sa.LargeBinary()),
        sa.Column("applied_at", AT),
        sa.Column("applied_by", sa.Integer()),
        sa.Column("before", sa.LargeBinary()),
        sa.Column("undone_at", AT),
        sa.Column("undone_by", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_roster_import"),
        *(
            sa.ForeignKeyConstraint(
                [column], ["person.id"], name=f"fk_roster_import_{column}_person"
            )
            for column in _PEOPLE
        ),
    )
    for column in ("given_by", "applied_by", "undone_by", "file_hash", "applied_at"):
        op.create_index(f"ix_roster_import_{column}", "roster_import", [column])
